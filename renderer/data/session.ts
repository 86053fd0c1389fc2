import { areaRequests } from '../../shared/access/area-requests';
import { scopeWorld } from '../../shared/access/scope';
import { newUuid7, type EntityId, type PersonId } from '../../shared/core/ids';
import { err, ok, type Result } from '../../shared/core/result';
import type { Clock, Randomness } from '../../shared/core/world-deps';
import { withoutOpenBatches } from '../../shared/domain/case-import/without-open-batches';
import type { ChangeDraft, CommandContext, World } from '../../shared/domain/world';
import type { Command, Draft, SaveError, Saved, Session } from './api';
import { attach, hasAttachment, readAttachment } from './attachments';
import { commitChanges, commitLocal } from './commit';
import { clockTrouble, shanghaiMinute, workingTimeMs } from './machine-clock';
import type { Exchange } from '../exchange/exchange-api';
import type { Healing } from './gate-api';
import type { ReadRest } from './read-rest';
import type { Local } from './records';
import { MACHINE, machinePreferenceOf, PREFERENCE } from './preferences';
import { saveBatch } from './save-batch';
import type { Store } from './store';
import { createTidier } from './tidy';

export interface SessionDeps {
  readonly clock: Clock;
  readonly random: Randomness;
  /** Makes what exchanges this session's records with a hub. */
  readonly exchangeOf: (inner: SessionInner) => RunningExchange;
}

/** What only the exchange needs of a session. */
export interface SessionInner {
  /** Runs work when no save is under way; screens are told afterwards. */
  readonly inTurn: <T>(work: () => Promise<Result<T, SaveError>>) => Promise<Result<T, SaveError>>;
  readonly world: () => World;
  readonly subscribe: (listener: () => void) => () => void;
}

export type RunningExchange = Exchange & { readonly end: () => Promise<void> };

/** What the gate needs of a session beyond what screens may do. */
export interface SessionControl {
  readonly session: Session;
  readonly store: Store;
  /** Saves changes that were prepared together, e.g. the first records of a county. */
  readonly saveAll: (
    drafts: readonly ChangeDraft[],
    onPrepared?: (count: number) => void,
  ) => Promise<Result<Saved, SaveError>>;
  /** Waits for forms and running saves, then refuses everything. */
  readonly end: () => Promise<void>;
}

/** Where a person's unfinished forms stand among what is kept on the machine. */
export const DRAFT = 'draft';

/** `readRest` reads what is not in the store yet; whatever is written waits for it. */
export function createSession(
  store: Store,
  person: PersonId,
  deps: SessionDeps,
  readRest: ReadRest | null = null,
): SessionControl {
  const listeners = new Set<() => void>();
  const beforeLock = new Set<() => Promise<void>>();
  let ended = false;
  let last: Promise<unknown> = Promise.resolve();
  let reading: 'rest' | 'done' | 'failed' = readRest ? 'rest' : 'done';
  let lateHealing: readonly Healing[] = [];
  let lastSavedMs = store.clock.ms > 0 ? store.clock.ms : null;

  // The records that count, for screens and commands alike; the same object while nothing changed.
  let counting = { of: store.world, world: withoutOpenBatches(store.world) };
  const countingWorld = (): World => {
    if (counting.of !== store.world) counting = { of: store.world, world: withoutOpenBatches(store.world) };
    return counting.world;
  };

  const tellListeners = (): void => {
    for (const listener of listeners) listener();
  };

  const tidier = createTidier(store, (work) => {
    last = last.then(() => (ended || reading !== 'done' ? undefined : work())).catch(() => undefined);
    return last;
  });

  async function readOn(): Promise<void> {
    // A failure of any kind has to end the waiting: whatever is saved stands in the queue behind this.
    const read = readRest ? await readRest().catch(() => null) : ok([]);
    if (ended) return;
    reading = read?.ok ? 'done' : 'failed';
    if (read?.ok) lateHealing = read.value;
    tellListeners();
    tidier.wake();
  }

  /** One write at a time: numbers of changes have no gaps, and a command sees what the one before it wrote. */
  function inTurn<T>(
    work: () => Promise<Result<T, SaveError>>,
    tell: () => void = tellListeners,
  ): Promise<Result<T, SaveError>> {
    const turn = last.then(async () => {
      if (ended) return err<SaveError>({ type: 'locked' });
      // On half of the records nothing may be decided. The next start heals what could not be read.
      if (reading !== 'done') return err<SaveError>({ type: 'records_missing' });
      const result = await work();
      if (result.ok) tell();
      tidier.wake();
      return result;
    });
    last = turn.catch(() => undefined);
    return turn;
  }

  const nowMs = (): number => workingTimeMs(deps.clock.nowMs(), store.clock);

  const context = (): CommandContext => {
    const nowMinute = shanghaiMinute(nowMs());
    return { person, today: nowMinute.slice(0, 10), nowMinute, dn: store.device.dn, newId: () => newUuid7(deps) };
  };

  async function commit(
    drafts: readonly ChangeDraft[],
    onPrepared?: (count: number) => void,
  ): Promise<Result<Saved, SaveError>> {
    const saved = await commitChanges(store, { person, drafts, wallMs: deps.clock.nowMs(), onPrepared });
    if (saved.ok) lastSavedMs = store.clock.ms;
    return saved;
  }

  const saveAll: SessionControl['saveAll'] = (drafts, onPrepared) => inTurn(() => commit(drafts, onPrepared));

  async function save<E>(command: Command<E>): Promise<Result<Saved, E | SaveError>> {
    let refused: Result<never, E> | undefined;
    const saved = await inTurn(async (): Promise<Result<Saved, SaveError>> => {
      const draft = command(countingWorld(), context());
      if (draft.ok) return commit([draft.value]);
      refused = draft;
      return err({ type: 'nothing_to_save' });
    });
    return refused ?? saved;
  }

  const putLocal = (kind: string, key: string, value: unknown, whose: string = person) =>
    inTurn(() => commitLocal(store, { key: `${kind}/${whose}/${key}`, atMs: nowMs(), value }));

  // The same object while nothing changed: screens compare by identity.
  let scoped = { of: countingWorld(), world: scopeWorld(countingWorld(), person) };
  const world = (): World => {
    const all = countingWorld();
    if (scoped.of !== all) scoped = { of: all, world: scopeWorld(all, person) };
    return scoped.world;
  };

  let area: { of: World | null; requests: ReturnType<Session['areaRequests']> } = { of: null, requests: [] };
  const requestsInArea: Session['areaRequests'] = () => {
    const all = countingWorld();
    if (area.of !== all) area = { of: all, requests: areaRequests(all, person) };
    return area.requests;
  };

  // The same list while nothing changed: screens compare by identity.
  let draftList = { of: store.locals, list: draftsOf(store.locals, person) };
  const drafts = (): readonly Draft[] => {
    if (draftList.of !== store.locals) draftList = { of: store.locals, list: draftsOf(store.locals, person) };
    return draftList.list;
  };

  const subscribe: Session['subscribe'] = (listener) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  };
  const { end: endExchange, ...exchange } = deps.exchangeOf({
    inTurn: (work) => inTurn(work),
    world: () => store.world,
    subscribe,
  });

  const session: Session = {
    profile: store.profile,
    person,
    world,
    areaRequests: requestsInArea,
    subscribe,
    exchange,
    save,
    saveBatch: (batch, options) =>
      saveBatch(
        {
          // Nobody sees an open batch, so nobody is told of its parts.
          savePart: (decide) =>
            inTurn(
              () => commit(decide(countingWorld(), context())),
              () => undefined,
            ),
          saveEnd: (decide) => inTurn(() => commit(decide(countingWorld(), context()))),
        },
        { batch, id: context().newId() as EntityId, ...options },
      ),
    attach: (file) => attach(store, file),
    readAttachment: (sha) => readAttachment(store, sha),
    hasAttachment: (sha) => hasAttachment(store, sha),
    drafts,
    lastDraftMs: () => drafts()[0]?.updatedAtMs ?? 0,
    putDraft: (key, value) => putLocal(DRAFT, key, value),
    preference: (key) => store.locals.get(`${PREFERENCE}/${person}/${key}`)?.value,
    putPreference: (key, value) => putLocal(PREFERENCE, key, value),
    machinePreference: (key) => machinePreferenceOf(store, key),
    putMachinePreference: (key, value) => putLocal(PREFERENCE, key, value, MACHINE),
    context,
    clockTrouble: () => clockTrouble(deps.clock.nowMs(), store.clock),
    databaseBehind: () => store.databaseBehind,
    reading: () => reading,
    lateHealing: () => lateHealing,
    journalFacts: () => ({ records: store.journalRecords, changes: store.tip.seq }),
    lastSavedMs: () => lastSavedMs,
    beforeLock: (listener) => {
      beforeLock.add(listener);
      return () => void beforeLock.delete(listener);
    },
  };

  async function end(): Promise<void> {
    await Promise.allSettled([...beforeLock].map((flush) => flush()));
    tidier.end();
    await endExchange();
    await last;
    ended = true;
    listeners.clear();
  }

  last = readOn();
  return { session, store, saveAll, end };
}

function draftsOf(locals: ReadonlyMap<string, Local>, person: PersonId): readonly Draft[] {
  const prefix = `${DRAFT}/${person}/`;
  return [...locals.values()]
    .filter(({ key }) => key.startsWith(prefix))
    .map(({ key, atMs, value }) => ({ key: key.slice(prefix.length), person, updatedAtMs: atMs, value }))
    .sort((a, b) => b.updatedAtMs - a.updatedAtMs);
}
