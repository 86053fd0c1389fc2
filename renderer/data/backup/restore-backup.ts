import { base64UrlFromBytes } from '../../../shared/core/bytes';
import { newUuid7, type DeviceId, type PersonId } from '../../../shared/core/ids';
import { err, ok, type Result } from '../../../shared/core/result';
import type { Clock, Randomness } from '../../../shared/core/world-deps';
import { successorLease } from '../../../shared/domain/lease/lease';
import type { CommandContext } from '../../../shared/domain/world';
import { chainStart } from '../../../shared/exchange/chain';
import { SCHEMA_VERSION, type ChangePayload } from '../../../shared/exchange/change';
import { tick } from '../../../shared/exchange/clock';
import { standingRecord } from '../../../shared/exchange/device/feed-record';
import { successorStanding } from '../../../shared/exchange/device/standing';
import { selfGivenNumber } from '../../../shared/exchange/device-number';
import type { JournalRecord, PortError, ProfileId } from '../../../shared/platform/ports';
import type { Platform } from '../../platform/platform';
import { createDevice, dataKeysFrom, type Envelope, type Keyring } from '../crypto/keyring';
import { databaseOnDisk } from '../database';
import type { BackupError, OnProgress } from '../gate-api';
import type { HeaderStore } from '../headers';
import { chainChange, signChange } from '../ledger';
import { shanghaiMinute, workingTimeMs } from '../machine-clock';
import { sealFeed } from '../records';
import { changeRecord, feedJournalRecord } from '../store';
import { successionMessage } from '../succession';
import type { CheckedBackup } from './open-backup';

export interface RestoreDeps {
  readonly platform: Platform;
  readonly headers: HeaderStore;
  readonly clock: Clock;
  readonly random: Randomness;
}

export interface RestoreInput {
  readonly checked: CheckedBackup;
  readonly person: PersonId;
  /** For the person who restores, made on this machine. */
  readonly envelope: Envelope;
  readonly onProgress: OnProgress;
}

/**
 * Lays a checked backup onto a machine that has no such county. The machine becomes a new device: an id, a number, a signing key and a
 * chain of its own; the changes that came with the backup keep the signatures of the devices that made them. Attachments are put first,
 * then all records in one batch of the journal, so that a restore which is cut off has restored nothing.
 */
export async function restoreBackup(deps: RestoreDeps, input: RestoreInput): Promise<Result<Keyring, BackupError>> {
  const { platform, headers } = deps;
  const { checked, onProgress } = input;
  const { profile } = checked.decoded.manifest;
  if ((await databaseOnDisk(profile)) === 'newer') return err({ type: 'newer_database' });
  // Also a county whose journal is lost and whose database is not: it heals at its next unlocking.
  const here = await headers.profiles();
  if (!here.ok) return portFailed(here.error);
  if (here.value.some(({ id }) => id === profile)) return err({ type: 'county_exists' });
  const keyring = await keyringOfNewDevice(deps, input);
  const first = await firstChange(deps, input, keyring);
  if (!first.ok) return first;
  const created = await headers.create(profile, keyring);
  if (!created.ok) return created.error.type === 'in_use' ? err({ type: 'county_exists' }) : portFailed(created.error);
  const put = await putAttachments(platform, profile, checked, onProgress);
  if (!put.ok) return portFailed(put.error);
  const opened = await headers.openJournal(profile, keyring);
  if (!opened.ok) return portFailed(opened.error);
  onProgress({ step: 'journal', done: 0, total: 1 });
  const standing = await standingOfSuccessor(checked, keyring);
  const appended = await platform.journal.append(profile, [...checked.decoded.records, first.value, ...standing]);
  await headers.close(profile); // what was read of the empty journal is forgotten
  return appended.ok ? ok(keyring) : portFailed(appended.error);
}

const portFailed = (cause: PortError): Result<never, BackupError> => err({ type: 'port', cause });

/** Where the new device stands with the hub of the old one: nothing of its own is there yet. */
async function standingOfSuccessor(
  { replayed, keys }: CheckedBackup,
  keyring: Keyring,
): Promise<readonly JournalRecord[]> {
  const last = keyring.former?.at(-1);
  if (!replayed.feed || !last) return [];
  const standing = successorStanding(replayed.feed.standing, last.dev, last.upTo);
  return [feedJournalRecord(await sealFeed(standingRecord(standing), keys))];
}

async function keyringOfNewDevice(
  { clock, random, platform }: RestoreDeps,
  { checked, envelope }: RestoreInput,
): Promise<Keyring> {
  const { device: old, former = [] } = checked.keyring;
  const dev = base64UrlFromBytes(random.bytes(16)) as DeviceId;
  const dn = selfGivenNumber(random, numbersUsed(checked));
  const upTo = checked.owned.reduce((last, { dn: of, seq }) => (of === old.dn ? Math.max(last, seq) : last), 0);
  const others = checked.envelopes.filter((each) => each.for !== envelope.for);
  const place = checked.envelopes.findIndex((each) => each.for === envelope.for);
  const device = await createDevice(checked.keys.raw, dev, dn);
  const { hub, feedKey } = checked.keyring;
  const app = (await platform.device.facts()).appVersion;
  // Signed while the old device's key is at hand: by it a hub knows the new one at its first contact.
  const succession = await signSuccession(checked, { device, random, app });
  return {
    v: feedKey === undefined ? (hub ? 3 : 2) : 4,
    database: newUuid7({ clock, random }),
    device,
    former: [...former, { dev: old.dev, dn: old.dn, pub: old.pub, upTo, ...succession }],
    ...(hub ? { hub } : {}),
    ...(feedKey === undefined ? {} : { feedKey }),
    // In place: the pictures keep their order, by which people find theirs.
    envelopes: place < 0 ? [...others, envelope] : others.toSpliced(place, 0, envelope),
  };
}

async function signSuccession(
  { keys, keyring }: CheckedBackup,
  { device, random, app }: { readonly device: Keyring['device']; readonly random: Randomness; readonly app: string },
): Promise<{ readonly succession?: string }> {
  const own = keyring.hub ? await dataKeysFrom(keys.raw, device) : null;
  if (!own?.ok) return {};
  const from = keyring.device.dev as DeviceId;
  const link = { from, oldKey: keys.sign, device, newKey: own.value.sign, random, app };
  return { succession: base64UrlFromBytes(await successionMessage(link)) };
}

/** Every device number that the county has ever seen: its devices, its leases, and the dots of its records. */
function numbersUsed({ keyring, replayed }: CheckedBackup): ReadonlySet<number> {
  const leases = replayed.world.rows('lease').flatMap(({ fields }) => Number(fields['dn']));
  const stamps = replayed.good.map(({ dn }) => dn);
  return new Set([keyring.device.dn, ...(keyring.former ?? []).map(({ dn }) => dn), ...leases, ...stamps]);
}

/** The new device's first change: from when on it writes, and the document numbers that it may give. */
async function firstChange(
  deps: RestoreDeps,
  { checked, person }: RestoreInput,
  keyring: Keyring,
): Promise<Result<JournalRecord, BackupError>> {
  const { dev, dn } = keyring.device;
  const keys = await dataKeysFrom(checked.keys.raw, keyring.device);
  if (!keys.ok) return keys;
  const wallMs = deps.clock.nowMs();
  const nowMinute = shanghaiMinute(workingTimeMs(wallMs, checked.replayed.clock));
  const context: CommandContext = {
    person,
    today: nowMinute.slice(0, 10),
    nowMinute,
    dn,
    newId: () => newUuid7(deps),
  };
  const { clock, flags } = tick(checked.replayed.clock, wallMs);
  const payload: ChangePayload = {
    u: person,
    t: [clock.ms, clock.counter],
    q: flags,
    s: 0,
    sv: SCHEMA_VERSION,
    k: 'device.restore',
    o: [successorLease(checked.replayed.world, context)],
  };
  const device = { dev: dev as DeviceId, dn };
  const chained = chainChange(device, chainStart(device.dev), payload);
  if (!chained.ok) return err({ type: 'not_founded', cause: chained.error });
  return ok(changeRecord(await signChange(keys.value, device, chained.value)));
}

async function putAttachments(
  { blobs }: Platform,
  profile: ProfileId,
  { decoded: { attachments } }: CheckedBackup,
  onProgress: OnProgress,
): Promise<Result<void, PortError>> {
  for (const [done, { name, bytes }] of attachments.entries()) {
    onProgress({ step: 'attachments', done, total: attachments.length });
    const put = await blobs.put(profile, name, bytes);
    if (!put.ok) return put;
  }
  return ok();
}
