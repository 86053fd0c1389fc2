import type { PersonId } from '../../shared/core/ids';
import type { Clock, Randomness } from '../../shared/core/world-deps';
import type { Platform } from '../platform/platform';
import type { Keyring } from './crypto/keyring';
import { enrolMachine } from './enrol-machine';
import { createExchange } from './exchange';
import { createForgetter } from './forget';
import type { HeaderStore } from './headers';
import { createHubDevice } from './hub-device';
import type { RunningExchange, SessionInner } from './session';
import type { Store } from './store';

export interface SessionExchangeDeps {
  readonly platform: Platform;
  readonly clock: Clock;
  readonly random: Randomness;
  readonly headers: HeaderStore;
  readonly store: Store;
  readonly person: PersonId;
  readonly app: string;
  readonly keyring: () => Keyring;
  readonly keepKeyring: (keyring: Keyring) => Promise<void>;
}

/** Wires a session's data to the host's way to a hub. */
export const sessionExchange =
  (deps: SessionExchangeDeps) =>
  ({ inTurn, subscribe }: SessionInner): RunningExchange => {
    const { platform, store, clock, random, person, app, keyring } = deps;
    const { hub } = platform;
    const forgetter = createForgetter(deps, inTurn);
    const unsubscribe = subscribe(forgetter.wake);
    const exchange = createExchange({
      store,
      device: createHubDevice({ ...deps, inTurn }),
      inTurn,
      person,
      keyring,
      transportFor: (address) => ({
        post: (path, body) => hub.post(address, path, body),
        file: (call) => hub.file(address, call),
      }),
      enrol: (typed) => enrolMachine({ ...deps, hub, inTurn }, typed),
      clock,
      random,
      timers: {
        after: (ms, call) => {
          const timer = setTimeout(call, ms);
          return () => clearTimeout(timer);
        },
      },
      onWake: hub.onOnline,
      savesData,
      app,
      subscribeToSaves: subscribe,
    });
    return {
      ...exchange,
      end: () => {
        unsubscribe();
        forgetter.end();
        return exchange.end();
      },
    };
  };

/** What some browsers know of the link, beyond the standard library of types; hosts without a window know nothing. */
interface Host {
  readonly navigator?: { readonly connection?: { readonly saveData?: boolean } };
}

const savesData = (): boolean => (globalThis as Host).navigator?.connection?.saveData === true;
