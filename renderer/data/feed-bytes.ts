import { utf8ToBytes } from '@noble/hashes/utils.js';
import { concatBytes } from '../../shared/core/bytes';
import type { Breathe } from '../../shared/core/in-slices';
import type { FeedRecord } from '../../shared/exchange/device/feed-record';

/** Entries that are written in one step. */
const ENTRIES_A_STEP = 100;

/** What `JSON.stringify` makes of an answer, in UTF-8. An answer may be of megabytes, so its pages and entries are written one after the other. */
export async function feedBytes({ p, e, ...rest }: FeedRecord, breathe: Breathe): Promise<Uint8Array> {
  const parts = [utf8ToBytes(`${JSON.stringify(rest).slice(0, -1)},"p":[`)];
  for (const [i, page] of p.entries()) {
    parts.push(utf8ToBytes(`${i > 0 ? ',' : ''}${JSON.stringify(page)}`));
    await breathe();
  }
  parts.push(utf8ToBytes('],"e":['));
  for (let from = 0; from < e.length; from += ENTRIES_A_STEP) {
    const text = JSON.stringify(e.slice(from, from + ENTRIES_A_STEP)).slice(1, -1);
    parts.push(utf8ToBytes(`${from > 0 ? ',' : ''}${text}`));
    await breathe();
  }
  parts.push(utf8ToBytes(']}'));
  return concatBytes(...parts);
}
