import { boSyllables, foldHan, foldLatin, stemEn } from './search-fold';
import { STOP_BO, STOP_EN, STOP_HAN } from './search-words';

/** One word of a query. */
export type Term =
  | { readonly script: 'han'; readonly text: string; readonly piece: boolean }
  | { readonly script: 'bo'; readonly text: string }
  | { readonly script: 'latin'; readonly text: string; readonly englishOnly: boolean };

/** A query longer than this is a paste, not a question. */
const LONGEST_QUERY = 200;

/** The words of a query that say something about its matter. `english` holds the stems that are words of the index. */
export function termsOf(query: string, english: ReadonlySet<string>): readonly Term[] {
  const text = query.slice(0, LONGEST_QUERY).normalize('NFKC');
  return [...latinTerms(text, english), ...hanTerms(text), ...boTerms(text)];
}

function latinTerms(text: string, english: ReadonlySet<string>): readonly Term[] {
  const words = (foldLatin(text).match(/[a-z0-9]+/g) ?? []).filter((word) => !STOP_EN.has(word));
  return words.map((word) => ({
    script: 'latin',
    text: word,
    // Short words stay open: `he`, `dang` and the like are pinyin and Wylie as often as English.
    englishOnly: word.length >= 4 && english.has(stemEn(word)),
  }));
}

function hanTerms(text: string): readonly Term[] {
  const runs =
    foldHan(text)
      .replace(STOP_HAN, ' ')
      .match(/\p{Script=Han}+/gu) ?? [];
  return runs.map((run) => ({ script: 'han', text: run, piece: false }));
}

function boTerms(text: string): readonly Term[] {
  const syllables = boSyllables(text);
  const telling = syllables.filter((syllable) => !STOP_BO.has(syllable));
  const kept = telling.length > 0 ? telling : syllables;
  return kept.map((syllable) => ({ script: 'bo', text: syllable }));
}
