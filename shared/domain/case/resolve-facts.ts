import type { JsonObject } from '../../core/json';
import type { FactEntry } from '../../exchange/row';
import { compareStamps } from '../../exchange/stamp';

/** A fact as it stands after every correction that names it. */
export interface ResolvedFact {
  /** The fact as it was first written; it never changes. */
  readonly original: FactEntry;
  /** Legal time that counts now. */
  readonly on: string;
  /** Content that counts now. */
  readonly body: JsonObject;
  /** Taken back: it stays in the history but no longer counts. */
  readonly withdrawn: boolean;
  /** Corrections that name it, oldest first, taken-back ones included. */
  readonly corrections: readonly FactEntry[];
}

/** Order of facts: legal time, then (device, number), then id. A device's clock has no say. */
export function compareFacts(a: FactEntry, b: FactEntry): number {
  return compareText(a.on, b.on) || compareStamps(a.stamp, b.stamp) || compareText(a.id, b.id);
}

/** Order of facts by the legal time that counts after correction. */
export const compareResolved = (a: ResolvedFact, b: ResolvedFact): number =>
  compareText(a.on, b.on) || compareFacts(a.original, b.original);

/**
 * Resolves corrections; a pure function of the set of facts. A correcting fact has type `corrected`, names a fact in `corrects` and
 * carries in its body either `withdrawn: true` (takes the fact back) or the new `body`, and `on` when the legal time changes too.
 * A correction can itself be corrected or taken back. Of several corrections of one fact the last by (on, device, number) counts.
 */
export function resolveFacts(facts: readonly FactEntry[]): readonly ResolvedFact[] {
  const byTarget = correctionsByTarget(facts);
  const resolve = (fact: FactEntry, above: ReadonlySet<string>): ResolvedFact => {
    const seen = new Set(above).add(fact.id);
    const corrections = (byTarget.get(fact.id) ?? []).filter(({ id }) => !seen.has(id));
    const inForce = corrections.map((one) => resolve(one, seen)).findLast((one) => !one.withdrawn);
    return { original: fact, corrections, ...(inForce ? correctedBy(inForce, fact) : asWritten(fact)) };
  };
  return facts
    .filter((fact) => fact.type !== 'corrected')
    .map((fact) => resolve(fact, new Set()))
    .toSorted(compareResolved);
}

function correctionsByTarget(facts: readonly FactEntry[]): ReadonlyMap<string, readonly FactEntry[]> {
  const byTarget = new Map<string, FactEntry[]>();
  for (const fact of facts.toSorted(compareFacts)) {
    if (fact.type !== 'corrected' || fact.corrects === undefined) continue;
    byTarget.set(fact.corrects, [...(byTarget.get(fact.corrects) ?? []), fact]);
  }
  return byTarget;
}

type Standing = Pick<ResolvedFact, 'on' | 'body' | 'withdrawn'>;

const asWritten = (fact: FactEntry): Standing => ({ on: fact.on, body: fact.body, withdrawn: false });

function correctedBy({ body: correction }: ResolvedFact, fact: FactEntry): Standing {
  if (correction['withdrawn'] === true) return { on: fact.on, body: fact.body, withdrawn: true };
  const body = correction['body'];
  return {
    on: typeof correction['on'] === 'string' ? correction['on'] : fact.on,
    body: isObject(body) ? body : fact.body,
    withdrawn: false,
  };
}

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
