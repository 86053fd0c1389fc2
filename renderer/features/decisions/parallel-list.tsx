import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ParallelUpdate } from '../../../shared/domain/decisions/parallel-updates';
import { usePersonName } from '../../components/person-name';
import { useFormat } from '../../i18n/use-format';
import type { FieldWords } from './field-words';

const SHOWN = 10;

interface Props {
  readonly updates: readonly ParallelUpdate[];
  readonly words: FieldWords;
  readonly onAllSeen: () => void;
}

/** What happened at the same time and harmed nothing. */
export function ParallelList({ updates, words, onAllSeen }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const personName = usePersonName();
  const [shown, setShown] = useState(SHOWN);
  return (
    <>
      <p className="ny-secondary">{t('decisions.parallel.text')}</p>
      <ul className="decisions-list">
        {updates.slice(0, shown).map(({ key, row, reason, first, second }) => (
          <li key={key}>
            {words.recordName(row)}：
            {t(`decisions.parallel.${reason}`, {
              first: personName(first.person),
              second: personName(second.person),
              firstField: words.fieldName(row, first.field),
              secondField: words.fieldName(row, second.field),
            })}{' '}
            <span className="ny-secondary">{format.instant(second.atMs)}</span>
          </li>
        ))}
      </ul>
      <div className="decisions-buttons">
        <Button onClick={onAllSeen}>{format.digits(t('decisions.parallel.allSeen', { count: updates.length }))}</Button>
        {updates.length > shown && <Button onClick={() => setShown(shown + SHOWN)}>{t('decisions.made.more')}</Button>}
      </div>
    </>
  );
}
