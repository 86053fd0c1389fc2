import { expect, test } from 'vitest';
import { createMatcher } from '../../text/search-line';
import { issueOne, practiceCounty, viewOf } from './practice-county';
import { requestSearchLines } from './request-search';

test('a request is found by its number, its unit, its case, its parties and its words, several at once', () => {
  const world = practiceCounty();
  const view = viewOf(world, issueOne(world));
  const lines = requestSearchLines(world, view);
  for (const query of ['囊法执协字〔2026〕1号', '农业银行', 'nyyh', '青2725执1号', '甲某', '存款十万', '银行 甲某'])
    expect([query, createMatcher(query)(lines)]).toEqual([query, true]);
  for (const query of ['公安局', '乙某', '银行 乙某'])
    expect([query, createMatcher(query)(lines)]).toEqual([query, false]);
});
