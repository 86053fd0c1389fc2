import { describe, expect, it } from 'vitest';
import type { EntityId, FactId } from '../core/ids';
import { newRecord } from '../domain/ops';
import { anIssue, BANK, CASE, FREEZE, LOCATE, practiceCounty } from '../domain/request/practice-county';
import { issueRequests } from '../domain/request/issue-requests';
import { requestView } from '../domain/request/request-fold';
import { figureRow } from '../domain/supervision/figure-rows';
import type { World } from '../domain/world';
import type { Row } from '../exchange/row';
import { areaRequests } from './area-requests';
import { FIGURES, unitAudience } from './audience';
import { projectRow } from './projection';

const TOWN = 'town-unit';
const ELSEWHERE = 'case2' as EntityId;
const WHO = 'someone' as EntityId;

/** A case in the township's area in which bank and police were asked, and one elsewhere. The bank has answered in part. */
function county(role = 'township') {
  const world = practiceCounty();
  world.apply([
    newRecord('township', 'town' as EntityId, { order: 1, unit: TOWN }),
    newRecord('case', ELSEWHERE, { number: '（2026）青2725执2号', filedOn: '2026-01-06' }),
    newRecord('party', 'party2' as EntityId, { case: ELSEWHERE, role: 'debtor', nameZh: '乙某' }),
    newRecord('person', WHO, { name: '某人', post: '', role, belongsTo: TOWN }),
    ['set', 'case', CASE, { township: ['town', null] }],
  ]);
  for (const issue of [
    anIssue({ to: [FREEZE, LOCATE] }),
    anIssue({ case: ELSEWHERE, parties: ['party2' as EntityId], to: [LOCATE] }),
  ]) {
    const issued = issueRequests(
      issue,
      issue.to.map(() => world.context.newId() as EntityId),
    )(world, world.context);
    if (!issued.ok) throw new Error(JSON.stringify(issued.error));
    world.apply(issued.value.ops);
  }
  const bank = world.rows('request').find(({ fields }) => fields['unit'] === BANK)?.id ?? ('' as EntityId);
  const answer = {
    outcome: 'partial',
    text: '存款三百元',
    channel: 'telephone',
    from: '丙某',
    awaitingPaper: true,
    papers: [],
  };
  world.apply([
    ['add', 'request', bank, { id: 'f1' as FactId, type: 'answered', on: '2026-01-20', body: answer }],
    [
      'add',
      'request',
      bank,
      {
        id: 'f2' as FactId,
        type: 'escalated',
        on: '2026-01-21',
        body: { reason: 'noAnswer', text: '拖延', owner: 'x', nextStep: 'y', due: '2026-01-30' },
      },
    ],
  ]);
  return world;
}

/** The world of a machine that has of requests what the hub sends to the township. */
const atTownship = (world: World): World => ({
  row: world.row,
  rows: (kind) =>
    kind === 'request'
      ? world.rows(kind).map((row) => projectRow(row, `${unitAudience(TOWN)}/area`))
      : world.rows(kind),
});

const told = (world: World) =>
  areaRequests(world, WHO).map(({ fields, status, deadline, open }) => [
    fields.unit,
    fields.rule,
    status,
    deadline?.day,
    open,
  ]);

describe('what other units are asked in the area of a township', () => {
  it('is whom, what, how far and until when, of the cases there and of no other', () => {
    const world = county();
    const whole = world.rows('request').map(requestView);
    const expected = whole
      .filter(({ fields }) => fields.case === CASE)
      .map(({ fields, status, deadline, open }) => [fields.unit, fields.rule, status, deadline?.day, open]);
    expect(new Set(told(world))).toEqual(new Set(expected));
    expect(told(world).map(([, , status]) => status)).toContain('answeredPartial');
  });

  it('is the same on a machine that has no more than outlines', () => {
    const world = county();
    expect(told(atTownship(world))).toEqual(told(world));
  });

  it('holds no word of the content, of numbers, of people, or of what is between court and unit', () => {
    const text = JSON.stringify(areaRequests(county(), WHO).map(({ row }) => row));
    for (const word of ['存款三百元', '丙某', '囊法执协字', 'party1', '拖延', 'escalated'])
      expect(text).not.toContain(word);
  });

  it('is nothing for a liaison, for the court, or for a township that no unit stands for', () => {
    for (const role of ['liaison', 'handler', 'overseer']) expect(areaRequests(county(role), WHO)).toEqual([]);
    const world = county();
    world.apply([['set', 'township', 'town' as EntityId, { unit: ['another', null] }]]);
    expect(areaRequests(world, WHO)).toEqual([]);
  });

  it('leaves out a request to the township itself, and those of a voided case', () => {
    const world = county();
    const own = world.rows('request').find(({ fields }) => fields['case'] === CASE)?.id ?? ('' as EntityId);
    world.apply([['set', 'request', own, { unit: [TOWN, null] }]]);
    expect(told(world)).toHaveLength(1);
    world.apply([
      ['add', 'case', CASE, { id: 'f3' as FactId, type: 'voided', on: '2026-01-22', body: { reason: '' } }],
    ]);
    expect(told(world)).toEqual([]);
  });
});

describe('the figures of an overseer', () => {
  it('say on a machine that has no more than figures how far a request has come, as they do at the court', () => {
    const figures = (rows: readonly Row[]) =>
      rows
        .map((row) => requestView(figureRow(row)))
        .map(({ status, deadline, awaitingPaper, escalation }) => [
          status,
          deadline?.day,
          awaitingPaper.length,
          escalation?.due,
        ]);
    const rows = county().rows('request');
    expect(figures(rows)).toContainEqual(['answeredPartial', expect.anything(), 1, '2026-01-30']);
    expect(figures(rows.map((row) => projectRow(row, FIGURES)))).toEqual(figures(rows));
  });
});
