import { z } from '../core/zod';
import type { Json, JsonObject } from '../core/json';
import type { EntityId, FactId, PersonId } from '../core/ids';
import type { Stamp } from './stamp';

/** Version of the meaning of kinds and fields; raised when a field changes meaning, never lowered. History: 1 = first release. */
export const SCHEMA_VERSION = 1;

/** A row change is at most this long, so that the worst link can carry it (bytes of the payload). */
export const MAX_CHANGE_BYTES = 64 * 1024;

/** The kinds of records. A kind is added here, never renamed: the word stands in signed changes. */
export const ENTITY_KINDS = [
  'county',
  'unit',
  'contact',
  'township',
  'person',
  'case',
  'party',
  'request',
  'lease',
  'calendarYear',
  'setting',
  // Since 0.2: what was taken out of the county.
  'access',
  // Since 0.2: records that were brought in together and count together.
  'batch',
  // Since 0.3: a change that the hub keeps for a person to decide on. Only the hub makes them.
  'parked',
  // Since 0.3: changes of contacts on their way to approval, the members of township groups, and the villages under them.
  'contactChange',
  'groupMember',
  'place',
  // Since 0.3: what a case needs besides requests (special subjects, key cases, entrustment, property).
  'matter',
  // Since 0.3: the court's own rules.
  'rule',
] as const;
export type EntityKind = (typeof ENTITY_KINDS)[number];

/** What happened, as it stands in a change. `on` is the legal time typed on the fact; the order of facts never uses a device's clock. */
export interface FactRecord {
  readonly id: FactId;
  readonly type: string;
  /** Legal time: a day `YYYY-MM-DD` or a minute `YYYY-MM-DDTHH:mm` in Asia/Shanghai. */
  readonly on: string;
  readonly body: JsonObject;
  /** The fact that this one corrects, if it is a correcting fact. */
  readonly corrects?: FactId | undefined;
}

export type Op =
  /** A new record with its first field values. */
  | readonly ['new', EntityKind, EntityId, JsonObject]
  /** Field writes, each with the stamp of the value it was based on (null: the field was empty). */
  | readonly ['set', EntityKind, EntityId, { readonly [field: string]: readonly [Json, Stamp | null] }]
  /** A fact appended to a record. */
  | readonly ['add', EntityKind, EntityId, FactRecord]
  /**
   * A decision between values of one field that did not know of each other: the value that is to stand, and the stamps of all that the
   * person had seen. What was not seen stays open. Since 0.4.
   */
  | readonly ['res', EntityKind, EntityId, string, Json, readonly Stamp[]]
  /** Takes a decision back, named by its stamp: what it had decided between waits again. Since 0.4. */
  | readonly ['unres', EntityKind, EntityId, string, Stamp]
  /** An attachment, declared before its bytes travel: SHA-256 of the content in hex. */
  | readonly ['blob', string, { readonly size: number; readonly type: string; readonly name: string }];

/** An op about a record; an op of a later version may be about something else. */
export type RecordOp = Exclude<Op, readonly ['blob', ...unknown[]]>;

export const isRecordOp = (op: Op): op is RecordOp =>
  op[0] !== 'blob' && typeof op[1] === 'string' && typeof op[2] === 'string';

export const recordOps = (ops: readonly Op[]): readonly RecordOp[] => ops.filter(isRecordOp);

/** Quality of the clock when the change was made (bit flags of sync.md 2.2). */
export const CLOCK_FLAGS = { jump: 1, back: 2, future: 4 } as const;

/** The signed content of a change: one atomic set of edits by one person on one device. */
export interface ChangePayload {
  /** Who. */
  readonly u: PersonId;
  /** The device's hybrid clock: milliseconds and a counter. */
  readonly t: readonly [number, number];
  /** Clock quality flags. */
  readonly q: number;
  /** The latest hub time this device had received, in seconds; 0 before the first contact. */
  readonly s: number;
  /** Schema version. */
  readonly sv: number;
  /** What the person did, e.g. `request.issue`. */
  readonly k: string;
  readonly o: readonly Op[];
  /**
   * Where the change was first made, `dn.seq/hash`, when a device had to sign it anew because its numbers were used by a copy of it
   * (sync.md 2.11). It counts once, whichever of the two arrives.
   */
  readonly r?: string | undefined;
}

/** What `JSON.parse` has given back is JSON: it is not gone through once more, because that would cost more than all the rest of reading. */
const json = z.custom<Json>((value) => value !== undefined);
/** Not a word that every object of the language answers to: read as a field it would be there before anybody wrote it. */
const fieldName = z.string().refine((name) => !(name in Object.prototype));
const jsonObject = z.record(z.string(), json);
const fieldValues = z.record(fieldName, json);
const factRecord = z.object({
  id: z.string(),
  type: z.string(),
  on: z.string(),
  body: jsonObject,
  corrects: z.string().optional(),
});
const KNOWN_OPS = new Set(['new', 'set', 'add', 'res', 'unres', 'blob']);
const op = z.union([
  z.tuple([z.literal('new'), z.string(), z.string(), fieldValues]),
  z.tuple([z.literal('set'), z.string(), z.string(), z.record(fieldName, z.tuple([json, z.string().nullable()]))]),
  z.tuple([z.literal('add'), z.string(), z.string(), factRecord]),
  z.tuple([z.literal('res'), z.string(), z.string(), fieldName, json, z.array(z.string())]),
  z.tuple([z.literal('unres'), z.string(), z.string(), fieldName, z.string()]),
  z.tuple([z.literal('blob'), z.string(), z.object({ size: z.number(), type: z.string(), name: z.string() })]),
  // An op of a later version is kept as it is and shown as "needs a newer version", never dropped. One of ours in another shape is none.
  z.tuple([z.string().refine((name) => !KNOWN_OPS.has(name))], z.unknown()),
]);

/** Parses the payload of a frame. Unknown ops pass, so that nothing of a later version is lost. */
export const changePayloadSchema = z.object({
  u: z.string(),
  t: z.tuple([z.number(), z.number()]),
  q: z.number(),
  s: z.number(),
  sv: z.number(),
  k: z.string(),
  o: z.array(op),
  r: z.string().optional(),
}) as unknown as z.ZodType<ChangePayload>;
