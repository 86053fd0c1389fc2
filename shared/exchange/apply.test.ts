import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EntityId, FactId, PersonId } from '../core/ids';
import { applyChange, type RowLookup } from './apply';
import type { ChangePayload, Op } from './change';
import type { Row } from './row';
import { stampOf, type Stamp } from './stamp';

const ID = 'a' as EntityId;
const WHO = 'p' as PersonId;
const payload = (...ops: readonly Op[]): ChangePayload => ({ u: WHO, t: [1, 0], q: 0, s: 0, sv: 1, k: 'x', o: ops });

function play(...changes: readonly (readonly [dn: number, seq: number, ...ops: readonly Op[]])[]): Row {
  const rows = new Map<string, Row>();
  const find: RowLookup = (_, id) => rows.get(id);
  for (const [dn, seq, ...ops] of changes) {
    for (const row of applyChange(find, { dot: { dn, seq }, payload: payload(...ops) })) rows.set(row.id, row);
  }
  return rows.get(ID) as Row;
}

const create: Op = ['new', 'case', ID, { phone: '1', note: 'n' }];
const set = (field: string, value: string, base: string | null): Op => [
  'set',
  'case',
  ID,
  { [field]: [value, base as Stamp | null] },
];

const res = (value: string, ...seen: readonly string[]): Op => ['res', 'case', ID, 'phone', value, seen as Stamp[]];
const unres = (decision: string): Op => ['unres', 'case', ID, 'phone', decision as Stamp];
/** The values that wait for a decision, sorted; empty without a conflict. */
const open = (row: Row): readonly string[] =>
  (row.conflicts['phone'] ?? [])
    .map(({ value }) => (typeof value === 'string' ? value : ''))
    .sort((a, b) => (a < b ? -1 : 1));

describe('applying a change', () => {
  it('replaces a value that the writer had seen, and keeps every write in the history', () => {
    const row = play([1, 1, create], [1, 2, set('phone', '2', '1.1')]);
    expect(row.fields).toEqual({ phone: '2', note: 'n' });
    expect(row.conflicts).toEqual({});
    expect(row.writes.filter(({ field }) => field === 'phone').map(({ value, stamp }) => [value, stamp])).toEqual([
      ['1', '1.1'],
      ['2', '1.2'],
    ]);
  });

  it('keeps both of two values that did not know of each other', () => {
    const row = play([1, 1, create], [1, 2, set('phone', 'A', '1.1')], [2, 1, set('phone', 'B', '1.1')]);
    expect(row.conflicts['phone']?.map(({ value }) => value).sort()).toEqual(['A', 'B']);
  });

  it('sees no conflict where two people wrote the same', () => {
    const row = play([1, 1, create], [1, 2, set('phone', 'A', '1.1')], [2, 1, set('phone', 'A', '1.1')]);
    expect(row.conflicts).toEqual({});
  });

  it('sees no conflict where two people wrote different fields', () => {
    const row = play([1, 1, create], [1, 2, set('phone', 'A', '1.1')], [2, 1, set('note', 'B', '1.1')]);
    expect(row.fields).toEqual({ phone: 'A', note: 'B' });
    expect(row.conflicts).toEqual({});
  });

  it('leaves the other value waiting when somebody who knew only one of the two writes on top of it', () => {
    const row = play(
      [1, 1, create],
      [1, 2, set('phone', 'A', '1.1')],
      [2, 1, set('phone', 'B', '1.1')],
      [1, 3, set('phone', 'C', '1.2')],
    );
    expect(open(row)).toEqual(['B', 'C']);
    expect(row.fields['phone']).toBe('B');
  });

  it('takes a fact only once, however often it arrives', () => {
    const fact: Op = ['add', 'case', ID, { id: 'f' as FactId, type: 'paid', on: '2026-11-20', body: {} }];
    expect(play([1, 1, create], [1, 2, fact], [2, 1, fact]).facts).toHaveLength(1);
  });

  it('counts an op of a later version instead of dropping the record', () => {
    const later = ['merge', 'case', ID, {}] as unknown as Op;
    expect(play([1, 1, create, later]).unknownOps).toBe(1);
  });

  it('never loses one of any number of concurrent values', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 2, maxLength: 6 }), (values) => {
        const writes = values.map((value, i) => [i + 2, 1, set('phone', value, '1.1')] as const);
        const row = play([1, 1, create], ...writes);
        const kept = new Set(row.writes.map(({ value }) => value));
        expect(values.every((value) => kept.has(value))).toBe(true);
        const open = (row.conflicts['phone'] ?? []).map(({ value }) => value);
        expect(new Set(open)).toEqual(new Set(values));
      }),
    );
  });
});

describe('a decision between values', () => {
  const three = [
    [1, 1, create],
    [1, 2, set('phone', 'A', '1.1')],
    [2, 1, set('phone', 'B', '1.1')],
    [3, 1, set('phone', 'C', '1.1')],
  ] as const;

  it('ends the conflict of all values that the person had seen, and stays in the history with what it decided between', () => {
    const row = play(...three, [1, 3, res('A', '1.2', '2.1', '3.1')]);
    expect(open(row)).toEqual([]);
    expect(row.fields['phone']).toBe('A');
    expect(row.stamps['phone']).toBe('1.3');
    expect(row.writes.at(-1)).toMatchObject({ value: 'A', stamp: '1.3', over: ['1.2', '2.1', '3.1'] });
  });

  it('leaves open what the person had not seen', () => {
    expect(open(play(...three, [1, 3, res('X', '1.2', '2.1')]))).toEqual(['C', 'X']);
  });

  it('is not reopened by a value that it had seen and that arrives later', () => {
    const [first, a, b, c] = three;
    const row = play(first, a, b, [1, 3, res('A', '1.2', '2.1', '3.1')], c);
    expect(open(row)).toEqual([]);
    expect(row.fields['phone']).toBe('A');
    expect(row.writes.map(({ value }) => value)).toContain('C');
  });

  it('can be written upon like any value', () => {
    const row = play(...three, [1, 3, res('A', '1.2', '2.1', '3.1')], [2, 2, set('phone', 'D', '1.3')]);
    expect(open(row)).toEqual([]);
    expect(row.fields['phone']).toBe('D');
  });

  it('is in conflict with another decision that did not know of it, unless both say the same', () => {
    const seen = ['1.2', '2.1', '3.1'] as const;
    expect(open(play(...three, [1, 3, res('A', ...seen)], [2, 2, res('B', ...seen)]))).toEqual(['A', 'B']);
    expect(open(play(...three, [1, 3, res('A', ...seen)], [2, 2, res('A', ...seen)]))).toEqual([]);
  });

  it('is taken back: the values wait again, under the names of those who wrote them', () => {
    const row = play(...three, [1, 3, res('X', '1.2', '2.1', '3.1')], [1, 4, unres('1.3')]);
    expect(open(row)).toEqual(['A', 'B', 'C']);
    expect(row.conflicts['phone']?.map(({ stamp }) => stamp).sort()).toEqual(['1.2', '2.1', '3.1']);
    expect(row.writes.at(-1)).toMatchObject({ undoes: '1.3', stamp: '1.4' });
    expect(row.fields['phone']).toBe('C');
    const again = play(
      ...three,
      [1, 3, res('X', '1.2', '2.1', '3.1')],
      [1, 4, unres('1.3')],
      [1, 5, res('B', '1.2', '2.1', '3.1')],
    );
    expect(open(again)).toEqual([]);
    expect(again.fields['phone']).toBe('B');
  });

  it('stays when somebody has written on top of it meanwhile', () => {
    const row = play(
      ...three,
      [1, 3, res('X', '1.2', '2.1', '3.1')],
      [2, 2, set('phone', 'D', '1.3')],
      [1, 4, unres('1.3')],
    );
    expect(open(row)).toEqual([]);
    expect(row.fields['phone']).toBe('D');
    expect(row.stamps['phone']).toBe('2.2');
  });

  it('taken back while another decided the same leaves the other in force', () => {
    const seen = ['1.2', '2.1', '3.1'] as const;
    const row = play(...three, [1, 3, res('A', ...seen)], [2, 2, res('B', ...seen)], [1, 4, unres('1.3')]);
    expect(open(row)).toEqual([]);
    expect(row.fields['phone']).toBe('B');
  });

  it('comes out the same in whatever order it and the values arrive', () => {
    const values = fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 2, maxLength: 5 });
    fc.assert(
      fc.property(values, fc.nat(), fc.nat(), (all, seenBits, seed) => {
        const writes = all.map((value, i) => [i + 2, 1, set('phone', value, '1.1')] as const);
        const seen = writes.filter((_, i) => (seenBits >> i) % 2 === 1).map(([dn]) => `${dn}.1`);
        const decision = [1, 2, res('decided', ...seen)] as const;
        const inOrder = [...writes, decision];
        const turned = inOrder.toSorted((a, b) => ((a[0] * 7 + seed) % 11) - ((b[0] * 7 + seed) % 11));
        const [x, y] = [play([1, 1, create], ...inOrder), play([1, 1, create], ...turned)];
        // Who had seen nothing of the first value has not seen the record: its stamp is always known.
        fc.pre(seen.length > 0);
        const expected = [...all.filter((_, i) => (seenBits >> i) % 2 === 0), 'decided'].sort((a, b) =>
          a < b ? -1 : 1,
        );
        expect(open(x)).toEqual(expected.length > 1 ? expected : []);
        expect(open(y)).toEqual(open(x));
        expect([y.fields['phone'], y.stamps['phone']]).toEqual([x.fields['phone'], x.stamps['phone']]);
      }),
    );
  });
});

describe('stamps', () => {
  it('tell device and number', () => expect(stampOf({ dn: 12, seq: 883 })).toBe('12.883'));
});
