import { expect, test } from 'vitest';
import { inShortSlices } from './breathe';

test('a slice lasts as long as it is wished to, then whatever waited for the thread has its turn', async () => {
  const breathe = inShortSlices(20);
  expect(breathe()).toBeUndefined();
  const end = performance.now() + 25;
  while (performance.now() < end);
  let hadTurn = false;
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    hadTurn = true;
    port1.close();
  };
  port2.postMessage('a click');
  await breathe();
  expect(hadTurn).toBe(true);
  expect(breathe()).toBeUndefined();
});
