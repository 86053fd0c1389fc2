import { err, ok, type Result } from '../core/result';
import { countGraphemes } from './graphemes';
import { normalizeInput } from './tibetan-fold';
import { countSyllables } from './tibetan-syllables';

/** How long a text may be. People are told the unit that they can count: syllables in Tibetan, else characters. */
export interface TextLimit {
  /** Graphemes, as `countGraphemes` counts them. */
  readonly graphemes: number;
  /** Tibetan syllables; a further limit beside the graphemes. */
  readonly syllables?: number;
}

export interface TooLong {
  readonly type: 'too_long';
  readonly unit: 'graphemes' | 'syllables';
  readonly limit: number;
}

/**
 * Longest values of each sort of field. A syllable has up to five graphemes and a tsheg, so a name of 80 syllables has at
 * most 480 graphemes. A note of 4,000 graphemes is at most 60,000 bytes of UTF-8, below the 64 KB
 * of one change.
 */
export const FIELD_LIMITS = {
  name: { graphemes: 480, syllables: 80 },
  line: { graphemes: 600 },
  number: { graphemes: 60 },
  note: { graphemes: 4000 },
} as const satisfies Readonly<Record<string, TextLimit>>;

/** Marks upon marks make graphemes of any size; no text in use needs more than this many code units on average. */
const MAX_UNITS_PER_GRAPHEME = 5;

/** Why a text is too long, or null. The cost grows with the limit, not with the text. */
export function tooLong(text: string, limit: TextLimit): TooLong | null {
  const tooMany = { type: 'too_long', unit: 'graphemes', limit: limit.graphemes } as const;
  if (text.length > limit.graphemes * MAX_UNITS_PER_GRAPHEME) return tooMany;
  if (text.length > limit.graphemes && countGraphemes(text, limit.graphemes + 1) > limit.graphemes) return tooMany;
  if (limit.syllables === undefined || countSyllables(text) <= limit.syllables) return null;
  return { type: 'too_long', unit: 'syllables', limit: limit.syllables };
}

/**
 * Typed or pasted text as it is stored (see `normalizeInput`), or why it is too long. With `lines: 'one'` line ends and runs
 * of blanks become single spaces. Nothing is cut off: the person decides what to shorten.
 */
export function cleanText(
  text: string,
  { limit, lines = 'one' }: { readonly limit: TextLimit; readonly lines?: 'one' | 'many' },
): Result<string, TooLong> {
  const normal = normalizeInput(text);
  const clean = lines === 'one' ? normal.replace(/[ \t\n]+/g, ' ') : normal;
  const problem = tooLong(clean, limit);
  return problem ? err(problem) : ok(clean);
}
