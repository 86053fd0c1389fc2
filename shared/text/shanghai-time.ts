import { dayFromNumber, dayNumber, MS_PER_DAY, type Day } from './day';

const MS_PER_MINUTE = 60_000;
const STANDARD_MS = 8 * 60 * MS_PER_MINUTE;
const SUMMER_MS = 9 * 60 * MS_PER_MINUTE;

/** Summer time of 1986–1991 in UTC, [start, end): from 2:00 to 2:00 standard time on the given Sundays (tz database, rule PRC). */
const SUMMERS: readonly (readonly [number, number])[] = [
  [Date.UTC(1986, 4, 3, 18), Date.UTC(1986, 8, 13, 17)],
  [Date.UTC(1987, 3, 11, 18), Date.UTC(1987, 8, 12, 17)],
  [Date.UTC(1988, 3, 16, 18), Date.UTC(1988, 8, 10, 17)],
  [Date.UTC(1989, 3, 15, 18), Date.UTC(1989, 8, 16, 17)],
  [Date.UTC(1990, 3, 14, 18), Date.UTC(1990, 8, 15, 17)],
  [Date.UTC(1991, 3, 13, 18), Date.UTC(1991, 8, 14, 17)],
];

/** A wall-clock moment in Asia/Shanghai. */
export interface ShanghaiTime {
  readonly day: Day;
  /** Minutes since midnight, 0–1439. */
  readonly minute: number;
}

/**
 * The calendar day in Asia/Shanghai at an instant (ms since 1970 UTC), computed without Intl and without the machine's time
 * zone. Right from 1950 on; earlier the zone had other offsets, which no record of this program needs.
 */
export function shanghaiDay(epochMs: number): Day {
  return shanghaiTime(epochMs).day;
}

export function shanghaiTime(epochMs: number): ShanghaiTime {
  const localMs = epochMs + offsetMs(epochMs);
  const number = Math.floor(localMs / MS_PER_DAY);
  return { day: dayFromNumber(number), minute: Math.floor((localMs - number * MS_PER_DAY) / MS_PER_MINUTE) };
}

/** The instant at which a wall-clock moment occurs (ms since 1970 UTC); in the repeated hour of 1986–1991 the first of the two. */
export function epochMsAt({ day, minute }: ShanghaiTime): number {
  const localMs = dayNumber(day) * MS_PER_DAY + minute * MS_PER_MINUTE;
  const summer = localMs - SUMMER_MS;
  return offsetMs(summer) === SUMMER_MS ? summer : localMs - STANDARD_MS;
}

/** Milliseconds from an instant until the next midnight in Asia/Shanghai, for screens that show "today". */
export function msToNextDay(epochMs: number): number {
  return epochMsAt({ day: dayFromNumber(dayNumber(shanghaiDay(epochMs)) + 1), minute: 0 }) - epochMs;
}

function offsetMs(epochMs: number): number {
  return SUMMERS.some(([start, end]) => epochMs >= start && epochMs < end) ? SUMMER_MS : STANDARD_MS;
}
