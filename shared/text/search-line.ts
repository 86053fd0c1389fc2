import { readingsOf } from './pinyin';
import { createSyllableMatcher, syllableLine } from './tibetan-syllables';
import { toAsciiDigits, toHalfWidth } from './width';
import { wylieSyllables } from './wylie';

/** What a record is found by. */
export interface Searchable {
  /** Names, titles, case numbers, addresses, in any script. */
  readonly texts: readonly string[];
  /** ID, phone and account numbers: found by their beginning or their last digits, not by digits in the middle. */
  readonly numbers?: readonly string[];
}

const MIN_NUMBER_DIGITS = 3;
const TIBETAN_OR_OTHER = /[\u0F00-\u0FFF]+|[^\u0F00-\u0FFF]+/g;

/**
 * One folded line per record, to be held in memory and scanned with `matches` (it is readable text: on disk only sealed).
 * The parts cannot be mistaken for each other: plain text has no spaces before Latin letters, readings have, initials are
 * capitals, numbers use full-width digits.
 */
export function searchLine({ texts, numbers = [] }: Searchable): string {
  const plain = texts.map(plainText).filter((text) => text !== '');
  const latin = texts.flatMap(latinReadings);
  const syllables = texts.map(syllableLine).filter((line) => line !== '');
  const tails = numbers.map(numberKey).filter((key) => key !== '');
  return [plain.join('|'), ...unique(latin), ...unique(syllables), ...tails.map((tail) => `<${tail}>`)].join('\n');
}

/** Whether a line is found by what a person typed. For many lines make the matcher once: `createMatcher(query)`. */
export function matches(line: string, query: string): boolean {
  return createMatcher(query)(line);
}

/** Every word of the query must be found; an empty query finds everything. */
export function createMatcher(query: string): (line: string) => boolean {
  const terms = toHalfWidth(query).toLowerCase().split(/\s+/).flatMap(scriptRuns).map(termMatcher);
  return (line) => terms.every((isIn) => isIn(line));
}

function scriptRuns(word: string): readonly string[] {
  return toAsciiDigits(word).match(TIBETAN_OR_OTHER) ?? [];
}

function termMatcher(term: string): (line: string) => boolean {
  if (/[\u0F40-\u0FBC]/.test(term)) return createSyllableMatcher(term);
  const folded = plainText(term);
  if (/^[a-z]+$/.test(folded)) return latinMatcher(folded);
  if (/^\d+x?$/.test(folded)) return numberMatcher(folded);
  return (line) => line.includes(folded);
}

/** Readings match from the start of any syllable, with or without spaces between syllables; initials anywhere. */
function latinMatcher(letters: string): (line: string) => boolean {
  const reading = new RegExp(` ${[...letters.replaceAll('ü', 'v')].join(' ?')}`);
  const initials = letters.toUpperCase();
  return (line) => line.includes(initials) || reading.test(line);
}

function numberMatcher(digits: string): (line: string) => boolean {
  const key = numberKey(digits);
  if (digits.length < MIN_NUMBER_DIGITS) return (line) => line.includes(digits);
  return (line) => line.includes(digits) || line.includes(`<${key}`) || line.includes(`${key}>`);
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

/** Digits and x in full width, which no other part of a line uses. */
function numberKey(number: string): string {
  const digits = toAsciiDigits(toHalfWidth(number))
    .toLowerCase()
    .replace(/[^0-9a-z]/g, '');
  return digits.replace(/[0-9a-z]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
}

function unique(lines: readonly string[]): readonly string[] {
  return [...new Set(lines)];
}
