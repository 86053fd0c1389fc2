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

type Role = Pick<PersonFields, 'role' | 'belongsTo'>;
type JoinOptions = BenchDeviceOptions & { readonly hub?: HubPort; readonly address?: string };

/** A device that has enrolled, and the way it goes. */
export interface Joined {
  readonly device: BenchDevice;
  readonly transport: Transport;
}

/** A county at a hub, and the device that founded it. */
export interface BenchCounty {
  readonly founder: BenchDevice;
  readonly ports: ContactPorts;
  /** Codes for new people, in the order of the roles. */
  readonly codes: (roles: readonly Role[]) => Promise<readonly string[]>;
  /** Another device that has enrolled. It has contacted nobody yet. */
  readonly join: (role: Role, options: JoinOptions) => Promise<Joined>;
  readonly units: () => readonly EntityId[];
}

/** Founds a county with Nangqian's units at a hub that has none. */
export async function foundCounty(
  hub: HubPort,
  at: { readonly address: string; readonly code: string },
): Promise<BenchCounty> {
  const founder = await BenchDevice.make({ keepsRows: true });
  const seed = (await seedOf('county'))(founder.context());
  const [op] = must(seed[0], 'the seed begins with the county').ops;
  const county = must(op, 'a county')[2] as EntityId;
  await founder.save([personAdded(founder.person, HANDLER)]);
  await founder.save(seed);
  const ports = founder.ports(transportTo(hub, await founder.enrol(hub, at, county)));
  await untilIdle(ports);
  must(countyOf(founder.world()), 'the county is at the hub');
  const codes = async (roles: readonly Role[]): Promise<readonly string[]> => {
    const people = roles.map((role) => ({ id: newId() as PersonId, fields: { ...HANDLER, ...role } }));
    await founder.save(people.map(({ id, fields }) => personAdded(id, fields)));
    await untilIdle(ports);
    const made: string[] = [];
    for (const { id } of people) {
      const answer = await askHub(ports, founder.person, { type: 'code', person: id });
      if (!answer.ok) throw new Error(`no code: ${JSON.stringify(answer.error)}`);
      made.push(must(answer.value.code, 'a code'));
    }
    return made;
  };
  return {
    founder,
    ports,
    codes,
    units: () =>
      founder
        .world()
        .rows('unit')
        .map(({ id }) => id),
    join: async (role, options) => {
      const [code] = await codes([role]);
      return joinWith(must(code, 'a code'), { hub, address: at.address, ...options });
    },
  };
}

/** A new machine shows its code. */
export async function joinWith(
  code: string,
  { hub, address, ...options }: BenchDeviceOptions & { readonly hub: HubPort; readonly address: string },
): Promise<Joined> {
  const device = await BenchDevice.make(options);
  const link = await device.enrol(hub, { address, code }, null);
  return { device, transport: transportTo(hub, link) };
}

const personAdded = (id: PersonId, fields: PersonFields): ChangeDraft => ({
  kind: 'person.add',
  ops: [newRecord('person', id as string as EntityId, { ...fields })],
});

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
