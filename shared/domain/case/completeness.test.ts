import { expect, test } from 'vitest';
import type { EntityId } from '../../core/ids';
import { caseById } from './case-fold';
import { EMPTY_CASE, emptyParty, type PartyInput } from './case-input';
import { completenessOf, type Completeness } from './completeness';
import { PracticeWorld } from './practice-world';
import { registerCase } from './register-case';

const C1 = 'case1' as EntityId;
const TODAY = '2026-11-21';

function completenessWith(parties: readonly PartyInput[], more: Partial<typeof EMPTY_CASE> = {}): Completeness {
  const world = new PracticeWorld({ today: TODAY });
  world.apply([['new', 'person', 'h1' as EntityId, { name: '承办人' }]]);
  const input = { ...EMPTY_CASE, number: '（2026）青2725执1号', filedOn: '2026-03-05', ...more };
  world.must(registerCase({ id: C1, case: input, parties, payments: [] }));
  return completenessOf(caseById(world, C1)!, { today: TODAY, courtCode: '青2725' });
}

const missing = ({ entries }: Completeness): readonly string[] =>
  entries.filter(({ present, weight }) => !present && weight === 'required').map(({ item }) => item);

const person = (key: string, role: PartyInput['role'], more: Partial<PartyInput> = {}): PartyInput => ({
  ...emptyParty(key, role),
  nameZh: '某某',
  idNumber: '632725199001010012',
  address: '香达镇',
  ...more,
});

const full = {
  cause: '民间借贷纠纷',
  basisKind: 'civilJudgment',
  basisNumber: '（2025）青2725民初1号',
  basisCourt: '囊谦县人民法院',
  basisOn: '2025-12-01',
  claim: '100',
  handler: 'h1',
} as const;

test('a bare registration names what is still missing', () => {
  const { complete, ...rest } = completenessWith([{ ...emptyParty('d', 'debtor'), nameZh: '某某' }]);
  expect(complete).toBe(false);
  expect(missing({ complete, ...rest })).toEqual([
    'cause',
    'basisKind',
    'basisNumber',
    'basisCourt',
    'basisOn',
    'claim',
    'handler',
    'applicant',
    'idNumber',
    'address',
  ]);
});

test('a case with everything is complete; what is only advised does not count', () => {
  const done = completenessWith([person('d', 'debtor'), person('a', 'applicant')], full);
  expect(missing(done)).toEqual([]);
  expect(done).toMatchObject({ complete: true, present: done.required });
});

test('a legal person as debtor needs its legal representative and its principal', () => {
  const unit = person('d', 'debtor', { nature: 'legal', idNumber: '' });
  const behind = (key: string, role: PartyInput['role']): PartyInput => person(key, role, { of: 'd' });
  expect(missing(completenessWith([unit, person('a', 'applicant')], full))).toEqual([
    'idNumber',
    'legalRepresentative',
    'principal',
  ]);
  const named = [unit, behind('l', 'legalRepresentative'), behind('p', 'principal'), person('a', 'applicant')];
  const done = completenessWith(named, full);
  expect(missing(done)).toEqual(['idNumber']);
  expect(
    done.entries.filter(({ weight, present }) => weight === 'advised' && !present).map(({ item }) => item),
  ).toContain('seniorManager');
});

test('another organisation needs a principal, but has no legal representative', () => {
  const unit = person('d', 'debtor', { nature: 'other', idNumber: '' });
  expect(missing(completenessWith([unit, person('a', 'applicant')], full))).toEqual(['idNumber', 'principal']);
});

test('a wrong id number, a basis after filing and the number of another court stay in sight', () => {
  const odd = completenessWith([person('d', 'debtor', { idNumber: '632725199001010013' })], {
    ...full,
    number: '（2025）青0102执1号',
    basisOn: '2026-05-01',
  });
  const cautions = odd.entries.flatMap(({ item, cautions: found }) => found.map(({ type }) => [item, type]));
  expect(cautions).toEqual([
    ['number', 'other_court'],
    ['filedOn', 'year_differs'],
    ['basisOn', 'after_filing'],
    ['idNumber', 'id_checksum'],
  ]);
  expect(odd.cautionCount).toBe(4);
});
