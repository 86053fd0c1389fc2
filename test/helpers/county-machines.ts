import { must } from '../../shared/core/assert';
import { newUuid7, type EntityId, type PersonId } from '../../shared/core/ids';
import { ok } from '../../shared/core/result';
import { newRecord } from '../../shared/domain/ops';
import type { PersonFields } from '../../shared/domain/organisation/records';
import type { HubPort } from '../../shared/platform/ports';
import type { Command, Session } from '../../renderer/data/api';
import { createGate } from '../../renderer/data/gate';
import type { Gate } from '../../renderer/data/gate-api';
import { createMemoryHub, type MemoryHub } from './memory-hub';
import {
  createMemoryMachine,
  createStoppedClock,
  quickDerive,
  realRandom,
  startOn,
  type MemoryMachine,
} from './memory-platform';

const SAME = 'same words every time';
const CHIEF: PersonFields = { name: '卓玛', nameBo: null, post: '局长', role: 'chief', belongsTo: null };
const quiet = (): undefined => undefined;

export interface OpenMachine {
  readonly machine: MemoryMachine;
  readonly gate: Gate;
  readonly session: Session;
}

/** Machines of one county and its hub, on one clock. One is at work at a time: they share the database of this process. */
export async function createCountyMachines(startMs: number) {
  const clock = createStoppedClock(startMs);
  const hub: MemoryHub = await createMemoryHub(clock.nowMs);
  const newId = (): EntityId => newUuid7({ clock, random: realRandom }) as EntityId;
  const gateOn = (machine: MemoryMachine, port: HubPort): Gate =>
    createGate({ platform: { ...startOn(machine), hub: port }, clock, random: realRandom, derive: quickDerive });

  return {
    hub,
    clock,
    newId,
    /** A county on its first machine, at the hub. */
    found: async (): Promise<OpenMachine> => {
      const machine = createMemoryMachine();
      const gate = gateOn(machine, hub.port);
      const seed = () => [{ kind: 'county.found', ops: [newRecord('county', newId(), { nameZh: '囊谦' })] }];
      const founded = await gate.found({ profile: 'county', person: CHIEF, passphrase: SAME, emblem: 1, seed }, quiet);
      if (!founded.ok) throw new Error(JSON.stringify(founded.error));
      const { session } = founded.value;
      const enrolled = await session.exchange.enrol({ address: '', code: hub.founderCode });
      if (!enrolled.ok) throw new Error(JSON.stringify(enrolled.error));
      return { machine, gate, session };
    },
    join: async (code: string): Promise<OpenMachine> => {
      await deleteDatabase();
      const machine = createMemoryMachine();
      const gate = gateOn(machine, hub.port);
      const joined = await gate.join({ profile: 'county', address: '', code, passphrase: SAME, emblem: 2 }, quiet);
      if (!joined.ok) throw new Error(JSON.stringify(joined.error));
      return { machine, gate, session: joined.value.session };
    },
    reopen: async (machine: MemoryMachine): Promise<OpenMachine> => {
      await deleteDatabase();
      const gate = gateOn(machine, hub.port);
      const profiles = await gate.profiles();
      const person = must(profiles.ok ? profiles.value[0]?.people[0] : null, 'a machine has a person').id;
      const opened = await gate.unlock({ profile: 'county', person, passphrase: SAME }, quiet);
      if (!opened.ok) throw new Error(JSON.stringify(opened.error));
      return { machine, gate, session: opened.value.session };
    },
  };
}

/** Between two machines at work: each makes its database anew from its journal. */
export const deleteDatabase = (): Promise<void> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase('nyamdrel-county');
    request.onsuccess = () => resolve();
    request.onerror = () => reject(new Error('not deleted'));
  });

/** A command that makes one record. */
export const addRecord =
  (
    kind: 'unit' | 'case' | 'request' | 'township',
    id: EntityId,
    fields: { readonly [field: string]: string },
  ): Command<never> =>
  () =>
    ok({ kind: `${kind}.add`, ops: [newRecord(kind, id, fields)] });

export const addPerson =
  (id: PersonId, fields: Partial<PersonFields>): Command<never> =>
  () =>
    ok({
      kind: 'person.add',
      ops: [
        newRecord('person', id, {
          name: '扎西',
          nameBo: null,
          post: '执行员',
          role: 'handler',
          belongsTo: null,
          ...fields,
        }),
      ],
    });

/** A one-time code for a person's machine. */
export async function codeFor(session: Session, person: PersonId): Promise<string> {
  const code = await session.exchange.makeCode(person);
  if (!code.ok) throw new Error(JSON.stringify(code.error));
  return code.value.code;
}
