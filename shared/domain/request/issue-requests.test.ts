import { expect, test } from 'vitest';
import type { EntityId } from '../../core/ids';
import { newFact } from '../ops';
import { issueRequests } from './issue-requests';
import { anIssue, CASE, FREEZE, LOCATE, practiceCounty, viewOf } from './practice-county';

test('several units are asked in one change, each with a number and deadline of its own', () => {
  const world = practiceCounty();
  const ids = ['r1', 'r2'] as EntityId[];
  const change = world.must(issueRequests(anIssue({ to: [FREEZE, LOCATE] }), ids));
  expect(change.kind).toBe('request.issue');
  expect(ids.map((id) => viewOf(world, id))).toMatchObject([
    {
      number: '囊法执协字〔2026〕1号',
      fields: { rule: 'N20.4a' },
      deadline: { day: '2026-11-25', rule: { source: 'court', count: 3 } },
    },
    {
      number: '囊法执协字〔2026〕2号',
      fields: { rule: 'N15.1a' },
      deadline: { day: '2026-11-21', rule: { unit: 'hours', count: 24 } },
    },
  ]);
});

test('the clause decides the deadline where it gives one, even against a chosen term', () => {
  const world = practiceCounty();
  const entry = { ...FREEZE.entry, deadline: { amount: 2, unit: 'working-day', quote: '两个工作日内' } } as const;
  const id = 'r1' as EntityId;
  world.must(issueRequests(anIssue({ to: [{ ...FREEZE, entry }], term: { unit: 'workingDays', count: 15 } }), [id]));
  expect(viewOf(world, id).deadline).toMatchObject({ day: '2026-11-24', rule: { source: 'clause', count: 2 } });
});

test('units, particulars and parties of the case are needed, and a voided case takes no request', () => {
  const world = practiceCounty();
  expect(
    world.run(issueRequests(anIssue({ to: [], particulars: ' ', parties: ['other' as EntityId] }), [])),
  ).toMatchObject({
    error: { type: 'invalid', problems: [{ field: 'to' }, { field: 'parties' }, { field: 'particulars' }] },
  });
  world.apply([
    newFact({ kind: 'case', id: CASE }, { id: 'v', type: 'voided', on: '2026-11-20', body: { reason: '重复' } }),
  ]);
  expect(world.run(issueRequests(anIssue(), []))).toMatchObject({ error: { type: 'case_not_open' } });
  expect(world.run(issueRequests(anIssue({ case: 'none' as EntityId, parties: [] }), []))).toMatchObject({
    error: { type: 'no_case' },
  });
});
