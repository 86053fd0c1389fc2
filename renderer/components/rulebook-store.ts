import type { World } from '../../shared/domain/world';
import { applying, builtInRulebook, type Rulebook } from '../../shared/rulebook/rulebook';
import { buildRulebookIndex, type RulebookIndex } from '../../shared/rulebook/search-index';

let built: Rulebook | null = null;

/** All documents that ship with the program, checked once. A case may cite a document that the court has left since. */
export function wholeRulebook(): Rulebook {
  built ??= builtInRulebook();
  return built;
}

const applied = new Map<string, { readonly rulebook: Rulebook; readonly index: RulebookIndex }>();

/** The documents that the court applies, with their search index; all of them until a county says otherwise. */
export function appliedRulebook(world: World): { readonly rulebook: Rulebook; readonly index: RulebookIndex } {
  const chosen = world.rows('county')[0]?.fields['rulebooks'];
  const ids = Array.isArray(chosen) ? chosen.filter((id) => typeof id === 'string') : [];
  const key = ids.join(' ');
  const known = applied.get(key);
  if (known) return known;
  const rulebook = ids.length > 0 ? applying(wholeRulebook(), ids) : wholeRulebook();
  const made = { rulebook, index: buildRulebookIndex(rulebook) };
  applied.set(key, made);
  return made;
}
