import jsewts from 'jsewts';
import { pinyin } from 'pinyin-pro';

/** A text with spaces dropped and the offsets at which its syllables begin, so that a match can start at any syllable but not inside one. */
export interface Syllabled {
  readonly text: string;
  readonly starts: ReadonlySet<number>;
}

const syllabled = (syllables: readonly string[]): Syllabled => {
  const starts = new Set<number>();
  let text = '';
  for (const syllable of syllables) {
    starts.add(text.length);
    text += syllable;
  }
  return { text, starts };
};

/** True when `part` begins at a syllable of `whole`. */
export function startsInside(whole: Syllabled, part: string): boolean {
  for (let at = whole.text.indexOf(part); at >= 0; at = whole.text.indexOf(part, at + 1))
    if (whole.starts.has(at)) return true;
  return false;
}

/** Chinese for comparing: full-width forms made plain, lower case, 帐 written 账 as in 账户. */
export const foldHan = (text: string) => text.normalize('NFKC').toLowerCase().replaceAll('帐', '账');

/** Pinyin without tones, ü as v, as people type it. */
export function toPinyin(text: string): Syllabled {
  return syllabled(pinyinSyllables(text));
}

/** First letters: 车辆登记 → cldj. */
export const toInitials = (text: string) =>
  pinyinSyllables(text)
    .map((syllable) => syllable.charAt(0))
    .join('');

const pinyinSyllables = (text: string) =>
  pinyin(text, { toneType: 'none', type: 'array', v: true })
    .map((syllable) => syllable.toLowerCase())
    .filter((syllable) => /^[a-z0-9]+$/.test(syllable));

/** Spellings of Tibetan that look alike and that normalisation forms leave apart. */
const foldBo = (text: string) =>
  text
    .normalize('NFD')
    .replaceAll('\u0F0C', '\u0F0B')
    .replaceAll('\u0F6A', '\u0F62')
    .replaceAll('\u0F77', '\u0FB2\u0F71\u0F80')
    .replaceAll('\u0F79', '\u0FB3\u0F71\u0F80')
    .replaceAll('\u0F7B', '\u0F7A\u0F7A')
    .replaceAll('\u0F7D', '\u0F7C\u0F7C');

/** Particles that are written onto an open syllable: བའི is བ and འི. */
const FUSED = /(?<=.)(?:འི|འིས|འོ|འང|འམ)$/;

/** The syllables of a Tibetan text, folded, fused particles dropped; anything not Tibetan is left out. */
export function boSyllables(text: string): readonly string[] {
  return (foldBo(text).match(/[\u0F40-\u0FBC]+/g) ?? []).map((syllable) => syllable.replace(FUSED, ''));
}

/** Wylie as people type it: letters only, no spaces; འགུལ་བཀག → gulbkag. */
export function toWylieSearch(text: string): Syllabled {
  return syllabled(boSyllables(text).map((syllable) => foldLatin(jsewts.toWylie(syllable, []))));
}

/** Latin for comparing: lower case; the marks of Wylie and apostrophes dropped, ü as v. */
export const foldLatin = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('ü', 'v')
    .replace(/['’.+]/g, '');

/** English cut down so that freeze, freezes and freezing meet. Rough: it only has to treat query and text alike. */
export function stemEn(word: string): string {
  const stem = word.replace(/(?:ing|ed|es|e|s)$/, '');
  return stem.length >= 3 ? stem : word;
}

export const stemsEn = (text: string) => (foldLatin(text).match(/[a-z0-9]+/g) ?? []).map(stemEn);
