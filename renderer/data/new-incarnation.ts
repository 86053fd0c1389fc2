import { base64UrlFromBytes } from '../../shared/core/bytes';
import type { DeviceId } from '../../shared/core/ids';
import { err, ok, type Result } from '../../shared/core/result';
import type { Randomness } from '../../shared/core/world-deps';
import type { StampedChange } from '../../shared/exchange/apply';
import { chainStart } from '../../shared/exchange/chain';
import { standingRecord } from '../../shared/exchange/device/feed-record';
import { reincarnate } from '../../shared/exchange/device/reincarnate';
import { successorStanding } from '../../shared/exchange/device/standing';
import { selfGivenNumber } from '../../shared/exchange/device-number';
import { hashText } from '../../shared/exchange/signed-change';
import type { PortError } from '../../shared/platform/ports';
import { createDevice, dataKeysFrom, type Keyring } from './crypto/keyring';
import { isPending, stepFeed } from './feed';
import type { HeaderStore } from './headers';
import { chainChange, signChange, signedOf, payloadOf, type OwnedChange } from './ledger';
import { sealFeed, sealRow } from './records';
import { changeRecord, feedJournalRecord, writeDatabase, type Store } from './store';
import { successionMessage } from './succession';
import { feedWriteOf } from './write-feed';

interface Deps {
  readonly store: Store;
  readonly headers: HeaderStore;
  readonly random: Randomness;
  readonly keyring: Keyring;
  readonly app: string;
}

const refused: Result<never, PortError> = err({ type: 'refused' });

/**
 * Gives this machine a new identity because another has used its numbers from `fork` on. Its changes from there are signed anew and
 * journaled first; the keyring that names the new identity is the point from which on they count. A cut before it leaves the old one in
 * force, and the next contact finds out again.
 */
export async function takeNewIdentity(deps: Deps, fork: number): Promise<Result<Keyring, PortError>> {
  const { store, headers, random, keyring, app } = deps;
  const feed = store.feed;
  if (!feed || store.databaseBehind) return refused;
  const moved = await changesFrom(store, fork);
  if (!moved) return refused;
  const dev = base64UrlFromBytes(random.bytes(16)) as DeviceId;
  const dn = selfGivenNumber(random, new Set(store.incarnations.map((each) => each.dn)));
  const device = await createDevice(store.keys.raw, dev, dn);
  const keys = await dataKeysFrom(store.keys.raw, device);
  if (!keys.ok) return refused;
  const succession = await successionMessage({
    from: store.device.dev,
    oldKey: store.keys.sign,
    device,
    newKey: keys.value.sign,
    random,
    app,
  });
  const { pub, dev: oldDev, dn: oldDn } = keyring.device;
  const next: Keyring = {
    ...keyring,
    v: keyring.feedKey === undefined ? 3 : 4,
    device,
    former: [
      ...(keyring.former ?? []),
      { dev: oldDev, dn: oldDn, pub, upTo: fork - 1, succession: base64UrlFromBytes(succession) },
    ],
  };
  const identity = { dev, dn };
  let tip = chainStart(dev);
  const again: StampedChange[] = [];
  const signed: OwnedChange[] = [];
  for (const payload of reincarnate(moved, { oldDn, newDn: dn, firstSeq: 1 })) {
    const chained = chainChange(identity, tip, payload);
    if (!chained.ok) return refused;
    tip = chained.value.tip;
    again.push({ dot: { dn, seq: tip.seq }, payload });
    signed.push({ ...(await signChange(keys.value, identity, chained.value)), dn });
  }
  const standing = successorStanding(feed.standing, oldDev, fork - 1);
  const record = standingRecord(standing);
  const appended = await store.platform.journal.append(store.profile, [
    ...signed.map(changeRecord),
    feedJournalRecord(await sealFeed(record, store.keys)),
  ]);
  if (!appended.ok) return appended;
  store.journalRecords += signed.length + 1;
  const written = await headers.write(store.profile, next);
  if (!written.ok) return written.error.type === 'port' ? err(written.error.cause) : refused;
  const incarnations = [...store.incarnations, identity];
  const kept = feed.pending.filter(
    ({ dot }) => isPending(dot, standing, incarnations) && !(dot.dn === oldDn && dot.seq >= fork),
  );
  const step = stepFeed(
    // What is pending under the old name shows once more under the new one.
    { feed: { ...feed, standing, pending: [...kept, ...again] }, world: store.world },
    { s: standing, p: [], e: [] },
    incarnations,
  );
  Object.assign(store, {
    keys: { ...keys.value, feed: store.keys.feed },
    device: identity,
    tip,
    incarnations,
    world: step.world,
    feed: step.feed,
  });
  const rows = await Promise.all(step.rows.map((row) => sealRow(row, row.created.stamp, store.keys)));
  try {
    await writeDatabase(store, {
      changes: signed,
      rows,
      locals: [],
      removedLocals: [],
      feed: await feedWriteOf(store, step.feed, feed.bases),
    });
  } catch {
    store.databaseBehind = true;
  }
  return ok(next);
}

async function changesFrom(store: Store, fork: number) {
  const { database, keys, device, tip } = store;
  const kept = await database.changes
    .where('[dn+seq]')
    .between([device.dn, fork], [device.dn, tip.seq], true, true)
    .toArray();
  if (kept.length !== tip.seq - fork + 1) return null;
  const moved = [];
  for (const change of kept) {
    const [signed, payload] = [await signedOf(keys, device, change), await payloadOf(keys, device, change)];
    if (!signed || !payload) return null;
    moved.push({ seq: change.seq, hash: hashText(signed.hash), payload });
  }
  return moved;
}
