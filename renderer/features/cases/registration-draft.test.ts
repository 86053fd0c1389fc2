import { expect, test } from 'vitest';
import {
  addPartyRow,
  addPaymentRow,
  changeParty,
  changePayment,
  newRegistration,
  removePartyRow,
} from './registration-draft';

const keys = () => {
  let n = 0;
  return () => `k${++n}`;
};

test('a fresh form has one debtor, one applicant and the person at work as handler', () => {
  const draft = newRegistration('me', keys());
  expect(draft.parties.map(({ key, role }) => [key, role])).toEqual([
    ['k1', 'debtor'],
    ['k2', 'applicant'],
  ]);
  expect(draft.case.handler).toBe('me');
});

test('a removed debtor takes those behind it along and leaves no payment without its payer', () => {
  let draft = newRegistration('me', keys());
  draft = addPartyRow(draft, 'r', 'principal', 'k1');
  draft = changeParty(draft, 'r', { nameZh: '扎西' });
  draft = changePayment(addPaymentRow(draft, 'p'), 'p', { party: 'r', amount: '5' });
  const after = removePartyRow(draft, 'k1');
  expect(after.parties.map(({ key }) => key)).toEqual(['k2']);
  expect(after.payments).toMatchObject([{ party: '', amount: '5' }]);
});
