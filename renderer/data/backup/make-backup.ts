import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { encodeBackup, type SealedAttachment } from '../../../shared/backup/encode-backup';
import { err, ok, type Result } from '../../../shared/core/result';
import { ENTITY_KINDS } from '../../../shared/exchange/change';
import type { World } from '../../../shared/domain/world';
import { attachmentName, openAttachment } from '../attachments';
import { bytesFromKeyring, formerDevicesOf, portableEnvelopes, type Keyring } from '../crypto/keyring';
import type { BackupError, MadeBackup, OnProgress } from '../gate-api';
import { shanghaiMinute } from '../machine-clock';
import { readJournal } from '../read-journal';
import { attribute, feedsOf, lastLocalsOf, replay } from '../replay';
import type { Store } from '../store';
import { encryptBackup } from './age-file';
import { attachmentsInDraft, attachmentsOfChange } from './attachments-named';

/** What a host can still save and choose in one piece. */
export const MAX_BACKUP_BYTES = 480 * 1024 * 1024;

/** The ending of a backup's file name. */
export const BACKUP_EXTENSION = 'nybak';

export interface MakeInput {
  readonly store: Store;
  readonly keyring: Keyring;
  readonly nowMs: number;
  readonly onProgress: OnProgress;
}

/**
 * A backup of everything: reads the journal as it lies on the disk, checks every change of it, and takes along each attachment that a
 * record or a draft names. What is damaged already goes along as it is and is counted.
 */
export async function makeBackup(input: MakeInput): Promise<Result<MadeBackup, BackupError>> {
  const { store, keyring, nowMs, onProgress } = input;
  const former = await formerDevicesOf(keyring);
  if (!former.ok) return former;
  const journal = await readJournal(store.platform.journal, store.profile, (done) =>
    onProgress({ step: 'journal', done, total: store.journalRecords }),
  );
  if (!journal.ok) return err({ type: 'port', cause: journal.error });
  const named = new Set<string>();
  const onChange = (payload: Parameters<typeof attachmentsOfChange>[0]) =>
    attachmentsOfChange(payload).forEach((hash) => named.add(hash));
  const reading = {
    keys: store.keys,
    device: store.device,
    former: former.value,
    hub: keyring.hub ?? null,
    onProgress,
    onChange,
  };
  const { owned, strange } = await attribute(
    reading,
    journal.value.filter(({ type }) => type === 'change'),
  );
  const ownChanges = owned.reduce((last, { dn, seq }) => (dn === store.device.dn ? Math.max(last, seq) : last), 0);
  const feeds = await feedsOf(store, journal.value);
  const replayed = await replay(reading, owned, strange, feeds);
  for (const { value } of (await lastLocalsOf(store, journal.value)).values())
    for (const hash of attachmentsInDraft(value)) named.add(hash);
  const attachments = await gatherAttachments(store, [...named], onProgress);
  const facts = await store.platform.device.facts();
  const encoded = encodeBackup({
    about: {
      appVersion: facts.appVersion,
      profile: store.profile,
      database: keyring.database,
      dev: store.device.dev,
      dn: store.device.dn,
      madeAtMs: nowMs,
      lastChangeMs: replayed.clock.ms > 0 ? replayed.clock.ms : null,
      counts: {
        damaged: replayed.bad,
        missingAttachments: named.size - attachments.length,
        byKind: countsByKind(replayed.world),
      },
    },
    header: bytesFromKeyring(keyring),
    records: journal.value,
    attachments,
  });
  if (encoded.size > MAX_BACKUP_BYTES) return err({ type: 'backup_too_large', bytes: encoded.size });
  const envelopes = await portableEnvelopes(keyring, store.keys.data);
  const chunks = withProgress(encoded.chunks(), encoded.size, onProgress);
  const bytes = await encryptBackup(store.keys.raw, { envelopes, payloadBytes: encoded.size }, chunks);
  const { damaged, missingAttachments } = encoded.manifest.counts;
  return ok({
    name: fileNameOf(store.profile, nowMs),
    bytes,
    sha256: bytesToHex(sha256(bytes)),
    madeAtMs: nowMs,
    holds: { dn: store.device.dn, changes: ownChanges },
    missing: damaged + missingAttachments,
  });
}

async function gatherAttachments(
  store: Store,
  hashes: readonly string[],
  onProgress: OnProgress,
): Promise<readonly SealedAttachment[]> {
  const found: SealedAttachment[] = [];
  for (const [done, hash] of hashes.entries()) {
    onProgress({ step: 'attachments', done, total: hashes.length });
    const name = await attachmentName(store.keys, hash);
    const sealed = await store.platform.blobs.get(store.profile, name);
    if (sealed.ok && (await openAttachment(store.keys, hash, sealed.value))) found.push({ name, bytes: sealed.value });
  }
  return found;
}

/** How many records of each kind there are. */
export const countsByKind = (world: World): Record<string, number> =>
  Object.fromEntries(ENTITY_KINDS.map((kind) => [kind, world.rows(kind).length]));

function* withProgress<T extends Uint8Array>(chunks: Iterable<T>, total: number, onProgress: OnProgress): Generator<T> {
  let done = 0;
  for (const chunk of chunks) {
    onProgress({ step: 'seal', done, total });
    yield chunk;
    done += chunk.length;
  }
}

/** `nyamdrel-county-20261121-0930.nybak`, in the time of the court. */
function fileNameOf(profile: string, nowMs: number): string {
  const minute = shanghaiMinute(nowMs).replaceAll(/[-:]/g, '').replace('T', '-');
  return `nyamdrel-${profile}-${minute}.${BACKUP_EXTENSION}`;
}
