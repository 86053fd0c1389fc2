import type { HubDeps } from './open-hub';
import { folderPlace, markPlace } from './identity/folder-place';
import { rememberTime } from './identity/known-time';

/**
 * Notes in the folder of a running hub that it worked until now, and marks anew where it lies. A folder that was deleted, moved or replaced
 * under it is told instead, and left alone: a mark would hide from the next start that it is another.
 */
export async function noteStillHere(folder: string, { clock, log }: Pick<HubDeps, 'clock' | 'log'>): Promise<void> {
  if ((await folderPlace(folder)) !== 'same') return log({ type: 'problem', problem: { type: 'folder_gone', folder } });
  await noteHere(folder, clock.nowMs());
}

/** The same at the start, when the folder is what it is. */
export async function noteHere(folder: string, nowMs: number): Promise<void> {
  await rememberTime(folder, nowMs);
  await markPlace(folder);
}
