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

  it('ends a conflict when a later write knew one value and the other is the same as it', () => {
    const row = play(
      [1, 1, create],
      [1, 2, set('phone', 'A', '1.1')],
      [2, 1, set('phone', 'B', '1.1')],
      [1, 3, set('phone', 'C', '1.2')],
    );
    expect(row.conflicts['phone']?.map(({ value }) => value).sort()).toBeUndefined();
    expect(row.fields['phone']).toBe('C');
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

describe('stamps', () => {
  it('tell device and number', () => expect(stampOf({ dn: 12, seq: 883 })).toBe('12.883'));
});
