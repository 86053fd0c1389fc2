import { createBlobPort } from '../../../shared/journal/blob-store';
import { createJournalPort } from '../../../shared/journal/journal-port';
import { createErasurePort } from '../../../shared/journal/erasure';
import type { JournalFiles } from '../../../shared/journal/files-port';
import type { ProfileId } from '../../../shared/platform/ports';
import { createOpfsFiles, removeOpfsFolder } from './opfs-files';
import type { WorkerAnswer, WorkerCall, WorkerPorts } from './worker-protocol';

/**
 * Larger files than on the desktop. Chromium flushes the content of a file when asked (fdatasync), but its list of names only
 * when it likes: a power cut soon after a new file began could take that file. So new files begin seldom.
 */
const ROTATE_AT_BYTES = 32 * 1024 * 1024;

const filesIn = (area: string): Record<ProfileId, JournalFiles> => ({
  county: createOpfsFiles(['nyamdrel', area, 'county']),
  rehearsal: createOpfsFiles(['nyamdrel', area, 'rehearsal']),
});
const journalFiles = filesIn('journal');
const blobFiles = filesIn('blobs');

/** The journal goes first: it alone would be a county. */
async function removeAll(profile: ProfileId) {
  await journalFiles[profile].close();
  await blobFiles[profile].close();
  const journalGone = await removeOpfsFolder(['nyamdrel', 'journal', profile]);
  return journalGone.ok ? removeOpfsFolder(['nyamdrel', 'blobs', profile]) : journalGone;
}

/** The one owner of journal and blobs: only a worker may open files so that a flush can be waited for. */
const ports: WorkerPorts = {
  journal: createJournalPort((profile) => journalFiles[profile], { rotateAtBytes: ROTATE_AT_BYTES }),
  blobs: createBlobPort((profile) => blobFiles[profile]),
  erasure: createErasurePort({ notes: createOpfsFiles(['nyamdrel', 'erasing']), removeAll }),
};

type AnyCall = (...args: readonly unknown[]) => Promise<unknown>;

async function answer({ id, port, method, args }: WorkerCall): Promise<WorkerAnswer> {
  try {
    const calls = ports[port] as unknown as Readonly<Record<string, AnyCall>>; // the only caller builds the call from the same type
    return { id, value: await calls[method]?.(...args) };
  } catch (thrown) {
    return { id, failed: thrown instanceof Error ? thrown.name : 'unknown' };
  }
}

addEventListener('message', async ({ data }: MessageEvent<WorkerCall>) => postMessage(await answer(data)));
