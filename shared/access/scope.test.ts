import { describe, expect, it } from 'vitest';
import type { EntityId } from '../core/ids';
import type { Role } from '../domain/organisation/records';
import { caseById } from '../domain/case/case-fold';
import { mergePersons } from '../domain/identity/merge-persons';
import { newRecord } from '../domain/ops';
import { anIssue, BANK, CASE, FREEZE, LOCATE, POLICE, practiceCounty } from '../domain/request/practice-county';
import { issueRequests } from '../domain/request/issue-requests';
import { boardOf } from '../domain/supervision/board';
import type { World } from '../domain/world';
import { scopeWorld } from './scope';

const OTHER_CASE = 'case2' as EntityId;

/** Two cases: in the first the bank and the police were asked, in the second the police alone. */
function county() {
  const world = practiceCounty();
  world.apply([
    newRecord('case', OTHER_CASE, { number: '（2026）青2725执2号', filedOn: '2026-01-06' }),
    newRecord('party', 'party2' as EntityId, { case: OTHER_CASE, role: 'debtor', nameZh: '乙某' }),
  ]);
  for (const issue of [
    anIssue({ to: [FREEZE, LOCATE] }),
    anIssue({ case: OTHER_CASE, parties: ['party2' as EntityId], to: [LOCATE] }),
  ]) {
    const ids = issue.to.map(() => world.context.newId() as EntityId);
    const issued = issueRequests(issue, ids)(world, world.context);
    if (!issued.ok) throw new Error(JSON.stringify(issued.error));
    world.apply(issued.value.ops);
  }
  return world;
}

function seenBy(role: Role, belongsTo: string | null): World {
  const world = county();
  const person = 'someone' as EntityId;
  world.apply([newRecord('person', person, { name: '某人', post: '', role, belongsTo })]);
  return scopeWorld(world, person);
}

const ids = (world: World, kind: 'case' | 'party' | 'request') => world.rows(kind).map(({ id }) => id);

describe('what a person sees', () => {
  it.each(['handler', 'chief', 'office'] as const)('is the whole county for the court (%s)', (role) => {
    const world = seenBy(role, null);
    expect(world.rows('request')).toHaveLength(3);
    expect(ids(world, 'case')).toEqual([CASE, OTHER_CASE]);
  });

  it('is for a liaison what was asked of her unit, with the cases and parties of it', () => {
    const world = seenBy('liaison', BANK);
    expect(world.rows('request').map((row) => row.fields['unit'])).toEqual([BANK]);
    expect(ids(world, 'case')).toEqual([CASE]);
    expect(ids(world, 'party')).toEqual(['party1']);
    expect(world.row('case', OTHER_CASE)).toBeUndefined();
    expect(world.row('party', 'party2' as EntityId)).toBeUndefined();
  });

  it('is for a township every case of its area, and of the requests those to itself', () => {
    const world = county();
    world.apply([newRecord('township', 'town' as EntityId, { order: 1, unit: 'town-unit' })]);
    world.apply([['set', 'case', OTHER_CASE, { township: ['town', null] }]]);
    world.apply([
      newRecord('person', 'someone' as EntityId, { name: '某人', post: '', role: 'township', belongsTo: 'town-unit' }),
    ]);
    const seen = scopeWorld(world, 'someone' as EntityId);
    expect(ids(seen, 'case')).toEqual([OTHER_CASE]);
    expect(ids(seen, 'party')).toEqual(['party2']);
    expect(ids(seen, 'request')).toEqual([]);
  });

  it('reaches as far as the requests do', () => {
    expect(ids(seenBy('liaison', POLICE), 'case')).toEqual([CASE, OTHER_CASE]);
  });

  it.each([
    ['liaison', null],
    ['township', 'nowhere'],
    ['admin', null],
  ] as const)('is nothing of any case for a %s that belongs to %s', (role, belongsTo) => {
    const world = seenBy(role, belongsTo);
    expect([...ids(world, 'case'), ...ids(world, 'party'), ...ids(world, 'request')]).toEqual([]);
    expect(world.rows('unit').length).toBeGreaterThan(0);
  });

  it('is for an overseer the same figures as for the court, and not one word about anybody', () => {
    const world = seenBy('overseer', null);
    const whole = county();
    for (const grouping of ['unit', 'township'] as const) {
      const [seen, real] = [boardOf(world, grouping, '2026-12-10'), boardOf(whole, grouping, '2026-12-10')];
      expect(seen.rows.map(({ key, figures }) => [key, figures])).toEqual(
        real.rows.map(({ key, figures }) => [key, figures]),
      );
    }
    expect(ids(world, 'party')).toEqual([]);
    const told = JSON.stringify([...world.rows('request'), ...world.rows('case')]);
    for (const word of ['冻结被执行人', '囊法执协字', '青2725', '甲某', '乙某', 'party1'])
      expect(told).not.toContain(word);
  });

  it('is nothing of any case for somebody without a record', () => {
    expect(scopeWorld(county(), 'stranger' as EntityId).rows('case')).toEqual([]);
  });
});

describe('two records of one person, merged by the court', () => {
  function merged() {
    const world = county();
    world.apply([
      [
        'set',
        'party',
        'party2' as EntityId,
        { nameZh: ['乙某某', world.row('party', 'party2' as EntityId)!.stamps['nameZh']!] },
      ],
    ]);
    world.must(
      mergePersons({ party: 'party1' as EntityId, into: 'party2' as EntityId, reason: '也是第二案的被执行人' }),
    );
    return world;
  }
  const asSomebody = (world: ReturnType<typeof county>, role: Role, belongsTo: string): World => {
    world.apply([newRecord('person', 'someone' as EntityId, { name: '某人', post: '', role, belongsTo })]);
    return scopeWorld(world, 'someone' as EntityId);
  };
  const name = (world: World) => caseById(world, CASE)?.parties.map(({ nameZh }) => nameZh);

  it('are shown as the kept one to the court, and to a unit as they were entered: nothing tells it of the other case', () => {
    expect(name(merged())).toEqual(['乙某某']);
    const bank = asSomebody(merged(), 'liaison', BANK);
    expect(name(bank)).toEqual(['甲某']);
    expect(JSON.stringify(bank.rows('party'))).not.toMatch(/party2|第二案/);
    // Nor where it sees both cases: it would see the same here and on a machine of its own.
    const police = asSomebody(merged(), 'liaison', POLICE);
    expect(ids(police, 'party')).toEqual(['party1', 'party2']);
    expect(name(police)).toEqual(['甲某']);
    expect(police.row('party', 'party1' as EntityId)?.facts).toEqual([]);
    expect(police.rows('party')[0]).toBe(police.row('party', 'party1' as EntityId));
  });
});
