import type { DeviceId, PersonId } from '../core/ids';
import { z } from '../core/zod';

/** What an administrator's device asks of the hub. Signed by the device; the answer by the hub. */
export interface AdminRequest {
  readonly v: number;
  readonly nonce: string;
  readonly dev: DeviceId;
  /** Who is at work on the device. */
  readonly person: PersonId;
  readonly ask:
    | { readonly type: 'devices' }
    | { readonly type: 'code'; readonly person: PersonId }
    | { readonly type: 'revoke'; readonly dev: DeviceId };
}

export const adminRequestSchema: z.ZodType<AdminRequest> = z.object({
  v: z.number().int(),
  nonce: z.string().min(16).max(64),
  dev: z.string().max(64),
  person: z.string().max(64),
  ask: z.union([
    z.object({ type: z.literal('devices') }),
    z.object({ type: z.literal('code'), person: z.string().max(64) }),
    z.object({ type: z.literal('revoke'), dev: z.string().max(64) }),
  ]),
}) as unknown as z.ZodType<AdminRequest>;

const count = z.number().int();
export const adminAnswerSchema = z.union([
  z.object({ nonce: z.string(), ok: z.literal(false), why: z.string() }),
  z.object({
    nonce: z.string(),
    ok: z.literal(true),
    devices: z
      .array(
        z.object({
          dev: z.string(),
          dn: count,
          person: z.string(),
          state: z.enum(['active', 'revoked']),
          enrolledAtMs: z.number(),
          lastHeardMs: z.number().nullable(),
          waiting: count,
          behind: count,
          app: z.string(),
        }),
      )
      .optional(),
    code: z.string().optional(),
    expiresMs: z.number().optional(),
    /** Where other machines reach the hub, most useful first; with a code. Hubs before this told none. */
    addresses: z.array(z.string()).optional(),
  }),
]);
export type AdminAnswer = z.infer<typeof adminAnswerSchema>;
