import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { FIGURES, REFERENCE } from '../access/audience';
import { concatBytes } from '../core/bytes';
import { PARTS, type Item, type Part } from './items';
import type { Comparison } from './shared-rows';
import { spokenCode, STEP_LENGTH, WHOLE_LENGTH, type SpokenCode } from './spoken-code';

export type Answer = 'same' | 'different';

/** What the next code is about. */
export type Subject =
  | { readonly type: 'whole' }
  | { readonly type: 'part'; readonly part: Part }
  /** Half of what is left, which half a program decides. */
  | { readonly type: 'half'; readonly part: Part };

export interface Question {
  /** From 1; both must be at the same one. */
  readonly step: number;
  readonly subject: Subject;
  /** SHA-256 over what is asked. */
  readonly digest: Uint8Array;
  readonly code: SpokenCode;
  /** Among these the difference lies, as far as this machine holds them. */
  readonly left: readonly Item[];
  /** Nothing is left to be halved here: the one record that differs, or none, when only the other machine has it. */
  readonly isFound: boolean;
}

/** What is left after some answers: a part of the records, and the beginning of the places in it. */
interface Place {
  readonly parts: readonly Part[];
  readonly bits: string;
}

/** A comparison has only the parts that its audiences are shown. */
const partsOf = (comparison: Comparison): readonly Part[] =>
  comparison === REFERENCE ? ['rest'] : comparison === FIGURES ? ['cases', 'requests'] : PARTS;

/**
 * The next code to read out, by the answers so far (the first is about everything). A tree that is the same on both machines is walked
 * down: part by part, then always one half of what is left, so that a difference among thousands is found with a dozen short codes.
 */
export function questionAfter(items: readonly Item[], comparison: Comparison, answers: readonly Answer[]): Question {
  const place = answers.slice(1).reduce(narrowed, { parts: partsOf(comparison), bits: '' });
  const left = items.filter(isIn(place));
  const isWhole = answers.length === 0;
  const asked = isWhole ? place : askedAt(place);
  const name = isWhole ? 'whole' : `${asked.parts.join('+')}/${asked.bits}`;
  const label = `nyamdrel voice 1|${comparison}|${answers.length}|${name}`;
  const digest = digestOf(label, items.filter(isIn(asked)));
  const [part = 'rest'] = place.parts;
  return {
    step: answers.length + 1,
    subject: isWhole ? { type: 'whole' } : { type: place.parts.length > 1 ? 'part' : 'half', part },
    digest,
    code: spokenCode(digest, label, isWhole ? WHOLE_LENGTH : STEP_LENGTH),
    left,
    isFound: !isWhole && place.parts.length === 1 && left.length <= 1,
  };
}

/** The code of the one record that is left, by which both make sure that nothing was misheard on the way. */
export function codeOfFound(
  { left }: Question,
  comparison: Comparison,
): { readonly item: Item; readonly code: SpokenCode } | null {
  const [item] = left;
  if (!item || left.length > 1) return null;
  const label = `nyamdrel voice 1|${comparison}|found|${item.kind}/${item.id}`;
  return { item, code: spokenCode(digestOf(label, [item]), label, STEP_LENGTH) };
}

const askedAt = ({ parts, bits }: Place): Place =>
  parts.length > 1 ? { parts: parts.slice(0, 1), bits } : { parts, bits: `${bits}0` };

function narrowed(place: Place, answer: Answer): Place {
  const { parts, bits } = place;
  if (answer === 'different') return askedAt(place);
  return parts.length > 1 ? { parts: parts.slice(1), bits } : { parts, bits: `${bits}1` };
}

const isIn =
  ({ parts, bits }: Place) =>
  ({ part, place }: Item): boolean =>
    parts.includes(part) && place.startsWith(bits);

const digestOf = (label: string, items: readonly Item[]): Uint8Array =>
  sha256(concatBytes(utf8ToBytes(`${label}|`), ...items.map(({ digest }) => digest)));
