import type { Randomness } from '../shared/core/world-deps';
import type { HubStore } from './engine/hub-store';
import { declareRestored } from './engine/restore';
import { folderPlace } from './identity/folder-place';

/** A folder that was put back from a copy lacks what came since: the machines are asked for it. To be called before anybody is answered. */
export async function noticeRestored(
  folder: string,
  store: HubStore,
  { random, log }: { readonly random: Randomness; readonly log: (line: string) => void },
): Promise<void> {
  if ((await folderPlace(folder)) !== 'another') return;
  await declareRestored(store, random);
  log('The folder was put back from a copy, or moved: every machine is asked for what the copy may lack.');
}
