import type { EntityId } from '../../core/ids';
import { beforeAll, describe, expect, it } from 'vitest';
import { exchange } from '../../../server/engine/exchange';
import { requestFrames } from '../../../renderer/exchange/request';
import { createCounty, enrolWorker, hubPorts, type County, type Worker } from '../../../test/simulation/county';
import { fastSigner, fastVerifier } from '../../../test/simulation/fast-crypto';
import { pubOf } from '../../../test/simulation/memory-device';
import { newStanding, type Standing } from './standing';
import { readAnswer, type OwnChain } from './read-answer';

const NONCE = 'n'.repeat(22);
let county: County;
let worker: Worker;
let answer: Uint8Array;
let own: OwnChain;

/** A county with some cases on its founding machine; the machine asks for everything. */
beforeAll(async () => {
  county = await createCounty(3);
  const [office] = county.workers;
  if (!office) throw new Error('A county has its people');
  worker = office;
  await enrolWorker(county, worker);
  const { device } = worker;
  for (let i = 0; i < 12; i++)
    await device.save(worker.person, [['new', 'case', `case-${i}` as EntityId, { note: `${i}` }]], i);
  const signer = fastSigner(pubOf(device.identity().dev));
  const ports = { store: device, signer, app: 'test', age: null };
  const request = await requestFrames(ports, NONCE, { up: 1e9, down: 1e9 });
  answer = await exchange(hubPorts(county), request.bytes);
  own = { nonce: NONCE, seq: device.tip().seq, hashAt: device.hashAt, nowMs: 5000, askedMs: 3000 };
});

const read = (bytes: Uint8Array, standing: Standing = worker.device.standing(), chain = own) =>
  readAnswer(bytes, standing, chain, { verifier: fastVerifier });

describe('the answer of a hub', () => {
  it('is nothing, or a beginning that the next answer goes on from, wherever it was cut', async () => {
    let most = -1;
    for (let length = 0; length <= answer.length; length += 7) {
      const result = await read(answer.subarray(0, length));
      if (!result.ok) {
        expect(result.error.type).toBe('no_answer');
        expect(most).toBe(-1);
        continue;
      }
      const { record, complete } = result.value;
      const count = record.p.length + record.e.length;
      expect(count).toBeGreaterThanOrEqual(most);
      expect(complete).toBe(length === answer.length);
      expect(record.s.acked).toBe(own.seq);
      if (!complete) expect(record.s.covered).toBeLessThanOrEqual(own.seq);
      most = count;
    }
    const whole = await read(answer);
    expect(whole).toMatchObject({ ok: true, value: { complete: true, record: { s: { covered: own.seq } } } });
  });

  it('is none when it is not signed by this hub, or was given to another question', async () => {
    const other = { type: 'no_answer' };
    expect(await read(answer, newStanding('another hub'))).toEqual({ ok: false, error: other });
    expect(await read(answer, undefined, { ...own, nonce: 'm'.repeat(22) })).toEqual({ ok: false, error: other });
    expect(await read(new TextEncoder().encode('<html>'))).toEqual({ ok: false, error: other });
  });

  it('acknowledges nothing when the hub holds another chain, and brings no records then', async () => {
    const strange = { ...own, hashAt: () => Promise.resolve('00') };
    const result = await read(answer, undefined, strange);
    expect(result).toMatchObject({ ok: true, value: { complete: false, record: { s: { acked: 0 }, p: [], e: [] } } });
  });

  it('tells a machine that holds less than the hub that it is a copy, from the last change that both have', async () => {
    const standing = { ...worker.device.standing(), acked: 2 };
    const result = await read(answer, standing, { ...own, seq: 5 });
    expect(result).toMatchObject({ ok: false, error: { type: 'copied', fork: 3 } });
  });

  it('sets the clock by the middle between question and answer', async () => {
    const result = await read(answer);
    if (!result.ok) throw new Error('It reads');
    expect(result.value.record.s.offsetMs).toBe(result.value.answer.t - 4000);
  });
});
