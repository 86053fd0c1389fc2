import { expect, test } from 'vitest';
import { EMPTY_CASE, emptyParty } from '../../shared/domain/case/case-input';
import { registrationName } from './registration-name';

const empty = { case: EMPTY_CASE, parties: [emptyParty('d', 'debtor'), emptyParty('a', 'applicant')], payments: [] };
const named = (role: 'debtor' | 'applicant', nameZh: string, nameBo = '') => ({
  ...empty,
  parties: [...empty.parties, { ...emptyParty('x', role), nameZh, nameBo }],
});

test('a registration is called by the number typed so far, else by its debtor in the language of the screen', () => {
  expect(registrationName(empty, 'zh-CN')).toBe('');
  expect(registrationName(named('applicant', '李四'), 'zh-CN')).toBe('');
  expect(registrationName(named('debtor', '扎西', 'བཀྲ་ཤིས'), 'zh-CN')).toBe('扎西');
  expect(registrationName(named('debtor', '扎西', 'བཀྲ་ཤིས'), 'bo')).toBe('བཀྲ་ཤིས');
  expect(
    registrationName({ ...named('debtor', '扎西'), case: { ...EMPTY_CASE, number: '（2026）青2725执' } }, 'bo'),
  ).toBe('（2026）青2725执');
});

test.each([null, 'x', {}, { case: 1, parties: 1 }, { parties: [{}] }])(
  'what is no registration has no name: %j',
  (value) => {
    expect(registrationName(value, 'zh-CN')).toBe('');
  },
);
