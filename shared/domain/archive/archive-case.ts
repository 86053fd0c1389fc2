import type { EntityId, FactId, PersonId } from '../../core/ids';
import { err, ok } from '../../core/result';
import { isDay } from '../../text/day';
import type { CaseCommand, CaseNotThere, CaseVoided } from '../case/case-command';
import { caseById, type CaseView, type Closing } from '../case/case-fold';
import { present } from '../case/check-case';
import { checkDone, checkLength, checkRequired, dayOf, LIMITS } from '../case/check-values';
import { correctFact, type CorrectError } from '../case/correct-fact';
import type { InvalidInput, ValueProblem } from '../case/problems';
import type { ResolvedFact } from '../case/resolve-facts';
import { stored } from '../case/stored-values';
import { newFact } from '../ops';
import { isRetentionTerm, type RetentionTerm } from './retention-terms';

/** That the file of a closed case lies in the archive. */
export interface Archived {
  readonly fact: FactId;
  readonly on: string;
  readonly by: PersonId;
  /** Number of the file in the archive (档号). */
  readonly number: string;
  /** Box and volume, as the archive writes them. */
  readonly place: string;
  readonly term: RetentionTerm;
  /** The last year in which it is kept; null when it is kept for good. Nothing is ever deleted when it is over. */
  readonly keptUntil: number | null;
}

export interface ArchiveInput {
  readonly on: string;
  readonly number: string;
  readonly place: string;
  /** As the form has it: `permanent`, or years. */
  readonly term: RetentionTerm;
}

export type ArchiveError =
  CaseNotThere | CaseVoided | { readonly type: 'not_closed' } | { readonly type: 'already_archived' } | InvalidInput;

/** Records that the file of a closed case went to the archive, with the term that holds for it from then on. */
export function archiveCase(id: EntityId, input: ArchiveInput): CaseCommand<ArchiveError> {
  return (world, context) => {
    const view = caseById(world, id);
    if (!view) return err({ type: 'not_found' });
    if (view.state !== 'closed' || !view.closing)
      return err({ type: view.state === 'voided' ? 'voided' : 'not_closed' });
    if (archivedOf(view)) return err({ type: 'already_archived' });
    const problems = archiveProblems(input, context.today);
    if (problems.length > 0) return err({ type: 'invalid', problems });
    const body = { ...bodyOf(input), closing: view.closing.fact };
    const fact = { id: context.newId(), type: 'archived', on: dayOf(input.on), body };
    return ok({ kind: 'case.archive', ops: [newFact(view.row, fact)] });
  };
}

/** Replaces day, number, place or term of what was recorded; the first version stays in the history. */
export function correctArchive(input: {
  readonly case: EntityId;
  readonly fact: FactId;
  readonly archive: ArchiveInput;
  readonly reason: string;
}): CaseCommand<CorrectError> {
  const { case: id, fact, archive, reason } = input;
  return (world, context) =>
    correctFact({ world, context, id, fact, reason }, (target) => {
      if (target.original.type !== 'archived') return err({ type: 'not_correctable' });
      const problems = archiveProblems(archive, context.today);
      if (problems.length > 0) return err({ type: 'invalid', problems });
      const { closing } = target.body;
      return ok({ on: dayOf(archive.on), body: { ...bodyOf(archive), ...(closing === undefined ? {} : { closing }) } });
    });
}

export const archiveProblems = (input: ArchiveInput, today: string): InvalidInput['problems'] =>
  present<ValueProblem>([
    ['on', checkDone(input.on, today)],
    ['number', checkRequired(input.number, LIMITS.short)],
    ['place', checkLength(input.place, LIMITS.line)],
    ['term', isRetentionTerm(input.term) ? null : { type: 'not_chosen' }],
  ]);

const bodyOf = ({ number, place, term }: ArchiveInput) => ({
  number: stored(number),
  ...(stored(place) === '' ? {} : { place: stored(place) }),
  term,
});

/** A recorded archiving as the form for its correction shows it. */
export const archiveInputOf = (fact: ResolvedFact): ArchiveInput => ({
  on: fact.on,
  number: textOf(fact, 'number'),
  place: textOf(fact, 'place'),
  term: termOf(fact),
});

/**
 * Where the file lies: the last archiving, by legal time, of the closing that is in force. A case that was reopened is back from the
 * archive by that alone; when it is closed again it has to be archived again.
 */
export function archivedOf(view: CaseView): Archived | null {
  const { closing } = view;
  if (view.state !== 'closed' || !closing) return null;
  const fact = view.timeline.findLast(
    ({ original, withdrawn, body }) => original.type === 'archived' && !withdrawn && body['closing'] === closing.fact,
  );
  if (!fact) return null;
  const term = termOf(fact);
  return {
    fact: fact.original.id,
    on: fact.on,
    by: fact.original.person,
    number: textOf(fact, 'number'),
    place: textOf(fact, 'place'),
    term,
    keptUntil: keptUntil(closing, term),
  };
}

/** Counted in whole years from the first of January after the year of closing [to be confirmed with the archive]. */
function keptUntil({ on }: Closing, term: RetentionTerm): number | null {
  const day = on.slice(0, 10);
  return term === 'permanent' || !isDay(day) ? null : Number(day.slice(0, 4)) + term;
}

/** What an unknown program may have written is kept for good rather than for no time. */
const termOf = ({ body }: ResolvedFact): RetentionTerm => {
  const term = body['term'];
  return isRetentionTerm(term) ? term : 'permanent';
};

const textOf = ({ body }: ResolvedFact, field: string): string => {
  const value = body[field];
  return typeof value === 'string' ? value : '';
};

export interface ArchivedCase {
  readonly view: CaseView;
  readonly archived: Archived;
}

/** All files in the archive: first those whose term ends soonest, those kept for good last. */
export function archivedCases(cases: readonly CaseView[]): readonly ArchivedCase[] {
  return cases
    .flatMap((view) => {
      const archived = archivedOf(view);
      return archived ? [{ view, archived }] : [];
    })
    .toSorted(
      (a, b) =>
        (a.archived.keptUntil ?? Infinity) - (b.archived.keptUntil ?? Infinity) ||
        compareText(a.archived.number, b.archived.number) ||
        compareText(a.view.id, b.view.id),
    );
}

/** Whether the term ends in a year or has ended before it: the archive decides what becomes of the file, the program only tells. */
export const termEndsBy = ({ keptUntil: until }: Archived, year: number): boolean => until !== null && until <= year;

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
