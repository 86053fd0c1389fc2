import { sameActEntries, type Rulebook } from '../../shared/rulebook/rulebook';
import type { Entry } from '../../shared/rulebook/schema';

/** The same act of the same sentence, with the entry of every body that owes it. */
export interface Duty {
  readonly lead: Entry;
  readonly entries: readonly Entry[];
}

/** Joins the entries of one act, in the order in which the first of each came. */
export function dutiesOf(entries: readonly Entry[], rulebook: Rulebook): readonly Duty[] {
  const seen = new Set<string>();
  return entries.flatMap((lead) => {
    if (seen.has(lead.id)) return [];
    const same = sameActEntries(rulebook, lead);
    for (const { id } of same) seen.add(id);
    return [{ lead, entries: same }];
  });
}
