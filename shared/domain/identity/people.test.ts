import { beforeEach, describe, expect, it } from 'vitest';
import { must } from '../../core/assert';
import type { EntityId } from '../../core/ids';
import { residentCheck } from '../../text/id-number';
import type { Day } from '../../text/day';
import { PracticeWorld } from '../case/practice-world';
import { newRecord } from '../ops';
import { judge, judgmentsOf, takeBackJudgment } from './judgments';
import { compare, identified, PROPOSED_FROM, readingOf, wylieOf } from './likeness';
import { namesakesOf, peopleOf, relatedTo } from './people';

let world: PracticeWorld;
const TODAY = '2026-11-21' as Day;
const idOf = (year: number, serial: string): string => {
  const body = `632725${year}0307${serial}`;
  return body + residentCheck(body);
};
const ID = idOf(1984, '001');

let count = 0;
function party(fields: Readonly<Record<string, unknown>>, inCase = `case${(count += 1)}`): EntityId {
  const id = `party${String((count += 1)).padStart(3, '0')}` as EntityId;
  world.apply([newRecord('party', id, { case: inCase, role: 'debtor', nature: 'natural', ...fields } as never)]);
  return id;
}
const scoreOf = (a: EntityId, b: EntityId) => {
  const one = (id: EntityId) => identified(must(world.row('party', id), 'the party is there'), TODAY);
  expect(compare(one(a), one(b))).toEqual(compare(one(b), one(a)));
  return compare(one(a), one(b));
};
const isProposed = () => peopleOf(world, TODAY).proposed.length;

beforeEach(() => {
  world = new PracticeWorld();
});

describe('who may be one person', () => {
  it('is the bearer of one id number, however the name is written', () => {
    const [a, b] = [party({ nameZh: '才仁卓玛', idNumber: ID }), party({ nameZh: '某某', idNumber: ID })];
    expect(scoreOf(a, b)).toMatchObject({ score: 100, because: ['sameId'] });
    expect(isProposed()).toBe(1);
  });

  it('is the same name in another spelling or script in the same village', () => {
    const [a, b] = [
      party({ nameZh: '才仁卓玛', village: '香达镇大桥村' }),
      party({ nameBo: 'ཚེ་རིང་སྒྲོལ་མ', village: '香达镇 大桥' }),
    ];
    expect(scoreOf(a, b).because).toEqual(['sameName', 'sameVillage']);
    expect(isProposed()).toBe(1);
  });

  it('is found by a transcription or a corrected reading that one of them has', () => {
    party({ nameZh: '次忍', transcriptions: ['才仁'], houseName: '噶加仓' });
    party({ nameZh: '泽仁', houseName: '噶加仓' });
    party({ nameZh: '单智', pinyin: 'dan zhi', phone: '13909760001' });
    party({ nameZh: '旦智', phone: '13909760001' });
    expect(isProposed()).toBe(2);
    for (const row of world.rows('party')) expect(relatedTo(world, row.id, TODAY).likely).toHaveLength(1);
  });

  it('is one whose number has a slip but tells the same year', () => {
    const slip = `${ID.slice(0, 16)}9${ID.slice(17)}`;
    const [a, b] = [party({ nameZh: '扎西', idNumber: ID }), party({ nameZh: '扎西', idNumber: slip })];
    expect(scoreOf(a, b).because).toEqual(['sameName', 'sameBirthYear', 'idSlip']);
    expect(isProposed()).toBe(1);
  });

  it('is nobody by the name alone: one in five bears it too', () => {
    const [a, b] = [party({ nameZh: '扎西多杰' }), party({ nameZh: '扎西多杰' })];
    expect(scoreOf(a, b).score).toBeLessThan(PROPOSED_FROM);
    expect(isProposed()).toBe(0);
  });

  it('is nobody by the village alone', () => {
    const [a, b] = [party({ nameZh: '扎西', village: '大桥村' }), party({ nameZh: '卓玛', village: '大桥村' })];
    expect(scoreOf(a, b).score).toBe(0);
  });

  it('is never two bearers of two sound numbers, whatever else agrees', () => {
    const same = { nameZh: '扎西', village: '大桥村', houseName: '噶加仓', phone: '13909760001' };
    const [a, b] = [party({ ...same, idNumber: ID }), party({ ...same, idNumber: idOf(1984, '003') })];
    expect(scoreOf(a, b).score).toBe(0);
    expect(isProposed()).toBe(0);
  });

  it('is never two people of different years of birth', () => {
    const same = { nameZh: '扎西', village: '大桥村' };
    const wrongEnd = `${idOf(1950, '001').slice(0, 17)}${ID.endsWith('0') ? '1' : '0'}`;
    const [a, b] = [party({ ...same, idNumber: ID }), party({ ...same, idNumber: wrongEnd })];
    expect(scoreOf(a, b).score).toBe(0);
  });

  it('is nobody of the same case, no unit, and nobody who was taken off', () => {
    const same = { nameZh: '扎西', village: '大桥村' };
    party(same, 'one');
    party(same, 'one');
    expect(isProposed()).toBe(0);
    party({ ...same, nature: 'legal' });
    party({ ...same, removed: true });
    expect(isProposed()).toBe(0);
  });
});

describe('what a person says of two parties', () => {
  const two = () =>
    [party({ nameZh: '扎西', village: '大桥村' }), party({ nameZh: '札西', village: '大桥村' })] as const;

  it('makes them one, leaves both records alone, and can be taken back', () => {
    const [a, b] = two();
    world.must(judge(a, b, { verdict: 'same', why: '当面核对' }));
    expect(peopleOf(world, TODAY).persons.map(({ parties }) => parties.length)).toEqual([2]);
    expect(isProposed()).toBe(0);
    expect([a, b].map((id) => world.row('party', id)?.fields['nameZh'])).toEqual(['扎西', '札西']);
    const [judged] = peopleOf(world, TODAY).judged;
    world.must(takeBackJudgment(must(judged, 'the pair is judged').judgment));
    expect(peopleOf(world, TODAY).persons.map(({ parties }) => parties.length)).toEqual([1, 1]);
    expect(isProposed()).toBe(1);
    expect(world.row('party', a)?.facts.map(({ type }) => type)).toEqual(['samePerson', 'corrected']);
  });

  it('stops the question once they are said to be two', () => {
    const [a, b] = two();
    world.must(judge(b, a, { verdict: 'other', why: '' }));
    expect(isProposed()).toBe(0);
    expect(world.run(judge(a, b, { verdict: 'other', why: '' }))).toMatchObject({ error: { type: 'already_said' } });
    expect(world.run(judge(a, a, { verdict: 'same', why: '' }))).toMatchObject({ error: { type: 'not_found' } });
  });

  it('carries on to a third, and a contradiction is told', () => {
    const [a, b] = two();
    const c = party({ nameZh: '扎喜', village: '大桥村' });
    world.must(judge(a, b, { verdict: 'same', why: '' }));
    world.must(judge(b, c, { verdict: 'same', why: '' }));
    expect(peopleOf(world, TODAY).persons).toMatchObject([{ contradicted: false }]);
    expect(relatedTo(world, a, TODAY).same.map(({ row }) => row.id)).toEqual([b, c]);
    world.must(judge(a, c, { verdict: 'other', why: '' }));
    expect(peopleOf(world, TODAY).persons).toMatchObject([{ contradicted: true }]);
  });

  it('reads the same whichever of the two records holds it, and in whatever order the records come', () => {
    const [a, b] = two();
    world.must(judge(a, b, { verdict: 'same', why: '' }));
    world.must(judge(b, a, { verdict: 'other', why: '' }));
    const rows = [a, b].map((id) => must(world.row('party', id), 'the party is there'));
    expect(judgmentsOf(rows).of(a, b)?.verdict).toBe('other');
    expect(judgmentsOf(rows.toReversed()).of(b, a)?.verdict).toBe('other');
  });
});

describe('namesakes in one village', () => {
  const namesakes = (id: EntityId) =>
    namesakesOf(world, [id], TODAY).flatMap(({ others }) => others.map(({ row }) => row.id));

  it('are told, also when they were said to be two people or stand on one case', () => {
    const same = { nameZh: '扎西多杰', village: '大桥村' };
    const a = party({ ...same, idNumber: ID }, 'one');
    const b = party({ ...same, nameZh: '札西道吉', idNumber: idOf(1990, '003') }, 'one');
    expect(namesakes(a)).toEqual([b]);
    world.must(judge(a, b, { verdict: 'other', why: '' }));
    expect(namesakes(a)).toEqual([b]);
  });

  it('are not those of another village, another name, one id number, or said to be the same', () => {
    const same = { nameZh: '扎西', village: '大桥村' };
    const a = party({ ...same, idNumber: ID });
    party({ ...same, village: '前多村' });
    party({ ...same, nameZh: '卓玛' });
    party({ nameZh: '扎西' });
    party({ ...same, nameZh: '札西', idNumber: ID });
    const d = party(same);
    world.must(judge(a, d, { verdict: 'same', why: '' }));
    expect(namesakes(a)).toEqual([]);
  });
});

it('derives the reading and the Wylie of a name; a corrected reading holds', () => {
  expect(readingOf({ nameZh: '才仁', pinyin: null })).toBe('cai ren');
  expect(readingOf({ nameZh: '单增', pinyin: 'dan zeng' })).toBe('dan zeng');
  expect(wylieOf({ nameBo: 'ཚེ་རིང' })).toBe('tshe ring');
  expect(wylieOf({ nameBo: null })).toBe('');
});
