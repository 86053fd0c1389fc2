import { NO_FILES } from '../hub/no-files';
import { assert, must } from '../../../shared/core/assert';
import type { ChangeDraft } from '../../../shared/domain/world';
import type { Row } from '../../../shared/exchange/row';
import { makeContact, type ContactPorts } from '../../../renderer/exchange/contact';
import { FIRST_LIMITS, nextLimits } from '../../../renderer/exchange/schedule';
import { createScheduler, type Scheduler } from '../../../renderer/exchange/scheduler';
import type { BenchDevice } from '../hub/bench-device';
import { realRandom } from '../hub/bench-device';
import { answerTo, untilIdle, type BenchCounty } from '../hub/bench-county';
import { desktopHub } from '../hub/desktop-hub';
import { packedBytes, tapped } from '../hub/tapped';
import { BAD_LINK, type Traffic } from '../link/link-model';
import type { SlowLink } from '../link/slow-link';

/** What one run over a link took. */
export interface Run {
  readonly seconds: number;
  readonly requests: number;
  readonly traffic: Traffic;
}

export interface OurRun extends Run {
  /** The same frames in one piece, brotli 11. */
  readonly packed: number;
}

/** Our side of the comparison: a hub, and a machine that knows all its records. */
export interface Ours {
  readonly rows: () => readonly Row[];
  /** Writes so many replies, then exchanges until nothing is left, over the bad link. */
  readonly exchange: (replies: number) => Promise<OurRun>;
  /** A new machine loads the county over the bad link, which is cut so often. */
  readonly load: (cuts: number, hurry: number) => Promise<OurRun & { readonly records: number; readonly cuts: number }>;
}

const REPLIES = ['已查询，名下有一辆车。', '经核查，未发现可供执行的财产。', '已协助冻结账户，余额不足。'];

/** Replies of an office: no two alike, in the few words that such replies have. */
export const repliesOf = (device: BenchDevice, many: number, from: number): readonly ChangeDraft[] => {
  const requests = device.world().rows('request');
  return Array.from({ length: many }, (_, i) => {
    const { id } = must(requests[(from + i) % requests.length], 'there are requests');
    const text = `${must(REPLIES[(from + i) % REPLIES.length], 'a reply')}（${100_000 + (((from + i) * 7919) % 900_000)}）`;
    return answerTo(id, device.context(), text);
  });
};

export async function oursAt({
  county,
  work,
  way,
}: {
  readonly county: BenchCounty;
  readonly work: readonly ChangeDraft[];
  readonly way: SlowLink;
}): Promise<Ours> {
  await county.founder.save(work);
  await untilIdle(county.ports);
  const address = `https://127.0.0.1:${way.port}`;
  const newMachine = async () => {
    const { device, transport } = await county.join(
      { role: 'handler', belongsTo: null },
      { keepsRows: true, hub: desktopHub(), address },
    );
    const tap = tapped(transport);
    return { device, tap, ports: device.ports(tap) };
  };
  const { device, tap, ports } = await newMachine();
  way.take();
  await untilIdle(ports);
  const whole = tap.take();
  const loadBytes = way.take().down;
  let written = 0;
  return {
    rows: () => device.rows(),
    exchange: async (replies) => {
      await device.save(repliesOf(device, replies, written));
      written += replies;
      way.shape(BAD_LINK);
      tap.take();
      way.take();
      const startMs = performance.now();
      await untilIdleAsScheduled(ports);
      const seconds = (performance.now() - startMs) / 1000;
      const carried = tap.take();
      const traffic = way.take();
      way.shape(null);
      assert(device.isDrained(), 'every reply was taken in');
      return { seconds, requests: carried.requests, traffic, packed: await packedBytes(carried, 'br') };
    },
    load: async (cuts, hurry) => {
      const fresh = await newMachine();
      way.shape(BAD_LINK, hurry);
      way.cutEvery(Math.floor(loadBytes / (cuts + 1)), cuts);
      way.take();
      const startMs = performance.now();
      await loadOnSchedule(fresh.ports, hurry);
      const seconds = ((performance.now() - startMs) * hurry) / 1000;
      const traffic = way.take();
      way.shape(null);
      const records = recordsOf(fresh.device);
      assert(records === recordsOf(device), 'the new machine has every record');
      const { requests } = fresh.tap.take();
      return { seconds, requests, traffic, packed: await packedBytes(whole, 'br'), records, cuts: way.cuts() };
    },
  };
}

/** Without the directory, in which every machine that joins leaves something. */
const recordsOf = (device: BenchDevice): number =>
  device.rows().filter(({ kind }) => kind === 'case' || kind === 'party' || kind === 'request').length;

/** One contact after the other, each as large as the scheduler would have it. */
export async function untilIdleAsScheduled(ports: ContactPorts): Promise<void> {
  let limits = FIRST_LIMITS;
  for (;;) {
    const startMs = performance.now();
    const end = await makeContact(ports, limits);
    if (end.type === 'idle') return;
    if (end.type !== 'more') throw new Error(`the contact ended: ${JSON.stringify(end)}`);
    limits = nextLimits(limits, end, performance.now() - startMs);
  }
}

/** The scheduler itself, on a clock that runs as fast as the link. */
function loadOnSchedule(ports: ContactPorts, hurry: number): Promise<void> {
  return new Promise((resolve) => {
    let scheduler: Scheduler | null = null;
    scheduler = createScheduler({
      contact: () => ports,
      afterText: NO_FILES,
      clock: { nowMs: () => performance.now() * hurry },
      random: realRandom,
      timers: {
        after: (ms, call) => {
          const timer = setTimeout(call, ms / hurry);
          return () => clearTimeout(timer);
        },
      },
      onWake: () => () => undefined,
      onChange: () => {
        const state = scheduler?.state();
        if (!state || state.isContacting || state.lastEnd?.type !== 'idle') return;
        resolve();
        void scheduler?.end();
      },
    });
  });
}
