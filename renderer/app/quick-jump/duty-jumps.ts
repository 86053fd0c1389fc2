import { searchRulebook } from '../../../shared/rulebook/search';
import type { World } from '../../../shared/domain/world';
import { bodyNames, wordsIn } from '../../components/record-names';
import { appliedRulebook } from '../../components/rulebook-store';
import type { Language } from '../../i18n/languages';
import type { NavPage } from '../frame/side-nav';
import type { JumpGroup } from './jump-items';

/** Duties shown; more are better read on the page of the duties. */
const SHOWN = 5;

interface Setting {
  readonly pages: readonly NavPage[];
  readonly language: Language;
}

/** The duties of the rulebook that answer to the query, each leading to its clause. */
export function dutyJumps(world: World, query: string, { pages, language }: Setting): readonly JumpGroup[] {
  if (query.trim() === '' || !pages.some(({ name }) => name === 'rules')) return [];
  const { rulebook, index } = appliedRulebook(world);
  const items = searchRulebook(index, query)
    .slice(0, SHOWN)
    .map(({ entry }) => {
      const body = rulebook.bodyById.get(entry.bearer);
      return {
        id: entry.id,
        to: `/rules?${new URLSearchParams({ entry: entry.id, body: entry.bearer }).toString()}`,
        label: wordsIn(entry.title, language),
        detail: body ? bodyNames(body, language).now : '',
      };
    });
  return items.length > 0 ? [{ key: 'rules', items }] : [];
}
