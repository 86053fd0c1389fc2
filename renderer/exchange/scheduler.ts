import type { Clock, Randomness } from '../../shared/core/world-deps';
import { makeContact, type ContactEnd, type ContactPorts } from './contact';
import { withTry, type LinkTry } from './link-tries';
import { AFTER_SAVE_MS, FIRST_LIMITS, nextDelayMs, nextLimits } from './schedule';

const LONGEST_END_MS = 2000;

/** Waiting, as the host does it. */
export interface Timers {
  /** Calls back after a while; answers how to call it off. */
  readonly after: (ms: number, call: () => void) => () => void;
}

export interface SchedulerDeps {
  readonly contact: () => ContactPorts | null;
  readonly clock: Clock;
  readonly random: Randomness;
  readonly timers: Timers;
  /** The link may have come back, or the person looks at the screen again. Returns the unsubscribe function. */
  readonly onWake: (listener: () => void) => () => void;
  readonly onChange: () => void;
}

export interface SchedulerState {
  readonly isContacting: boolean;
  readonly lastEnd: ContactEnd | null;
  readonly lastTryMs: number | null;
  readonly nextTryMs: number | null;
  /** The last tries, oldest first. */
  readonly lately: readonly LinkTry[];
}

/** Contacts the hub by itself: soon after a save, now and then when idle, again and again when it cannot be reached. */
export function createScheduler({ contact, clock, random, timers, onWake, onChange }: SchedulerDeps) {
  let state: SchedulerState = { isContacting: false, lastEnd: null, lastTryMs: null, nextTryMs: null, lately: [] };
  let limits = FIRST_LIMITS;
  let failures = 0;
  let callOff: (() => void) | null = null;
  let ended = false;
  let running: Promise<void> = Promise.resolve();
  let isWanted = false;
  let held = 0;
  let queue: Promise<unknown> = Promise.resolve();

  const set = (change: Partial<SchedulerState>): void => {
    state = { ...state, ...change };
    onChange();
  };

  function plan(ms: number): void {
    callOff?.();
    callOff = null;
    if (ended || !contact()) return;
    callOff = timers.after(ms, go);
    set({ nextTryMs: clock.nowMs() + ms });
  }

  function go(): void {
    callOff?.();
    callOff = null;
    if (ended) return;
    if (state.isContacting || held > 0) {
      isWanted = true;
      return;
    }
    const ports = contact();
    if (ports) running = run(ports);
  }

  async function run(ports: ContactPorts): Promise<void> {
    const startedMs = clock.nowMs();
    isWanted = false;
    set({ isContacting: true, lastTryMs: startedMs, nextTryMs: null });
    // Whatever goes wrong inside, the next try comes.
    const end: ContactEnd = await makeContact(ports, limits).catch(() => ({ type: 'unreachable' }));
    limits = nextLimits(limits, end, clock.nowMs() - startedMs);
    failures = end.type === 'more' || end.type === 'idle' ? 0 : failures + 1;
    set({ isContacting: false, lastEnd: end, lately: withTry(state.lately, end) });
    plan(isWanted ? 0 : nextDelayMs(end, failures, random));
  }

  /** Runs work while no contact is under way: what was begun ends first, and what is due meanwhile comes after it. */
  function alone<T>(work: () => Promise<T>): Promise<T> {
    held += 1;
    const turn = queue.then(() => running).then(work);
    queue = turn
      .catch(() => undefined) // told to whoever asked for the work
      .finally(() => {
        held -= 1;
        if (held === 0 && isWanted) go();
      });
    return turn;
  }

  const stopWaking = onWake(go);
  plan(0);

  return {
    state: (): SchedulerState => state,
    contactNow: go,
    alone,
    /** Something was saved: it is sent when the person pauses. */
    saved: (): void => {
      if (!state.isContacting) plan(AFTER_SAVE_MS);
      else isWanted = true;
    },
    /** A machine that was just enrolled begins at once. */
    begin: (): void => plan(0),
    end: async (): Promise<void> => {
      ended = true;
      callOff?.();
      stopWaking();
      // Locking does not wait for a slow link: what comes after it is refused, and told again at the next contact.
      await Promise.race([running, new Promise<void>((resolve) => void timers.after(LONGEST_END_MS, resolve))]);
    },
  };
}

export type Scheduler = ReturnType<typeof createScheduler>;
