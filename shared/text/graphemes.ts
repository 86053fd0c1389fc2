// Grapheme rules are the same for every language in ICU; a fixed one keeps the result independent of the interface language.
const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * What a person counts as characters: a Tibetan stack with its vowels is one, an emoji is one. Stops at `stopAfter`, so a
 * huge paste costs no more than the limit it is checked against.
 */
export function countGraphemes(text: string, stopAfter = Infinity): number {
  let count = 0;
  for (const _ of segmenter.segment(text)) if (++count >= stopAfter) break;
  return count;
}

/** The first of them, e.g. for a person without a picture; empty for an empty text. */
export function firstGrapheme(text: string): string {
  for (const { segment } of segmenter.segment(text)) return segment;
  return '';
}
