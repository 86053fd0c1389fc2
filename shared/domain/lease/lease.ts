import type { EntityId } from '../../core/ids';
import { err, ok, type Result } from '../../core/result';
import type { Op } from '../../exchange/change';
import type { Row } from '../../exchange/row';
import { newRecord } from '../ops';
import type { CommandContext, World } from '../world';
import type { LeaseFields } from './records';

/** Numbers of the first range of a year. Nangqian sends some hundreds of notices a year; a range costs nothing. */
export const FIRST_RANGE_SIZE = 2000;
/** The device that founded the county holds the first range of every year, so that a court without a network can always write. */
export const FOUNDING_DEVICE = 1;

/** Why no number could be given. Nothing was written; another device of the court may still have numbers. */
export type LeaseError =
  /** This device holds no range for the year: it has to be given one by the court's first device. */
  | { readonly type: 'no_lease'; readonly dn: number; readonly year: number }
  /** The ranges of this device are used up. */
  | {
      readonly type: 'range_exhausted';
      readonly dn: number;
      readonly year: number;
      readonly left: number;
      readonly wanted: number;
    };

export interface TakenNumbers {
  readonly serials: readonly number[];
  /** The lease that the founding device gives itself when a year begins; goes into the same change. */
  readonly ops: readonly Op[];
}

/** The lease of a new county's first device for the year of the context. */
export const firstLease = (context: CommandContext): Op =>
  leaseOp(
    { series: 'assistance', dn: context.dn, year: yearOf(context.today), from: 1, to: FIRST_RANGE_SIZE },
    context,
  );

/**
 * The lease of a device that was restored from a backup. Its range begins after every range that is known or that the founding device
 * may open, because the machine that the backup came from may have given out more numbers than the backup knows.
 */
export const successorLease = (world: World, context: CommandContext): Op =>
  leaseOp(successorRange(world, { dn: context.dn, year: yearOf(context.today), least: 0 }), context);

/**
 * The next `count` free running numbers of this device in a year, ascending. A number that was ever given out is never given again,
 * withdrawn or not: the highest number used in a range is the mark, gaps are not filled.
 */
export function nextNumbers(
  world: World,
  { year, count }: { readonly year: number; readonly count: number },
  context: CommandContext,
): Result<TakenNumbers, LeaseError> {
  const { dn } = context;
  const leases = leasesOf(world).filter((lease) => lease.year === year);
  const held = leases.filter((lease) => lease.dn === dn);
  const opening = held.length === 0 ? openingRange(world, { dn, year }) : null;
  const own = opening ? [opening] : held;
  if (own.length === 0) return err({ type: 'no_lease', dn, year });
  const used = usedSerials(world, year);
  const free = own.toSorted((a, b) => a.from - b.from).flatMap((lease) => freeIn(lease, used, count));
  if (free.length < count) return err({ type: 'range_exhausted', dn, year, left: free.length, wanted: count });
  return ok({ serials: free.slice(0, count), ops: opening ? [leaseOp(opening, context)] : [] });
}

/** How many numbers this device can still give in a year; for the warning before a range ends. */
export function numbersLeft(world: World, { dn, year }: { readonly dn: number; readonly year: number }): number {
  const used = usedSerials(world, year);
  return leasesOf(world)
    .filter((lease) => lease.year === year && lease.dn === dn)
    .reduce((sum, lease) => sum + lease.to + 1 - markOf(lease, used), 0);
}

/** Every number ever given in a year, from all issuing facts of requests and notices: corrected, withdrawn or standing. */
function usedSerials(world: World, year: number): readonly number[] {
  return [...world.rows('request'), ...world.rows('matter')]
    .flatMap((row) => row.facts)
    .filter((fact) => fact.type === 'issued' && fact.body['year'] === year)
    .flatMap((fact) => (typeof fact.body['serial'] === 'number' ? [fact.body['serial']] : []));
}

function freeIn(lease: LeaseFields, used: readonly number[], count: number): readonly number[] {
  const start = markOf(lease, used);
  const length = Math.max(0, Math.min(count, lease.to + 1 - start));
  return Array.from({ length }, (_, i) => start + i);
}

/** The first number of a lease that was never given. */
const markOf = (lease: LeaseFields, used: readonly number[]): number =>
  used
    .filter((serial) => serial >= lease.from && serial <= lease.to)
    .reduce((mark, serial) => Math.max(mark, serial + 1), lease.from);

/** The range with which a device may begin a year by itself; null for a device that has to be given one. */
function openingRange(world: World, { dn, year }: { readonly dn: number; readonly year: number }): LeaseFields | null {
  const leases = leasesOf(world);
  if (dn === FOUNDING_DEVICE) {
    const isOpened = leases.some((lease) => lease.year === year && lease.dn === dn);
    return isOpened ? null : foundingRange(world, year);
  }
  const firsts = leases.filter((lease) => lease.dn === dn && lease.successor === true).map(({ from }) => from);
  return firsts.length > 0 ? successorRange(world, { dn, year, least: Math.min(...firsts) }) : null;
}

/** Starts above every number already known of that year, should the leases themselves have been lost. */
function foundingRange(world: World, year: number): LeaseFields {
  const from = usedSerials(world, year).reduce((mark, serial) => Math.max(mark, serial + 1), 1);
  return { series: 'assistance', dn: FOUNDING_DEVICE, year, from, to: from + FIRST_RANGE_SIZE - 1 };
}

/** `least`: where its ranges began in earlier years, so that two machines restored one from the other stay apart. */
function successorRange(
  world: World,
  { dn, year, least }: { readonly dn: number; readonly year: number; readonly least: number },
): LeaseFields {
  const ends = leasesOf(world).flatMap((lease) => (lease.year === year ? [lease.to] : []));
  const highest = [...ends, ...usedSerials(world, year)].reduce((high, each) => Math.max(high, each), FIRST_RANGE_SIZE);
  const from = Math.max(least, highest + 1);
  return { series: 'assistance', dn, year, from, to: from + FIRST_RANGE_SIZE - 1, successor: true };
}

/** Ranges of a hub begin here; below are those that founding and restored machines open by themselves, which a hub may not know yet. */
const HUB_RANGES_FROM = 5001;
/** Numbers that a hub gives a machine for a year. */
const HUB_RANGE_SIZE = 1000;

/** The range that a hub gives a machine for a year: above every range that it has given for that year. */
export function hubRangeFrom(
  leases: readonly LeaseFields[],
  { dn, year }: { readonly dn: number; readonly year: number },
): LeaseFields {
  const ends = leases.flatMap((lease) => (lease.year === year ? [lease.to] : []));
  const from = ends.reduce((high, end) => Math.max(high, end + 1), HUB_RANGES_FROM);
  return { series: 'assistance', dn, year, from, to: from + HUB_RANGE_SIZE - 1 };
}

function leasesOf(world: World): readonly LeaseFields[] {
  return world
    .rows('lease')
    .map(leaseFieldsOf)
    .filter(({ series }) => series === 'assistance');
}

const leaseFieldsOf = ({ fields }: Row): LeaseFields => fields as unknown as LeaseFields; // written by `leaseOp` only
const leaseOp = (lease: LeaseFields, { newId }: CommandContext): Op =>
  newRecord('lease', newId() as EntityId, { ...lease });
const yearOf = (day: string): number => Number(day.slice(0, 4));
