import { readingsOf } from './pinyin';
import { createSyllableMatcher, syllableLine } from './tibetan-syllables';
import { toAsciiDigits, toHalfWidth } from './width';
import { wylieSyllables } from './wylie';

/** What a record is found by. */
export interface Searchable {
  /** Names, titles, case numbers, addresses, in any script. */
  readonly texts: readonly string[];
  /** Texts that are found as they are written and not by their readings. */
  readonly written?: readonly string[];
  /** ID, phone and account numbers: found by their beginning or their last digits, not by digits in the middle. */
  readonly numbers?: readonly string[];
}

/**
 * What is kept in memory of a record and scanned by each query (it is readable text: on disk only sealed). In two strings, because an
 * engine takes two bytes for every character of a string with a single Chinese or Tibetan one in it, and looks through it half as fast.
 */
export interface SearchLine {
  /** Folded text, and the syllables of Tibetan after spaces. */
  readonly wide: string;
  /** Readings after spaces, initials in capitals, numbers in characters of their own; nothing beyond Latin-1. */
  readonly narrow: string;
}

const MIN_NUMBER_DIGITS = 3;
const TIBETAN_OR_OTHER = /[\u0F00-\u0FFF]+|[^\u0F00-\u0FFF]+/g;

/** The folded line of a record, or of a part of it that is shared with others. */
export function searchLine({ texts, written = [], numbers = [] }: Searchable): SearchLine {
  const all = [...texts, ...written];
  const plain = all.map(plainText).filter((text) => text !== '');
  const syllables = all.map(syllableLine).filter((line) => line !== '');
  const latin = texts.flatMap(latinReadings);
  const tails = numbers.map(numberKey).filter((key) => key !== '');
  const narrow = [...unique(latin), ...tails.map((tail) => `<${tail}>`)].join('\n');
  return { wide: [plain.join('|'), ...unique(syllables)].join('\n'), narrow: oneByteEach(narrow) };
}

/** Pieces cut from a wide string stay wide in the engine; text that is read anew is not. */
const oneByteEach = (text: string): string => JSON.parse(JSON.stringify(text)) as string;

/** Whether a line is found by what a person typed. For many lines make the matcher once: `createMatcher(query)`. */
export function matches(line: SearchLine, query: string): boolean {
  return createMatcher(query)([line]);
}

type IsIn = (line: SearchLine) => boolean;

/** `also` is a line that many records share, e.g. of the person who handles them. */
export type Matcher = (lines: readonly SearchLine[], also?: SearchLine | null) => boolean;

/** Every word of the query must be found in some line of the record; an empty query finds everything. */
export function createMatcher(query: string): Matcher {
  const terms = toHalfWidth(query).toLowerCase().split(/\s+/).flatMap(scriptRuns).map(termMatcher);
  return (lines, also = null) => terms.every((isIn) => lines.some(isIn) || (also !== null && isIn(also)));
}

function scriptRuns(word: string): readonly string[] {
  return toAsciiDigits(word).match(TIBETAN_OR_OTHER) ?? [];
}

function termMatcher(term: string): IsIn {
  if (/[\u0F40-\u0FBC]/.test(term)) {
    const isIn = createSyllableMatcher(term);
    return ({ wide }) => isIn(wide);
  }
  const folded = plainText(term);
  if (/^[a-z]+$/.test(folded)) return latinMatcher(folded);
  if (/^\d+x?$/.test(folded)) return numberMatcher(folded);
  return ({ wide }) => wide.includes(folded);
}

/** Readings match from the start of any syllable, with or without spaces between syllables; initials anywhere. */
function latinMatcher(letters: string): IsIn {
  const start = ` ${letters.replaceAll('ü', 'v').charAt(0)}`;
  const reading = new RegExp(` ${[...letters.replaceAll('ü', 'v')].join(' ?')}`);
  const initials = letters.toUpperCase();
  return ({ narrow }) => narrow.includes(initials) || (narrow.includes(start) && reading.test(narrow));
}

function numberMatcher(digits: string): IsIn {
  const key = numberKey(digits);
  if (digits.length < MIN_NUMBER_DIGITS) return ({ wide }) => wide.includes(digits);
  const [begins, ends] = [`<${key}`, `${key}>`];
  return ({ wide, narrow }) => wide.includes(digits) || narrow.includes(begins) || narrow.includes(ends);
}

/** Lower-case letters and digits of every script but Tibetan, without spaces, brackets or punctuation. */
function plainText(text: string): string {
  return toAsciiDigits(toHalfWidth(text).normalize('NFKC'))
    .toLowerCase()
    .replace(/[\u0F00-\u0FFF]|[^\p{L}\p{N}]/gu, '');
}

function latinReadings(text: string): readonly string[] {
  const spoken = readingsOf(toHalfWidth(text)).filter((reading) => reading.some((syllable) => /[a-z]/.test(syllable)));
  const lines = spoken.flatMap((reading) => [spaced(reading), initialsOfReading(reading)]);
  return [...lines, spaced(wylieSyllables(text))].filter((line) => line !== '');
}

function initialsOfReading(reading: readonly string[]): string {
  return reading
    .filter((syllable) => /^[a-z]/.test(syllable))
    .map((syllable) => syllable.charAt(0).toUpperCase())
    .join('');
}

function spaced(syllables: readonly string[]): string {
  return syllables.map((syllable) => ` ${syllable}`).join('');
}

/** Digits and letters as accented letters of Latin-1, which no other part of a line uses. */
function numberKey(number: string): string {
  const digits = toAsciiDigits(toHalfWidth(number))
    .toLowerCase()
    .replace(/[^0-9a-z]/g, '');
  return digits.replace(/[0-9a-z]/g, (c) =>
    String.fromCharCode(c < 'a' ? c.charCodeAt(0) + 0x90 : c.charCodeAt(0) + 0x7f),
  );
}

function unique(lines: readonly string[]): readonly string[] {
  return [...new Set(lines)];
}
