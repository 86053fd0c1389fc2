import { foldBo } from './tibetan-fold';

/** Particles that fuse with an open syllable. Final ར and ས are left: they are just as often part of the word. */
const FUSED_PARTICLE = /(?<=.)(?:འིའོ|འིས|འི|འོ|འང|འམ)$/;

/** The syllables of a text, folded, in order. Shad, digits and other scripts separate and are dropped. */
export function splitSyllables(text: string): readonly string[] {
  return foldBo(text).match(/[\u0F40-\u0FBC]+/g) ?? [];
}

/** པའི → པ. A syllable that is nothing but a particle stays as it is. */
export function stripParticle(syllable: string): string {
  return syllable.replace(FUSED_PARTICLE, '');
}

export function countSyllables(text: string): number {
  return splitSyllables(text).length;
}

/**
 * The syllables of a text as one string for `syllablesMatch`: each preceded by a space, once as written and, where a particle
 * was stripped, once more without particles. Empty when the text holds no Tibetan.
 */
export function syllableLine(text: string): string {
  const syllables = splitSyllables(text);
  const written = spaced(syllables);
  const stripped = spaced(syllables.map(stripParticle));
  return written === stripped ? written : `${written};${stripped}`;
}

/** Whether the query stands in the line from the start of some syllable; the last syllable may be typed in part. */
export function syllablesMatch(line: string, query: string): boolean {
  return createSyllableMatcher(query)(line);
}

/** `syllablesMatch` for many lines: the query is folded once. */
export function createSyllableMatcher(query: string): (line: string) => boolean {
  const syllables = splitSyllables(query);
  const written = spaced(syllables);
  const stripped = spaced(syllables.map(stripParticle));
  return (line) => line.includes(written) || line.includes(stripped);
}

function spaced(syllables: readonly string[]): string {
  return syllables.map((syllable) => ` ${syllable}`).join('');
}
