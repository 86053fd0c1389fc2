import { err, ok, type Result } from '../../shared/core/result';
import type { Randomness } from '../../shared/core/world-deps';
import { countyOf } from '../../shared/domain/organisation/county';
import type { PersonId } from '../../shared/core/ids';
import type { StampedChange } from '../../shared/exchange/apply';
import { standingRecord } from '../../shared/exchange/device/feed-record';
import type { HubError } from '../exchange/exchange-api';
import type { HubPort } from '../../shared/platform/ports';
import type { Keyring } from './crypto/keyring';
import { newFeedKey } from './crypto/feed-key';
import { stickRecipient } from './crypto/load-stick-seal';
import { commitStanding } from './commit';
import { enrolAtHub } from './enrol';
import { newFeed } from './feed';
import type { HeaderStore } from './headers';
import { payloadOf } from './ledger';
import type { SessionInner } from './session';
import type { Store } from './store';

interface Deps {
  readonly store: Store;
  readonly headers: HeaderStore;
  readonly hub: HubPort;
  readonly random: Randomness;
  readonly app: string;
  readonly person: PersonId;
  readonly keyring: () => Keyring;
  readonly keepKeyring: (keyring: Keyring) => Promise<void>;
  readonly inTurn: SessionInner['inTurn'];
}

/** Enrols this machine, with the county that it holds, at a hub; for the first time, or anew where the hub has forgotten it. */
export async function enrolMachine(
  deps: Deps,
  typed: { readonly address: string; readonly code: string },
): Promise<Result<void, HubError>> {
  const { store, headers, hub, random, app, person, keyring } = deps;
  const answer = await enrolAtHub({
    hub,
    random,
    app,
    ...typed,
    device: keyring().device,
    key: store.keys.sign,
    dn: store.device.dn,
    county: countyOf(store.world)?.row.id ?? null,
    person,
    age: await stickRecipient(store.keys.raw),
  });
  if (!answer.ok) return answer;
  const { link } = answer.value;
  const kept = await deps.inTurn<void>(async () => {
    const pending = await everyOwnChange(store);
    // What an earlier hub sent stays readable until the new one has told what it has.
    const known = keyring().feedKey;
    const feed =
      store.keys.feed && known !== undefined
        ? { key: store.keys.feed, sealed: known }
        : await newFeedKey(store.keys.data);
    const next: Keyring = { ...keyring(), v: 4, hub: link, feedKey: feed.sealed };
    const written = await headers.write(store.profile, next);
    if (!written.ok) return err({ type: 'nothing_to_save' });
    await deps.keepKeyring(next);
    store.keys = { ...store.keys, feed: feed.key };
    const fresh = newFeed(link, store.feed?.standing ?? null, pending);
    return commitStanding(store, { ...fresh, bases: store.feed?.bases ?? fresh.bases }, standingRecord(fresh.standing));
  });
  return kept.ok ? ok() : err({ type: 'not_kept' });
}

async function everyOwnChange({ database, keys, incarnations }: Store): Promise<readonly StampedChange[]> {
  const found: StampedChange[] = [];
  for (const device of incarnations) {
    const kept = await database.changes.where('[dn+seq]').between([device.dn, 0], [device.dn, Infinity]).toArray();
    for (const change of kept) {
      const payload = await payloadOf(keys, device, change);
      if (payload) found.push({ dot: { dn: device.dn, seq: change.seq }, payload });
    }
  }
  return found;
}
