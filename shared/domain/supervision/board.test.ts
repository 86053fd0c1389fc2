import { describe, expect, test } from 'vitest';
import type { EntityId, PersonId } from '../../core/ids';
import { mergeCase } from '../case/merge-cases';
import { newRecord } from '../ops';
import { BANK, CASE, issueOne, LOCATE, mustRun, POLICE, practiceCounty } from '../request/practice-county';
import { answer, escalate } from '../request/record-fact';
import { voidCase } from '../case/void-case';
import { boardOf, countsIn, FIGURES, GROUPINGS, keyOf } from './board';
import { devicesOf, freshnessOf } from './freshness';
import { liveRequests } from '../request/agenda';

const TODAY = '2026-12-10';
const OTHER = 'case2' as EntityId;

/** Three requests: one overdue and escalated, one answered, one fresh in another township. */
function county() {
  const world = practiceCounty();
  world.apply([
    ['set', 'case', CASE, { township: ['t1', null], handler: ['p1', null] }],
    newRecord('case', OTHER, { number: '（2026）青2725执2号', filedOn: '2026-01-05', township: 't2', handler: 'p2' }),
    newRecord('party', 'party2' as EntityId, { case: OTHER, role: 'debtor', nameZh: '乙某' }),
  ]);
  const late = issueOne(world);
  const done = issueOne(world, { to: [LOCATE] });
  mustRun(
    world,
    answer(done, {
      on: '2026-11-21',
      outcome: 'full',
      text: '',
      reason: '',
      howSolved: '',
      channel: 'telephone',
      from: '乙',
      papers: [],
    }),
    { today: TODAY },
  );
  mustRun(
    world,
    escalate(late, { on: TODAY, reason: 'noAnswer', text: '无', owner: 'p1', nextStep: '约谈', due: TODAY }),
    { today: TODAY },
  );
  return { world, late, done };
}

describe('the board', () => {
  test('counts requests by unit, township and handler, the most overdue first', () => {
    const { world } = county();
    const units = boardOf(world, 'unit', TODAY);
    expect(units.rows.map(({ key, figures }) => [key, figures])).toEqual([
      [BANK, { open: 1, dueSoon: 0, overdue: 1, answered: 0, escalated: 1 }],
      [POLICE, { open: 0, dueSoon: 0, overdue: 0, answered: 1, escalated: 0 }],
    ]);
    expect(units.rows[0]?.overdue).toHaveLength(1);
    expect(boardOf(world, 'township', TODAY).rows.map(({ key }) => key)).toEqual(['t1']);
    expect(boardOf(world, 'handler', TODAY).rows.map(({ key }) => key)).toEqual(['p1']);
  });

  test('shows the same total however it is grouped, and each figure as large as the list that it opens', () => {
    const { world } = county();
    issueOne(world, { case: OTHER, parties: ['party2' as EntityId] });
    const boards = GROUPINGS.map((grouping) => boardOf(world, grouping, TODAY));
    for (const { rows, total } of boards) {
      expect(total.figures).toEqual(boards[0]?.total.figures);
      for (const figure of FIGURES)
        expect(rows.reduce((sum, { figures }) => sum + figures[figure], 0)).toBe(total.figures[figure]);
    }
    for (const grouping of GROUPINGS)
      for (const row of boardOf(world, grouping, TODAY).rows)
        for (const figure of FIGURES) {
          const list = liveRequests(world).filter(
            (request) => keyOf(world, request, grouping) === row.key && countsIn(request, figure, TODAY),
          );
          expect(list).toHaveLength(row.figures[figure]);
        }
  });

  test('calls due soon what is due today or in the week after, not what is overdue', () => {
    const { world } = county();
    const due = liveRequests(world).find(({ open }) => open)?.deadline?.day ?? '';
    const dueSoon = (today: string) => boardOf(world, 'unit', today).total.figures.dueSoon;
    expect(dueSoon(due)).toBe(1);
    expect(dueSoon('2026-11-20')).toBe(1);
    expect(dueSoon('2026-11-10')).toBe(0);
    expect(dueSoon(TODAY)).toBe(0);
  });

  test('counts requests of a merged case with the kept one, and none of a voided case', () => {
    const { world } = county();
    mustRun(world, mergeCase({ case: CASE, into: OTHER, reason: '同一案' }), { today: TODAY });
    expect(boardOf(world, 'township', TODAY).rows.map(({ key }) => key)).toEqual(['t2']);
    // The other record stands for the case once the kept one was voided, and nothing once both were.
    mustRun(world, voidCase({ case: OTHER, reason: '错', openRequestsSeen: true }), { today: TODAY });
    expect(boardOf(world, 'township', TODAY).rows.map(({ key }) => key)).toEqual(['t1']);
    mustRun(world, voidCase({ case: CASE, reason: '错', openRequestsSeen: true }), { today: TODAY });
    expect(boardOf(world, 'unit', TODAY).rows).toEqual([]);
  });
});

describe('how fresh a figure is', () => {
  const NOW = Date.parse('2026-12-10T08:00:00Z');
  const DAY = 86_400_000;
  const device = (name: string, person: string, days: number | null) => ({
    name,
    person: person as PersonId,
    lastHeardMs: days === null ? null : NOW - days * DAY,
  });

  test('tells how many machines were heard of, and which were not, the longest silent first', () => {
    const all = [device('甲', 'a', 1), device('乙', 'b', 9), device('丙', 'c', null), device('丁', 'd', 20)];
    const fresh = freshnessOf(all, NOW);
    expect(fresh).toMatchObject({ devices: 4, heard: 1, oldestMs: null });
    expect(fresh.silent.map(({ name }) => name)).toEqual(['丙', '丁', '乙']);
    expect(freshnessOf(all.slice(0, 2), NOW).oldestMs).toBe(NOW - 9 * DAY);
    expect(freshnessOf([device('甲', 'a', -3)], NOW)).toMatchObject({ heard: 1, silent: [], oldestMs: NOW });
    expect(freshnessOf([], NOW)).toMatchObject({ devices: 0, oldestMs: null });
  });

  test('of a unit rests on the machines of its people', () => {
    const world = practiceCounty();
    world.apply([newRecord('person', 'a' as EntityId, { name: '甲', role: 'liaison', belongsTo: BANK })]);
    const all = [device('甲', 'a', 1), device('乙', 'stranger', 2)];
    expect(devicesOf(all, world, ({ belongsTo }) => belongsTo === BANK).map(({ name }) => name)).toEqual(['甲']);
  });
});
