/** How often wrong enrolment codes may be shown before the one who shows them has to wait, and how long. */
export interface CodeTries {
  /** Counts a try, as one that fails. Answers how long to wait first (ms); 0 where it may go on. */
  readonly begin: (of: TryOf) => number;
  /** The try was a right one: whoever it came from begins anew. */
  readonly succeeded: (of: TryOf) => void;
}

export interface TryOf {
  /** What is kept of the code that was shown: its hash. */
  readonly code: string;
  /** Of the connection: IPv4 or IPv6, as the system writes it. */
  readonly address: string;
}

/** The same code may be mistyped, and an office has one address for many people who type. */
const FREE = { code: 5, address: 10 } as const;
const FIRST_WAIT_MS = 5000;
const LONGEST_WAIT_MS = 15 * 60_000;
const FORGOTTEN_AFTER_MS = 60 * 60_000;
/** More than a county has offices; whoever comes from ever new addresses pushes out the oldest. */
const MOST_KEPT = 10_000;

interface Count {
  readonly tries: number;
  readonly lastMs: number;
}

/**
 * Kept in the memory of one hub process: a secret has 45 bits and a week, so neither a new start nor a second process lets anybody guess it.
 * A try during the wait is refused and does not lengthen it, or an impatient person would never get out.
 */
export function createCodeTries(nowMs: () => number): CodeTries {
  const counts = new Map<string, Count>();
  const keysOf = ({ code, address }: TryOf) =>
    [
      ['code', `code ${code}`],
      ['address', `address ${networkOf(address)}`],
    ] as const;
  const known = (key: string): Count => {
    const count = counts.get(key);
    return count && nowMs() - count.lastMs < FORGOTTEN_AFTER_MS ? count : { tries: 0, lastMs: nowMs() };
  };
  return {
    begin: (of) => {
      const keys = keysOf(of);
      const waits = keys.map(([kind, key]) => waitMs(known(key), FREE[kind]) - (nowMs() - known(key).lastMs));
      const wait = Math.max(0, ...waits);
      if (wait > 0) return wait;
      for (const [, key] of keys) {
        const { tries } = known(key);
        counts.delete(key); // the newest stand last
        counts.set(key, { tries: tries + 1, lastMs: nowMs() });
      }
      for (const oldest of counts.keys()) {
        if (counts.size <= MOST_KEPT) break;
        counts.delete(oldest);
      }
      return 0;
    },
    succeeded: (of) => {
      for (const [, key] of keysOf(of)) counts.delete(key);
    },
  };
}

function waitMs({ tries }: Count, free: number): number {
  if (tries < free) return 0;
  return Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(tries - free, 20));
}

/** An IPv4 address, or the network of an IPv6 one: within it a machine takes as many addresses as it likes. */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined || !address.includes(':')) return mapped ?? address;
  const [left = '', right] = address.split('::');
  const groups = (part: string): readonly string[] => (part === '' ? [] : part.split(':'));
  const missing = right === undefined ? 0 : Math.max(0, 8 - groups(left).length - groups(right).length);
  const all = [...groups(left), ...Array.from({ length: missing }, () => '0'), ...groups(right ?? '')];
  return all
    .slice(0, 4)
    .map((group) => group.toLowerCase().replace(/^0+(?=.)/, ''))
    .join(':');
}
