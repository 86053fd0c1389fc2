import { describe, expect, it } from 'vitest';
import { must } from '../core/assert';
import type { EntityId, FactId, PersonId } from '../core/ids';
import { changedFields, newRecord } from '../domain/ops';
import { sampleCounty } from '../domain/sample/sample-county';
import { applyChange } from '../exchange/apply';
import { recordOps, type Op, type RecordOp } from '../exchange/change';
import type { Row } from '../exchange/row';
import {
  formerReachesOf,
  audiencesInFamily,
  audiencesOf,
  COURT,
  FIGURES,
  inFamily,
  parentOf,
  unitAudience,
} from './audience';
import { judge, type Author, type Standing } from './authorise';

const ID = 'x' as EntityId;
const fact = (type: string, corrects?: string): RecordOp => [
  'add',
  'request',
  ID,
  { id: 'f' as FactId, type, on: '2026-01-01', body: {}, ...(corrects ? { corrects: corrects as FactId } : {}) },
];
const author = (role: Author['actor']['role'], reach: Author['reach']): Author => ({
  actor: { role, founder: false },
  reach,
  onOwnDevice: true,
});
const standing = (now: readonly string[], ever = now): Standing => ({
  now,
  ever,
  typeOfFact: (id) => (id === 'urge' ? 'urged' : id === 'answer' ? 'answered' : null),
});
const UNIT = unitAudience('u');
const liaison = author('liaison', UNIT);
const handler = author('handler', COURT);

describe('what the hub lets an author write', () => {
  it('is everything that the sample county is made of, for its founder', () => {
    const founder = 'founder' as PersonId;
    let ids = 0;
    const drafts = sampleCounty({
      person: founder,
      today: '2026-11-21',
      nowMinute: '2026-11-21T08:30',
      dn: 1,
      newId: () => `id${String(++ids).padStart(20, '0')}`,
    });
    const by: Author = { actor: { role: 'office', founder: true }, reach: COURT, onOwnDevice: true };
    const rows = new Map<string, Row>();
    const changes: readonly (readonly Op[])[] = [
      [newRecord('person', founder as never, { name: 'x' })],
      ...drafts.map(({ ops }) => ops),
    ];
    const refused: unknown[] = [];
    let judged = 0;
    changes.forEach((o, i) => {
      const made = new Set<string>();
      for (const op of recordOps(o)) {
        const row = rows.get(`${op[1]}/${op[2]}`);
        const known = row && standing(inFamily(row.kind) ? [COURT] : audiencesOf(row));
        const verdict = made.has(op[2]) ? 'allowed' : judge(op, by, known);
        if (verdict !== 'allowed') refused.push([verdict, op]);
        made.add(op[2]);
        judged += 1;
      }
      const payload = { u: founder, t: [i, 0], q: 0, s: 0, sv: 1, k: '', o } as const;
      const touched = applyChange((k, id) => rows.get(`${k}/${id}`), { dot: { dn: 1, seq: i + 1 }, payload });
      for (const row of touched) rows.set(`${row.kind}/${row.id}`, row);
    });
    expect(refused).toEqual([]);
    expect(judged).toBeGreaterThan(500);
  });

  it('is the answer of whoever was asked, and no step of the court', () => {
    expect(judge(fact('answered'), liaison, standing([COURT, UNIT]))).toBe('allowed');
    expect(judge(fact('urged'), liaison, standing([COURT, UNIT]))).toBe('role');
    expect(judge(['set', 'request', ID, {}], liaison, standing([COURT, UNIT]))).toBe('role');
    expect(judge(['new', 'case', ID, {}], liaison, undefined)).toBe('role');
    expect(judge(fact('answered'), author('overseer', FIGURES), standing([COURT, FIGURES]))).toBe('role');
  });

  it('lets nobody correct what only others may tell', () => {
    expect(judge(fact('corrected', 'answer'), liaison, standing([COURT, UNIT]))).toBe('allowed');
    expect(judge(fact('corrected', 'urge'), liaison, standing([COURT, UNIT]))).toBe('role');
    expect(judge(fact('corrected', 'urge'), handler, standing([COURT, UNIT]))).toBe('allowed');
  });

  it('counts late what was told before the record was lost, and keeps what never was in reach for a decision', () => {
    expect(judge(fact('answered'), liaison, standing([COURT], [COURT, UNIT]))).toBe('late');
    expect(judge(fact('answered'), liaison, standing([COURT]))).toBe('scope');
    expect(judge(fact('answered'), liaison, standing([COURT, `${UNIT}/area`]))).toBe('scope');
    expect(judge(fact('answered'), liaison, undefined)).toBe('missing');
  });

  it('counts late what somebody told who has been given another place since, and lets nobody change anything from there', () => {
    const moved = { ...author('liaison', unitAudience('v')), former: [UNIT] };
    expect(judge(fact('answered'), moved, standing([COURT, UNIT]))).toBe('late');
    expect(judge(fact('answered'), moved, standing([COURT, unitAudience('w')]))).toBe('scope');
    expect(judge(fact('urged'), moved, standing([COURT, UNIT]))).toBe('role');
    const left = { ...author('overseer', FIGURES), former: [UNIT] };
    expect(judge(fact('answered'), left, standing([COURT, UNIT])), 'another role is for a person to decide').toBe(
      'role',
    );
  });

  it('knows where somebody has been by the history of role and unit', () => {
    const steps: readonly Row['fields'][] = [
      { name: 'A', role: 'liaison', belongsTo: 'u' },
      { belongsTo: 'v' },
      { role: 'handler', belongsTo: null },
      { role: 'township', belongsTo: 't' },
    ];
    const rows = new Map<string, Row>();
    steps.forEach((fields, i) => {
      const was = rows.get('x');
      const op = must(
        was ? changedFields(was, fields) : newRecord('person', ID, fields),
        'every step changes something',
      );
      const payload = { u: 'p' as PersonId, t: [i, 0], q: 0, s: 0, sv: 1, k: '', o: [op] } as const;
      for (const row of applyChange(() => rows.get('x'), { dot: { dn: 1, seq: i + 1 }, payload })) rows.set('x', row);
    });
    expect(formerReachesOf(rows.get('x'))).toEqual([UNIT, unitAudience('v'), COURT]);
  });

  it('is nothing in the name of somebody whose machine it is not', () => {
    expect(judge(fact('answered'), { ...liaison, onOwnDevice: false }, standing([COURT, UNIT]))).toBe('role');
  });

  it('lets only those who see everything write what this version does not know', () => {
    const wish = ['new', 'wish', ID, {}] as unknown as RecordOp;
    expect(judge(wish, handler, undefined)).toBe('allowed');
    expect(judge(wish, liaison, undefined)).toBe('role');
  });
});

describe('the audiences of a case', () => {
  const row = (kind: Row['kind'], fields: Row['fields']): Row => ({
    ...(applyChange(() => undefined, {
      dot: { dn: 1, seq: 1 },
      payload: { u: 'p' as PersonId, t: [1, 0], q: 0, s: 0, sv: 1, k: '', o: [['new', kind, ID, fields]] },
    })[0] as Row),
  });
  const request = row('request', { case: 'c', unit: 'u' });
  const party = row('party', { case: 'c' });
  const found = row('case', {});
  const family = { case: found, requests: [request], areaUnit: 't' };

  it('are the court, whoever is asked, the township in outline, and the overseer in figures', () => {
    expect(audiencesInFamily(request, family)).toEqual(['court', 'figures', 'unit:t/area', 'unit:u']);
    expect(audiencesInFamily(found, family)).toEqual(['court', 'figures', 'unit:t', 'unit:u']);
    expect(audiencesInFamily(party, family)).toEqual(['court', 'unit:t', 'unit:u']);
  });

  it('name a record once in each stream of a device', () => {
    const own = audiencesInFamily(request, { ...family, areaUnit: 'u' });
    expect(own).toEqual(['court', 'figures', 'unit:u']);
  });

  it('are the court alone when nobody is asked, and for a kind that is not known', () => {
    expect(audiencesInFamily(party, { case: found, requests: [], areaUnit: null })).toEqual(['court']);
    expect(audiencesOf(row('wish' as never, {}))).toEqual(['court']);
    expect(parentOf(party)).toBe('c');
  });
});

describe('merging two records of a person', () => {
  const ofParty = (type: string, corrects?: string): RecordOp => [
    'add',
    'party',
    ID,
    { id: 'f' as FactId, type, on: '2026-01-01', body: {}, ...(corrects ? { corrects: corrects as FactId } : {}) },
  ];
  const here: Standing = { now: [COURT, UNIT], ever: [COURT, UNIT], typeOfFact: () => 'mergedInto' };

  it('is the business of the court’s staff, and so is separating them; a unit or township that sees the record may not', () => {
    for (const op of [ofParty('mergedInto'), ofParty('corrected', 'f')]) {
      for (const role of ['handler', 'chief', 'office'] as const)
        expect(judge(op, author(role, COURT), here)).toBe('allowed');
      for (const role of ['liaison', 'township', 'overseer', 'admin'] as const)
        expect(judge(op, author(role, UNIT), here)).toBe('role');
    }
  });
});
