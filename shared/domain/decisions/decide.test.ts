import { beforeEach, describe, expect, test } from 'vitest';
import type { EntityId } from '../../core/ids';
import type { Json } from '../../core/json';
import type { EntityKind, Op } from '../../exchange/change';
import type { Stamp } from '../../exchange/stamp';
import { EMPTY_CASE, emptyParty } from '../case/case-input';
import { PracticeWorld } from '../case/practice-world';
import { registerCase } from '../case/register-case';
import { voidCase } from '../case/void-case';
import { canReopen, decideField, reopenDecision } from './decide';
import { fieldClass } from './field-classes';
import { openDecisions } from './open-decisions';

const CASE = 'case1' as EntityId;
const ME = 'person1' as EntityId;

let world: PracticeWorld;
/** The party of the case. */
let party: EntityId;

beforeEach(() => {
  world = new PracticeWorld();
  world.apply([['new', 'person', ME, { name: '卓玛', role: 'handler' }]]);
  register(CASE, '（2026）青2725执1号');
  party = world.rows('party')[0]!.id;
});

function register(id: EntityId, number: string): void {
  const fields = { ...EMPTY_CASE, number, filedOn: '2026-11-02', cause: '借贷' };
  const parties = [{ ...emptyParty('k', 'debtor'), nameZh: '扎西' }];
  world.must(registerCase({ id, case: fields, parties, payments: [] }));
}

/** Writes that do not know of each other, each on a device of its own. */
function writeApart(kind: EntityKind, id: EntityId, field: string, values: readonly Json[]): readonly Stamp[] {
  const base = world.row(kind, id)?.stamps[field] ?? ('0.0' as Stamp);
  // A field that was empty: the first write makes it, the others know of none.
  values.forEach((value, i) => world.apply([['set', kind, id, { [field]: [value, base] }] satisfies Op], i + 2));
  return stampsOf(kind, id, field);
}

const stampsOf = (kind: EntityKind, id: EntityId, field: string): readonly Stamp[] =>
  (world.row(kind, id)?.conflicts[field] ?? []).map(({ stamp }) => stamp);

describe('deciding between values', () => {
  test('lists the field with both writes, and no more once one is kept; the other stays in the history', () => {
    const seen = writeApart('case', CASE, 'cause', ['买卖', '租赁']);
    expect(openDecisions(world).map(({ field, candidates }) => [field, candidates.map(({ value }) => value)])).toEqual([
      ['cause', ['买卖', '租赁']],
    ]);
    world.must(decideField({ kind: 'case', id: CASE, field: 'cause', seen, value: { chosen: seen[0]! } }));
    expect(openDecisions(world)).toEqual([]);
    expect(world.row('case', CASE)?.fields['cause']).toBe('买卖');
    expect(
      world
        .row('case', CASE)
        ?.writes.filter(({ field }) => field === 'cause')
        .map(({ value }) => value),
    ).toEqual(['借贷', '买卖', '租赁', '买卖']);
  });

  test('of three at once too, and by a new value', () => {
    const seen = writeApart('case', CASE, 'cause', ['买卖', '租赁', '承揽']);
    world.must(decideField({ kind: 'case', id: CASE, field: 'cause', seen, value: { typed: ' 合同 ' } }));
    expect(world.row('case', CASE)).toMatchObject({ fields: { cause: '合同' }, conflicts: {} });
  });

  test('leaves open a value that arrived after the person had looked', () => {
    const seen = writeApart('case', CASE, 'cause', ['买卖', '租赁']);
    world.apply([['set', 'case', CASE, { cause: ['承揽', '1.2' as Stamp] }]], 9);
    world.must(decideField({ kind: 'case', id: CASE, field: 'cause', seen, value: { chosen: seen[1]! } }));
    expect(
      openDecisions(world)[0]
        ?.candidates.map(({ value }) => value)
        .toSorted(),
    ).toEqual(['承揽', '租赁']);
  });

  test('is taken back, after which the same values wait under their writers’ names; then it can be decided anew', () => {
    const seen = writeApart('case', CASE, 'cause', ['买卖', '租赁']);
    const which = { kind: 'case', id: CASE, field: 'cause' } as const;
    world.must(decideField({ ...which, seen, value: { chosen: seen[0]! } }));
    const decision = world.row('case', CASE)!.stamps['cause']!;
    expect(canReopen(world.row('case', CASE)!, 'cause', decision)).toBe(true);
    world.must(reopenDecision({ ...which, decision }));
    expect(stampsOf('case', CASE, 'cause').toSorted()).toEqual(seen.toSorted());
    expect(world.run(reopenDecision({ ...which, decision }))).toMatchObject({ error: { type: 'not_in_conflict' } });
    world.must(decideField({ ...which, seen, value: { chosen: seen[1]! } }));
    expect(world.row('case', CASE)?.fields['cause']).toBe('租赁');
  });

  test('is not taken back once somebody has written on top of it', () => {
    const seen = writeApart('case', CASE, 'cause', ['买卖', '租赁']);
    const which = { kind: 'case', id: CASE, field: 'cause' } as const;
    world.must(decideField({ ...which, seen, value: { chosen: seen[0]! } }));
    const decision = world.row('case', CASE)!.stamps['cause']!;
    world.apply([['set', 'case', CASE, { cause: ['合伙', decision] }]], 3);
    expect(canReopen(world.row('case', CASE)!, 'cause', decision)).toBe(false);
    expect(world.run(reopenDecision({ ...which, decision }))).toMatchObject({ error: { type: 'not_in_conflict' } });
  });
});

describe('what is refused', () => {
  const decide = (
    field: string,
    value: { readonly typed: string } | { readonly chosen: Stamp },
    kind: 'case' | 'party' = 'case',
  ) =>
    world.run(
      decideField({
        kind,
        id: kind === 'case' ? CASE : party,
        field,
        seen: stampsOf(kind, kind === 'case' ? CASE : party, field),
        value,
      }),
    );

  test('a new value is checked by the rules of its form', () => {
    writeApart('case', CASE, 'filedOn', ['2026-11-03', '2026-11-04']);
    expect(decide('filedOn', { typed: '2026-02-30' })).toMatchObject({
      error: { type: 'value_not_allowed', problem: { of: 'case', problem: { type: 'not_a_day' } } },
    });
    expect(decide('filedOn', { typed: '2026年11月5日' }).ok).toBe(true);
    expect(world.row('case', CASE)?.fields['filedOn']).toBe('2026-11-05');
    writeApart('case', CASE, 'claimFen', [100, 200]);
    world.apply([['set', 'case', CASE, { claimFen: [300, null] }]], 5);
    expect(decide('claimFen', { typed: '一百' })).toMatchObject({ error: { type: 'value_not_allowed' } });
    expect(decide('claimFen', { typed: '1,234.50' }).ok).toBe(true);
    expect(world.row('case', CASE)?.fields['claimFen']).toBe(123450);
    writeApart('party', party, 'nameZh', ['扎西多', '扎西朵']);
    expect(decide('nameZh', { typed: ' ' }, 'party')).toMatchObject({
      error: { problem: { of: 'case', problem: { type: 'required' } } },
    });
  });

  test('a number that another case has by now cannot be kept either', () => {
    const seen = writeApart('case', CASE, 'number', ['（2026）青2725执2号', '（2026）青2725执3号']);
    register('case2' as EntityId, '（2026）青2725执4号');
    expect(decide('number', { typed: '(2026)青2725执4号' })).toMatchObject({
      error: { problem: { of: 'number', problem: { type: 'duplicate', case: 'case2' } } },
    });
    world.apply([
      [
        'set',
        'case',
        'case2' as EntityId,
        { number: ['（2026）青2725执2号', world.row('case', 'case2' as EntityId)!.stamps['number']!] },
      ],
    ]);
    expect(decide('number', { chosen: seen[0]! })).toMatchObject({ error: { problem: { of: 'number' } } });
    expect(decide('number', { chosen: seen[1]! }).ok).toBe(true);
  });

  test('somebody without the permission, a record voided meanwhile, a decision made meanwhile', () => {
    const seen = writeApart('party', party, 'phone', ['13900000001', '13900000002', '13900000003']);
    const input = { kind: 'party', id: party, field: 'phone', seen, value: { chosen: seen[0]! } } as const;
    world.apply([['set', 'person', ME, { role: ['township', world.row('person', ME)!.stamps['role']!] }]]);
    expect(world.run(decideField(input))).toMatchObject({ error: { type: 'not_allowed' } });
    world.apply([['set', 'person', ME, { role: ['handler', world.row('person', ME)!.stamps['role']!] }]]);
    world.must(voidCase({ case: CASE, reason: '错', openRequestsSeen: true }));
    expect(world.run(decideField(input))).toMatchObject({ error: { type: 'record_voided' } });
    const other = 'case2' as EntityId;
    register(other, '（2026）青2725执2号');
    const causes = writeApart('case', other, 'cause', ['甲', '乙']);
    const once = decideField({ kind: 'case', id: other, field: 'cause', seen: causes, value: { chosen: causes[0]! } });
    world.must(once);
    expect(world.run(once)).toMatchObject({ error: { type: 'not_in_conflict' } });
    expect(world.run(decideField({ ...input, id: 'none' as EntityId }))).toMatchObject({
      error: { type: 'not_found' },
    });
  });
});

test('a field is protected unless the registry says that it does not matter, and what does not matter waits for nobody', () => {
  expect(fieldClass('party', 'phone')).toBe('protected');
  expect(fieldClass('case', 'aFieldOfALaterVersion')).toBe('protected');
  expect(fieldClass('unit', 'order')).toBe('auto');
  world.apply([['new', 'unit', 'u1' as EntityId, { nameZh: '公安局', order: 1 }]]);
  writeApart('unit', 'u1' as EntityId, 'order', [2, 3]);
  expect(openDecisions(world)).toEqual([]);
});
