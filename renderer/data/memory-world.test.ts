import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { EntityId } from '../../shared/core/ids';
import type { Row } from '../../shared/exchange/row';
import { MemoryWorld } from './memory-world';

const rowOf = (kind: 'case' | 'party', n: number, at: number): Row =>
  ({ kind, id: `${kind}${n}` as EntityId, unknownOps: at }) as unknown as Row;

test('a world holds the newest of every row in the order in which they came, and older worlds stay as they were', () => {
  const changes = fc.array(
    fc.array(fc.tuple(fc.constantFrom('case', 'party'), fc.nat(900)), { minLength: 1, maxLength: 200 }),
    { maxLength: 8, size: 'max' },
  );
  fc.assert(
    fc.property(changes, (steps) => {
      const expected = new Map<string, Row>();
      let world = new MemoryWorld();
      const before: (readonly [MemoryWorld, string])[] = [];
      for (const [at, step] of steps.entries()) {
        before.push([world, JSON.stringify(world.rows('case'))]);
        const rows = step.map(([kind, n]) => rowOf(kind, n, at));
        for (const row of rows) expected.set(row.id, row);
        world = world.with(rows);
        for (const row of rows) expect(world.row(row.kind, row.id)).toBe(expected.get(row.id));
      }
      for (const kind of ['case', 'party'] as const)
        expect(world.rows(kind)).toEqual([...expected.values()].filter((row) => row.kind === kind));
      for (const [older, rows] of before) expect(JSON.stringify(older.rows('case'))).toBe(rows);
    }),
    { numRuns: 30 },
  );
});
