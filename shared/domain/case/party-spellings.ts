import { checkLength, LIMITS } from './check-values';
import type { ValueProblem } from './problems';

/** A Tibetan name is written in Chinese in up to eight ways in the papers of one county. */
export const MOST_SPELLINGS = 8;

/** The spellings in a line as typed: separated by 、 commas, slashes, semicolons or line ends; each once. */
export const spellingsIn = (typed: string): readonly string[] => [
  ...new Set(
    typed
      .normalize('NFC')
      .split(/[、，,;；/／|\n]/)
      .map((name) => name.trim().replace(/\s+/g, ' '))
      .filter((name) => name !== ''),
  ),
];

export function checkSpellings(typed: string): ValueProblem | null {
  const tooLong = checkLength(typed, LIMITS.line);
  if (tooLong) return tooLong;
  const count = spellingsIn(typed).length;
  return count > MOST_SPELLINGS ? { type: 'too_many_spellings', limit: MOST_SPELLINGS, count } : null;
}

/** Latin letters in lower case, one space between syllables, no tones. */
export const storedPinyin = (typed: string): string =>
  typed
    .normalize('NFD')
    .replace(/u\u0308/gi, 'v')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .trim()
    .replace(/[\s'’-]+/g, ' ');

/** Syllables of Latin letters. Empty passes: the reading is derived then. */
export function checkPinyin(typed: string): ValueProblem | null {
  const tooLong = checkLength(typed, LIMITS.short);
  if (tooLong) return tooLong;
  return /^[a-z ]*$/.test(storedPinyin(typed)) ? null : { type: 'not_pinyin' };
}
