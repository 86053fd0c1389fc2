import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DecisionMade } from '../../../shared/domain/decisions/decisions-made';
import { actionToDecide } from '../../../shared/domain/decisions/who-decides';
import { useMay } from '../../app/use-may';
import { usePersonName } from '../../components/person-name';
import { StatusTag } from '../../components/status-tag';
import { useFormat } from '../../i18n/use-format';
import type { FieldWords } from './field-words';

const SHOWN = 10;

interface Props {
  readonly made: readonly DecisionMade[];
  readonly words: FieldWords;
  readonly onTakeBack: (made: DecisionMade) => void;
}

/** Decisions that were made, with what they decided between; each can be taken back until somebody writes on top of it. */
export function MadeList({ made, words, onTakeBack }: Props) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(SHOWN);
  return (
    <>
      <ul className="decisions-list">
        {made.slice(0, shown).map((one) => (
          <MadeItem
            key={`${one.row.kind}/${one.row.id}/${one.decision.field}/${one.decision.stamp}`}
            made={one}
            words={words}
            onTakeBack={() => onTakeBack(one)}
          />
        ))}
      </ul>
      {made.length > shown && <Button onClick={() => setShown(shown + SHOWN)}>{t('decisions.made.more')}</Button>}
    </>
  );
}

interface ItemProps {
  readonly made: DecisionMade;
  readonly words: FieldWords;
  readonly onTakeBack: () => void;
}

function MadeItem({ made: { row, decision, between, takenBack, canTakeBack }, words, onTakeBack }: ItemProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const personName = usePersonName();
  const may = useMay();
  const field = words.fieldName(row, decision.field);
  const record = words.recordName(row);
  const read = (value: DecisionMade['decision']['value']): string =>
    words.valueText(row, decision.field, value) || t('common.state.notFilled');
  return (
    <li className="decisions-made">
      <div>
        <strong>
          {record} · {field}
        </strong>{' '}
        {!canTakeBack && !takenBack && <StatusTag tone="neutral">{t('decisions.made.over')}</StatusTag>}
        <div>
          {t('decisions.made.line', {
            person: personName(decision.person),
            time: format.instant(decision.atMs),
            value: read(decision.value),
            between: format.list(between.map(({ value }) => read(value))),
          })}
        </div>
        {takenBack && (
          <div className="ny-secondary">
            {t('decisions.made.takenBack', {
              person: personName(takenBack.person),
              time: format.instant(takenBack.atMs),
            })}
          </div>
        )}
      </div>
      {canTakeBack && may(actionToDecide(row.kind)) && (
        <Button aria-label={t('decisions.made.takeBack', { record, field })} onClick={onTakeBack}>
          {t('decisions.made.takeBackShort')}
        </Button>
      )}
    </li>
  );
}
