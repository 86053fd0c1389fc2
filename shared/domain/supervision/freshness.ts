import type { PersonId } from '../../core/ids';
import { personById } from '../organisation/persons';
import type { World } from '../world';

/** A machine of the county as this one knows it. */
export interface DeviceFreshness {
  /** What people call the machine. */
  readonly name: string;
  /** Who works on it. */
  readonly person: PersonId;
  /** When its records were last heard of, in ms since 1970; null for never. */
  readonly lastHeardMs: number | null;
}

/** Tells how far the records of other machines have come. `devices` is null while this machine has met no other. */
export interface FreshnessSource {
  readonly devices: readonly DeviceFreshness[] | null;
}

/** No exchange yet: what is counted are the records of this machine. */
export const THIS_MACHINE_ONLY: FreshnessSource = { devices: null };

/** A machine that was not heard of for longer is called silent. */
export const SILENT_AFTER_MS = 7 * 86_400_000;

/** How fresh a figure is: the machines that its records come from. */
export interface Freshness {
  readonly devices: number;
  /** Heard of in the last seven days. */
  readonly heard: number;
  /** Not heard of for seven days or ever, the longest silent first. */
  readonly silent: readonly DeviceFreshness[];
  /** The oldest last contact, in ms since 1970; null when one was never heard of, or there is none. */
  readonly oldestMs: number | null;
}

/** How fresh figures are that rest on these machines. A clock that runs ahead makes nothing fresher than now. */
export function freshnessOf(devices: readonly DeviceFreshness[], nowMs: number): Freshness {
  const silent = devices
    .filter(({ lastHeardMs }) => lastHeardMs === null || nowMs - lastHeardMs > SILENT_AFTER_MS)
    .toSorted((a, b) => (a.lastHeardMs ?? -1) - (b.lastHeardMs ?? -1) || (a.name < b.name ? -1 : 1));
  const times = devices.map(({ lastHeardMs }) => lastHeardMs);
  const known = times.filter((each) => each !== null);
  return {
    devices: devices.length,
    heard: devices.length - silent.length,
    silent,
    oldestMs: known.length === times.length && known.length > 0 ? Math.min(nowMs, ...known) : null,
  };
}

/** The machines on which the records of a unit, a township or a handler are written. */
export const devicesOf = (
  devices: readonly DeviceFreshness[],
  world: World,
  isOf: (person: { readonly id: string; readonly belongsTo: string | null }) => boolean,
): readonly DeviceFreshness[] =>
  devices.filter(({ person }) => isOf({ id: person, belongsTo: personById(world, person)?.belongsTo ?? null }));
