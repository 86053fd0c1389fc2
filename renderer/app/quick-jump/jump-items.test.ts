import { createInstance } from 'i18next';
import { expect, it } from 'vitest';
import type { EntityId } from '../../../shared/core/ids';
import { PracticeWorld } from '../../../shared/domain/case/practice-world';
import { newRecord } from '../../../shared/domain/ops';
import type { Language } from '../../i18n/languages';
import { PAGES } from '../frame/side-nav';
import { dutyJumps } from './duty-jumps';
import { findJumps, jumpSources } from './jump-items';

function sourcesOf(pages: typeof PAGES, language: Language = 'zh-CN') {
  const world = new PracticeWorld();
  const id = (text: string) => text as EntityId;
  world.apply([
    newRecord('unit', id('u1'), { kind: 'member', nameZh: '公安局', nameBo: 'སྤྱི་བདེ་ཅུས' }),
    newRecord('contact', id('k1'), { unit: 'u1', role: 'leader', nameZh: '甲某', mobile: '13900001234' }),
    newRecord('case', id('c1'), { number: '（2026）青2725执7号' }),
    newRecord('party', id('p1'), { case: 'c1', role: 'debtor', nameZh: '才旦卓玛', nameBo: 'ཚེ་བརྟན་སྒྲོལ་མ' }),
  ]);
  const i18n = createInstance();
  void i18n.init({ lng: 'zh-CN', initAsync: false });
  return jumpSources(world, { pages, t: i18n.t, language });
}

const found = (query: string, pages = PAGES) =>
  findJumps(sourcesOf(pages), query).flatMap(({ items }) => items.map(({ to }) => to));

it('offers the pages before anything is typed', () => {
  expect(found('')).toEqual(PAGES.map(({ path }) => path));
});

it('finds a page that stands in no navigation when it is typed', () => {
  expect(found('usb')).toEqual(['/stick']);
  expect(found('outbox')).toEqual(['/outbox']);
});

it('finds a case by its debtor in either script and by initials', () => {
  for (const query of ['才旦', 'སྒྲོལ་མ', 'cdzm', '青2725执7']) expect(found(query)).toContain('/cases/c1');
});

it('finds a unit by the end of a telephone number in it', () => {
  expect(found('1234')).toContain('/directory?unit=u1');
});

it('shows names in the language of the screen, and the present one of a unit', () => {
  const shown = (language: Language) =>
    findJumps(sourcesOf(PAGES, language), '1234').flatMap(({ items }) =>
      items.map(({ label, detail }) => [label, detail]),
    );
  expect(shown('zh-CN')).toEqual([['公安局', '甲某']]);
  expect(shown('bo')).toEqual([['སྤྱི་བདེ་ཅུས', '甲某']]);
});

it('shows nothing of cases to whom the cases are closed', () => {
  const open = PAGES.filter(({ name }) => name !== 'cases');
  expect(found('才旦', open)).toEqual([]);
});

it('offers what was opened last before the pages, and nothing that is gone', () => {
  const [recent, pages] = findJumps(sourcesOf(PAGES), '', ['c1', 'nobody', 'u1']);
  expect(recent?.items.map(({ to }) => to)).toEqual(['/cases/c1', '/directory?unit=u1']);
  expect(pages?.key).toBe('pages');
});

it('finds duties in either language and by initials, and leads to the clause of the body that owes it', () => {
  const world = new PracticeWorld();
  const duties = (query: string, language: Language, pages = PAGES) =>
    dutyJumps(world, query, { pages, language, today: '2026-11-20' }).flatMap(({ items }) => items);
  for (const query of ['冻结', 'dongjie']) expect(duties(query, 'zh-CN').length).toBeGreaterThan(0);
  for (const { id, to } of duties('冻结', 'zh-CN')) expect(to).toContain(`/rules?entry=${id}&body=`);
  expect(duties('冻结', 'bo')[0]?.label).toMatch(/[\u0F40-\u0FBC]/);
  expect(duties('', 'zh-CN')).toEqual([]);
  const withoutRules = PAGES.filter(({ name }) => name !== 'rules');
  expect(duties('冻结', 'zh-CN', withoutRules)).toEqual([]);
});
