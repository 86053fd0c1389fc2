import type { EntityId } from '../../core/ids';
import type { Json } from '../../core/json';
import type { Row } from '../../exchange/row';
import { partyOf, type PartyView } from '../case/case-fields';
import type { PartyFields } from '../case/records';
import { foldMergers, type MergedRecords } from '../merged-records';
import type { World } from '../world';

/** What is said of the person, whatever the case; role, place on the case and note belong to each case. */
export const PERSON_FIELDS = [
  'nameZh',
  'nameBo',
  'idNumber',
  'phone',
  'address',
  'transcriptions',
  'pinyin',
  'houseName',
  'village',
  'congress',
  'cppcc',
  'cadre',
  'cadreLevel',
] as const satisfies readonly (keyof PartyFields)[];

export const isPersonField = (field: string): boolean => PERSON_FIELDS.some((one) => one === field);

/** Which records of parties are one person, and what is shown of one. */
export interface MergedPersons extends MergedRecords {
  /** All records of the person, the kept one first, then in the order of registration; one that was not merged is alone. */
  readonly recordsOf: (row: Row) => readonly Row[];
}

const known = new WeakMap<readonly Row[], MergedPersons>();

/** The merged persons of a world. Cost: one look at every party, once per list of parties. */
export function mergedPersons(world: World): MergedPersons {
  const rows = world.rows('party');
  const found = known.get(rows) ?? foldMergedPersons(rows);
  known.set(rows, found);
  return found;
}

/** Being taken off a case says nothing about who the person is: no record is out. */
export function foldMergedPersons(rows: readonly Row[]): MergedPersons {
  const merged = foldMergers(rows, { into: 'party', isOut: () => false });
  const groups = new Map<string, readonly Row[]>();
  for (const row of merged.any ? rows : []) {
    const others = merged.mergedWith(row.id);
    if (others.length === 0) continue;
    for (const each of [row, ...others]) groups.set(each.id, [row, ...others]);
  }
  return { ...merged, recordsOf: (row) => groups.get(row.id) ?? [row] };
}

/**
 * A party with what is known of the person: what the kept record says of a field counts, and where it has never said anything, the first
 * other record that does. Role, case and note stay its own. Nothing is copied: separated, each shows what it holds.
 */
export function asPerson(row: Row, records: readonly Row[]): PartyView {
  if (records.length < 2) return partyOf(row);
  return {
    ...partyOf({ ...row, fields: { ...row.fields, ...personFields(records) } }),
    conflicts: partyOf(row).conflicts,
  };
}

/** The record from which a field of a person is shown. */
export function recordSaying(field: string, records: readonly Row[]): Row | undefined {
  // A reading belongs to the characters that it reads.
  const asked = field === 'pinyin' ? 'nameZh' : field;
  const [kept, ...others] = records;
  if (kept && asked in kept.fields) return kept;
  return others.find(({ fields }) => isFilled(fields[asked])) ?? kept;
}

function personFields(records: readonly Row[]): { readonly [field: string]: Json } {
  return Object.fromEntries(PERSON_FIELDS.map((field) => [field, recordSaying(field, records)?.fields[field] ?? null]));
}

const isFilled = (value: Json | undefined): boolean => value !== undefined && value !== null && value !== '';

/** A record with what all records of the person say in its history, oldest first by the clocks of the machines; only to be read. */
export function withPersonHistory(row: Row, records: readonly Row[]): Row {
  if (records.length < 2) return row;
  const others = records.flatMap(({ writes }) => writes.filter(({ field }) => isPersonField(field)));
  // What was written on the merged person stands in two records, and was one change.
  const once = new Map([...others, ...row.writes].map((write) => [`${write.field} ${write.stamp}`, write] as const));
  return { ...row, writes: [...once.values()].toSorted((a, b) => a.atMs - b.atMs) };
}

/** The person behind a party as every screen shows it; undefined where there is no such record. */
export function personOfParty(world: World, id: EntityId): PartyView | undefined {
  const row = world.row('party', id);
  return row && asPerson(row, mergedPersons(world).recordsOf(row));
}
