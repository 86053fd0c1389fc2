import type { Rulebook } from './rulebook';
import type { Entry, Keywords, Words } from './schema';
import {
  boSyllables,
  foldHan,
  foldLatin,
  stemsEn,
  toInitials,
  toPinyin,
  toWylieSearch,
  type Syllabled,
} from './search-fold';
import { askWords, subjectWords } from './search-words';

/** Where a word was found, from the most telling to the least. `document` alone never makes a hit. */
export const MATCH_FIELDS = [
  'id',
  'title',
  'keyword',
  'office',
  'bearer',
  'ask',
  'subject',
  'quote',
  'document',
] as const;
export type MatchField = (typeof MATCH_FIELDS)[number];
export const matchFieldKey = (field: MatchField) => `rules.matchField.${field}` as const;

export interface HanLine {
  readonly language: 'zh';
  readonly text: string;
  readonly han: string;
  /** Null for quotations: in a long text some letters always happen to stand together. */
  readonly sound: { readonly pinyin: Syllabled; readonly initials: string } | null;
}
export interface BoLine {
  readonly language: 'bo';
  readonly text: string;
  readonly syllables: readonly string[];
  readonly wylie: Syllabled;
}
export interface EnLine {
  readonly language: 'en';
  readonly text: string;
  readonly stems: readonly string[];
}
interface IdLine {
  readonly language: 'id';
  readonly text: string;
  readonly folded: string;
}
export type Line = HanLine | BoLine | EnLine | IdLine;
export interface Placed {
  readonly field: MatchField;
  readonly line: Line;
}

/** Folded lines of every entry: built once, then scanned by each query. */
export interface RulebookIndex {
  readonly entries: readonly { readonly entry: Entry; readonly lines: readonly Placed[] }[];
  /** Stems of all English words: what is a word here is not read as letters of another language. */
  readonly english: ReadonlySet<string>;
}

/** Builds the search lines of a rulebook: about 0.1 s for one document. */
export function buildRulebookIndex(rulebook: Rulebook): RulebookIndex {
  const lineOf = rememberLines();
  const entries = rulebook.entries.map((entry) => ({ entry, lines: entryLines(rulebook, entry, lineOf) }));
  const english = new Set<string>();
  for (const { lines } of entries)
    for (const { line } of lines) if (line.language === 'en') line.stems.forEach((stem) => english.add(stem));
  return { entries, english };
}

type LineOf = (language: Line['language'], text: string, sounded?: boolean) => Line;

/** Names and kinds repeat over many entries; each is folded once. */
function rememberLines(): LineOf {
  const known = new Map<string, Line>();
  return (language, text, sounded = true) => {
    const key = `${language}${Number(sounded)}${text}`;
    const line = known.get(key) ?? createLine(language, text, sounded);
    known.set(key, line);
    return line;
  };
}

function createLine(language: Line['language'], text: string, sounded: boolean): Line {
  switch (language) {
    case 'zh':
      return {
        language,
        text,
        han: foldHan(text),
        sound: sounded ? { pinyin: toPinyin(text), initials: toInitials(text) } : null,
      };
    case 'bo':
      return { language, text, syllables: boSyllables(text), wylie: toWylieSearch(text) };
    case 'en':
      return { language, text, stems: stemsEn(text) };
    case 'id':
      return { language, text, folded: foldLatin(text) };
  }
}

function entryLines(rulebook: Rulebook, entry: Entry, lineOf: LineOf): readonly Placed[] {
  const lines: Placed[] = [{ field: 'id', line: lineOf('id', entry.id) }];
  const add = (field: MatchField, words: Words | Keywords | null | undefined) => {
    if (!words) return;
    for (const language of ['zh', 'bo', 'en'] as const)
      for (const text of [words[language]].flat()) lines.push({ field, line: lineOf(language, text) });
  };
  const body = rulebook.bodyById.get(entry.bearer);
  const document = rulebook.documents.find((each) => each.id === entry.document);
  add('title', entry.title);
  add('keyword', entry.keywords);
  add('office', entry.office);
  add('bearer', body?.name);
  add('bearer', body?.later);
  add('bearer', body?.keywords);
  add('ask', askWords[entry.ask]);
  add('subject', subjectWords[entry.subject]);
  lines.push({ field: 'quote', line: lineOf('zh', entry.quote, false) });
  add('document', document?.title);
  add('document', document?.keywords);
  return lines;
}
