import { must } from '../core/assert';
import type { Json } from '../core/json';
import type { EntityId, PersonId } from '../core/ids';
import type { EntityKind, FactRecord } from './change';
import type { FactEntry, FieldWrite, HubMark, Origin, Row } from './row';
import type { Stamp } from './stamp';

/**
 * Many rows written short, to be kept together. Words that come again and again (kinds, field names, persons) stand once in `words`,
 * and what the history says already is not said twice. JSON, so that it can be sealed as text.
 */
export interface PackedRows {
  readonly v: 1;
  readonly words: readonly string[];
  readonly rows: readonly PackedRow[];
}

type PackedRow = readonly [
  kind: number,
  id: string,
  /** Each change that wrote to the row, the creating one first: stamp, person, time. */
  origins: readonly PackedOrigin[],
  /** Flat, three each: field, origin, value. */
  writes: readonly Json[],
  /** Flat, two each: origin, fact. */
  facts: readonly (number | FactRecord)[],
  /** What is seldom there. */
  rest?: PackedRest,
];
type PackedOrigin = readonly [stamp: string, person: number, atMs: number];

interface PackedRest {
  /** Fields that do not show their last write, with the write that shows instead. */
  readonly shown?: { readonly [field: string]: readonly [value: Json, stamp: string] };
  readonly conflicts?: { readonly [field: string]: readonly FieldWrite[] };
  readonly unknownOps?: number;
  readonly hub?: HubMark;
  /** Writes that are decisions, or take one back, by their place in the history. */
  readonly decisions?: { readonly [at: number]: Pick<FieldWrite, 'over' | 'undoes'> };
}

/** `unpackRows` gives back rows that equal these, in their order. */
export function packRows(rows: readonly Row[]): PackedRows {
  const words = new Map<string, number>();
  const wordOf = (word: string): number => {
    const known = words.get(word) ?? words.size;
    words.set(word, known);
    return known;
  };
  const packed = rows.map((row) => packRow(row, wordOf));
  return { v: 1, words: [...words.keys()], rows: packed };
}

function packRow(row: Row, wordOf: (word: string) => number): PackedRow {
  const origins: PackedOrigin[] = [];
  const numbers = new Map<string, number>();
  let last: Origin | null = null;
  let lastNumber = 0;
  const originOf = (origin: Origin): number => {
    const { stamp, person, atMs } = origin;
    // Writes stand beside those of the same change.
    if (last?.stamp === stamp && last.atMs === atMs && last.person === person) return lastNumber;
    const key = `${stamp} ${atMs} ${person}`;
    const number = numbers.get(key) ?? origins.push([stamp, wordOf(person), atMs]) - 1;
    numbers.set(key, number);
    last = origin;
    lastNumber = number;
    return number;
  };
  originOf(row.created);
  const writes: Json[] = [];
  for (const write of row.writes) writes.push(wordOf(write.field), originOf(write), write.value);
  const facts = row.facts.flatMap(({ stamp, person, atMs, ...fact }) => [originOf({ stamp, person, atMs }), fact]);
  const head = [wordOf(row.kind), row.id, origins, writes, facts] as const;
  const rest = restOf(row);
  return Object.keys(rest).length > 0 ? [...head, rest] : head;
}

function restOf({ fields, stamps, writes, conflicts, unknownOps, hub }: Row): PackedRest {
  // A decision taken back shows nothing of its own.
  const last = new Map(writes.filter(({ undoes }) => !undoes).map((write) => [write.field, write]));
  const showsLast = (field: string): boolean => {
    const write = last.get(field);
    if (write?.stamp !== stamps[field]) return false;
    const value = fields[field];
    return write?.value === value || JSON.stringify(write?.value) === JSON.stringify(value);
  };
  const other = Object.keys(fields).filter((field) => !showsLast(field));
  const shown = other.map((field) => [field, [fields[field] ?? null, stamps[field] ?? ''] as const] as const);
  const decisions = writes.flatMap(({ over, undoes }, at) =>
    over || undoes ? [[at, { ...(over ? { over } : {}), ...(undoes ? { undoes } : {}) }] as const] : [],
  );
  return {
    ...(shown.length > 0 ? { shown: Object.fromEntries(shown) } : {}),
    ...(Object.keys(conflicts).length > 0 ? { conflicts } : {}),
    ...(unknownOps > 0 ? { unknownOps } : {}),
    ...(hub ? { hub } : {}),
    ...(decisions.length > 0 ? { decisions: Object.fromEntries(decisions) } : {}),
  };
}

/** Throws on anything that `packRows` has not made, which callers treat as damage. */
export function unpackRows({ v, words, rows }: PackedRows): readonly Row[] {
  if (v !== 1) throw new Error('Packed by another program');
  const wordAt = (index: number): string => must(words[index], 'a packed word stands in the list');
  return rows.map((row) => unpackRow(row, wordAt));
}

function unpackRow([kind, id, origins, writes, facts, rest]: PackedRow, wordAt: (index: number) => string): Row {
  const from = origins.map(([stamp, person, atMs]): Origin => ({
    stamp: stamp as Stamp,
    person: wordAt(person) as PersonId,
    atMs,
  }));
  const originAt = (index: number): Origin => must(from[index], 'a packed origin stands in the row');
  const fields: { [field: string]: Json } = {};
  const stamps: { [field: string]: Stamp } = {};
  const history: FieldWrite[] = [];
  for (let i = 0; i < writes.length; i += 3) {
    const field = wordAt(writes[i] as number);
    const value = writes[i + 2] as Json;
    const { stamp, person, atMs } = originAt(writes[i + 1] as number);
    const decision = rest?.decisions?.[i / 3];
    history.push({ stamp, person, atMs, field, value, ...decision });
    if (decision?.undoes) continue;
    fields[field] = value;
    stamps[field] = stamp;
  }
  for (const [field, [value, stamp]] of Object.entries(rest?.shown ?? {})) {
    fields[field] = value;
    stamps[field] = stamp as Stamp;
  }
  return {
    kind: wordAt(kind) as EntityKind,
    id: id as EntityId,
    created: originAt(0),
    fields,
    stamps,
    writes: history,
    facts: factsOf(facts, originAt),
    conflicts: rest?.conflicts ?? {},
    unknownOps: rest?.unknownOps ?? 0,
    ...(rest?.hub ? { hub: rest.hub } : {}),
  };
}

function factsOf(facts: readonly (number | FactRecord)[], originAt: (index: number) => Origin): readonly FactEntry[] {
  const entries: FactEntry[] = [];
  for (let i = 0; i < facts.length; i += 2) {
    entries.push({ ...(facts[i + 1] as FactRecord), ...originAt(facts[i] as number) });
  }
  return entries;
}
