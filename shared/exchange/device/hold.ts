/**
 * A person keeps own changes of this machine from leaving. Every change names the one before it by its hash, so a later one cannot arrive
 * without the earlier: whoever holds one holds all that were written after it too, and what is written meanwhile.
 */
export interface Hold {
  /** The incarnation whose numbers count here. */
  readonly dev: string;
  /** Its last change that may leave. */
  readonly after: number;
}

/** An incarnation of the device; of the present one the last change. */
export interface ChainPart {
  readonly dev: string;
  readonly upTo: number;
}

/**
 * The last change of an incarnation that may leave; Infinity without a hold. A successor signs its predecessor's last changes again from
 * number 1 on, so what was free or held of them stays so. `chain`: all incarnations, oldest first.
 */
export function lastToLeave(hold: Hold | null, chain: readonly ChainPart[], dev: string): number {
  const from = hold === null ? -1 : chain.findIndex((part) => part.dev === hold.dev);
  const asked = chain.findIndex((part) => part.dev === dev);
  if (hold === null || from < 0 || asked < from) return Number.POSITIVE_INFINITY;
  return chain.slice(from, asked).reduce((free, { upTo }) => Math.max(0, free - upTo), hold.after);
}
