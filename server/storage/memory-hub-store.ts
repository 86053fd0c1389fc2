import { assert } from '../../shared/core/assert';
import type { HubStore } from '../engine/hub-store';
import { createLane } from './lane';
import { memoryReader } from './memory-reader';
import { applyWrites, copyOf, emptyState, type MemoryState } from './memory-state';

/** What outlives a restart of a hub that keeps its county in memory: for the simulation, which stops and starts it. */
export interface MemoryCounty {
  state: MemoryState;
}

export const emptyCounty = (): MemoryCounty => ({ state: emptyState() });

/** A backup of the county, or what a restore puts back. */
export const copyOfCounty = (county: MemoryCounty): MemoryCounty => ({ state: copyOf(county.state) });

/** Keeps a county in memory. What is written is frozen, also in the hands of the writer: it must not be changed afterwards. */
export function createMemoryHubStore(county: MemoryCounty = emptyCounty()): HubStore {
  const inLane = createLane();
  let openReads = 0;
  let isOpen = true;
  const assertOpen = () => assert(isOpen, 'a closed store is not used');
  return {
    lane: (work) =>
      inLane(async () => {
        assertOpen();
        const { writes, value } = await work(memoryReader(county.state));
        assertOpen();
        if (writes !== null) {
          // Those who read now go on reading the old state.
          if (openReads > 0) {
            const next = copyOf(county.state);
            applyWrites(next, writes);
            county.state = next;
          } else {
            applyWrites(county.state, writes);
          }
        }
        return value;
      }),
    read: async (work) => {
      assertOpen();
      const { state } = county;
      openReads += 1;
      try {
        return await work(memoryReader(state));
      } finally {
        openReads -= 1;
      }
    },
    close: async () => {
      isOpen = false;
    },
  };
}
