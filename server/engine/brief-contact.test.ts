import { beforeEach, describe, expect, it } from 'vitest';
import type { EntityId } from '../../shared/core/ids';
import { ok } from '../../shared/core/result';
import { encodeFrame, FRAME_TYPES, readFrames } from '../../shared/exchange/frames';
import { makeContact } from '../../renderer/exchange/contact';
import { copyOfCounty } from '../storage/memory-hub-store';
import { createCounty, enrolWorker, hubPorts, putHub, type County, type Worker } from '../../test/simulation/county';
import { fastSigner, fastVerifier } from '../../test/simulation/fast-crypto';
import { pubOf } from '../../test/simulation/memory-device';
import { exchange } from './exchange';

let county: County;
let worker: Worker;
/** First frame of each request and of its answer. */
let carried: (readonly [asked: number | undefined, told: number | undefined])[];
let app: string;
let isOld: boolean;

const leadOf = (bytes: Uint8Array): number | undefined => readFrames(bytes).frames[0]?.type;

/** A hub of before takes a frame that it does not know for nothing it can read, and tells its version. */
async function hubOf(body: Uint8Array): Promise<Uint8Array> {
  const isBeyondIt = isOld && leadOf(body) === FRAME_TYPES.briefHello;
  return exchange(hubPorts(county), isBeyondIt ? new Uint8Array(9) : body);
}

function contact(alter: (answer: Uint8Array) => Uint8Array = (answer) => answer) {
  const { device } = worker;
  return makeContact(
    {
      store: device,
      signer: fastSigner(pubOf(device.identity().dev)),
      app,
      age: null,
      verifier: fastVerifier,
      clock: { nowMs: () => county.nowMs },
      random: { bytes: (many) => crypto.getRandomValues(new Uint8Array(many)) },
      transport: {
        post: async (_path, body) => {
          const answer = alter(await hubOf(body));
          carried.push([leadOf(body), leadOf(answer)]);
          return ok({ bytes: answer, cut: false });
        },
      },
    },
    { up: 64 * 1024, down: 64 * 1024 },
  );
}

const save = (name: string) =>
  worker.device.save(worker.person, [['new', 'case', name as EntityId, { note: name }]], county.nowMs);

const { hello, answer, refusal, briefHello, briefAnswer } = FRAME_TYPES;
const BRIEF = [briefHello, briefAnswer] as const;
const LONG = [hello, answer] as const;
const ASKED_TO_SAY_ALL = [briefHello, refusal] as const;

beforeEach(async () => {
  county = await createCounty(3);
  const [office] = county.workers;
  if (!office) throw new Error('A county has its people');
  worker = office;
  [carried, app, isOld] = [[], 'test', false];
  await enrolWorker(county, worker);
  while ((await contact()).type !== 'idle');
  carried = [];
});

describe('a machine and a hub that know each other', () => {
  it('say in brief that there is nothing new, and what there is', async () => {
    expect(await contact()).toMatchObject({ type: 'idle' });
    await save('case-1');
    expect(await contact()).toMatchObject({ type: 'idle' });
    expect(carried).toEqual([BRIEF, BRIEF]);
    const { acked, covered } = worker.device.standing();
    expect([acked, covered]).toEqual([worker.device.tip().seq, worker.device.tip().seq]);
    expect(county.hub.state.rows.has('case/case-1')).toBe(true);
  });

  it('say all once, in the same contact, when the machine has another program', async () => {
    app = 'test 2';
    await save('case-1');
    expect(await contact()).toMatchObject({ type: 'idle' });
    expect(carried).toEqual([ASKED_TO_SAY_ALL, LONG]);
    await contact();
    expect(carried[2]).toEqual(BRIEF);
  });

  it('find out that the hub was put back to yesterday, and offer again what it has lost', async () => {
    const yesterday = copyOfCounty(county.hub);
    await save('case-1');
    await contact();
    const { head } = yesterday.state;
    if (!head) throw new Error('The hub has its county');
    yesterday.state.head = { ...head, epoch: 'another epoch of it' };
    putHub(county, yesterday);
    carried = [];
    while ((await contact()).type !== 'idle');
    expect(carried.slice(0, 2)).toEqual([ASKED_TO_SAY_ALL, LONG]);
    expect(county.hub.state.rows.has('case/case-1')).toBe(true);
  });

  it('go on at length with a hub that was put back to the release before, without loss', async () => {
    isOld = true;
    await save('case-1');
    expect(await contact()).toMatchObject({ type: 'idle' });
    expect(carried).toEqual([ASKED_TO_SAY_ALL, LONG]);
    expect(county.hub.state.rows.has('case/case-1')).toBe(true);
  });

  it('ask at length when an answer was altered on its way, and believe none of it', async () => {
    let altered = 0;
    const flip = (bytes: Uint8Array): Uint8Array => {
      if (leadOf(bytes) !== briefAnswer) return bytes;
      altered += 1;
      const { frames } = readFrames(bytes);
      const body = frames[0]?.body.slice() ?? new Uint8Array(0);
      body[3] = (body[3] ?? 0) ^ 1;
      return encodeFrame({ type: briefAnswer, body });
    };
    await save('case-1');
    expect(await contact(flip)).toMatchObject({ type: 'idle' });
    expect([altered, carried]).toEqual([1, [BRIEF, LONG]]);
  });

  it('take a machine that says everything at length, as those of before do', async () => {
    await worker.device.absorb({ s: { ...worker.device.standing(), hubV: 1 }, p: [], e: [] });
    await save('case-1');
    expect(await contact()).toMatchObject({ type: 'idle' });
    expect(carried).toEqual([LONG]);
  });
});
