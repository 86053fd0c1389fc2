import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { DecodedBackup } from '../../../shared/backup/decode-backup';
import type { DeviceId, PersonId } from '../../../shared/core/ids';
import { err, ok, type Result } from '../../../shared/core/result';
import { countyOf } from '../../../shared/domain/organisation/county';
import type { World } from '../../../shared/domain/world';
import type { DeriveKey } from '../crypto/argon2';
import {
  dataKeysFrom,
  formerDevicesOf,
  keyringFromBytes,
  openEnvelope,
  RECOVERY,
  type DataKeys,
  type Envelope,
  type FormerDevice,
  type Keyring,
} from '../crypto/keyring';
import { normalRecoveryCode } from '../crypto/recovery-code';
import type { BackupError, BackupFile, BackupSecret, BackupSummary, OnProgress, PersonCard } from '../gate-api';
import { peopleOf } from '../headers';
import type { OwnedChange } from '../ledger';
import { attribute, feedsOf, replay, type Replayed } from '../replay';
import { decryptBackup, readClearPart, type ClearPart } from './age-file';
import { countsByKind } from './make-backup';

/** A backup that was decrypted, checked and replayed in memory. */
export interface CheckedBackup {
  readonly decoded: DecodedBackup;
  readonly keyring: Keyring;
  readonly envelopes: readonly Envelope[];
  readonly keys: DataKeys;
  readonly former: readonly FormerDevice[];
  readonly owned: readonly OwnedChange[];
  readonly replayed: Replayed;
}

export async function readBackup(bytes: Uint8Array): Promise<Result<BackupFile, BackupError>> {
  const clear = await readClearPart(bytes);
  if (!clear.ok) return clear;
  return ok({ bytes, sha256: bytesToHex(sha256(bytes)), people: peopleOf(clear.value) });
}

/** Opens all of it and looks at every change and attachment; `backup_damaged` when anything is not as the backup itself counted it. */
export async function checkBackup(
  file: BackupFile,
  secret: BackupSecret,
  { derive, onProgress }: { readonly derive: DeriveKey; readonly onProgress: OnProgress },
): Promise<Result<CheckedBackup, BackupError>> {
  onProgress({ step: 'key', done: 0, total: 1 });
  const clear = await readClearPart(file.bytes);
  if (!clear.ok) return clear;
  const dataKey = await dataKeyOf(clear.value, secret, derive);
  if (!dataKey.ok) return dataKey;
  const total = clear.value.payloadBytes;
  const decoded = await decryptBackup(file.bytes, dataKey.value, (done) => onProgress({ step: 'unpack', done, total }));
  if (!decoded.ok) return decoded;
  const keyring = keyringFromBytes(decoded.value.header);
  if (!keyring.ok) return keyring;
  const keys = await dataKeysFrom(dataKey.value, keyring.value.device, keyring.value.feedKey);
  const former = await formerDevicesOf(keyring.value);
  if (!keys.ok) return keys;
  if (!former.ok) return former;
  const { dev, dn } = keyring.value.device;
  const hub = keyring.value.hub ?? null;
  const reading = { keys: keys.value, device: { dev: dev as DeviceId, dn }, former: former.value, hub, onProgress };
  const changes = decoded.value.records.filter(({ type }) => type === 'change');
  const { owned, strange } = await attribute(reading, changes);
  const feeds = await feedsOf(reading, decoded.value.records);
  const replayed = await replay(reading, owned, strange, feeds);
  const checked = {
    decoded: decoded.value,
    keyring: keyring.value,
    envelopes: clear.value.envelopes,
    keys: keys.value,
    former: former.value,
    owned,
    replayed,
  };
  return isAsCounted(checked) ? ok(checked) : err({ type: 'backup_damaged' });
}

async function dataKeyOf(
  { envelopes }: ClearPart,
  secret: BackupSecret,
  derive: DeriveKey,
): Promise<Result<Uint8Array, BackupError>> {
  const byCode = secret.by === 'recoveryCode';
  const typed = byCode ? normalRecoveryCode(secret.recoveryCode) : secret.passphrase;
  const envelope = envelopes.find((each) => each.for === (byCode ? RECOVERY : secret.person));
  const dataKey = typed && envelope ? await openEnvelope(envelope, typed, null, derive) : null;
  return dataKey ? ok(dataKey) : err({ type: byCode ? 'wrong_recovery_code' : 'wrong_passphrase' });
}

/** The replay must come to what was counted when the backup was made. */
function isAsCounted({ decoded: { manifest }, replayed }: CheckedBackup): boolean {
  const found = countsByKind(replayed.world);
  const { byKind, damaged } = manifest.counts;
  // A later program may know further kinds; those it counted and this one does not are none of this one's records.
  return replayed.bad === damaged && Object.entries(found).every(([kind, count]) => (byKind[kind] ?? 0) === count);
}

export function summaryOf({ decoded: { manifest }, replayed }: CheckedBackup): BackupSummary {
  const county = countyOf(replayed.world);
  return {
    profile: manifest.profile,
    appVersion: manifest.appVersion,
    madeAtMs: manifest.madeAtMs,
    lastChangeMs: manifest.lastChangeMs,
    county: county ? { nameZh: county.nameZh, nameBo: county.nameBo } : null,
    changes: replayed.good.length,
    cases: replayed.world.rows('case').length,
    requests: replayed.world.rows('request').length,
    attachments: manifest.counts.attachments,
    missingAttachments: manifest.counts.missingAttachments,
    damaged: manifest.counts.damaged,
  };
}

/** Everybody of the county who can unlock, by name: opened with the recovery code, a backup asks who goes on. */
export const namedPeople = ({
  keyring,
  replayed,
}: CheckedBackup): readonly (PersonCard & { readonly name: string })[] =>
  peopleOf(keyring).map((card) => ({ ...card, name: nameOf(replayed.world, card.id) }));

function nameOf(world: World, id: PersonId): string {
  const name = world.row('person', id)?.fields['name'];
  return typeof name === 'string' ? name : '';
}
