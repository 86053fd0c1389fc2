import { Button } from 'antd';
import { use, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { checkRequired, LIMITS } from '../../../shared/domain/case/check-values';
import { judge, judgmentsOf, takeBackJudgment } from '../../../shared/domain/identity/judgments';
import { mergePersons, mergersAmong, separatePersons, whyNotOne } from '../../../shared/domain/identity/merge-persons';
import { mergedPersons } from '../../../shared/domain/identity/merged-persons';
import type { Row } from '../../../shared/exchange/row';
import { useSession, useWorld } from '../../app/session-context';
import { useMay } from '../../app/use-may';
import { MergerList } from '../../components/merger-list';
import { recordName } from '../../components/record-names';
import { OfferUndoContext } from '../../components/use-fact-undo';
import { useSaveFeedback } from '../../components/use-save-feedback';
import { useToday } from '../../components/use-today';
import type { Command } from '../../data/api';
import { useDisplay } from '../../i18n/display-context';
import { useFormat } from '../../i18n/use-format';
import { TextField } from './fields';
import { useFormChecks } from './use-form-checks';

interface Both {
  readonly first: Row;
  readonly second: Row;
}

/** The errors of the commands on people that are told in a sentence. */
const TOLD = [
  'not_found',
  'same_case',
  'already_said',
  'too_long',
  'already_merged',
  'not_a_person',
  'said_other',
  'opposite_sides',
  'not_merged',
] as const;

/** What a person says about two records; the reason is kept with it. */
export function DecidePersons({ first, second }: Both) {
  const { t } = useTranslation();
  const world = useWorld();
  const may = useMay();
  const today = useToday();
  const [reason, setReason] = useState('');
  const problem = checkRequired(reason, LIMITS.note);
  const checks = useFormChecks({ problems: problem ? [{ field: 'reason', problem }] : [], cautions: [], today });
  const save = useSaying();
  const hindrance = whyNotOne(world, first, second);
  const isMerged = hindrance === 'already_merged';
  const say = async (command: Command<{ readonly type: string }>) => {
    if (checks.attempt()) await save(command);
  };
  const ask = [first.id, second.id] as const;
  const canAct = may('case.edit');
  return (
    <section className="ny-card cases-compare-decide" {...checks.formProps}>
      <Judged first={first} second={second} canAct={canAct} onTakeBack={(command) => void save(command)} />
      {isMerged && <MergedNote row={first} />}
      {hindrance && !isMerged && <p className="ny-notice">{t(`identity.error.${hindrance}`)}</p>}
      {canAct && (isMerged || hindrance !== 'not_a_person') && (
        <TextField
          field="reason"
          label={t('decisions.merge.reason')}
          required
          checks={checks}
          hint={t('identity.compare.reasonHint')}
          value={reason}
          onChange={setReason}
        />
      )}
      {isMerged && (
        <MergerList
          mergers={mergersAmong(mergedPersons(world).recordsOf(first))}
          onSeparate={canAct ? (a, b) => void say(separatePersons({ a, b, reason })) : null}
        />
      )}
      {canAct && hindrance === null && (
        <p className="cases-compare-buttons">
          <Button type="primary" onClick={() => void say(mergePersons({ party: ask[1], into: ask[0], reason }))}>
            {t('decisions.merge.intoFirst')}
          </Button>
          <Button onClick={() => void say(mergePersons({ party: ask[0], into: ask[1], reason }))}>
            {t('decisions.merge.intoSecond')}
          </Button>
          <Button onClick={() => void say(judge(ask[0], ask[1], { verdict: 'other', why: reason }))}>
            {t('identity.other')}
          </Button>
        </p>
      )}
      <p className="ny-secondary">{t('identity.compare.units')}</p>
    </section>
  );
}

/** Saves, tells how it ended, and offers to take it back. */
function useSaying(): (command: Command<{ readonly type: string }>) => Promise<boolean> {
  const { t } = useTranslation();
  const session = useSession();
  const tellSave = useSaveFeedback();
  const offerUndo = use(OfferUndoContext);
  const busy = useRef(false);
  return async (command) => {
    if (busy.current) return false;
    busy.current = true;
    const saved = await session.save(command);
    busy.current = false;
    if (saved.ok) offerUndo?.(saved.value.stamp);
    return tellSave(saved, ({ type }) => {
      const told = TOLD.find((one) => one === type);
      return told ? t(`identity.error.${told}`) : null;
    });
  };
}

interface JudgedProps extends Both {
  readonly canAct: boolean;
  readonly onTakeBack: (command: Command<{ readonly type: string }>) => void;
}

/** What somebody has said of the two without merging them. */
function Judged({ first, second, canAct, onTakeBack }: JudgedProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const judgment = judgmentsOf([first, second]).of(first.id, second.id);
  if (!judgment) return null;
  return (
    <p>
      <strong>{t(`identity.verdict.${judgment.verdict}`)}</strong>{' '}
      <span className="ny-secondary">
        {format.day(judgment.day)} {judgment.why}
      </span>{' '}
      {canAct && (
        <Button size="small" onClick={() => onTakeBack(takeBackJudgment(judgment))}>
          {t('identity.takeBack')}
        </Button>
      )}
    </p>
  );
}

function MergedNote({ row }: { readonly row: Row }) {
  const { t } = useTranslation();
  const world = useWorld();
  const { language } = useDisplay();
  const kept = mergedPersons(world).recordsOf(row)[0];
  return (
    <p className="ny-notice">
      {t('identity.compare.already', { name: kept ? recordName(world, kept, language) : '' })}
    </p>
  );
}
