import { expect, test } from 'vitest';
import { FIRST_QUERY } from './list-query';
import { listPreferencesOf, USUAL_COLUMNS, withColumn } from './list-preferences';

test('whoever has chosen nothing sees the usual columns and has no filters', () => {
  for (const kept of [undefined, null, 'x', 7, {}])
    expect(listPreferencesOf(kept)).toEqual({ columns: USUAL_COLUMNS, filters: [] });
});

test('what another version has kept is left out where it is not understood', () => {
  const filters = [
    { name: '囊谦', query: { ...FIRST_QUERY, search: '扎西' } },
    { name: 'x', query: { ...FIRST_QUERY, state: 'sleeping' } },
    { query: FIRST_QUERY },
    null,
  ];
  expect(listPreferencesOf({ columns: ['state', 'colour', 'debtors'], filters })).toEqual({
    columns: ['debtors', 'state'],
    filters: [{ name: '囊谦', query: { ...FIRST_QUERY, search: '扎西' } }],
  });
});

test('a column comes back to its place', () => {
  const without = withColumn(listPreferencesOf({}), 'cause', false);
  expect(without.columns).not.toContain('cause');
  expect(withColumn(without, 'cause', true).columns).toEqual(USUAL_COLUMNS);
});
