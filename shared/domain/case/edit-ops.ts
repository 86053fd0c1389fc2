import type { Json } from '../../core/json';
import type { Op } from '../../exchange/change';
import type { Row } from '../../exchange/row';
import type { Stamp } from '../../exchange/stamp';
import type { StoredValues } from './stored-values';

/** Stamps of the fields of a record when a form was opened. */
export type FieldBasis = { readonly [field: string]: Stamp };

export interface Edit {
  readonly row: Row;
  readonly basis: FieldBasis;
  readonly before: StoredValues;
  readonly after: StoredValues;
}

/**
 * The ops for what a person changed in a form. A field is written with the stamp it had when the form was opened; when someone
 * else wrote it meanwhile, both values stay and a person decides.
 */
export function editOps({ row, basis, before, after }: Edit): readonly Op[] {
  const writes = Object.entries(after).filter(
    ([field, value]) => !same(before[field], value) && !same(row.fields[field], value),
  );
  if (writes.length === 0) return [];
  return [
    ['set', row.kind, row.id, Object.fromEntries(writes.map(([f, value]) => [f, [value, basis[f] ?? null] as const]))],
  ];
}

/** The op by which a person says what stands in a field: on top of what shows, and of whatever else waited there. */
export function settleOp(row: Row, field: string, value: Json): Op {
  const open = row.conflicts[field];
  if (open) return ['res', row.kind, row.id, field, value, open.map(({ stamp }) => stamp)];
  return ['set', row.kind, row.id, { [field]: [value, row.stamps[field] ?? null] }];
}

const same = (a: Json | undefined, b: Json | undefined): boolean =>
  JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
