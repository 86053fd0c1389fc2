import type { DeviceId, PersonId } from '../../shared/core/ids';
import { ok, type Result } from '../../shared/core/result';
import { z } from '../../shared/core/zod';
import type { StampedChange } from '../../shared/exchange/apply';
import { lastToLeave, type ChainPart, type Hold } from '../../shared/exchange/device/hold';
import type { Dot } from '../../shared/exchange/stamp';
import type { SaveError } from './api';
import { commitLocal } from './commit';
import type { Keyring } from './crypto/keyring';
import type { Store } from './store';

/** Kept like a preference of the machine, because its changes leave in one row, whoever wrote them. */
const KEY = 'hold/machine/changes';

const keptSchema = z.object({ dev: z.string(), after: z.number(), person: z.string(), atMs: z.number() });

/** What is held back, and who said so when. */
export interface KeptHold extends Hold {
  readonly person: PersonId;
  readonly atMs: number;
}

export function holdOf({ locals }: Store): KeptHold | null {
  const parsed = keptSchema.safeParse(locals.get(KEY)?.value);
  return parsed.success ? { ...parsed.data, person: parsed.data.person as PersonId } : null;
}

/** The last change of an incarnation that may leave this machine. */
export const mayLeave = (store: Store, keyring: Keyring, dev: DeviceId): number =>
  lastToLeave(holdOf(store), chainOf(store, keyring), dev);

/** All incarnations, oldest first. */
const chainOf = ({ device, tip }: Store, { former }: Keyring): readonly ChainPart[] => [
  ...(former ?? []).map(({ dev, upTo }) => ({ dev, upTo })),
  { dev: device.dev, upTo: tip.seq },
];

interface Ask {
  readonly store: Store;
  readonly person: PersonId;
  readonly nowMs: number;
}

/** Keeps the change from leaving, and with it all that were and will be written after it. */
export function holdFrom({ store, person, nowMs }: Ask, dot: Dot): Promise<Result<void, SaveError>> {
  const at = store.incarnations.find(({ dn }) => dn === dot.dn);
  if (!at) return Promise.resolve(ok());
  const value: KeptHold = { dev: at.dev, after: dot.seq - 1, person, atMs: nowMs };
  return commitLocal(store, { key: KEY, atMs: nowMs, value });
}

/** Lets the changes up to this one go; everything, where none that waits comes after it. */
export function letGoUpTo(
  ask: Ask,
  waiting: readonly StampedChange[],
  dot: Dot | null,
): Promise<Result<void, SaveError>> {
  const { store, nowMs } = ask;
  const at = dot === null ? -1 : waiting.findIndex((each) => each.dot.dn === dot.dn && each.dot.seq === dot.seq);
  const next = at < 0 ? undefined : waiting[at + 1];
  if (!next) return commitLocal(store, { key: KEY, atMs: nowMs, value: null });
  const kept = holdOf(store);
  return holdFrom(kept ? { store, person: kept.person, nowMs: kept.atMs } : ask, next.dot);
}
