import { expect, test } from 'vitest';
import type { EntityId } from '../../shared/core/ids';
import { caseSearchLines } from '../../shared/domain/case/case-search';
import { foldCases } from '../../shared/domain/case/case-fold';
import { PracticeWorld } from '../../shared/domain/case/practice-world';
import { newRecord } from '../../shared/domain/ops';
import { createMatcher } from '../../shared/text/search-line';
import type { DataKeys } from './crypto/keyring';
import { MemoryWorld } from './memory-world';
import { PAGE_ROWS, pagesOf, sealPage, unsealPage } from './row-pages';

const keys = async (): Promise<DataKeys> => {
  const data = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  return { data } as unknown as DataKeys;
};

function county() {
  const world = new PracticeWorld();
  world.apply([
    newRecord('case', 'c1' as EntityId, { number: '（2026）青2725执7号', cause: '民间借贷纠纷' }),
    newRecord('party', 'p1' as EntityId, { case: 'c1', role: 'debtor', nameZh: '才旦卓玛', nameBo: 'ཚེ་བརྟན་སྒྲོལ་མ' }),
    newRecord('unit', 'u1' as EntityId, { nameZh: '公安局' }),
  ]);
  return [...world.rows('unit'), ...world.rows('case'), ...world.rows('party')];
}

test('a page gives back its rows and what they are found by', async () => {
  const key = await keys();
  const rows = county();
  const read = await unsealPage(await sealPage({ page: 3, resting: true, rows }, key), key);
  expect(read).toEqual({ page: 3, resting: true, rows });
  const [view] = foldCases(new MemoryWorld().with(read?.rows ?? []));
  for (const query of ['卓玛', 'cdzm', 'sgrol', '执7', 'mjjd'])
    expect([query, view && createMatcher(query)(caseSearchLines(view))]).toEqual([query, true]);
  // The lines are those that would be computed.
  const [fresh] = foldCases(new MemoryWorld().with(county()));
  expect(view && caseSearchLines(view)).toEqual(fresh && caseSearchLines(fresh));
});

test('a page opens only in its place and only whole', async () => {
  const key = await keys();
  const record = await sealPage({ page: 3, resting: false, rows: county() }, key);
  expect(await unsealPage({ ...record, page: 4 }, key)).toBeNull();
  expect(await unsealPage({ ...record, body: record.body.slice(0, -1) }, key)).toBeNull();
  expect(await unsealPage(record, await keys())).toBeNull();
});

test('rows are cut into pages, those at rest apart', () => {
  const rows = Array.from({ length: PAGE_ROWS + 2 }, (_, n) => ({ ...county()[0]!, id: `r${n}` as EntityId }));
  const resting = new Set(['r0' as EntityId]);
  const pages = pagesOf(rows, { resting, from: 7 });
  expect(pages.map(({ page, resting: rests, rows: these }) => [page, rests, these.length])).toEqual([
    [7, false, PAGE_ROWS],
    [8, false, 1],
    [9, true, 1],
  ]);
});
