import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { parentOf } from '../access/audience';
import { concatBytes } from '../core/bytes';
import type { EntityId } from '../core/ids';
import type { Json } from '../core/json';
import type { EntityKind } from '../exchange/change';
import type { Row } from '../exchange/row';

/** What people look for a difference in, in this order. */
export const PARTS = ['cases', 'requests', 'rest'] as const;
export type Part = (typeof PARTS)[number];

/** What a difference is told of: a case with its parties, a request, or another record. */
export interface Item {
  readonly part: Part;
  readonly kind: EntityKind;
  readonly id: EntityId;
  /** SHA-256 of everything that both see of it. */
  readonly digest: Uint8Array;
  /** Its place in the tree: the first bits of the hash of its name, so that both have the same tree whatever either holds. */
  readonly place: string;
}

/** Enough that two records never share their place: the tree is a few dozen deep with a million of them. */
const PLACE_BYTES = 8;

/** The records as what is compared, in the order of their places. In whatever order they are given, the outcome is the same. */
export function itemsOf(rows: readonly Row[]): readonly Item[] {
  const families = new Map<string, { kind: EntityKind; id: EntityId; digests: Uint8Array[] }>();
  for (const row of rows) {
    const isParty = row.kind === 'party';
    const kind = isParty ? 'case' : row.kind;
    const id = isParty ? (parentOf(row) ?? row.id) : row.id;
    const known = families.get(`${kind}/${id}`);
    if (known) known.digests.push(rowDigest(row));
    else families.set(`${kind}/${id}`, { kind, id, digests: [rowDigest(row)] });
  }
  return [...families.entries()]
    .map(([name, { kind, id, digests }]) => ({
      part: partOf(kind),
      kind,
      id,
      digest: sha256(concatBytes(...digests.toSorted(compareBytes))),
      place: bitsOf(sha256(utf8ToBytes(`nyamdrel place|${name}`)).subarray(0, PLACE_BYTES)),
    }))
    .toSorted((a, b) => (a.place < b.place ? -1 : 1));
}

const partOf = (kind: EntityKind): Part => (kind === 'case' ? 'cases' : kind === 'request' ? 'requests' : 'rest');

/**
 * What one record says: the shown values, the values that wait for a decision, which change wrote what, and the facts. Left out is what
 * differs between machines that hold the same: the order in which things came, when by a clock, and by which loading.
 */
export function rowDigest(row: Row): Uint8Array {
  const known = digests.get(row);
  if (known) return known;
  const digest = digestOf(row);
  digests.set(row, digest);
  return digest;
}

/** Records never change, and a county has tens of thousands of them. */
const digests = new WeakMap<Row, Uint8Array>();

function digestOf({ kind, id, fields, stamps, writes, facts, conflicts }: Row): Uint8Array {
  const history = writes.map(({ field, stamp }) => `${field} ${stamp}`).toSorted();
  const open = Object.entries(conflicts).map(([field, values]) => [field, values.map(({ stamp }) => stamp).toSorted()]);
  const told = facts
    .map(
      ({ id: fact, type, on, body, corrects, stamp, person }) =>
        [fact, type, on, body, corrects ?? null, stamp, person] as const,
    )
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  const said = [kind, id, fields, stamps, Object.fromEntries(open) as Json, history, told];
  return sha256(utf8ToBytes(`nyamdrel row 1|${canonical(said)}`));
}

/** JSON with the words of every object in order. */
function canonical(value: Json): string {
  if (Array.isArray(value)) return `[${(value as readonly Json[]).map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, each]) => `${JSON.stringify(key)}:${canonical(each)}`).join(',')}}`;
}

export function compareBytes(a: Uint8Array, b: Uint8Array): number {
  const at = a.findIndex((byte, i) => byte !== b[i]);
  return at === -1 ? a.length - b.length : (a[at] ?? 0) - (b[at] ?? 0);
}

const bitsOf = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('');
