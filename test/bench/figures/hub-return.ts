import { NO_FILES } from '../hub/no-files';
import { must } from '../../../shared/core/assert';
import { wallClock, realRandom } from '../hub/bench-device';
import { answerTo, foundCounty, joinWith, untilIdle, workOf, type BenchCounty, type Joined } from '../hub/bench-county';
import { desktopHub } from '../hub/desktop-hub';
import { HubProcess } from '../../e2e/support/hub-process';
import { createScheduler, type Scheduler } from '../../../renderer/exchange/scheduler';
import type { ContactEnd } from '../../../renderer/exchange/contact';
import { quantile, type Figure } from '../report';

const NAME = 'hub after a day without it';
/** Of ten machines one is the court's; the others are of units, and answer. */
const COURT_EVERY = 10;
const CHANGES_OF_COURT = 20;
const ANSWERS_OF_UNIT = 4;
/** Machines that are set up at a time, before the clock runs: fewer than codes may be tried at once from one address. */
const AT_A_TIME = 8;

interface Returned {
  readonly seconds: number;
  readonly isDrained: boolean;
  readonly refused: number;
  readonly retries: number;
}

/** All machines of a county come back at the same moment after a day in which each has worked alone. */
export async function measureReturn(devices: number): Promise<readonly Figure[]> {
  const hub = new HubProcess();
  await hub.start();
  try {
    const address = hub.address.replace(/\/$/, '');
    const county = await foundCounty(desktopHub(), { address, code: hub.founderCode });
    await county.founder.save(workOf(county.founder, county.units(), { changes: 600, seed: 1 }));
    const machines = await setUp(county, address, devices);
    const waiting = changesOf(machines);
    const returned = await Promise.all(machines.map((machine) => comeBack(machine)));
    const times = returned.map(({ seconds }) => seconds);
    const sum = (of: (one: Returned) => number): number => returned.reduce((all, one) => all + of(one), 0);
    const many = { peers: [], moreIsBetter: true } as const;
    return [
      {
        name: NAME,
        what: `${devices} machines at once, ${waiting} changes waiting: all delivered and received, p95`,
        unit: 's',
        ours: quantile(times, 0.95),
        peers: [],
        aim: null,
        note: `median ${quantile(times, 0.5).toFixed(1)} s, last ${quantile(times, 1).toFixed(1)} s, ${sum(({ retries }) => retries)} tries without an answer; hub (PGlite) and machines share the processor`,
      },
      {
        ...many,
        name: NAME,
        what: 'drained',
        unit: 'devices',
        ours: sum(({ isDrained }) => Number(isDrained)),
        aim: devices,
      },
      {
        name: NAME,
        what: 'refused',
        unit: 'devices',
        ours: sum(({ refused }) => Math.min(refused, 1)),
        peers: [],
        aim: 0,
      },
    ];
  } finally {
    await hub.remove();
  }
}

const changesOf = (machines: readonly Joined[]): number =>
  machines.reduce((all, { device }) => all + device.tip().seq - device.standing().acked, 0);

/** Machines that have joined and loaded what they may see, and then worked without the hub. */
async function setUp(county: BenchCounty, address: string, devices: number): Promise<readonly Joined[]> {
  const units = county.units();
  const unitOf = (i: number) => (i % COURT_EVERY === 0 ? null : must(units[i % units.length], 'there are units'));
  const codes = await county.codes(
    Array.from({ length: devices }, (_, i) => {
      const unit = unitOf(i);
      return unit === null ? { role: 'handler', belongsTo: null } : { role: 'liaison', belongsTo: unit };
    }),
  );
  const requests = county.founder.world().rows('request');
  const machines: Joined[] = [];
  const lanes = Array.from({ length: AT_A_TIME }, async (_, lane) => {
    for (let i = lane; i < devices; i += AT_A_TIME) {
      const joined = await joinWith(must(codes[i], 'a code'), { keepsRows: false, hub: desktopHub(), address });
      await untilIdle(joined.device.ports(joined.transport));
      const unit = unitOf(i);
      const asked = requests.filter(({ fields }) => fields['unit'] === unit);
      const work =
        unit === null
          ? workOf(joined.device, units, { changes: CHANGES_OF_COURT, seed: i })
          : asked.slice(0, ANSWERS_OF_UNIT).map(({ id }) => answerTo(id, joined.device.context(), `已查询（${i}）。`));
      await joined.device.save(work);
      machines.push(joined);
    }
  });
  await Promise.all(lanes);
  return machines;
}

/** As the product does it: its own scheduler, with its own waiting after a failure. */
function comeBack({ device, transport }: Joined): Promise<Returned> {
  const ports = device.ports(transport);
  const startMs = performance.now();
  let refused = 0;
  let retries = 0;
  let seen: ContactEnd | null = null;
  return new Promise((resolve) => {
    let scheduler: Scheduler | null = null;
    scheduler = createScheduler({
      contact: () => ports,
      afterText: NO_FILES,
      clock: wallClock,
      random: realRandom,
      timers: {
        after: (ms, call) => {
          const timer = setTimeout(call, ms);
          return () => clearTimeout(timer);
        },
      },
      onWake: () => () => undefined,
      onChange: () => {
        const state = scheduler?.state();
        if (!state || state.isContacting || state.lastEnd === null || state.lastEnd === seen) return;
        seen = state.lastEnd;
        if (seen.type === 'refused' || seen.type === 'revoked') refused += 1;
        if (seen.type === 'unreachable' || seen.type === 'no_answer') retries += 1;
        if (seen.type !== 'idle') return;
        resolve({ seconds: (performance.now() - startMs) / 1000, isDrained: device.isDrained(), refused, retries });
        void scheduler?.end();
      },
    });
  });
}
