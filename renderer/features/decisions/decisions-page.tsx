import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { mergedCases } from '../../../shared/domain/case/merged-cases';
import { sameCases } from '../../../shared/domain/case/same-cases';
import { reopenDecision } from '../../../shared/domain/decisions/decide';
import { decisionsMade } from '../../../shared/domain/decisions/decisions-made';
import { openDecisions, type OpenDecision } from '../../../shared/domain/decisions/open-decisions';
import { parallelUpdates } from '../../../shared/domain/decisions/parallel-updates';
import { doublePersons } from '../../../shared/domain/identity/double-persons';
import type { Row } from '../../../shared/exchange/row';
import type { Stamp } from '../../../shared/exchange/stamp';
import type { Day } from '../../../shared/text/day';
import { useSession, useWorld } from '../../app/session-context';
import { useMay } from '../../app/use-may';
import { usePreference } from '../../app/use-preference';
import { EmptyState } from '../../components/empty-state';
import { PageHeader } from '../../components/page-header';
import { UndoBar, type Undoable } from '../../components/undo-bar';
import { useToday } from '../../components/use-today';
import { useSaveFeedback } from '../../components/use-save-feedback';
import { DecisionCard } from './decision-card';
import './decisions.css';
import { DoublePersonsList } from './double-persons-list';
import { useFieldWords } from './field-words';
import { MadeList } from './made-list';
import { ParallelList } from './parallel-list';
import { FormTextsContext, useDecideErrorText, type FormTexts } from './problem-texts';
import { SameCasesList } from './same-cases-list';

/** `/conflicts`, or `/conflicts?of=<record>` for one record (of a case: its parties too). */
export function DecisionsPage({ texts }: { readonly texts: FormTexts }) {
  return (
    <FormTextsContext value={texts}>
      <Decisions />
    </FormTextsContext>
  );
}

function Decisions() {
  const { t } = useTranslation();
  const world = useWorld();
  const words = useFieldWords();
  const [search] = useSearchParams();
  const of = search.get('of');
  const { keptOf } = mergedCases(world);
  const isShown = ({ id, fields }: Row): boolean =>
    of === null || keptOf(id) === of || (typeof fields['case'] === 'string' && keptOf(fields['case']) === of);
  const open = useMemo(() => openDecisions(world), [world]).filter(({ row }) => isShown(row));
  const made = useMemo(() => decisionsMade(world), [world]).filter(({ row }) => isShown(row));
  const pairs = useMemo(() => sameCases(world), [world]).filter(
    ({ first, second }) => of === null || first === of || second === of,
  );
  const today = useToday() as Day;
  const mayMerge = useMay()('case.edit');
  const doubles = useMemo(() => (mayMerge ? doublePersons(world, today) : []), [world, today, mayMerge]).filter(
    ({ first, second }) =>
      [first, second].some((id) => {
        const row = world.row('party', id);
        return row !== undefined && isShown(row);
      }),
  );
  const { updates, markAllSeen } = useParallelUpdates();
  const { bar, offerUndo, takeBack } = useTakingBack(words);
  const nothing = open.length + pairs.length + doubles.length === 0;
  return (
    <>
      <PageHeader title={t('decisions.title')} text={t('decisions.text')} />
      {bar}
      {of !== null && (
        <p className="ny-notice">
          {t('decisions.onlyRecord')} <Link to="/conflicts">{t('decisions.showAll')}</Link>
        </p>
      )}
      {nothing && <EmptyState title={t('decisions.none')} text={t('decisions.noneText')} />}
      {open.length > 0 && (
        <section aria-label={t('decisions.section.fields')}>
          <h2 className="decisions-head">{t('decisions.section.fields')}</h2>
          {open.map((decision) => (
            <DecisionCard
              // Another value that arrives makes it another question.
              key={`${decision.row.kind}/${decision.row.id}/${decision.field}/${decision.candidates.map(({ stamp }) => stamp).join()}`}
              decision={decision}
              words={words}
              onDecided={offerUndo}
            />
          ))}
        </section>
      )}
      {pairs.length > 0 && (
        <section className="ny-card decisions-section" aria-label={t('decisions.section.cases')}>
          <h2>{t('decisions.section.cases')}</h2>
          <SameCasesList pairs={pairs} />
        </section>
      )}
      {doubles.length > 0 && (
        <section className="ny-card decisions-section" aria-label={t('decisions.section.persons')}>
          <h2>{t('decisions.section.persons')}</h2>
          <DoublePersonsList pairs={doubles} />
        </section>
      )}
      {of === null && updates.length > 0 && (
        <section className="ny-card decisions-section" aria-label={t('decisions.section.parallel')}>
          <h2>{t('decisions.section.parallel')}</h2>
          <ParallelList updates={updates} words={words} onAllSeen={markAllSeen} />
        </section>
      )}
      {made.length > 0 && (
        <section className="ny-card decisions-section" aria-label={t('decisions.section.made')}>
          <h2>{t('decisions.section.made')}</h2>
          <MadeList
            made={made}
            words={words}
            onTakeBack={({ row, decision }) => void takeBack({ row, field: decision.field }, decision.stamp)}
          />
        </section>
      )}
    </>
  );
}

/** Taking a decision back: for eight seconds where it was made, and later from the list of decisions. */
function useTakingBack(words: ReturnType<typeof useFieldWords>) {
  const { t } = useTranslation();
  const session = useSession();
  const tellSave = useSaveFeedback();
  const errorText = useDecideErrorText();
  const [done, setDone] = useState<Undoable | null>(null);
  const takeBack = async ({ row, field }: Pick<OpenDecision, 'row' | 'field'>, decision: Stamp) => {
    const saved = await session.save(reopenDecision({ kind: row.kind, id: row.id, field, decision }));
    tellSave(saved, (error) => errorText(error, words.fieldName(row, field)));
  };
  const offerUndo = (decision: OpenDecision, stamp: Stamp) => {
    const names = { record: words.recordName(decision.row), field: words.fieldName(decision.row, decision.field) };
    setDone({ text: t('decisions.done', names), undo: () => takeBack(decision, stamp) });
  };
  const bar = useMemo(() => done && <UndoBar done={done} onGone={() => setDone(null)} />, [done]);
  return { bar, offerUndo, takeBack };
}

const SEEN_KEY = 'decisions/seen';

/** Harmless updates that this person has not marked as seen. The marks of those that are no longer mentioned are dropped. */
function useParallelUpdates() {
  const world = useWorld();
  const [kept, keep] = usePreference(SEEN_KEY);
  const [nowMs] = useState(() => Date.now());
  const all = useMemo(() => parallelUpdates(world, nowMs), [world, nowMs]);
  const seen = new Set(Array.isArray(kept) ? (kept as readonly unknown[]) : []);
  return {
    updates: all.filter(({ key }) => !seen.has(key)),
    markAllSeen: () => keep(all.map(({ key }) => key)),
  };
}
