import { sameActEntries, type Rulebook } from './rulebook';
import type { Entry } from './schema';

/** The same act of the same sentence, with the entry of every body that owes it. */
export interface Duty {
  readonly lead: Entry;
  readonly entries: readonly Entry[];
  /** The same duty as other documents word it, at most one of each; filled in by `clusterDuties`. */
  readonly also: readonly Entry[];
}

/** Joins the entries of one act, in the order in which the first of each came. */
export function dutiesOf(entries: readonly Entry[], rulebook: Rulebook): readonly Duty[] {
  const seen = new Set<string>();
  return entries.flatMap((lead) => {
    if (seen.has(lead.id)) return [];
    const same = sameActEntries(rulebook, lead);
    for (const { id } of same) seen.add(id);
    return [{ lead, entries: same, also: [] }];
  });
}

/** How alike two titles have to be to name one duty: a third of their pairs of characters. */
const ALIKE = 1 / 3;

/**
 * One line for a duty that stands in several documents. The document that comes first in the rulebook (the court's own rules, the
 * county's, then the wider ones) leads; the others follow in `also`. Two duties are one when the same body owes the same kind of act
 * concerning the same thing by much the same title. The line stands where the first of its duties stood.
 */
export function clusterDuties(duties: readonly Duty[], rulebook: Rulebook): readonly Duty[] {
  const rank = new Map(rulebook.documents.map(({ id }, index) => [id, index]));
  const rankOf = ({ lead }: Duty) => rank.get(lead.document) ?? 0;
  const clusters: Duty[][] = [];
  for (const duty of duties) {
    const home = clusters
      .filter(
        (cluster) =>
          cluster.every(({ lead }) => lead.document !== duty.lead.document) &&
          cluster.some((each) => isSame(each, duty)),
      )
      .toSorted((a, b) => likeness(b, duty) - likeness(a, duty))[0];
    if (home) home.push(duty);
    else clusters.push([duty]);
  }
  return clusters.map((cluster) => {
    const [first, ...others] = cluster.toSorted((a, b) => rankOf(a) - rankOf(b)) as [Duty, ...Duty[]];
    return { ...first, also: others.map(({ lead }) => lead) };
  });
}

const likeness = (cluster: readonly Duty[], duty: Duty) =>
  Math.max(...cluster.map(({ lead }) => overlap(lead.title.zh, duty.lead.title.zh)));

const isSame = (a: Duty, b: Duty): boolean =>
  a.lead.ask === b.lead.ask &&
  a.lead.subject === b.lead.subject &&
  a.entries.some(({ bearer }) => b.entries.some((other) => other.bearer === bearer)) &&
  overlap(a.lead.title.zh, b.lead.title.zh) >= ALIKE;

const pairsOf = (text: string) => new Set([...text].slice(1).map((char, at) => `${[...text][at]}${char}`));

/** The share of pairs of characters that the shorter of two titles has in the longer, from 0 to 1. */
export function overlap(a: string, b: string): number {
  const [first, second] = [pairsOf(a), pairsOf(b)];
  const common = [...first].filter((pair) => second.has(pair)).length;
  return common / Math.max(1, Math.min(first.size, second.size));
}
