import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { EntityId, FactId, PersonId } from '../core/ids';
import { applyChange } from './apply';
import type { ChangePayload, Op } from './change';
import { packRows, unpackRows, type PackedRows } from './packed-rows';
import type { Row } from './row';
import type { Stamp } from './stamp';

const field = fc.constantFrom('nameZh', 'note', 'claimFen', '__proto__x');
const value = fc.oneof(fc.string(), fc.integer(), fc.constant(null), fc.array(fc.string(), { maxLength: 2 }));
const base = fc.constantFrom(null, '1.1', '1.2', '2.1', '2.2') as fc.Arbitrary<Stamp | null>;
const stamp = fc.constantFrom('1.1', '1.2', '2.1', '2.2', '1.3', '2.3') as fc.Arbitrary<Stamp>;
const id = 'record' as EntityId;

const op: fc.Arbitrary<Op> = fc.oneof(
  fc.dictionary(field, value).map((fields): Op => ['new', 'case', id, fields]),
  fc.dictionary(field, fc.tuple(value, base)).map((fields): Op => ['set', 'case', id, fields]),
  fc
    .tuple(fc.integer({ min: 1, max: 5 }), fc.option(fc.constant('f1' as FactId), { nil: undefined }), value)
    .map(([n, corrects, said]): Op => {
      const fact = { id: `f${n}` as FactId, type: 'paid', on: '2026-11-21', body: { said } };
      return ['add', 'case', id, corrects ? { ...fact, corrects } : fact];
    }),
  fc.tuple(field, value, fc.array(stamp, { maxLength: 3 })).map(([f, v, seen]): Op => ['res', 'case', id, f, v, seen]),
  fc.tuple(field, stamp).map(([f, decision]): Op => ['unres', 'case', id, f, decision]),
  fc.constant(['rename', 'case', id, {}] as unknown as Op),
);

/** A row as the reducer makes it, from changes of two devices that do not always know of each other. */
const row: fc.Arbitrary<Row> = fc
  .array(fc.tuple(fc.constantFrom(1, 2), fc.constantFrom('ann', 'bob'), fc.array(op, { minLength: 1, maxLength: 3 })), {
    minLength: 1,
    maxLength: 6,
  })
  .map((changes) => {
    let made: Row | undefined;
    for (const [at, [dn, person, o]] of changes.entries()) {
      const payload: ChangePayload = { u: person as PersonId, t: [1000 + at, 0], q: 0, s: 0, sv: 1, k: 'a.b', o };
      [made] = applyChange(() => made, { dot: { dn, seq: at + 1 }, payload });
    }
    return made as Row;
  });

test('rows come back as they were, history, facts and conflicts included', () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 5 }), (rows) => {
      const kept = JSON.parse(JSON.stringify(packRows(rows))) as PackedRows;
      expect(unpackRows(kept)).toEqual(rows);
      // Whoever compares texts of rows finds the same, too.
      expect(JSON.stringify(unpackRows(kept))).toBe(JSON.stringify(rows));
    }),
    { numRuns: 500 },
  );
});

test('a name that comes again is written once', () => {
  const fields = Object.fromEntries(Array.from({ length: 8 }, (_, i) => [`aFieldOfSomeLength${i}`, 'x']));
  const rows = Array.from({ length: 50 }, (_, i) => {
    const payload: ChangePayload = {
      u: 'a person with a long id' as PersonId,
      t: [1000, 0],
      q: 0,
      s: 0,
      sv: 1,
      k: 'a.b',
      o: [['new', 'case', `record${i}` as EntityId, fields]],
    };
    return applyChange(() => undefined, { dot: { dn: 1, seq: i + 1 }, payload })[0] as Row;
  });
  expect(JSON.stringify(packRows(rows)).length).toBeLessThan(JSON.stringify(rows).length / 5);
});

test('what another program packed is refused', () => {
  expect(() => unpackRows({ v: 2, words: [], rows: [] } as unknown as PackedRows)).toThrow();
});
