import { must } from '../../../shared/core/assert';
import type { EntityId, PersonId } from '../../../shared/core/ids';
import { countyOf } from '../../../shared/domain/organisation/county';
import type { PersonFields } from '../../../shared/domain/organisation/records';
import { newFact, newRecord } from '../../../shared/domain/ops';
import type { ChangeDraft, CommandContext } from '../../../shared/domain/world';
import type { HubPort } from '../../../shared/platform/ports';
import { seedOf } from '../../../renderer/app/start/seed-of';
import { askHub } from '../../../renderer/exchange/ask-hub';
import { makeContact, type ContactPorts } from '../../../renderer/exchange/contact';
import type { Transport } from '../../../renderer/exchange/transport';
import { LargeCounty } from '../large-county';
import { BenchDevice, newId, type BenchDeviceOptions } from './bench-device';
import { transportTo } from './desktop-hub';

/** What one contact may carry where no link is in the way. */
const WIDE = { up: 1024 * 1024, down: 1024 * 1024 };
const HANDLER: PersonFields = { name: '才旦', nameBo: 'ཚེ་བརྟན', post: '执行员', role: 'handler', belongsTo: null };

/** A county at a hub, and the device that founded it. */
export interface BenchCounty {
  readonly founder: BenchDevice;
  readonly ports: ContactPorts;
  /** Another device that has enrolled, and the way it goes. It has contacted nobody yet. */
  readonly join: (
    person: Pick<PersonFields, 'role' | 'belongsTo'>,
    options: BenchDeviceOptions & { readonly hub?: HubPort; readonly address?: string },
  ) => Promise<{ readonly device: BenchDevice; readonly transport: Transport }>;
  readonly units: () => readonly EntityId[];
}

/** Founds a county with Nangqian's units at a hub that has none. */
export async function foundCounty(
  hub: HubPort,
  at: { readonly address: string; readonly code: string },
  options: BenchDeviceOptions = { keepsRows: true },
): Promise<BenchCounty> {
  const founder = await BenchDevice.make(options);
  const seed = (await seedOf('county'))(founder.context());
  const [op] = must(seed[0], 'the seed begins with the county').ops;
  const county = must(op, 'a county')[2] as EntityId;
  await founder.save([
    { kind: 'person.add', ops: [newRecord('person', founder.person as string as EntityId, { ...HANDLER })] },
  ]);
  await founder.save(seed);
  const ports = founder.ports(transportTo(hub, await founder.enrol(hub, at, county)));
  await untilIdle(ports);
  must(countyOf(founder.world()), 'the county is at the hub');
  return {
    founder,
    ports,
    units: () =>
      founder
        .world()
        .rows('unit')
        .map(({ id }) => id),
    join: async (role, { hub: way = hub, address = at.address, ...more }) => {
      const person = newId() as PersonId;
      const fields = { ...HANDLER, ...role };
      await founder.save([
        { kind: 'person.add', ops: [newRecord('person', person as string as EntityId, { ...fields })] },
      ]);
      await untilIdle(ports);
      const code = await askHub(ports, founder.person, { type: 'code', person });
      if (!code.ok) throw new Error(`no code: ${JSON.stringify(code.error)}`);
      const device = await BenchDevice.make(more);
      const link = await device.enrol(way, { address, code: must(code.value.code, 'a code') }, null);
      return { device, transport: transportTo(way, link) };
    },
  };
}

/** Contacts until everything is delivered and received. */
export async function untilIdle(ports: ContactPorts, limits = WIDE): Promise<number> {
  for (let contacts = 1; ; contacts++) {
    const end = await makeContact(ports, limits);
    if (end.type === 'idle') return contacts;
    if (end.type !== 'more') throw new Error(`the contact ended: ${JSON.stringify(end)}`);
  }
}

/** Changes of a court at work: a case with its parties, then its requests, and again. */
export function workOf(
  device: BenchDevice,
  units: readonly EntityId[],
  size: { readonly changes: number; readonly seed: number },
) {
  const cases = Math.ceil(size.changes / 3);
  const world = { row: () => undefined, rows: () => units.map((id) => ({ id })) } as never;
  const county = new LargeCounty(world, { cases, requests: cases * 2 }, size.seed);
  const made: ChangeDraft[] = [];
  for (let i = 0; made.length < size.changes; i++) made.push(...county.changesOf(i, device.context()));
  return made.slice(0, size.changes);
}

/** A unit's answer to a request, as a liaison types it. */
export function answerTo(request: EntityId, context: CommandContext, text: string): ChangeDraft {
  const body = { outcome: 'full', text, channel: 'paper', from: '联络员', awaitingPaper: false, papers: [] };
  const fact = { id: newId(), type: 'answered', on: context.today, body };
  return { kind: 'request.answer', ops: [newFact({ kind: 'request', id: request }, fact)] };
}
