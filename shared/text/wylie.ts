import jsewts from 'jsewts';
import { splitSyllables } from './tibetan-syllables';
import { toAsciiDigits } from './width';

/** Tibetan in extended Wylie (EWTS), as people write it: ཁྲིམས་ཁང → "khrims khang". Other scripts pass through. */
export function toWylie(text: string): string {
  return text.replace(/[\u0F00-\u0FFF]+/g, (run) => jsewts.toWylie(run, [])).trim();
}

/** Extended Wylie in Tibetan script: "khrims khang" → ཁྲིམས་ཁང. */
export function fromWylie(wylie: string): string {
  return jsewts.fromWylie(toAsciiDigits(wylie), []);
}

/** The syllables of a text in Wylie reduced to lower-case letters, which is what people type: འགྲོ → "gro", གཡག → "gyag". */
export function wylieSyllables(text: string): readonly string[] {
  return splitSyllables(text)
    .map((syllable) =>
      toWylie(syllable)
        .toLowerCase()
        .replace(/[^a-z]/g, ''),
    )
    .filter((syllable) => syllable !== '');
}
