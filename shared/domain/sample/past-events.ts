import type { Day } from '../../text/day';

/** Something that happens on a day while the rehearsal county comes into being. */
export interface PastEvent {
  readonly day: Day;
  readonly happen: () => void;
}

/** Lets everything happen in the order of days; of one day in the order of planning. */
export function happenInOrder(events: readonly PastEvent[]): void {
  for (const { happen } of events.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))) happen();
}
