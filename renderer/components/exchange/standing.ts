import type { ExchangeStatus, OutboxItem } from '../../exchange/exchange-api';
import type { ParkedChange } from '../../../shared/domain/parked/parked';
import type { Tone } from '../status-tag';

/** What is said first: a state of the exchange, or that somebody has to decide. */
export type StandingName =
  | Exclude<ExchangeStatus['state'], 'needsYou'>
  | 'loading'
  /** All text is delivered, but not yet what is attached to it. */
  | 'filesWaiting'
  /** Changes wait for this very person's decision. */
  | 'needsDecision'
  /** Own changes were put aside; others decide. */
  | 'putAside'
  /** Everything that waits is held back by a person. */
  | 'held';

/** Where things stand, for a chip, a sentence and their colour. */
export interface Standing {
  readonly name: StandingName;
  readonly tone: Tone;
  /** Of what the name counts; 0 where it counts nothing. */
  readonly count: number;
  /** What else has to be known at once. `oldest`: time (ms) of the oldest unsent change. `contact`: last answer of the hub, null for none. */
  readonly details: readonly Detail[];
}
export type Detail =
  | { readonly type: 'waiting' | 'held'; readonly count: number }
  | { readonly type: 'oldest'; readonly ms: number }
  | { readonly type: 'contact'; readonly ms: number | null };

export interface NeedsYou {
  /** Changes that this person may decide about, and that wait. */
  readonly decisions: number;
  /** Own changes that others decide about. */
  readonly putAside: number;
}

/** Who needs whom: whoever may decide is asked for each change once, whoever may not is told of the own ones. */
export function needsYouOf(
  outbox: readonly OutboxItem[],
  parked: readonly ParkedChange[],
  mayDecide: boolean,
): NeedsYou {
  // What only waits for its record settles by itself, and is nobody's decision.
  const own = outbox.filter(({ state, why }) => state === 'parked' && why !== 'missing');
  const decided = new Set(parked.filter(({ decision }) => decision !== null).map(({ stamp }) => stamp));
  if (!mayDecide) return { decisions: 0, putAside: own.filter(({ stamp }) => !decided.has(stamp)).length };
  return { decisions: parked.filter(({ decision }) => decision === null).length, putAside: 0 };
}

const DAY_MS = 86_400_000;
/** An unsent change of this age is worth a look, and one of that age somebody's care. */
const OLD_MS = DAY_MS;
const VERY_OLD_MS = 7 * DAY_MS;

/** Puts the status into what a person has to know first. Nothing is called good while something unsent grows old. */
export function standingOf(status: ExchangeStatus, needs: NeedsYou, nowMs: number): Standing {
  const { state, waiting, held, oldestWaitingMs, lastContactMs } = status;
  const age = waiting > 0 && oldestWaitingMs !== null ? nowMs - oldestWaitingMs : 0;
  const aged: Tone = age >= VERY_OLD_MS ? 'bad' : 'waiting';
  const unsent: readonly Detail[] = [
    // The corner has room for one of them: what is held back does not wait for the network.
    ...(waiting > 0 ? [{ type: held === waiting ? 'held' : 'waiting', count: waiting } as const] : []),
    ...(waiting > 0 && oldestWaitingMs !== null ? [{ type: 'oldest', ms: oldestWaitingMs } as const] : []),
  ];
  const contact: Detail = { type: 'contact', ms: lastContactMs };
  const plain = (name: StandingName, tone: Tone, details: readonly Detail[]): Standing => ({
    name,
    tone,
    count: 0,
    details,
  });
  if (state === 'alone') return plain(state, 'neutral', []);
  if (state === 'revoked' || state === 'unknown') return plain(state, 'bad', unsent);
  if (needs.decisions > 0) return { name: 'needsDecision', tone: 'waiting', count: needs.decisions, details: unsent };
  if (needs.putAside > 0) return { name: 'putAside', tone: 'waiting', count: needs.putAside, details: unsent };
  if (state === 'unreachable') return plain(state, waiting > 0 ? aged : 'neutral', [...unsent.slice(0, 1), contact]);
  if (state === 'wrongAnswer' || state === 'hubFull') return plain(state, aged, [...unsent.slice(0, 1), contact]);
  if (state === 'notKept') return plain(state, 'bad', [...unsent.slice(0, 1), contact]);
  if (status.loading) return plain('loading', 'active', unsent);
  if (state === 'exchanging') return plain(state, 'active', unsent);
  if (held > 0 && held === waiting) {
    // Held back by intention, and forgotten easily: terms go on running.
    return { name: 'held', tone: aged, count: held, details: unsent.slice(1) };
  }
  if (waiting > 0)
    return {
      name: 'waiting',
      tone: age >= OLD_MS ? aged : 'active',
      count: waiting,
      details: held > 0 ? [{ type: 'held', count: held }] : unsent.slice(1),
    };
  // Delivered long ago says little about today.
  const silentMs = lastContactMs === null ? Infinity : nowMs - lastContactMs;
  const tone = silentMs >= VERY_OLD_MS ? 'waiting' : 'good';
  if (status.filesWaiting > 0) return { name: 'filesWaiting', tone, count: status.filesWaiting, details: [contact] };
  return plain('delivered', tone, [contact]);
}
