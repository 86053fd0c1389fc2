import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareNames, sortByName } from './name-order';

test('a mixed list shows digits, Latin, Tibetan, Han, then the rest', () => {
  const order = ['３号院', '12号院', 'Abc', 'ནང་ཆེན', 'རྫོང', '白扎', '才旦', '囊谦', 'あ'];
  expect(order.toReversed().sort(compareNames)).toEqual(order);
});

test('an opening bracket does not decide the place of a name', () => {
  expect(compareNames('（白扎）', '囊谦')).toBeLessThan(0);
});

test('sorting by a field gives the same order and leaves the list alone', () => {
  const people = [{ name: '才旦' }, { name: 'ཁང' }, { name: '12' }];
  expect(sortByName(people, ({ name }) => name).map(({ name }) => name)).toEqual(['12', 'ཁང', '才旦']);
  expect(people[0]).toEqual({ name: '才旦' });
});

test('the order is total: antisymmetric and transitive', () => {
  const name = fc.string({ unit: fc.constantFrom(...'ཀཁངརྲིོ་ས囊谦a1（ ') });
  fc.assert(
    fc.property(name, name, name, (a, b, c) => {
      expect(Math.sign(compareNames(a, b))).toBe(-Math.sign(compareNames(b, a)) || 0);
      if (compareNames(a, b) <= 0 && compareNames(b, c) <= 0) expect(compareNames(a, c)).toBeLessThanOrEqual(0);
    }),
  );
});
