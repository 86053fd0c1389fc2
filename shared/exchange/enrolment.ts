import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { DeviceId, EntityId, PersonId } from '../core/ids';
import { z } from '../core/zod';

/** How a device becomes one of the county's: with a one-time code, or as the successor of one that is. */
export interface EnrolRequest {
  readonly v: number;
  readonly nonce: string;
  readonly dev: DeviceId;
  /** Ed25519 public key of the device, base64url; the request is signed with it. */
  readonly pub: string;
  readonly age: string | null;
  readonly app: string;
  /** The number under which it has written already; null for a new device, which is given one. */
  readonly dn: number | null;
  /** The county that it holds already, and whoever founded it there; null for a new device. */
  readonly county: EntityId | null;
  readonly person: PersonId | null;
  readonly by:
    | { readonly type: 'code'; readonly secret: string }
    | { readonly type: 'succession'; readonly from: DeviceId; readonly signature: string };
}

/** What the hub tells a device that it has enrolled. */
export interface Enrolled {
  /** Null while nobody has brought the county's records. */
  readonly county: EntityId | null;
  readonly epoch: string;
  readonly dn: number;
  readonly person: PersonId;
  /** The hub's public key, base64url: what it does not sign is not its word. */
  readonly hub: string;
  /** Recipient of bundles for the hub. */
  readonly age: string | null;
}

export type EnrolRefusal =
  'not_readable' | 'bad_code' | 'too_many' | 'other_county' | 'no_county' | 'number_taken' | 'not_a_successor';

const count = z.number().int().min(0);

export const enrolRequestSchema: z.ZodType<EnrolRequest> = z.object({
  v: z.number().int(),
  nonce: z.string().min(16).max(64),
  dev: z.string().min(16).max(64),
  pub: z.string().max(64),
  age: z.string().max(200).nullable(),
  app: z.string().max(40),
  dn: count.nullable(),
  county: z.string().max(64).nullable(),
  person: z.string().max(64).nullable(),
  by: z.union([
    z.object({ type: z.literal('code'), secret: z.string().max(64) }),
    z.object({ type: z.literal('succession'), from: z.string().max(64), signature: z.string().max(128) }),
  ]),
}) as unknown as z.ZodType<EnrolRequest>;

export const enrolAnswerSchema = z.union([
  z.object({
    nonce: z.string(),
    ok: z.literal(true),
    county: z.string().nullable(),
    epoch: z.string(),
    dn: count,
    person: z.string(),
    hub: z.string(),
    age: z.string().nullable(),
  }),
  z.object({ nonce: z.string(), ok: z.literal(false), why: z.string(), waitMs: z.number().min(0).optional() }),
]);

/** What a former incarnation signs so that another may follow it. */
export const successionText = (link: {
  readonly from: DeviceId;
  readonly to: DeviceId;
  /** Public key of the successor, base64url. */
  readonly pub: string;
}): Uint8Array => sha256(utf8ToBytes(`ny1 succession|${link.from}|${link.to}|${link.pub}`));
