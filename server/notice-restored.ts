import type { Randomness } from '../shared/core/world-deps';
import type { HubStore } from './engine/hub-store';
import { declareRestored } from './engine/restore';
import { folderPlace } from './identity/folder-place';
import type { TellNews } from './words/hub-news';

/** A folder that was put back from a copy lacks what came since: the machines are asked for it. To be called before anybody is answered. */
export async function noticeRestored(
  folder: string,
  store: HubStore,
  { random, log }: { readonly random: Randomness; readonly log: TellNews },
): Promise<void> {
  if ((await folderPlace(folder)) !== 'another') return;
  await declareRestored(store, random);
  log({ type: 'put_back' });
}
