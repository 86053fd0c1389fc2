import { foldBo } from './tibetan-fold';

const ALPHABET = 'ཀཁགངཅཆཇཉཏཐདནཔཕབམཙཚཛཝཞཟའཡརལཤསཧཨ';
/** Letters for Sanskrit and loan words, sorted with the Tibetan letter they are written after. */
const LIKE: Readonly<Record<string, string>> = { ཊ: 'ཏ', ཋ: 'ཐ', ཌ: 'ད', ཎ: 'ན', ཥ: 'ཤ', ཫ: 'ཀ', ཬ: 'ར' };
/** Prefix letter → main letters it can stand before. */
const PREFIXES: Readonly<Record<string, string>> = {
  ག: 'ཅཉཏདནཙཞཟཡཤས',
  ད: 'ཀགངཔབམ',
  བ: 'ཀགཅཏདཙཞཟཤསརལ',
  མ: 'ཁགངཆཇཉཐདནཚཛ',
  འ: 'ཁགཆཇཐདཕབཚཛ',
};
/** Superscript letter → main letters it can stand upon. */
const SUPERSCRIPTS: Readonly<Record<string, string>> = { ར: 'ཀགངཇཉཏདནབམཙཛ', ལ: 'ཀགངཅཇཏདཔབཧ', ས: 'ཀགངཉཏདནཔབམཙ' };
/** Prefix plus superscript → its place after the bare main letter. */
const CLASSES: readonly string[] = ['', 'ག', 'ད', 'བ', 'མ', 'འ', 'ར', 'ལ', 'ས', 'བར', 'བལ', 'བས'];
const UNKNOWN_CLASS = 15;
/** Three letters of which the first, not the second, is the main letter, against the general rule. */
const FIRST_IS_MAIN: readonly string[] = ['དངས', 'བགས', 'མགས', 'མངས'];
const SUFFIXES = 'གངདནབམའརལསཝ';
/** Vowel signs in dictionary order, after folding. */
const VOWELS: readonly string[] = [
  '\u0F71', // ཱ
  '\u0F72', // ི
  '\u0F71\u0F72',
  '\u0F80',
  '\u0F71\u0F80',
  '\u0F74', // ུ
  '\u0F71\u0F74',
  '\u0F7A', // ེ
  '\u0F7A\u0F7A',
  '\u0F7C', // ོ
  '\u0F7C\u0F7C',
];

/** Key characters: separator < end < suffix letter < vowel sign < subjoined letter < main letter of the next syllable. */
const SEPARATOR_KEY = '\u0001';
const SUFFIX_KEY = 0x2200;
const VOWEL_KEY = 0x2301;
const SUBJOINED_KEY = 0x2400;
const MAIN_KEY = 0x3000;
const SUBJOINED_TO_BASE = 0x50;

interface Stack {
  readonly base: string;
  readonly subjoined: readonly string[];
  readonly vowels: readonly string[];
}

/**
 * Dictionary-order key: keys compare with plain `<` (UTF-16 code units). Computed in memory only, never stored in the clear.
 * Chromium has no Tibetan collation, so `Intl.Collator('bo')` cannot be used. Order: main letter; prefix and superscript;
 * then element by element end < suffix < vowel < subjoined. A final tsheg or shad does not count.
 */
export function boSortKey(text: string): string {
  const folded = foldBo(text.trim()).replace(/[\u0F08-\u0F14\u0F34\s]+$/, '');
  return folded.replace(
    /([\u0F40-\u0FBC]+)|([\u0F20-\u0F29])|[\u0F08-\u0F14\u0F34\s]+/g,
    (_, syllable?: string, digit?: string) => {
      if (syllable) return syllableKey(syllable);
      return digit ? String(digit.charCodeAt(0) - 0x0f20) : SEPARATOR_KEY;
    },
  );
}

/** Negative, zero or positive as `a` stands before, beside or after `b` in a Tibetan dictionary. */
export function compareBo(a: string, b: string): number {
  return compareCodeUnits(boSortKey(a), boSortKey(b));
}

export function compareCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function syllableKey(syllable: string): string {
  const stacks = stacksOf(syllable);
  const mainAt = mainStackAt(stacks);
  const stack = stacks[mainAt];
  if (!stack) return '';
  const top = stack.subjoined[0];
  const hasSuperscript = top !== undefined && canStandUpon(stack.base, top);
  const main = hasSuperscript ? top : stack.base;
  const subjoined = hasSuperscript ? stack.subjoined.slice(1) : stack.subjoined;
  const before = (mainAt === 1 ? (stacks[0]?.base ?? '') : '') + (hasSuperscript ? stack.base : '');
  const rest = stacks.slice(mainAt + 1).map(suffixKey);
  return mainKey(main, before) + marksKey(subjoined, stack.vowels) + rest.join('');
}

/** Base letters, each with the subjoined letters and vowel signs that hang on it. Signs before the first base are dropped. */
function stacksOf(syllable: string): readonly Stack[] {
  const stacks: { base: string; subjoined: string[]; vowels: string[] }[] = [];
  for (const char of syllable) {
    const code = char.charCodeAt(0);
    const last = stacks.at(-1);
    if (code <= 0x0f6c) stacks.push({ base: char, subjoined: [], vowels: [] });
    else if (code >= 0x0f90) last?.subjoined.push(String.fromCharCode(code - SUBJOINED_TO_BASE));
    else last?.vowels.push(char);
  }
  return stacks;
}

/** 1 when the first letter is a prefix of the second, else 0. */
function mainStackAt(stacks: readonly Stack[]): 0 | 1 {
  const [first, second, third] = stacks;
  if (!first || !second || !canPrefix(first, second)) return 0;
  if (second.subjoined.length > 0) return prefixOfStack(first, second);
  if (second.base === 'ར' || second.base === 'ལ') return 0;
  if (second.vowels.length > 0) return 1;
  if (!third) return SUFFIXES.includes(second.base) ? 0 : 1;
  if (stacks.length === 3 && isBare(third) && isFirstMain(first, second, third)) return 0;
  return SUFFIXES.includes(third.base) ? 1 : 0;
}

function canPrefix(first: Stack, second: Stack): boolean {
  return isBare(first) && second.base !== 'འ' && (PREFIXES[first.base]?.includes(second.base) ?? false);
}

/** Before a superscript only བ can be a prefix; before any other stack every prefix can. */
function prefixOfStack(first: Stack, second: Stack): 0 | 1 {
  const top = second.subjoined[0];
  if (top === undefined || !canStandUpon(second.base, top)) return 1;
  return first.base === 'བ' ? 1 : 0;
}

function isFirstMain(first: Stack, second: Stack, third: Stack): boolean {
  return FIRST_IS_MAIN.includes(first.base + second.base + third.base);
}

function isBare(stack: Stack): boolean {
  return stack.subjoined.length === 0 && stack.vowels.length === 0;
}

function canStandUpon(superscript: string, main: string): boolean {
  return SUPERSCRIPTS[superscript]?.includes(main) ?? false;
}

function mainKey(main: string, before: string): string {
  const place = CLASSES.indexOf(before);
  return keyChar(MAIN_KEY + rankOf(main) * 16 + (place < 0 ? UNKNOWN_CLASS : place));
}

function suffixKey(stack: Stack): string {
  return keyChar(SUFFIX_KEY + rankOf(stack.base)) + marksKey(stack.subjoined, stack.vowels);
}

function marksKey(subjoined: readonly string[], vowels: readonly string[]): string {
  const letters = subjoined.map((letter) => keyChar(SUBJOINED_KEY + rankOf(letter))).join('');
  if (vowels.length === 0) return letters;
  const whole = VOWELS.indexOf(vowels.join(''));
  const places = whole < 0 ? vowels.map((vowel) => VOWELS.indexOf(vowel)) : [whole];
  return letters + places.map((place) => keyChar(VOWEL_KEY + place)).join('');
}

/** 1 for ཀ to 30 for ཨ, 0 for a letter outside the alphabet. */
function rankOf(letter: string): number {
  return ALPHABET.indexOf(LIKE[letter] ?? letter) + 1;
}

function keyChar(code: number): string {
  return String.fromCharCode(code);
}
