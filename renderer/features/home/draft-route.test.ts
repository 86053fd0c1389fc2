import { expect, test } from 'vitest';
import { draftRoute } from './draft-route';

test('every kind of draft opens where it was begun', () => {
  expect(draftRoute('request/new/abc')).toBe('/requests/new/abc');
  expect(draftRoute('request/answered/r1')).toBe('/requests/r1?form=answered');
  expect(draftRoute('request/correct/r1.f2')).toBe('/requests/r1?form=correct&fact=f2');
  expect(draftRoute('case/new/abc')).toBe('/cases/new/abc');
  expect(draftRoute('case/edit/c1')).toBe('/cases/c1/edit');
  expect(draftRoute('case/pay/c1')).toBe('/cases/c1?do=pay');
  expect(draftRoute('case/addParty/c1.principal.p1')).toBe('/cases/c1?do=addParty.principal.p1');
  expect(draftRoute('unheard/of/x')).toBeNull();
});
