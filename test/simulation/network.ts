import { exchange, type HubPorts } from '../../server/engine/exchange';
import { enrol, type EnrolPorts } from '../../server/engine/enrol';
import type { HubStore } from '../../server/engine/hub-store';
import { err, ok } from '../../shared/core/result';
import type { Transport } from '../../renderer/exchange/transport';
import { hubPorts, note, type County, type Worker } from './county';
import { doSomething } from './deeds';
import { nothingHeldIsSent } from './stick-invariants';
import { noteRulesInAnswer } from './rules-fired';
import { roleAtHub, watchAnswer } from './leak-oracle';

/** How bad the link is: 0 carries everything, 1 hardly anything. */
export interface Link {
  readonly badness: number;
}

class HubKilled extends Error {}

/** A hub whose power fails at some commit: before it is durable, or right after, before anything is answered. */
function killedAt(store: HubStore, commits: number, isAfter: boolean): HubStore {
  let left = commits;
  return {
    ...store,
    lane: async (work) => {
      left -= 1;
      if (left < 0 && !isAfter) throw new HubKilled();
      const value = await store.lane(work);
      if (left < 0) throw new HubKilled();
      return value;
    },
  };
}

/** The way from a machine to the hub, with everything that happens to requests and answers on bad roads. */
export function linkOf(county: County, worker: Worker, { badness }: Link, replays: Uint8Array[]): Transport {
  const { dice } = county;
  const strikes = (p: number): boolean => badness > 0 && dice.chance(p * badness);
  const cutAnywhere = (bytes: Uint8Array): Uint8Array => bytes.slice(0, dice.below(bytes.length + 1));
  return {
    post: async (path, body) => {
      nothingHeldIsSent(worker, body);
      county.nowMs += 300 + dice.below(2000);
      if (strikes(0.1)) {
        note(county, 'deed: work during a contact');
        await doSomething(county, worker);
      }
      if (strikes(0.25)) {
        note(county, 'fault: a request is lost');
        return err({ type: 'unreachable' });
      }
      const isCut = strikes(0.25);
      const arrived = isCut ? cutAnywhere(body) : body;
      if (isCut) note(county, 'fault: a request is cut');
      if (strikes(0.2)) replays.push(body);
      const ports = hubPorts(county);
      const killed = strikes(0.15);
      const before = roleAtHub(county, worker);
      const store = killed ? killedAt(ports.store, dice.below(3), dice.chance(0.5)) : ports.store;
      const answered = await answerOf({ ...ports, store }, path, arrived);
      if (answered === null) note(county, 'fault: the hub is killed');
      else watchAnswer(county, worker, answered, before);
      if (answered !== null) noteRulesInAnswer(county, answered);
      if (answered === null || isCut) return err({ type: 'unreachable' });
      return back(answered);
    },
  };

  function back(answer: Uint8Array) {
    if (strikes(0.2)) {
      note(county, 'fault: an answer is lost');
      return err({ type: 'unreachable' } as const);
    }
    if (strikes(0.35)) {
      note(county, 'fault: an answer is cut');
      return ok({ bytes: cutAnywhere(answer), cut: true });
    }
    if (strikes(0.1)) {
      note(county, 'fault: a bit of an answer flips');
      const damaged = answer.slice();
      const at = dice.below(damaged.length);
      damaged[at] = (damaged[at] ?? 0) ^ (1 << dice.below(8));
      return ok({ bytes: damaged, cut: false });
    }
    if (strikes(0.05)) {
      note(county, 'fault: a captive portal answers');
      return ok({ bytes: new TextEncoder().encode('<html>login</html>'), cut: false });
    }
    return ok({ bytes: answer, cut: false });
  }
}

async function answerOf(ports: HubPorts & EnrolPorts, path: string, body: Uint8Array): Promise<Uint8Array | null> {
  try {
    return await (path === '/hub/v1/enrol' ? enrol(ports, body) : exchange(ports, body));
  } catch (error) {
    if (error instanceof HubKilled) return null;
    throw error;
  }
}

/** An old request arrives once more, days later; nobody waits for its answer. */
export async function replayOne(county: County, replays: Uint8Array[]): Promise<void> {
  if (replays.length === 0) return;
  note(county, 'fault: an old request arrives again');
  await exchange(hubPorts(county), county.dice.pick(replays.slice(-40)));
}
