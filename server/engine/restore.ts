import { base64UrlFromBytes } from '../../shared/core/bytes';
import type { Randomness } from '../../shared/core/world-deps';
import type { HubDoc, HubReader, HubStore } from './hub-store';

/** Numbers left out after a restore, and a random part more: devices that the lost time had enrolled come back under theirs. */
const LEFT_OUT = 1000;
const NEXT_NUMBER = { kind: 'numbers', id: 'next' } as const;

/** The next number for a device that has none; 1 is the founding device's, whether it has come here or not. */
export async function nextNumber(reader: HubReader): Promise<number> {
  const doc = await reader.doc(NEXT_NUMBER.kind, NEXT_NUMBER.id);
  return doc ? Number(doc.body) : 2;
}

export const nextNumberDoc = (next: number): HubDoc => ({ ...NEXT_NUMBER, body: String(next) });

/**
 * To be called once on a store that was put back from a backup, before anybody talks to it: it becomes another hub to its devices, which
 * then offer again what the backup may lack (sync.md 2.11).
 */
export const declareRestored = (store: HubStore, random: Randomness): Promise<void> =>
  store.lane(async (reader) => {
    const head = await reader.head();
    if (!head) return { writes: null, value: undefined };
    const epoch = base64UrlFromBytes(random.bytes(16));
    const more = new DataView(random.bytes(2).slice().buffer).getUint16(0) % 4096;
    const docs = [nextNumberDoc((await nextNumber(reader)) + LEFT_OUT + more)];
    return { writes: { head: { ...head, epoch }, docs }, value: undefined };
  });
