import { expect, test } from 'vitest';
import { caseById } from '../case/case-fold';
import { editParty, partyInputOf } from '../case/party-commands';
import type { PracticeWorld } from '../case/practice-world';
import { changedFields } from '../ops';
import { CASE, PARTY, practiceCounty } from '../request/practice-county';
import { begin, record } from './practice-matters';
import { bodyFor, setNotifiedBody } from './notified-bodies';
import { NO_STANDING, type StandingInput } from './party-standing';
import { keyStates, permissionsOf, proposedCriteria, proposedNotices, suggestedGrade } from './proposals';

const caseOf = (world: PracticeWorld) => caseById(world, CASE)!;

function mark(world: PracticeWorld, standing: Partial<StandingInput>): void {
  const before = partyInputOf(caseOf(world).parties[0]!);
  const after = { ...before, standing: { ...NO_STANDING, ...standing } };
  world.must(editParty({ party: PARTY, before, basis: world.row('party', PARTY)!.stamps, after }));
}

test('marking a debtor proposes a notice to the body of the right level, until one is written; a withdrawn one is proposed again', () => {
  const world = practiceCounty();
  expect(proposedNotices(world, caseOf(world))).toEqual([]);
  mark(world, { congress: 'county', cadre: 'partyMember', cadreLevel: 'prefecture' });
  const proposed = () => proposedNotices(world, caseOf(world)).map(({ bodyKind, level }) => [bodyKind, level]);
  expect(proposed()).toEqual([
    ['congress', 'county'],
    ['cadre', 'prefecture'],
  ]);
  const id = begin(world, 'specialNotice');
  expect(proposed()).toEqual([['cadre', 'prefecture']]);
  record(world, id, { type: 'withdrawn', values: { reason: '写错' } });
  expect(proposed()).toHaveLength(2);
});

test('a deputy needs permission before liberty is limited: asked for, then answered', () => {
  const world = practiceCounty();
  mark(world, { congress: 'county' });
  const state = () => permissionsOf(world, caseOf(world)).map((one) => one.state);
  expect(state()).toEqual(['notAsked']);
  const id = begin(world, 'specialNotice', { purpose: 'permission', measure: '拘留十日' });
  expect(state()).toEqual(['asked']);
  record(world, id, { type: 'answered', values: { reply: 'notPermitted', from: '办公室', text: '不同意' } });
  expect(state()).toEqual(['notPermitted']);
});

test('a member of the CPPCC needs none, because nothing that was found says so', () => {
  const world = practiceCounty();
  mark(world, { cppcc: 'county' });
  expect(permissionsOf(world, caseOf(world))).toEqual([]);
  expect(proposedNotices(world, caseOf(world))).toMatchObject([{ bodyKind: 'cppcc', level: 'county' }]);
});

test('criteria of key cases are proposed from the records and set by nobody but a person', () => {
  const world = practiceCounty();
  const proposed = () => proposedCriteria(world, caseOf(world)).map(({ criterion, because }) => [criterion, because]);
  expect(proposed()).toEqual([]);
  world.apply([changedFields(world.row('case', CASE)!, { cause: '追索劳动报酬纠纷' })!]);
  mark(world, { cadre: 'stateEnterprise' });
  begin(world, 'risk', { grade: 'high' });
  expect(proposed()).toEqual([
    ['stateDebtor', 'debtor'],
    ['wages', 'cause'],
    ['stability', 'risk'],
  ]);
  expect(keyStates(world, '2026-11-21').size).toBe(0);
  const key = begin(world, 'keyCase');
  expect(proposed()).not.toContainEqual(['wages', 'cause']);
  expect(keyStates(world, '2026-11-21').get(CASE)).toBe('flagged');
  record(world, key, { type: 'dropped', values: { reason: '已撤诉' } });
  expect(proposed()).not.toContainEqual(['wages', 'cause']);
});

test('a listed case whose progress is late is overdue', () => {
  const world = practiceCounty();
  const id = begin(world, 'keyCase');
  record(world, id, {
    type: 'listed',
    values: { listedBy: 'court', leader: '丙', until: '2027-01-31', due: '2026-11-30' },
  });
  expect(keyStates(world, '2026-11-30').get(CASE)).toBe('listed');
  expect(keyStates(world, '2026-12-01').get(CASE)).toBe('overdue');
});

test('the court names the body itself; until then the program suggests one, and enterprises of the state have a line of their own', () => {
  const world = practiceCounty();
  world.apply([changedFields(world.rows('county')[0]!, { nameZh: '囊谦县', nameBo: 'ནང་ཆེན་རྫོང' })!]);
  expect(bodyFor(world, 'congress', 'county')).toMatchObject({ zh: '囊谦县人大常委会', set: false });
  expect(bodyFor(world, 'cadre', 'county').zh).toBe('囊谦县委组织部');
  world.must(setNotifiedBody({ line: 'stateEnterprise', level: 'county', zh: '囊谦县财政局', bo: '' }));
  expect(bodyFor(world, 'stateEnterprise', 'county')).toMatchObject({ zh: '囊谦县财政局', set: true });
  expect(bodyFor(world, 'cadre', 'county').set).toBe(false);
  expect(setNotifiedBody({ line: 'cadre', level: 'county', zh: ' ', bo: '' })(world, world.context)).toMatchObject({
    error: { type: 'required' },
  });
});

test('the more signs, the higher the grade that is suggested', () => {
  expect([0, 1, 2, 3, 4, 6].map(suggestedGrade)).toEqual(['low', 'low', 'medium', 'medium', 'high', 'high']);
});

test('a form in which nothing was marked changes nothing', () => {
  const world = practiceCounty();
  const before = partyInputOf(caseOf(world).parties[0]!);
  const after = { ...before, standing: NO_STANDING };
  expect(world.run(editParty({ party: PARTY, before, basis: {}, after }))).toMatchObject({
    error: { type: 'nothing_changed' },
  });
});
