import { base64UrlFromBytes } from './bytes';
import type { Brand } from './brand';
import type { Clock, Randomness } from './world-deps';

/** Id of a record, 22 base64url characters of a UUIDv7. Never used for order or legal time: the clock inside may be wrong. */
export type EntityId = Brand<string, 'EntityId'>;
/** Id of one fact of a record. */
export type FactId = Brand<string, 'FactId'>;
/** Id of a person who works with the app; also the id of the person's record. */
export type PersonId = EntityId;
/** Random 128-bit id of one incarnation of a device. */
export type DeviceId = Brand<string, 'DeviceId'>;

/** A new UUIDv7 (RFC 9562) as 22 base64url characters. */
export function newUuid7({ clock, random }: { readonly clock: Clock; readonly random: Randomness }): string {
  const bytes = random.bytes(16);
  const ms = Math.max(0, Math.floor(clock.nowMs()));
  for (let i = 0; i < 6; i++) bytes[i] = Math.floor(ms / 2 ** (8 * (5 - i))) & 0xff;
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return base64UrlFromBytes(bytes);
}
