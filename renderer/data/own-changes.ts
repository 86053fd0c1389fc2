import type { DeviceId } from '../../shared/core/ids';
import { chainStart } from '../../shared/exchange/chain';
import { hashText, type SignedChange } from '../../shared/exchange/signed-change';
import { signedOf } from './ledger';
import type { Store } from './store';

/** Changes read at once: a county that is enrolled for the first time has ten thousand. */
const AT_ONCE = 200;

/** Chain hash of a change of the present incarnation, hex; null beyond the last. */
export async function hashAt({ device, tip, database, keys }: Store, seq: number): Promise<string | null> {
  if (seq === 0) return hashText(chainStart(device.dev).hash);
  if (seq === tip.seq) return hashText(tip.hash);
  const kept = await database.changes.get([device.dn, seq]);
  const signed = kept ? await signedOf(keys, device, kept) : null;
  return signed && hashText(signed.hash);
}

/**
 * Signed changes of an incarnation after a number, in order, until they are `maxBytes`; at least one when there is any. What lies behind
 * `upTo` was signed anew by the one that followed it.
 */
export async function changesAfter(
  { database, keys, incarnations }: Store,
  dev: DeviceId,
  { seq, maxBytes, upTo }: { readonly seq: number; readonly maxBytes: number; readonly upTo: number },
): Promise<readonly SignedChange[]> {
  const device = incarnations.find((each) => each.dev === dev);
  const found: SignedChange[] = [];
  let size = 0;
  for (let after = seq; device && after < upTo; after += AT_ONCE) {
    const range = database.changes
      .where('[dn+seq]')
      .between([device.dn, after + 1], [device.dn, Math.min(after + AT_ONCE, upTo)], true, true);
    const kept = await range.toArray();
    for (const [i, change] of kept.entries()) {
      const signed = change.seq === after + 1 + i ? await signedOf(keys, device, change) : null;
      // A change that is damaged here cannot travel, nor what follows on it.
      if (!signed || (found.length > 0 && size + signed.change.payload.length > maxBytes)) return found;
      size += signed.change.payload.length;
      found.push(signed.change);
    }
    if (kept.length < AT_ONCE) break;
  }
  return found;
}
