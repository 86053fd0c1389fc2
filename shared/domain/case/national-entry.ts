import type { EntityId, FactId, PersonId } from '../../core/ids';
import { err, ok } from '../../core/result';
import type { FactEntry, Origin, Row } from '../../exchange/row';
import { compareStamps } from '../../exchange/stamp';
import { newFact } from '../ops';
import { caseById, type CaseView } from './case-fold';
import type { CaseCommand, CaseNotThere, CaseVoided } from './case-command';
import { present } from './check-case';
import { checkDone, checkLength, dayOf, LIMITS } from './check-values';
import type { InvalidInput, ValueProblem } from './problems';
import { stored } from './stored-values';

/** That a case was entered by hand into the national system of enforcement cases (执行案件信息管理系统; 法发〔2010〕15号 art. 18). */
export interface NationalEntry {
  readonly fact: FactId;
  /** The day of the entry. */
  readonly on: string;
  /** Number that the national system gave; null when none was noted. */
  readonly number: string | null;
  readonly by: PersonId;
  /** What was written here since: fields of the case, `parties`, `payments`, `state`. It has to be entered there too. */
  readonly changed: readonly NationalChange[];
}

export type NationalChange = string;

/** Whether the national system has the case as it stands here. A voided case needs no entry. */
export type NationalState = 'notEntered' | 'entered' | 'changed' | 'notNeeded';

export interface EnterNationalInput {
  readonly case: EntityId;
  readonly on: string;
  readonly number: string;
}

export type EnterNationalError = CaseNotThere | CaseVoided | InvalidInput;

/** Records that the case, as it stands now, was entered into the national system. Each later entry stands for everything before it. */
export function enterNational(input: EnterNationalInput): CaseCommand<EnterNationalError> {
  return (world, context) => {
    const view = caseById(world, input.case);
    if (!view) return err({ type: 'not_found' });
    if (view.state === 'voided') return err({ type: 'voided' });
    const problems = nationalProblems(input, context.today);
    if (problems.length > 0) return err({ type: 'invalid', problems });
    const number = stored(input.number);
    const body = number === '' ? {} : { number };
    const fact = { id: context.newId(), type: 'enteredNational', on: dayOf(input.on), body };
    return ok({ kind: 'case.enterNational', ops: [newFact(view.row, fact)] });
  };
}

export const nationalProblems = (
  input: Pick<EnterNationalInput, 'on' | 'number'>,
  today: string,
): InvalidInput['problems'] =>
  present<ValueProblem>([
    ['on', checkDone(input.on, today)],
    ['number', checkLength(input.number, LIMITS.short)],
  ]);

/** The entry that counts: the last by legal time that was not taken back. */
export function nationalEntryOf(view: CaseView): NationalEntry | null {
  const entry = view.timeline.findLast(({ original, withdrawn }) => original.type === 'enteredNational' && !withdrawn);
  if (!entry) return null;
  const { original, on, body } = entry;
  const number = typeof body['number'] === 'string' ? body['number'] : null;
  return { fact: original.id, on, number, by: original.person, changed: changedSince(view, original) };
}

export function nationalStateOf(view: CaseView): NationalState {
  if (view.state === 'voided') return 'notNeeded';
  const entry = nationalEntryOf(view);
  return entry === null ? 'notEntered' : entry.changed.length > 0 ? 'changed' : 'entered';
}

/** By the clocks of the devices, which is good enough for a reminder; within one device by its numbers. */
const isAfter = (one: Origin, other: Origin): boolean =>
  one.atMs > other.atMs || (one.atMs === other.atMs && compareStamps(one.stamp, other.stamp) > 0);

function changedSince({ row, partyRows }: CaseView, entry: FactEntry): readonly NationalChange[] {
  const fields = row.writes.filter((write) => isAfter(write, entry)).map(({ field }) => field);
  const ours = new Set(row.facts.filter(({ type }) => OWN_FACTS.has(type)).map(({ id }) => id));
  const facts = row.facts
    .filter((fact) => isAfter(fact, entry) && !ours.has(fact.id) && !ours.has(fact.corrects ?? fact.id))
    .map(subjectOf);
  const parties = partyRows.some((party) => isTouchedAfter(party, entry)) ? ['parties'] : [];
  return [...new Set([...fields.filter((field) => !OWN.has(field)), ...parties, ...facts])];
}

/** Fields that only this program knows. */
const OWN: ReadonlySet<string> = new Set(['township', 'note', 'batch', 'batchRow']);

/** The entry itself, and where the paper lies. */
const OWN_FACTS: ReadonlySet<string> = new Set(['enteredNational', 'archived']);

const isTouchedAfter = ({ created, writes }: Row, entry: Origin): boolean =>
  isAfter(created, entry) || writes.some((write) => isAfter(write, entry));

const subjectOf = ({ type }: FactEntry): NationalChange => (type === 'paid' ? 'payments' : 'state');
