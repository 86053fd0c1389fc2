import type { EntityId, FactId } from '../../core/ids';
import type { Row } from '../../exchange/row';
import { compareStamps } from '../../exchange/stamp';
import { asPerson, mergedPersons, type MergedPersons } from '../identity/merged-persons';
import type { World } from '../world';
import { CLOSING_WAYS } from './closing-ways';
import { mergedCases } from './merged-cases';
import { caseFieldsOf, isRepresentative, partyOf, type PartyView, type ShownCaseFields } from './case-fields';
import type { ClosingWay } from './records';
import { resolveFacts, type ResolvedFact } from './resolve-facts';

export type CaseState = 'open' | 'closed' | 'voided';

/** One closing and, if it did not last, the reopening that ended it. */
export interface Closing {
  readonly fact: FactId;
  readonly way: ClosingWay;
  readonly on: string;
  readonly note: string | null;
  readonly reopened: { readonly fact: FactId; readonly on: string; readonly reason: string } | null;
}

/** A case as it stands: the fold of its fields, its parties and the set of its facts. */
export interface CaseView {
  readonly id: EntityId;
  readonly row: Row;
  /** Other records of the same case, whose parties, payments and history count here too (`merge-cases.ts`). */
  readonly mergedRows: readonly Row[];
  /** The record that stands for this one since they were merged; null for the record that is kept. */
  readonly mergedInto: EntityId | null;
  readonly partyRows: readonly Row[];
  /** Records on other cases of persons who are on this one (`../identity/merged-persons.ts`). */
  readonly personRows: readonly Row[];
  readonly fields: ShownCaseFields;
  readonly state: CaseState;
  /** Parties on the case, debtors first, each followed by those who stand behind it. */
  readonly parties: readonly PartyView[];
  /** Parties taken off the case; they stay in the history. */
  readonly removedParties: readonly PartyView[];
  readonly paidFen: number;
  /** What is left of the claim, never below zero; null when the claim is no amount. */
  readonly outstandingFen: number | null;
  /** What was paid beyond the claim. */
  readonly overpaidFen: number;
  /** Every closing that was not taken back, oldest first. */
  readonly closings: readonly Closing[];
  /** The closing in force; null while the case is open. */
  readonly closing: Closing | null;
  readonly voided: { readonly fact: FactId; readonly on: string; readonly reason: string } | null;
  /** Every fact in legal order, with its corrections; taken-back ones included and marked. */
  readonly timeline: readonly ResolvedFact[];
  /** Names of the fields of which two values wait for a person. */
  readonly conflicts: readonly string[];
}

/** Rows never change once made, so a fold is kept as long as the case and its parties are the same rows. */
const kept = new WeakMap<Row, { readonly from: readonly Row[]; readonly view: CaseView }>();

function foldOnce(row: Row, parties: readonly Row[], { merged = [], into = null, persons }: Merging = {}): CaseView {
  // The kept record of a person stands first: which it is counts too.
  const records = persons ? parties.flatMap((party) => recordsIfMerged(party, persons)) : [];
  const from = [...parties, ...merged, ...records];
  const known = kept.get(row);
  if (known && known.view.mergedInto === into && sameRows(known.from, from)) return known.view;
  const view = foldCase(row, parties, { merged, into, ...(persons && { persons }) });
  kept.set(row, { from, view });
  return view;
}

function recordsIfMerged(party: Row, { recordsOf }: MergedPersons): readonly Row[] {
  const records = recordsOf(party);
  return records.length > 1 ? records : NONE;
}

const NONE: readonly Row[] = [];

/** What a record is merged with. */
interface Merging {
  readonly merged?: readonly Row[];
  readonly into?: EntityId | null;
  /** Which records of parties are one person; without it each is shown as it was entered. */
  readonly persons?: MergedPersons;
}

function withPersons(world: World): Pick<Merging, 'persons'> {
  const persons = mergedPersons(world);
  return persons.any ? { persons } : {};
}

const sameRows = (a: readonly Row[], b: readonly Row[]): boolean =>
  a.length === b.length && a.every((row, i) => row === b[i]);

/** The state of a case; a pure function of the record, the parties and the set of facts. */
export function foldCase(
  row: Row,
  partyRows: readonly Row[],
  { merged = [], into = null, persons }: Merging = {},
): CaseView {
  const fields = caseFieldsOf(row);
  const ids = new Set<string>([row.id, ...merged.map(({ id }) => id)]);
  const parties = partyRows
    .toSorted(byEntry)
    .map((party) => (persons ? asPerson(party, persons.recordsOf(party)) : partyOf(party)))
    .filter((party) => ids.has(party.case));
  const own = new Set(partyRows);
  const timeline = resolveFacts(merged.length === 0 ? row.facts : [row, ...merged].flatMap(({ facts }) => facts));
  const live = timeline.filter((fact) => !fact.withdrawn);
  const paidFen = live.filter(ofType('paid')).reduce((sum, fact) => sum + amountOf(fact), 0);
  const closings = closingsOf(live);
  const closing = closings.findLast((one) => one.reopened === null) ?? null;
  // That another record of the case was a mistake says nothing about this one.
  const voided = voidingOf(merged.length === 0 ? live : live.filter(({ original }) => row.facts.includes(original)));
  return {
    id: row.id,
    row,
    mergedRows: merged,
    mergedInto: into,
    partyRows,
    personRows: persons
      ? [...new Set(partyRows.flatMap((party) => recordsIfMerged(party, persons)))].filter((each) => !own.has(each))
      : NONE,
    fields,
    state: voided ? 'voided' : closing ? 'closed' : 'open',
    parties: inOrder(
      onceEach(
        parties.filter((party) => !party.removed),
        persons,
      ),
    ),
    removedParties: inOrder(parties.filter((party) => party.removed)),
    paidFen,
    outstandingFen: fields.claimFen === null ? null : Math.max(0, fields.claimFen - paidFen),
    overpaidFen: fields.claimFen === null ? 0 : Math.max(0, paidFen - fields.claimFen),
    closings,
    closing,
    voided,
    timeline,
    conflicts: Object.keys(row.conflicts).toSorted(),
  };
}

/** The case with this id as it stands, or undefined. Cost: one pass over all parties; for lists use `foldCases`. */
export function caseById(world: World, id: EntityId): CaseView | undefined {
  const row = world.row('case', id);
  if (!row) return undefined;
  const { keptOf, mergedWith } = mergedCases(world);
  const merged = mergedWith(id);
  const ids = new Set<unknown>([id, ...merged.map((each) => each.id)]);
  const parties = world.rows('party').filter((party) => ids.has(party.fields['case']));
  const into = keptOf(id);
  return foldOnce(row, parties, { merged, into: into === id ? null : into, ...withPersons(world) });
}

/** All cases as they stand, merged ones once, in no promised order; one pass over cases and parties. */
export function foldCases(world: World): readonly CaseView[] {
  const partiesByCase = new Map<unknown, Row[]>();
  for (const party of world.rows('party')) {
    const known = partiesByCase.get(party.fields['case']);
    if (known) known.push(party);
    else partiesByCase.set(party.fields['case'], [party]);
  }
  const { keptOf, mergedWith } = mergedCases(world);
  const persons = withPersons(world);
  return world
    .rows('case')
    .filter(({ id }) => keptOf(id) === id)
    .map((row) => {
      const merged = mergedWith(row.id);
      const own = partiesByCase.get(row.id) ?? [];
      const parties = merged.length === 0 ? own : [...own, ...merged.flatMap(({ id }) => partiesByCase.get(id) ?? [])];
      return foldOnce(row, parties, { merged, ...persons });
    });
}

/** Amount of a payment in fen; 0 for a body that holds none. */
export function amountOf({ body }: Pick<ResolvedFact, 'body'>): number {
  const amount = body['amountFen'];
  return typeof amount === 'number' && Number.isSafeInteger(amount) ? amount : 0;
}

const ofType =
  (type: string) =>
  ({ original }: ResolvedFact): boolean =>
    original.type === type;

const textOf = ({ body }: ResolvedFact, field: string): string => {
  const value = body[field];
  return typeof value === 'string' ? value : '';
};

/**
 * A reopening names the closings that it ends, so that two devices closing and reopening on the same day cannot get it wrong.
 * One that names none ends what was closed before it in legal order.
 */
function closingsOf(live: readonly ResolvedFact[]): readonly Closing[] {
  const reopenings = live.filter(ofType('reopened'));
  return live.filter(ofType('closed')).map((fact) => {
    const ending = reopenings.find((reopening) => endsClosing(reopening, fact, live));
    return {
      fact: fact.original.id,
      way: wayOf(fact),
      on: fact.on,
      note: textOf(fact, 'note') || null,
      reopened: ending ? { fact: ending.original.id, on: ending.on, reason: textOf(ending, 'reason') } : null,
    };
  });
}

function endsClosing(reopening: ResolvedFact, closing: ResolvedFact, live: readonly ResolvedFact[]): boolean {
  const named = reopening.body['closings'];
  return Array.isArray(named) ? named.includes(closing.original.id) : live.indexOf(reopening) > live.indexOf(closing);
}

const wayOf = (fact: ResolvedFact): ClosingWay =>
  CLOSING_WAYS.find(({ way }) => way === fact.body['way'])?.way ?? 'terminated';

function voidingOf(live: readonly ResolvedFact[]): CaseView['voided'] {
  const fact = live.find(ofType('voided'));
  return fact ? { fact: fact.original.id, on: fact.on, reason: textOf(fact, 'reason') } : null;
}

/** By the change that entered them, then by their place in it. */
const byEntry = (a: Row, b: Row): number =>
  compareStamps(a.created.stamp, b.created.stamp) || placeOf(a) - placeOf(b) || (a.id < b.id ? -1 : 1);

function placeOf({ fields }: Row): number {
  const order = fields['order'];
  return typeof order === 'number' ? order : 0;
}

/** Debtors first, then applicants; those behind a debtor follow it; within a role the order of entry, in which they come. */
function inOrder(parties: readonly PartyView[]): readonly PartyView[] {
  const heads = parties.filter((party) => !isRepresentative(party.role));
  const behind = (head: PartyView): readonly PartyView[] =>
    parties.filter((party) => isRepresentative(party.role) && isBehind(party, head));
  const headed = [...heads.filter(isDebtor), ...heads.filter((party) => !isDebtor(party))].flatMap((head) => [
    head,
    ...behind(head),
  ]);
  return [...headed, ...parties.filter((party) => !headed.includes(party))];
}

/** Whether a party stands behind a debtor, under whichever of its records. */
export const isBehind = ({ of }: Pick<PartyView, 'of'>, { records }: Pick<PartyView, 'records'>): boolean =>
  of !== null && records.some((id) => id === of);

/** The party of a case that has this record; undefined when the record is not on it. */
export const partyWith = (parties: readonly PartyView[], id: unknown): PartyView | undefined =>
  parties.find(({ records }) => records.some((each) => each === id));

/** One person who was entered twice in one role is shown once, by the kept record where that is one of them. */
function onceEach(parties: readonly PartyView[], persons: MergedPersons | undefined): readonly PartyView[] {
  if (!persons) return parties;
  const groups = new Map<string, PartyView[]>();
  for (const party of parties) {
    const key = `${persons.keptOf(party.id)} ${party.role} ${party.of ?? ''}`;
    const group = groups.get(key);
    if (group) group.push(party);
    else groups.set(key, [party]);
  }
  return groups.size === parties.length ? parties : [...groups.values()].map((group) => asOne(group, persons));
}

function asOne(group: readonly PartyView[], { keptOf }: MergedPersons): PartyView {
  const shown = group.find(({ id }) => id === keptOf(id)) ?? (group[0] as PartyView); // no group is empty
  const others = group.filter((party) => party !== shown);
  return {
    ...shown,
    note: shown.note ?? others.find(({ note }) => note !== null)?.note ?? null,
    records: [shown.id, ...others.map(({ id }) => id)],
    conflicts: [...new Set(group.flatMap(({ conflicts }) => conflicts))].toSorted(),
  };
}

const isDebtor = (party: PartyView): boolean => party.role === 'debtor';
