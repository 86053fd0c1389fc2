import type { Json, JsonObject } from '../../../shared/core/json';
import type { Op } from '../../../shared/exchange/change';

/** One edit of a change, taken apart for reading. */
export type ToldOp =
  | {
      readonly type: 'new' | 'set' | 'add' | 'decide';
      readonly kind: string;
      readonly id: string;
      /** Its name, where the change itself makes it. */
      readonly made?: string | null;
      /** Type of the fact, for `add`. */
      readonly fact: string | null;
      /** Day or minute told with the fact. */
      readonly on: string | null;
      readonly values: readonly (readonly [field: string, value: Json])[];
    }
  | { readonly type: 'blob'; readonly name: string }
  | { readonly type: 'unknown' };

/** Places and marks that say nothing to a person; everything else is shown. */
const UNTOLD: ReadonlySet<string> = new Set(['order', 'batch', 'batchRow', 'dn', 'year', 'serial', 'deadlineRule']);

/** The edits of a change, so that a person can read what was meant. What a later version wrote is named as such, never left out. */
export const toldOps = (ops: readonly Op[]): readonly ToldOp[] => {
  const made = namesMade(ops);
  return ops.map((op) => {
    const told = toldOp(op);
    if (told.type === 'blob' || told.type === 'unknown') return told;
    // What the change makes itself is on no machine yet, so only the change can name it.
    const values = told.values.map(
      ([field, value]) => [field, (typeof value === 'string' ? made.get(value) : undefined) ?? value] as const,
    );
    return { ...told, made: told.type === 'new' ? null : (made.get(told.id) ?? null), values };
  });
};

/** Numbers or names of the records that a change makes, by id. */
function namesMade(ops: readonly Op[]): ReadonlyMap<string, string> {
  return new Map(
    ops.flatMap((op) => {
      const name = op[0] === 'new' ? [op[3]['number'], op[3]['nameZh'], op[3]['name']].find(isText) : undefined;
      return op[0] === 'new' && name !== undefined ? [[op[2], name] as const] : [];
    }),
  );
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

function toldOp(op: Op): ToldOp {
  switch (op[0]) {
    case 'new':
      return { type: 'new', kind: op[1], id: op[2], fact: null, on: null, values: valuesOf(op[3]) };
    case 'set': {
      const values = Object.fromEntries(Object.entries(op[3]).map(([field, [value]]) => [field, value]));
      return { type: 'set', kind: op[1], id: op[2], fact: null, on: null, values: valuesOf(values) };
    }
    case 'add':
      return { type: 'add', kind: op[1], id: op[2], fact: op[3].type, on: op[3].on, values: valuesOf(op[3].body) };
    case 'res':
      return { type: 'decide', kind: op[1], id: op[2], fact: null, on: null, values: [[op[3], op[4]]] };
    case 'blob':
      return { type: 'blob', name: op[2].name };
    default:
      return { type: 'unknown' };
  }
}

const valuesOf = (fields: JsonObject): readonly (readonly [string, Json])[] =>
  Object.entries(fields).filter(([field, value]) => !UNTOLD.has(field) && value !== undefined) as [string, Json][]; // filtered
