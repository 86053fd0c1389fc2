import { expect, test } from 'vitest';
import type { EntityId } from '../../shared/core/ids';
import { newRecord } from '../../shared/domain/ops';
import { anIssue, BANK, practiceCounty, viewOf } from '../../shared/domain/request/practice-county';
import { issueRequests } from '../../shared/domain/request/issue-requests';
import { builtInRulebook } from '../../shared/rulebook/rulebook';
import { noticeOf } from './notice-content';

function issued() {
  const world = practiceCounty();
  const entry = builtInRulebook().entries.find(({ bearer, ask }) => bearer === 'agricultural-bank' && ask === 'freeze');
  if (!entry) throw new Error('the rulebook lets the bank be asked to freeze');
  const id = 'r1' as EntityId;
  world.must(issueRequests(anIssue({ to: [{ unit: BANK, entry }] }), [id]));
  return { world, id, entry };
}

test('a notice cites the clause word for word and names unit, case, party and deadline', () => {
  const { world, id, entry } = issued();
  const notice = noticeOf(world, viewOf(world, id));
  expect(notice.clause?.sentence).toContain(entry.quote);
  expect(notice).toMatchObject({
    number: '囊法执协字〔2026〕1号',
    unit: { zh: '农业银行' },
    caseNumber: '（2026）青2725执1号',
    parties: [{ role: 'debtor', name: { zh: '甲某' } }],
    clause: { article: { number: '20' }, number: '囊法字〔2016〕15号' },
    deadline: { day: '2026-11-25' },
    issuedOn: '2026-11-20',
  });
});

test('what is not known stays empty, to be written by hand', () => {
  const { world, id } = issued();
  const notice = noticeOf(world, viewOf(world, id));
  expect(notice).toMatchObject({
    instrument: '',
    court: { zh: '', bo: '' },
    contact: { name: '', phone: '', address: '' },
  });
});

test('the court’s own telephone stands on the notice', () => {
  const { world, id } = issued();
  world.apply([
    newRecord('unit', 'court1' as EntityId, { kind: 'court', nameZh: '县法院', address: '香达镇' }),
    newRecord('contact', 'k1' as EntityId, { unit: 'court1', role: 'liaisonA', nameZh: '丙', landline: '0976-1' }),
  ]);
  expect(noticeOf(world, viewOf(world, id)).contact).toMatchObject({ phone: '0976-1', address: '香达镇' });
});
