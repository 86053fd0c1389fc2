/** Everything that has to happen in a long run of the simulation; what never happens is not tested by it. */
export const EVENTS: readonly string[] = [];
