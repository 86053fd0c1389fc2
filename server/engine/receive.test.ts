import { expect, it } from 'vitest';
import { makeContact } from '../../renderer/exchange/contact';
import { createCounty, enrolWorker, hubPorts } from '../../test/simulation/county';
import { fastSigner, fastVerifier } from '../../test/simulation/fast-crypto';
import { pubOf } from '../../test/simulation/memory-device';
import type { EntityId } from '../../shared/core/ids';
import { ok } from '../../shared/core/result';
import { exchange } from './exchange';
import type { HubReader, HubStore } from './hub-store';

/** The same store, that notes every way to it. */
function watched(store: HubStore): { readonly store: HubStore; readonly take: () => number } {
  let reads = 0;
  const counting = (reader: HubReader): HubReader =>
    new Proxy(reader, {
      get: (of, name) => {
        reads += 1;
        return Reflect.get(of, name) as unknown;
      },
    });
  const take = (): number => {
    const taken = reads;
    reads = 0;
    return taken;
  };
  return {
    store: { ...store, lane: (work) => store.lane((reader) => work(counting(reader))) },
    take,
  };
}

it('goes to the store as often for many changes as for one', async () => {
  const county = await createCounty(1);
  const [office] = county.workers;
  if (!office) throw new Error('A county has its people');
  await enrolWorker(county, office);
  const { device, person } = office;
  const ports = hubPorts(county);
  const { store, take } = watched(ports.store);
  const contact = async (cases: number): Promise<number> => {
    for (let i = 0; i < cases; i++) {
      const id = `case-${device.tip().seq}` as EntityId;
      await device.save(person, [['new', 'case', id, { note: id }]], county.nowMs);
      await device.save(
        person,
        [['new', 'request', `${id}-request` as EntityId, { case: id, unit: id }]],
        county.nowMs,
      );
      await device.save(person, [['new', 'party', `${id}-party` as EntityId, { case: id }]], county.nowMs);
    }
    take();
    const end = await makeContact(
      {
        store: device,
        transport: { post: async (_, body) => ok({ bytes: await exchange({ ...ports, store }, body), cut: false }) },
        signer: { sign: (message) => fastSigner(pubOf(device.identity().dev)).sign(message) },
        verifier: fastVerifier,
        clock: { nowMs: () => county.nowMs },
        random: { bytes: county.dice.bytes },
        app: 'test',
        age: null,
      },
      { up: 1_000_000, down: 1_000_000 },
    );
    expect(end.type).toBe('idle');
    expect(device.standing().notApplied).toEqual([]);
    return take();
  };
  await contact(1);
  const forTwo = await contact(1);
  expect(forTwo).toBeGreaterThan(0);
  expect(await contact(40)).toBe(forTwo);
});
