import { startsInside, stemEn } from './search-fold';
import type { BoLine, EnLine, HanLine, Line } from './search-index';
import type { Term } from './search-terms';

/** How a word was read. */
export const MATCH_WAYS = ['id', 'zh', 'bo', 'en', 'pinyin', 'initials', 'wylie'] as const;
export type MatchWay = (typeof MATCH_WAYS)[number];
export const matchWayKey = (way: MatchWay) => `rules.matchWay.${way}` as const;

export interface LineMatch {
  readonly way: MatchWay;
  /** From 0 to 2: how well the word fits the line. */
  readonly quality: number;
}

/** How one word fits one line; null when it does not. `before` is the syllable before it, when that one was found in the same line. */
export function matchLine(line: Line, term: Term, before: string | null): LineMatch | null {
  if (term.script === 'han') return line.language === 'zh' ? matchHan(line, term) : null;
  if (term.script === 'bo') return line.language === 'bo' ? matchBo(line, term.text, before) : null;
  switch (line.language) {
    case 'id':
      return line.folded.startsWith(term.text) && /\d/.test(term.text) ? { way: 'id', quality: 1 } : null;
    case 'en':
      return matchEn(line, term.text);
    case 'zh':
      return term.englishOnly ? null : matchSound(line, term.text);
    case 'bo':
      return term.englishOnly || term.text.length < 2 || !startsInside(line.wylie, term.text)
        ? null
        : { way: 'wylie', quality: 0.6 + share(term.text, line.wylie.text) };
  }
}

/** How much of the line the word covers, up to 0.4: a title that is just the word comes first. */
const share = (part: string, whole: string) => (0.4 * part.length) / whole.length;

function matchHan(
  line: HanLine,
  { text, piece }: { readonly text: string; readonly piece: boolean },
): LineMatch | null {
  const fits = piece && text.length === 1 ? line.han === text : line.han.includes(text);
  return fits ? { way: 'zh', quality: 0.6 + share(text, line.han) } : null;
}

function matchBo(line: BoLine, text: string, before: string | null): LineMatch | null {
  let quality = 0;
  line.syllables.forEach((syllable, at) => {
    if (!syllable.startsWith(text)) return;
    const inOrder = before !== null && (line.syllables[at - 1]?.startsWith(before) ?? false);
    quality = Math.max(quality, (syllable === text ? 0.8 : 0.4) + (inOrder ? 0.6 : 0) + 0.2 / line.syllables.length);
  });
  return quality > 0 ? { way: 'bo', quality } : null;
}

function matchEn(line: EnLine, word: string): LineMatch | null {
  const stem = stemEn(word);
  if (line.stems.includes(stem)) return { way: 'en', quality: 0.8 + 0.2 / line.stems.length };
  if (word.length < 3) return null;
  return line.stems.some((each) => each.startsWith(stem)) ? { way: 'en', quality: 0.5 } : null;
}

function matchSound(line: HanLine, letters: string): LineMatch | null {
  if (!line.sound) return null;
  if (/^\d+$/.test(letters)) return line.han.includes(letters) ? { way: 'zh', quality: 0.8 } : null;
  const { pinyin, initials } = line.sound;
  if (letters.length < 2) return null;
  if (startsInside(pinyin, letters)) return { way: 'pinyin', quality: 0.6 + share(letters, pinyin.text) };
  if (initials.includes(letters)) return { way: 'initials', quality: 0.6 + share(letters, initials) };
  return null;
}
