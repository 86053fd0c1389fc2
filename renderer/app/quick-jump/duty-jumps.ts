import { bodyOfEntry } from '../../../shared/rulebook/rulebook';
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
  /** `YYYY-MM-DD`: the court's own rules have dates. */
  readonly today: string;
}

/** The duties of the rulebook that answer to the query, each leading to its clause. */
export function dutyJumps(world: World, query: string, { pages, language, today }: Setting): readonly JumpGroup[] {
  if (query.trim() === '' || !pages.some(({ name }) => name === 'rules')) return [];
  const { rulebook, index } = appliedRulebook(world, today);
  const items = searchRulebook(index(), query)
    .slice(0, SHOWN)
    .map(({ entry }) => {
      return {
        id: entry.id,
        to: `/rules?${new URLSearchParams({ entry: entry.id, body: entry.bearer }).toString()}`,
        label: wordsIn(entry.title, language),
        detail: bodyNames(bodyOfEntry(rulebook, entry), language).now,
      };
    });
  return items.length > 0 ? [{ key: 'rules', items }] : [];
}
