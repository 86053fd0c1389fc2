import type { Entry } from './schema';
import type { MatchField, Placed, RulebookIndex } from './search-index';
import { matchLine, type MatchWay } from './search-match';
import { termsOf, type Term } from './search-terms';

/** Why an entry was found: one reason for each word of the query. */
export interface MatchReason {
  readonly term: string;
  readonly way: MatchWay;
  readonly field: MatchField;
  /** The text it was found in, as it is shown elsewhere. */
  readonly text: string;
}

export interface RulebookHit {
  readonly entry: Entry;
  /** Only its order means anything. */
  readonly score: number;
  readonly reasons: readonly MatchReason[];
  /** False when no entry holds every word and this one is only near. */
  readonly whole: boolean;
}

const WEIGHTS: Readonly<Record<MatchField, number>> = {
  id: 20,
  title: 10,
  keyword: 7,
  office: 6,
  bearer: 5,
  ask: 4,
  subject: 3,
  quote: 2,
  document: 1,
};

/**
 * Entries that hold every word of the query, best first; where none does, those that hold most of it; nothing for an empty query. Chinese, Tibetan (each syllable by its beginning),
 * English, pinyin, pinyin initials and Wylie may be mixed. Order among equals: requestable entries first, then as in the document.
 */
export function searchRulebook(index: RulebookIndex, query: string): readonly RulebookHit[] {
  const terms = termsOf(query, index.english);
  if (terms.length === 0) return [];
  const whole = index.entries.flatMap(({ entry, lines }) => hitOf(entry, lines, terms) ?? []);
  if (whole.length > 0) return ranked(whole);
  if (terms.reduce((sum, term) => sum + lengthOf(term), 0) > LONGEST_NEAR) return [];
  return ranked(index.entries.flatMap(({ entry, lines }) => nearHit(entry, lines, terms) ?? [])).slice(0, MOST_NEAR);
}

/** What is longer than a sentence is a paste: near entries would be chance. */
const LONGEST_NEAR = 40;
const MOST_NEAR = 15;

const ranked = (hits: readonly RulebookHit[]): readonly RulebookHit[] =>
  hits.toSorted((a, b) => b.score - a.score || Number(b.entry.requestable) - Number(a.entry.requestable));

interface Found {
  readonly points: number;
  readonly reason: MatchReason;
  readonly placed: Placed;
}

function hitOf(entry: Entry, lines: readonly Placed[], terms: readonly Term[]): RulebookHit | null {
  const found: Found[] = [];
  for (const term of terms) {
    const best = term.script === 'han' ? bestOfRun(lines, term.text) : bestOf(lines, term, found.at(-1));
    if (best.length === 0) return null;
    found.push(...best);
  }
  if (found.every(({ reason }) => reason.field === 'document')) return null;
  return {
    entry,
    score: found.reduce((sum, { points }) => sum + points, 0),
    reasons: found.map(({ reason }) => reason),
    whole: true,
  };
}

/** How much of a query an entry must hold to be near. */
const NEAR = 0.5;

/** What is left when no entry holds every word: at least half of the letters, found elsewhere than in the name of the document. */
function nearHit(entry: Entry, lines: readonly Placed[], terms: readonly Term[]): RulebookHit | null {
  const found: Found[] = [];
  let [length, held] = [0, 0];
  for (const term of terms) {
    const pieces = term.script === 'han' ? piecesOfRun(lines, term.text) : bestOf(lines, term, found.at(-1));
    length += lengthOf(term);
    held += term.script === 'han' ? pieces.reduce((sum, { reason }) => sum + reason.term.length, 0) : 0;
    if (term.script !== 'han' && pieces.length > 0) held += lengthOf(term);
    found.push(...pieces);
  }
  const share = held / length;
  if (share < NEAR || found.every(({ reason }) => reason.field === 'document')) return null;
  return {
    entry,
    score: share * found.reduce((sum, { points }) => sum + points, 0),
    reasons: found.map(({ reason }) => reason),
    whole: false,
  };
}

/** Letters of Chinese; a syllable of Tibetan or a word in Latin letters says about as much as two. */
const lengthOf = (term: Term): number => (term.script === 'han' ? term.text.length : 2);

/** The longest pieces of a run that stand somewhere in the entry, from left to right; what does not is passed over. */
function piecesOfRun(lines: readonly Placed[], run: string): readonly Found[] {
  const found: Found[] = [];
  for (let start = 0; start < run.length;) {
    let end = run.length;
    let best: readonly Found[] = [];
    for (; end > start && best.length === 0; end -= 1)
      best = bestOf(lines, { script: 'han', text: run.slice(start, end), piece: true }, undefined);
    found.push(...best.map((each) => ({ ...each, points: each.points / 2 })));
    start = best.length > 0 ? end + 1 : start + 1;
  }
  return found;
}

function bestOf(lines: readonly Placed[], term: Term, before: Found | undefined): readonly Found[] {
  let best: Found | null = null;
  for (const placed of lines) {
    const match = matchLine(placed.line, term, before?.placed === placed ? before.reason.term : null);
    if (!match) continue;
    const points = match.quality * WEIGHTS[placed.field];
    if (best && best.points >= points) continue;
    best = { points, placed, reason: { term: term.text, way: match.way, field: placed.field, text: placed.line.text } };
  }
  return best ? [best] : [];
}

/**
 * A run of Chinese is looked for as a whole, else in pieces that all stand somewhere in the entry: 冻结股权 is found where 冻结 and 股权
 * stand apart. A piece of one character must be a search word of its own, as 查 is. Fewer and longer pieces score higher.
 */
function bestOfRun(lines: readonly Placed[], run: string): readonly Found[] {
  const failed = new Set<number>();
  const from = (start: number): readonly Found[] => {
    if (failed.has(start)) return [];
    for (let end = run.length; end > start; end -= 1) {
      const head = bestOf(
        lines,
        { script: 'han', text: run.slice(start, end), piece: end - start < run.length },
        undefined,
      );
      if (head.length > 0 && end === run.length) return head;
      const rest = head.length > 0 ? from(end) : [];
      if (rest.length > 0) return [...head, ...rest].map((each) => ({ ...each, points: each.points / 2 }));
    }
    failed.add(start);
    return [];
  };
  return from(0);
}
