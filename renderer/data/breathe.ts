import type { Breathe } from '../../shared/core/in-slices';

/** A click that falls into a slice waits for its end. */
const SLICE_MS = 8;

/**
 * Cuts work into slices, each begun after whatever else waited for the thread. Messages, because timers are slowed down: to 4 ms each when
 * they follow each other, to a second where nobody looks at the page.
 */
export function inShortSlices(sliceMs: number = SLICE_MS): Breathe {
  let since = performance.now();
  return () => {
    if (performance.now() - since < sliceMs) return undefined;
    return nextTurn().then(() => {
      since = performance.now();
    });
  };
}

/** Resolves when what waits for the thread now has had it. */
const nextTurn = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
