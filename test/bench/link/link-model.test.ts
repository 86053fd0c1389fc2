import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  BAD_LINK,
  hurried,
  laneOf,
  leastMs,
  LinkDirection,
  PACKET_BYTES,
  seededDice,
  TrafficCounter,
} from './link-model';

const never = (): number => 1;
const open = { openMs: 0 };
const lane = () => ({ ...open, lastMs: 0 });

describe('a slowed link', () => {
  test('takes half a round trip and the time that the line needs for the packet', () => {
    const [packet] = new LinkDirection(BAD_LINK, never).send(lane(), 948, 1000);
    // 948 B and 52 B of headers at 8 B/ms.
    expect(packet).toEqual({ bytes: 948, arrivesMs: 1000 + 125 + 300 });
  });

  test('carries everything once, in order, and never faster than its pace', () => {
    const sends = fc.array(fc.record({ of: fc.nat(2), bytes: fc.integer({ min: 1, max: 9000 }) }), { minLength: 1 });
    fc.assert(
      fc.property(sends, fc.integer(), (all, seed) => {
        const link = new LinkDirection(BAD_LINK, seededDice(seed));
        const lanes = [lane(), lane(), lane()];
        let carried = 0;
        let lastMs = 0;
        for (const { of, bytes } of all) {
          const at = lanes[of] ?? lane();
          const packets = link.send(at, bytes, 0);
          carried += bytes;
          expect(packets.reduce((sum, packet) => sum + packet.bytes, 0)).toBe(bytes);
          expect(packets.every((packet, i) => packet.arrivesMs >= (packets[i - 1]?.arrivesMs ?? 0))).toBe(true);
          lastMs = Math.max(lastMs, at.lastMs);
        }
        expect(lastMs).toBeGreaterThan((carried * 8000) / BAD_LINK.bitsPerSecond);
      }),
    );
  });

  test('holds up what follows a lost packet in its connection by a round trip, and no other connection', () => {
    const rolls = [0, 1, 1];
    const link = new LinkDirection(BAD_LINK, () => rolls.shift() ?? 1);
    const [first, second] = [lane(), lane()];
    const clean = new LinkDirection(BAD_LINK, never).send(lane(), 2 * PACKET_BYTES, 0);
    const held = link.send(first, 2 * PACKET_BYTES, 0);
    expect(link.lost).toBe(1);
    expect((held[0]?.arrivesMs ?? 0) - (clean[0]?.arrivesMs ?? 0)).toBeGreaterThan(BAD_LINK.roundTripMs);
    expect(held[1]?.arrivesMs).toBe(held[0]?.arrivesMs);
    expect(link.send(second, 100, 0)[0]?.arrivesMs).toBeLessThan(held[0]?.arrivesMs ?? 0);
  });

  test('costs a new connection a round trip before its first byte', () => {
    const link = new LinkDirection(BAD_LINK, never);
    const [packet] = link.send(laneOf(BAD_LINK, 50), 948, 50);
    expect(packet?.arrivesMs).toBe(50 + 600 + 125 + 300);
  });

  test('keeps its shape in a hurry: all times shrink alike', () => {
    const times = 10;
    const slow = new LinkDirection(BAD_LINK, seededDice(7)).send(lane(), 40_000, 0).at(-1)?.arrivesMs ?? 0;
    const quick = new LinkDirection(hurried(BAD_LINK, times), seededDice(7)).send(lane(), 40_000, 0).at(-1);
    expect((quick?.arrivesMs ?? 0) * times).toBeCloseTo(slow, 6);
  });
});

test('turns are counted where the flow goes from answers to requests', () => {
  const counter = new TrafficCounter();
  counter.connected();
  for (const way of ['up', 'up', 'down', 'up', 'down', 'down'] as const) counter.carried(way, 10);
  expect(counter.take()).toEqual({ up: 30, down: 30, connections: 1, turns: 2 });
  expect(counter.take()).toEqual({ up: 0, down: 0, connections: 0, turns: 0 });
});

test('the least time is that of one request and its answer on a link that loses nothing', () => {
  const link = new LinkDirection(BAD_LINK, never);
  const asked = link.send(lane(), 600, 0).at(-1)?.arrivesMs ?? 0;
  const answered = new LinkDirection(BAD_LINK, never).send(lane(), 500, asked).at(-1)?.arrivesMs ?? 0;
  expect(leastMs({ up: 600, down: 500, connections: 0, turns: 1 }, BAD_LINK)).toBeCloseTo(answered, 6);
});
