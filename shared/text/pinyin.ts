import { pinyin } from 'pinyin-pro';

const OPTIONS = { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true } as const;

/**
 * The readings of a text as syllables without tones, ü as v: the ordinary one and, where it differs, the one that reads
 * surnames as surnames (单增: dan zeng, shan zeng). Latin words and digits in the text stand among the syllables in lower case.
 */
export function readingsOf(text: string): readonly (readonly string[])[] {
  const ordinary = syllables(pinyin(text, OPTIONS));
  const surname = syllables(pinyin(text, { ...OPTIONS, mode: 'surname' }));
  if (ordinary.length === 0) return [];
  return ordinary.join(' ') === surname.join(' ') ? [ordinary] : [ordinary, surname];
}

/** First letters of each reading: 囊谦县 → ["nqx"]. */
export function initialsOf(text: string): readonly string[] {
  const initials = readingsOf(text).map((reading) => reading.map((syllable) => syllable.slice(0, 1)).join(''));
  return [...new Set(initials)];
}

/** Rare characters that have no known reading, and other scripts, come back as they are and are dropped here. */
function syllables(raw: readonly string[]): readonly string[] {
  return raw.flatMap((syllable) => syllable.toLowerCase().match(/[a-z]+|[0-9]+/g) ?? []);
}
