import type { Json, JsonObject } from '../core/json';
import type { EntityId, FactId } from '../core/ids';
import type { EntityKind, Op } from '../exchange/change';
import type { Row } from '../exchange/row';

/** A new record with its first values; empty values are left out. */
export const newRecord = (
  kind: EntityKind,
  id: EntityId,
  fields: { readonly [field: string]: Json | undefined },
): Op => ['new', kind, id, definedFields(fields)];

/** The op that changes just the fields whose value differs from the shown one; null when nothing differs. */
export function changedFields(row: Row, fields: { readonly [field: string]: Json | undefined }): Op | null {
  const changed = Object.entries(definedFields(fields)).filter(
    ([field, value]) => JSON.stringify(row.fields[field] ?? null) !== JSON.stringify(value),
  );
  if (changed.length === 0) return null;
  return [
    'set',
    row.kind,
    row.id,
    Object.fromEntries(changed.map(([f, v]) => [f, [v, row.stamps[f] ?? null] as const])),
  ];
}

/** A fact appended to a record. */
export function newFact(
  to: { readonly kind: EntityKind; readonly id: EntityId },
  fact: {
    readonly id: string;
    readonly type: string;
    readonly on: string;
    readonly body: { readonly [field: string]: Json | undefined };
    readonly corrects?: FactId | undefined;
  },
): Op {
  const { corrects, ...rest } = fact;
  const record = { ...rest, id: fact.id as FactId, body: definedFields(fact.body) };
  return ['add', to.kind, to.id, corrects === undefined ? record : { ...record, corrects }];
}

function definedFields(fields: { readonly [field: string]: Json | undefined }): JsonObject {
  return Object.fromEntries(Object.entries(fields).filter((entry): entry is [string, Json] => entry[1] !== undefined));
}
