import { appliedDocuments, appliedRulebookOf, wholeRulebookOf } from '../../shared/domain/rule/county-rulebook';
import { ownRules } from '../../shared/domain/rule/own-rules';
import type { World } from '../../shared/domain/world';
import type { Rulebook } from '../../shared/rulebook/rulebook';
import { buildRulebookIndex, type RulebookIndex } from '../../shared/rulebook/search-index';
import { useWorld } from '../app/session-context';
import { useToday } from './use-today';

export interface Applied {
  readonly rulebook: Rulebook;
  /** Built when the first search asks for it. */
  readonly index: () => RulebookIndex;
}

/** Makes a value anew only when the key of the world changes; the last one is kept. */
function latest<T>(make: (world: World, today: string) => T): (world: World, key: string, today: string) => T {
  let last: { readonly key: string; readonly value: T } | null = null;
  return (world, key, today) => {
    if (last?.key !== key) last = { key, value: make(world, today) };
    return last.value;
  };
}

/** What the own rules say: versions never change, so ids and days of ending are enough. The court's name stands in them too. */
const rulesKey = (world: World): string =>
  world.rows('rule').length === 0
    ? ''
    : JSON.stringify([
        ownRules(world).map(({ id, endedOn }) => [id, endedOn]),
        world.rows('county')[0]?.fields['courtZh'] ?? '',
      ]);

const wholeLatest = latest(wholeRulebookOf);
const appliedLatest = latest((world, today): Applied => {
  const rulebook = appliedRulebookOf(world, today);
  let index: RulebookIndex | null = null;
  return { rulebook, index: () => (index ??= buildRulebookIndex(rulebook)) };
});

/** All documents that ship with the program and every rule of the court's own. A case may cite what no longer applies. */
export const wholeRulebook = (world: World): Rulebook => wholeLatest(world, rulesKey(world), '');

/** The documents and own rules that the court applies today, with their search index. */
export const appliedRulebook = (world: World, today: string): Applied =>
  appliedLatest(world, JSON.stringify([appliedDocuments(world), rulesKey(world), today]), today);

export const useWholeRulebook = (): Rulebook => wholeRulebook(useWorld());

export function useAppliedRulebook(): Applied {
  const world = useWorld();
  return appliedRulebook(world, useToday());
}
