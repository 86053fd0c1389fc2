import { bytesFromBase64Url } from '../../shared/core/bytes';
import { must } from '../../shared/core/assert';
import { err, ok, type Result } from '../../shared/core/result';
import type { Randomness } from '../../shared/core/world-deps';
import { hashText } from '../../shared/exchange/signed-change';
import type { PortError } from '../../shared/platform/ports';
import type { DeviceStore } from '../exchange/device-store';
import type { SaveError } from './api';
import { commitFeed } from './commit';
import type { Keyring } from './crypto/keyring';
import type { HeaderStore } from './headers';
import { mayLeave } from './held-back';
import { takeNewIdentity } from './new-incarnation';
import { changesAfter, hashAt } from './own-changes';
import type { Store } from './store';

interface Deps {
  readonly store: Store;
  readonly headers: HeaderStore;
  readonly random: Randomness;
  readonly app: string;
  readonly keyring: () => Keyring;
  readonly keepKeyring: (keyring: Keyring) => Promise<void>;
  /** Runs work when no save is under way. */
  readonly inTurn: <T>(work: () => Promise<Result<T, SaveError>>) => Promise<Result<T, SaveError>>;
}

/** The data of an enrolled device, as the exchange sees it. */
export function createHubDevice({ store, headers, random, app, keyring, keepKeyring, inTurn }: Deps): DeviceStore {
  return {
    identity: () => ({
      ...store.device,
      former: (keyring().former ?? []).flatMap(({ dev, dn, upTo }) => {
        const known = store.incarnations.find((each) => each.dev === dev);
        return known ? [{ dev: known.dev, dn, upTo }] : [];
      }),
    }),
    tip: () => ({ seq: store.tip.seq, hash: hashText(store.tip.hash) }),
    standing: () => must(store.feed, 'an enrolled device has a standing').standing,
    hashAt: (seq) => hashAt(store, seq),
    changesAfter: (dev, seq, maxBytes) => {
      const upTo = (keyring().former ?? []).find((each) => each.dev === dev)?.upTo ?? store.tip.seq;
      return changesAfter(store, dev, { seq, maxBytes, upTo });
    },
    mayLeave: (dev) => mayLeave(store, keyring(), dev),
    absorb: async (record) => portResult(await inTurn(() => commitFeed(store, record))),
    reincarnate: async (fork) =>
      portResult(
        await inTurn<void>(async () => {
          const taken = await takeNewIdentity({ store, headers, random, app, keyring: keyring() }, fork);
          if (!taken.ok) return err({ type: 'journal_failed', cause: taken.error });
          await keepKeyring(taken.value);
          return ok();
        }),
      ),
    successions: () =>
      (keyring().former ?? []).flatMap(({ succession }) => {
        const message = succession === undefined ? null : bytesFromBase64Url(succession);
        return message ? [message] : [];
      }),
  };
}

const portResult = (result: Result<void, SaveError>): Result<void, PortError> => {
  if (result.ok) return result;
  return err(result.error.type === 'journal_failed' ? result.error.cause : { type: 'refused' });
};
