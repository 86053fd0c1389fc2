import { createDice } from './dice';

/** What can happen in a step, and how often in a thousand. */
const WEIGHTS = {
  work: 400,
  contact: 290,
  crowd: 30,
  kill: 30,
  clock: 20,
  image: 30,
  'restore hub': 12,
  'restore machine': 12,
  'copy machine': 14,
  revoke: 4,
  replay: 15,
  hostile: 20,
  'write stick': 30,
  'carry stick': 35,
  'bring back': 35,
  'many at once': 4,
  'newer version': 8,
  'hand machine on': 4,
  'change someone': 12,
  'decide parked': 10,
} as const;
/** What happens now and then between those: rare by chance alone, and each the first half of a mistake that once was, or could be, made. */
const BETWEEN = ['one field', 'late decision', 'there and back', 'for all and few', 'hold back', 'let go'] as const;
export type StepKind = keyof typeof WEIGHTS | (typeof BETWEEN)[number];
const KINDS = Object.entries(WEIGHTS) as [StepKind, number][];
const WEIGHT = KINDS.reduce((sum, [, weight]) => sum + weight, 0);

/** One step with dice of its own, so that it does the same when others are left out. */
export interface Step {
  readonly number: number;
  readonly kind: StepKind;
  /** Which machine, counted on over those that there are. */
  readonly who: number;
  readonly waitMs: number;
  /** How bad the roads are, 0 to 1. */
  readonly badness: number;
  /** Machines that no road reaches meanwhile, as bits. */
  readonly cutOff: number;
  readonly seed: number;
}

export interface Schedule {
  readonly seed: number;
  readonly steps: readonly Step[];
}

const HOUR_MS = 3_600_000;
const STAFF = 5;
/** Steps in between are numbered from here, so that a schedule that is written down by its numbers stays the same. */
const FIRST_BETWEEN = 10_000;

/** The schedule of a seed. Mostly everybody joins the county before anything else happens. */
export function planSchedule(seed: number, count: number): Schedule {
  const dice = createDice(seed ^ 0x5eed);
  const steps: Step[] = [];
  const add = (step: Omit<Step, 'number' | 'seed'>): void =>
    void steps.push({ ...step, number: steps.length, seed: dice.below(2 ** 31) });
  for (let who = 0; who < STAFF; who++) {
    if (dice.chance(0.85)) add({ kind: 'contact', who, waitMs: 1000, badness: 0, cutOff: 0 });
  }
  let weather = { badness: 0, cutOff: 0 };
  for (let i = 0; i < count; i++) {
    // Roads stay as they are for a while.
    if (i === 0 || dice.chance(0.08)) {
      weather = { badness: dice.pick([0, 0.2, 0.6, 1]), cutOff: dice.chance(0.3) ? dice.below(256) : 0 };
    }
    add({
      kind: kindAt(dice.below(WEIGHT)),
      who: dice.below(60),
      waitMs: dice.pick([1000, 60_000, HOUR_MS, 24 * HOUR_MS]),
      ...weather,
    });
  }
  return { seed, steps: withBetween(seed, steps) };
}

function withBetween(seed: number, steps: readonly Step[]): readonly Step[] {
  const dice = createDice(seed ^ 0xbe7);
  const likely = dice.pick([0, 0.05, 0.15]);
  return steps.flatMap((step) => {
    if (!dice.chance(likely)) return [step];
    const kind = dice.pick(BETWEEN);
    const who = dice.below(60);
    const waitMs = dice.pick([1000, 60_000]);
    const number = FIRST_BETWEEN + step.number;
    return [step, { ...step, number, kind, who, waitMs, seed: dice.below(2 ** 31) }];
  });
}

function kindAt(roll: number): StepKind {
  let left = roll;
  for (const [kind, weight] of KINDS) {
    left -= weight;
    if (left < 0) return kind;
  }
  return 'work';
}

/** The schedule with only these steps. */
export const onlySteps = (schedule: Schedule, numbers: ReadonlySet<number>): Schedule => ({
  ...schedule,
  steps: schedule.steps.filter(({ number }) => numbers.has(number)),
});
