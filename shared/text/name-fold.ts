import { NAME_ELEMENTS } from './name-elements';
import { readingsOf } from './pinyin';
import { foldBo } from './tibetan-fold';
import { splitSyllables, stripParticle } from './tibetan-syllables';
import { wylieSyllables } from './wylie';

const syllablesOf = (text: string): readonly string[] => splitSyllables(text).map(stripParticle);

/** Chinese spelling → number of its element. */
const BY_HAN: ReadonlyMap<string, number> = new Map(
  NAME_ELEMENTS.flatMap(([, ...spellings], element) => spellings.map((spelling) => [spelling, element] as const)),
);
const BY_TIBETAN: ReadonlyMap<string, number> = new Map(
  NAME_ELEMENTS.map(([bo], element) => [syllablesOf(bo).join(' '), element] as const),
);
const LONGEST_HAN = Math.max(...[...BY_HAN.keys()].map((spelling) => spelling.length));
const LONGEST_TIBETAN = Math.max(...[...BY_TIBETAN.keys()].map((name) => name.split(' ').length));

/**
 * Keys under which a name is compared. Two names that share a key may be one name: 才仁卓玛, 次仁卓玛 and ཚེ་རིང་སྒྲོལ་མ have one in common.
 * Not for showing or storing: which spelling is right is the person's own matter.
 */
export function nameKeys(name: string): readonly string[] {
  const keys = /[\u0F40-\u0FBC]/.test(name) ? tibetanKeys(name) : hanKeys(name);
  return [...new Set(keys.filter((key) => key !== ''))];
}

/** The key of a reading that a person gave: cai ren zhuo ma. */
export const readingKey = (pinyin: string): string => {
  const letters = pinyin.toLowerCase().replace(/[^a-z]/g, '');
  return letters === '' ? '' : `r:${letters}`;
};

function tibetanKeys(name: string): readonly string[] {
  const syllables = syllablesOf(foldBo(name));
  const parts = split(syllables, LONGEST_TIBETAN, (piece) => BY_TIBETAN.get(piece.join(' ')));
  const rest = ([syllable]: readonly string[]) => wylieSyllables(syllable ?? '').join('');
  return syllables.length === 0 ? [] : [`n:${written(parts, rest)}`];
}

function hanKeys(name: string): readonly string[] {
  const characters = [...name.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '')];
  if (characters.length === 0) return [];
  const parts = split(characters, LONGEST_HAN, (piece) => BY_HAN.get(piece.join('')));
  const rest = ([character]: readonly string[]) => readingsOf(character ?? '')[0]?.join('') || (character ?? '');
  const readings = readingsOf(characters.join('')).map((reading) => readingKey(reading.join('')));
  return [`n:${written(parts, rest)}`, ...readings];
}

type Part = number | readonly string[];

/** The longest known elements from the left; what is no element stays single. */
function split(
  units: readonly string[],
  longest: number,
  elementOf: (piece: readonly string[]) => number | undefined,
): readonly Part[] {
  const parts: Part[] = [];
  for (let at = 0; at < units.length;) {
    const length = lengths(longest).find((count) => elementOf(units.slice(at, at + count)) !== undefined);
    const element = length === undefined ? undefined : elementOf(units.slice(at, at + length));
    parts.push(element ?? units.slice(at, at + 1));
    at += length ?? 1;
  }
  return parts;
}

const lengths = (longest: number): readonly number[] => Array.from({ length: longest }, (_, i) => longest - i);

const written = (parts: readonly Part[], rest: (unit: readonly string[]) => string): string =>
  parts.map((part) => (typeof part === 'number' ? `#${part}` : rest(part))).join('.');
