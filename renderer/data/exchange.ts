import type { DeviceId, PersonId } from '../../shared/core/ids';
import { err, ok, type Result } from '../../shared/core/result';
import { PREFETCH_KEY } from '../../shared/domain/settings/file-prefetch';
import { dotOf, stampOf } from '../../shared/exchange/stamp';
import type { StampedChange } from '../../shared/exchange/apply';
import type { Clock, Randomness } from '../../shared/core/world-deps';
import { askHub } from '../exchange/ask-hub';
import type { ContactPorts } from '../exchange/contact';
import { deliveredOf } from '../exchange/delivered';
import type { DeviceStore } from '../exchange/device-store';
import type {
  Delivered,
  Exchange,
  ExchangeState,
  ExchangeStatus,
  HubError,
  OutboxItem,
} from '../exchange/exchange-api';
import { outboxOf } from '../exchange/outbox';
import { createScheduler, type Timers } from '../exchange/scheduler';
import type { Transport } from '../exchange/transport';
import type { FilePorts, FileTransport } from '../exchange/files/ask-file';
import { webSigner, webVerifier } from '../exchange/web-crypto';
import { inShortSlices } from './breathe';
import type { Keyring } from './crypto/keyring';
import type { SaveError } from './api';
import { loadedStickSeal, stickRecipient } from './crypto/load-stick-seal';
import { holdFrom, holdOf, letGoUpTo } from './held-back';
import { payloadOf } from './ledger';
import { machinePreferenceOf } from './preferences';
import { sessionFiles } from './session-files';
import { createSticks } from './sticks';
import type { Store } from './store';

export interface ExchangeDeps {
  readonly store: Store;
  readonly device: DeviceStore;
  readonly person: PersonId;
  readonly keyring: () => Keyring;
  readonly transportFor: (hub: {
    readonly address: string;
    readonly fingerprint: string | null;
  }) => Transport & FileTransport;
  readonly enrol: Exchange['enrol'];
  readonly clock: Clock;
  readonly random: Randomness;
  readonly timers: Timers;
  /** Runs work when no save is under way. */
  readonly inTurn: <T>(work: () => Promise<Result<T, SaveError>>) => Promise<Result<T, SaveError>>;
  /** The person has told the system that bytes cost money. */
  readonly savesData: () => boolean;
  readonly onWake: (listener: () => void) => () => void;
  readonly app: string;
  /** The session's listeners want to know: records or status changed. */
  readonly subscribeToSaves: (listener: () => void) => () => void;
}

/** The exchange of one unlocked session. */
export function createExchange(deps: ExchangeDeps): Exchange & { readonly end: () => Promise<void> } {
  const { store, device, clock, random, keyring } = deps;
  const listeners = new Set<() => void>();
  const tell = (): void => {
    for (const listener of listeners) listener();
  };

  // What the hub did not simply take over has mostly come back already, so it is read again from the kept changes.
  let notApplied: readonly StampedChange[] = [];

  // Told to the hub with the next contact after it is known; from then on the hub can seal to this machine.
  let age: string | null = null;
  async function findAge(): Promise<void> {
    if (age === null && keyring().hub) age = await stickRecipient(store.keys.raw).catch(() => null);
  }
  void findAge();

  function contactPorts(): (ContactPorts & FilePorts) | null {
    const { hub } = keyring();
    // A database that fell behind is rebuilt at the next start; until then nothing can be read from it.
    if (!hub || !store.feed || store.databaseBehind) return null;
    const signer = { sign: (message: Uint8Array) => webSigner(store.keys.sign).sign(message) };
    const transport = deps.transportFor(hub);
    return {
      store: device,
      transport,
      signer,
      verifier: webVerifier,
      clock,
      random,
      app: deps.app,
      age,
      breathe: inShortSlices(),
    };
  }

  const files = sessionFiles({
    store,
    device,
    person: deps.person,
    ports: contactPorts,
    prefetchChoice: () => machinePreferenceOf(store, PREFETCH_KEY),
    savesData: deps.savesData,
    timers: deps.timers,
    onChange: () => tell(),
  });
  const scheduler = createScheduler({
    contact: contactPorts,
    afterText: files.afterText,
    clock,
    random,
    timers: deps.timers,
    onWake: deps.onWake,
    onChange: () => {
      void readNotApplied();
      void files.lookAgain();
      tell();
    },
  });
  const sticks = createSticks({
    contact: contactPorts,
    standing: () => store.feed?.standing ?? null,
    seal: loadedStickSeal(store.keys.raw),
    files: files.onSticks,
    hubAge: () => store.feed?.standing.hubAge ?? keyring().hub?.age ?? null,
    person: deps.person,
    alone: async (work) => {
      await findAge();
      return scheduler.alone(work);
    },
    onChange: () => {
      void readNotApplied();
      tell();
    },
  });
  let seen = store.tip.seq;
  const unsubscribe = deps.subscribeToSaves(() => {
    if (store.tip.seq === seen) return tell();
    seen = store.tip.seq;
    scheduler.saved();
    void files.lookAgain();
    tell();
  });

  let waitingKept: { of: Store['feed']; list: readonly StampedChange[] } = { of: null, list: [] };
  const waitingChanges = (): readonly StampedChange[] => {
    const { feed } = store;
    if (waitingKept.of === feed) return waitingKept.list;
    const isWaiting = ({ dot }: StampedChange): boolean =>
      dot.dn === store.device.dn
        ? dot.seq > (feed?.standing.acked ?? 0)
        : dot.seq > (feed?.standing.former[devOf(store, dot.dn)] ?? 0);
    waitingKept = { of: feed, list: feed ? feed.pending.filter(isWaiting) : [] };
    return waitingKept.list;
  };

  const isHeld = ({ dot }: StampedChange): boolean => dot.seq > device.mayLeave(devOf(store, dot.dn) as DeviceId);

  /** Screens are told, and what may leave now leaves at once. */
  const afterHolding = async (done: Promise<Result<void, SaveError>>): Promise<Result<void, HubError>> => {
    const result = await done;
    if (!result.ok) return err({ type: 'not_kept' });
    scheduler.contactNow();
    tell();
    return result;
  };
  const ask = () => ({ store, person: deps.person, nowMs: clock.nowMs() });

  let holdingKept: { of: Store['locals'] | null; holding: ReturnType<Exchange['holding']> } = {
    of: null,
    holding: null,
  };
  const holding: Exchange['holding'] = () => {
    if (holdingKept.of === store.locals) return holdingKept.holding;
    const kept = holdOf(store);
    const now = kept && { person: kept.person, atMs: kept.atMs };
    const isSame = JSON.stringify(now) === JSON.stringify(holdingKept.holding);
    holdingKept = { of: store.locals, holding: isSame ? holdingKept.holding : now };
    return holdingKept.holding;
  };

  async function readNotApplied(): Promise<void> {
    const told = (store.feed?.standing.notApplied ?? []).filter(([, status]) => status !== 'dup');
    const known = new Map(notApplied.map((change) => [stampOf(change.dot), change]));
    const now: StampedChange[] = [];
    for (const [seq] of told) {
      const dot = { dn: store.device.dn, seq };
      const change = known.get(stampOf(dot)) ?? (await readChange(dot));
      if (change) now.push(change);
    }
    const isSame = now.length === notApplied.length && now.every((change, i) => change === notApplied[i]);
    if (isSame) return;
    notApplied = now;
    tell();
  }
  async function readChange(dot: StampedChange['dot']): Promise<StampedChange | null> {
    const kept = await store.database.changes.get([dot.dn, dot.seq]).catch(() => undefined);
    const payload = kept ? await payloadOf(store.keys, store.device, kept) : null;
    return payload && { dot, payload };
  }

  function status(): ExchangeStatus {
    const { feed } = store;
    const { lastTryMs, nextTryMs, lately } = scheduler.state();
    const waiting = waitingChanges();
    const needYou = (feed?.standing.notApplied ?? []).filter(([, state]) => state === 'parked').length;
    return {
      state: stateNow(waiting.length, needYou),
      waiting: waiting.length,
      filesWaiting: files.api.waiting().filter((file) => file.state !== 'change').length,
      held: holding() ? waiting.filter(isHeld).length : 0,
      needYou,
      lastContactMs: feed && feed.standing.hubTimeMs > 0 ? feed.standing.hubTimeMs : null,
      firstContactMs: feed?.standing.firstTimeMs ?? null,
      lastDoneMs: feed?.standing.doneTimeMs ?? null,
      lately,
      lastTryMs,
      nextTryMs,
      oldestWaitingMs: waiting[0]?.payload.t[0] ?? null,
      address: keyring().hub?.address ?? null,
      clockOffMs: feed && feed.standing.hubTimeMs > 0 ? -feed.standing.offsetMs : null,
      loading: feed !== null && isLoading(feed.standing.streams),
    };
  }

  function stateNow(waiting: number, needYou: number): ExchangeState {
    const { feed } = store;
    if (!feed) return 'alone';
    if (feed.standing.state === 'revoked') return 'revoked';
    const { isContacting, lastEnd } = scheduler.state();
    if (lastEnd?.type === 'refused') return 'unknown';
    if (needYou > 0) return 'needsYou';
    if (isContacting && (waiting > 0 || lastEnd?.type === 'more' || lastEnd === null)) return 'exchanging';
    if (lastEnd?.type === 'no_answer') return 'wrongAnswer';
    if (lastEnd?.type === 'hub_full') return 'hubFull';
    if (lastEnd?.type === 'not_kept') return 'notKept';
    if (lastEnd?.type === 'unreachable') return 'unreachable';
    return waiting > 0 || lastEnd === null ? 'waiting' : 'delivered';
  }

  async function asking<T>(
    ask: Parameters<typeof askHub>[2],
    read: (answer: Extract<Awaited<ReturnType<typeof askHub>>, { ok: true }>['value']) => T | null,
  ): Promise<Result<T, HubError>> {
    const ports = contactPorts();
    if (!ports) return err({ type: 'unreachable' });
    const answer = await askHub(ports, deps.person, ask);
    if (!answer.ok) return answer;
    const value = read(answer.value);
    return value === null ? err({ type: 'wrong_answer' }) : ok(value);
  }

  let deliveredKept: { feed: Store['feed']; world: Store['world']; of: Delivered } | null = null;

  // The same objects while nothing changed: screens compare by identity.
  let lastStatus = status();
  let lastOutbox: readonly OutboxItem[] = [];
  let outboxKey: readonly unknown[] = [];
  return {
    status: () => {
      const now = status();
      if (JSON.stringify(now) !== JSON.stringify(lastStatus)) lastStatus = now;
      return lastStatus;
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    outbox: () => {
      const { feed, world } = store;
      const key = [feed, world, notApplied, holding()];
      if (key.every((part, i) => part === outboxKey[i])) return lastOutbox;
      outboxKey = key;
      const now = feed
        ? outboxOf(world, feed.standing, { waiting: waitingChanges(), notApplied, isHeld, own: store.device })
        : [];
      if (JSON.stringify(now) !== JSON.stringify(lastOutbox)) lastOutbox = now;
      return lastOutbox;
    },
    files: files.api,
    holding,
    hold: (stamp) => afterHolding(deps.inTurn(() => holdFrom(ask(), dotOf(stamp)))),
    letGo: (stamp) =>
      afterHolding(deps.inTurn(() => letGoUpTo(ask(), waitingChanges(), stamp === null ? null : dotOf(stamp)))),
    delivered: () => {
      const { feed, world } = store;
      if (deliveredKept?.feed !== feed || deliveredKept.world !== world) {
        const of = deliveredOf([...world.everything()], feed, waitingChanges());
        deliveredKept = { feed, world, of };
      }
      return deliveredKept.of;
    },
    contactNow: scheduler.contactNow,
    enrol: async (input) => {
      const enrolled = await deps.enrol(input);
      if (enrolled.ok) {
        scheduler.begin();
        void findAge();
      }
      tell();
      return enrolled;
    },
    makeCode: (person) =>
      asking({ type: 'code', person }, ({ code, expiresMs, addresses = [] }) =>
        code === undefined || expiresMs === undefined ? null : { code, expiresMs, addresses },
      ),
    devices: () =>
      asking({ type: 'devices' }, ({ devices }) =>
        devices
          ? devices.map(({ app, ...each }) => ({
              ...each,
              person: each.person as PersonId,
              appVersion: app,
              isThis: each.dev === store.device.dev,
            }))
          : null,
      ),
    sticks,
    revoke: (dev) =>
      asking({ type: 'revoke', dev: dev as DeviceId }, () => true).then((done) => (done.ok ? ok() : done)),
    end: async () => {
      unsubscribe();
      files.end();
      await scheduler.end();
      listeners.clear();
    },
  };
}

const devOf = ({ incarnations }: Store, dn: number): string => incarnations.find((each) => each.dn === dn)?.dev ?? '';

const isLoading = (streams: { readonly [sid: string]: { readonly type: string } }): boolean =>
  Object.keys(streams).length === 0 || Object.values(streams).some(({ type }) => type === 'loading');
