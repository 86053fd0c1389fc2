import { describe, expect, it } from 'vitest';
import { takeStick as takeBack, writeStick, type StickPorts } from '../../renderer/exchange/stick';
import { createCounty, enrolWorker, hubPorts, type County, type Worker } from '../../test/simulation/county';
import { fastSigner, fastVerifier } from '../../test/simulation/fast-crypto';
import { pubOf } from '../../test/simulation/memory-device';
import { bundleBytes, openBundle } from '../../shared/exchange/bundle/bundle';
import { encodeFrames } from '../../shared/exchange/frames';
import type { EntityId } from '../../shared/core/ids';
import { takeStick } from './take-stick';

const portsOf = (county: County, { device }: Worker): StickPorts => ({
  store: device,
  signer: { sign: (message) => fastSigner(pubOf(device.identity().dev)).sign(message) },
  verifier: fastVerifier,
  clock: { nowMs: () => county.nowMs },
  random: { bytes: county.dice.bytes },
  app: 'test',
  age: null,
});

async function setupCounty() {
  const county = await createCounty(1);
  const [office, handler] = county.workers;
  if (!office || !handler) throw new Error('A county has its people');
  await enrolWorker(county, office);
  const write = async (worker: Worker) => {
    const written = await writeStick(portsOf(county, worker));
    if (!written.ok) throw new Error('Memory keeps everything');
    return written.value.bytes;
  };
  const carry = async (bytes: Uint8Array) => {
    county.nowMs += 1000;
    const taken = await takeStick(hubPorts(county), bytes);
    if (!taken.ok) throw new Error(`Not taken: ${taken.error.type}`);
    return taken.value;
  };
  const back = (worker: Worker, bytes: Uint8Array) => takeBack(portsOf(county, worker), bytes);
  const save = (id: string) => office.device.save(office.person, [['new', 'case', id as EntityId, { note: id }]], 1);
  return { county, office, handler, write, carry, back, save };
}

describe('a stick', () => {
  it('brings everything to the hub, and its answer settles the outbox', async () => {
    const { office, write, carry, back, save } = await setupCounty();
    await save('case-1');
    const taken = await carry(await write(office));
    expect(taken).toMatchObject({ count: 2, lastSeq: 2 });
    expect(office.device.standing().acked).toBe(0);
    expect(await back(office, taken.bytes)).toEqual({ type: 'taken', complete: true });
    expect(office.device.standing()).toMatchObject({ acked: 2, covered: 2 });
    expect(office.device.pending()).toEqual([]);
    expect(office.device.row('case', 'case-1' as EntityId)?.hub?.sid).toBe('court');
  });

  it('comes any number of times, in any order, and nothing counts twice or goes back', async () => {
    const { county, office, write, carry, back, save } = await setupCounty();
    await save('case-1');
    const first = await write(office);
    await save('case-2');
    const second = await write(office);
    const answers = [await carry(second), await carry(first), await carry(second), await carry(first)];
    expect(county.hub.state.rows.get('case/case-2')?.row.writes).toHaveLength(1);
    for (const at of [3, 0, 1, 2, 0, 3]) {
      const before = office.device.standing();
      await back(office, answers[at]?.bytes ?? new Uint8Array());
      const after = office.device.standing();
      expect(after.acked).toBeGreaterThanOrEqual(before.acked);
      for (const [sid, stream] of Object.entries(before.streams)) {
        expect(after.streams[sid]?.n).toBeGreaterThanOrEqual(stream.n);
        expect(after.streams[sid]?.load).toBe(stream.load);
      }
    }
    expect(office.device.standing()).toMatchObject({ acked: 3 });
  });

  it('with an older word of the hub moves nothing', async () => {
    const { office, write, carry, back, save } = await setupCounty();
    await save('case-1');
    const old = await carry(await write(office));
    await save('case-2');
    await back(office, (await carry(await write(office))).bytes);
    const before = office.device.standing();
    await back(office, old.bytes);
    expect(office.device.standing()).toEqual(before);
  });

  it('is held at a hub that lacks what lies before it', async () => {
    const { county, office, write, carry, back, save } = await setupCounty();
    const empty = await write(office);
    await back(office, (await carry(empty)).bytes);
    await save('case-1');
    await back(office, (await carry(await write(office))).bytes);
    await save('case-2');
    const later = await write(office);
    const device = [...county.hub.state.devices.values()][0];
    if (!device) throw new Error('It is enrolled');
    // A hub that was put back to before the first case.
    const start = (await office.device.hashAt(1)) ?? '';
    county.hub.state.devices.set(device.dev, { ...device, lastSeq: 1, lastHash: start });
    county.hub.state.changes.get(device.dn)?.delete(2);
    await carry(later);
    expect(county.hub.state.devices.get(device.dev)?.lastSeq).toBe(1);
    expect(county.hub.state.held.get(device.dn)?.size).toBe(1);
  });

  it('is refused by another hub, and by another machine', async () => {
    const { county, office, handler, write, carry, back } = await setupCounty();
    const bytes = await write(office);
    const other = await takeStick({ ...hubPorts(county), pub: 'another hub' }, bytes);
    expect(other).toEqual({ ok: false, error: { type: 'for_another' } });
    const answer = await carry(bytes);
    await enrolWorker(county, handler);
    expect(await back(handler, answer.bytes)).toEqual({ type: 'for_another' });
  });

  it('does not get a machine the answer to the question of another', async () => {
    const { county, office, handler, write, carry } = await setupCounty();
    await carry(await write(office));
    await enrolWorker(county, handler);
    const opened = openBundle(await write(office));
    if (!opened.ok) throw new Error('It opens');
    const { v: _, ...header } = opened.value.header;
    const dev = handler.device.identity().dev;
    const forged = await bundleBytes(
      { ...header, from: dev },
      encodeFrames(opened.value.frames),
      fastSigner(pubOf(dev)),
    );
    expect(await takeStick(hubPorts(county), forged)).toEqual({ ok: false, error: { type: 'forged' } });
  });

  it('that was altered by somebody who can compute checksums is forged', async () => {
    const { county, office, write } = await setupCounty();
    const opened = openBundle(await write(office));
    if (!opened.ok) throw new Error('It opens');
    const { v: _, ...header } = opened.value.header;
    const forged = await bundleBytes(header, encodeFrames(opened.value.frames), fastSigner('thief'));
    expect(await takeStick(hubPorts(county), forged)).toEqual({ ok: false, error: { type: 'forged' } });
  });
});
