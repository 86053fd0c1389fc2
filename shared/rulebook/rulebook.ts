import { must } from '../core/assert';
import { err, ok, type Result } from '../core/result';
import { builtInDocuments } from './documents';
import { documentSchema, type Body, type Entry, type RulebookDocument, type SourceArticle } from './schema';
import { sentencesOf } from './source-text';
import type { Ask } from './vocabulary';

/** The documents a court works with, checked. Bodies with the same id in several documents are one body. */
export interface Rulebook {
  readonly documents: readonly RulebookDocument[];
  readonly entries: readonly Entry[];
  readonly bodies: readonly Body[];
  readonly entryById: ReadonlyMap<string, Entry>;
  readonly bodyById: ReadonlyMap<string, Body>;
}

/** What is wrong with the data of a rulebook; for maintainers, no person using the program can cause one. */
export type RulebookError =
  | { readonly type: 'malformed'; readonly place: string; readonly detail: string }
  | { readonly type: 'duplicateDocument'; readonly document: string }
  | { readonly type: 'duplicateEntry'; readonly entry: string }
  | { readonly type: 'wrongId'; readonly entry: string }
  | { readonly type: 'unknownBody'; readonly entry: string }
  | { readonly type: 'unknownSentence'; readonly entry: string }
  | { readonly type: 'notInSentence'; readonly entry: string; readonly text: string };

/** Checks documents and joins them to one rulebook. All errors are returned, not the first. */
export function loadRulebook(raw: readonly unknown[]): Result<Rulebook, readonly RulebookError[]> {
  const documents: RulebookDocument[] = [];
  const errors: RulebookError[] = [];
  for (const [index, candidate] of raw.entries()) {
    const parsed = documentSchema.safeParse(candidate);
    if (parsed.success) documents.push(parsed.data);
    else
      for (const issue of parsed.error.issues)
        errors.push({ type: 'malformed', place: [index, ...issue.path].join('.'), detail: issue.message });
  }
  for (const document of twice(documents.map((each) => each.id))) errors.push({ type: 'duplicateDocument', document });
  errors.push(...documents.flatMap(errorsOf));
  return errors.length > 0 ? err(errors) : ok(join(documents));
}

/**
 * The rulebook of the documents that a court applies. Keep the whole one for showing a case: it may cite a document that has been left
 * since. Unknown ids are passed over.
 */
export function applying(rulebook: Rulebook, documentIds: readonly string[]): Rulebook {
  return join(rulebook.documents.filter((document) => documentIds.includes(document.id)));
}

/** All documents that ship with the program. Their tests check them; the program does not check them again at every start. */
export const builtInRulebook = (): Rulebook => join(builtInDocuments);

export const entriesOfBody = (rulebook: Rulebook, body: string) =>
  rulebook.entries.filter((entry) => entry.bearer === body);

export const entriesByAsk = (rulebook: Rulebook, ask: Ask) => rulebook.entries.filter((entry) => entry.ask === ask);

/** What the court can ask for in a case. */
export const requestableEntries = (rulebook: Rulebook) => rulebook.entries.filter((entry) => entry.requestable);

/** The same act of the same sentence for every body that owes it, the given entry included: to ask several units at once. */
export const sameActEntries = (rulebook: Rulebook, entry: Entry) =>
  rulebook.entries.filter(
    (other) =>
      sentencePlace(other) === sentencePlace(entry) && other.ask === entry.ask && other.title.zh === entry.title.zh,
  );

/** The document that an entry stands in. */
export const documentOfEntry = (rulebook: Rulebook, entry: Entry): RulebookDocument =>
  must(
    rulebook.documents.find(({ id }) => id === entry.document),
    'a loaded entry has its document',
  );

/** The bearer by the name that the entry's own document gives it. */
export const bodyOfEntry = (rulebook: Rulebook, entry: Entry): Body =>
  must(
    documentOfEntry(rulebook, entry).bodies.find(({ id }) => id === entry.bearer),
    'a loaded entry has its bearer',
  );

/** The article or clause that an entry stands in. */
export const articleOfEntry = (rulebook: Rulebook, entry: Entry): SourceArticle =>
  must(
    documentOfEntry(rulebook, entry).articles.find(({ number }) => number === entry.article),
    'a loaded entry has its article',
  );

/** The whole sentence that an entry's quotation stands in; of a rule of the court's own, all its words. */
export function sentenceOfEntry(rulebook: Rulebook, entry: Entry): string {
  if (isOwn(entry.id)) return entry.quote;
  return must(findSentence(documentOfEntry(rulebook, entry), entry), 'a loaded entry has its sentence');
}

/** Ids of rules that the court made itself, and of the documents that stand for them, begin so. */
export const OWN = 'own:';
export const isOwn = (id: string): boolean => id.startsWith(OWN);

const sentencePlace = (entry: Entry) => `${entry.document}${entry.article}.${entry.sentence}`;

/** Joins documents that are known to be sound. */
export function join(documents: readonly RulebookDocument[]): Rulebook {
  const entries = documents.flatMap((document) => document.entries);
  const bodyById = new Map<string, Body>();
  for (const body of documents.flatMap((document) => document.bodies))
    if (!bodyById.has(body.id)) bodyById.set(body.id, body);
  return {
    documents,
    entries,
    bodies: [...bodyById.values()],
    entryById: new Map(entries.map((entry) => [entry.id, entry])),
    bodyById,
  };
}

function findSentence(document: RulebookDocument, entry: Entry): string | undefined {
  const article = document.articles.find((each) => each.number === entry.article);
  return article && sentencesOf(article)[entry.sentence - 1];
}

function errorsOf(document: RulebookDocument): readonly RulebookError[] {
  const bodies = new Set(document.bodies.map((body) => body.id));
  return [
    ...twice(document.entries.map((entry) => entry.id)).map((entry) => ({ type: 'duplicateEntry', entry }) as const),
    ...document.entries.flatMap((entry) => entryErrors(document, bodies, entry)),
  ];
}

function entryErrors(document: RulebookDocument, bodies: ReadonlySet<string>, entry: Entry): readonly RulebookError[] {
  const errors: RulebookError[] = [];
  if (entry.document !== document.id || entry.id.slice(0, -1) !== sentencePlace(entry))
    errors.push({ type: 'wrongId', entry: entry.id });
  if (!bodies.has(entry.bearer)) errors.push({ type: 'unknownBody', entry: entry.id });
  const sentence = findSentence(document, entry);
  if (sentence === undefined) return [...errors, { type: 'unknownSentence', entry: entry.id }];
  const within = (whole: string, text: string | undefined) => {
    if (text !== undefined && !whole.includes(text)) errors.push({ type: 'notInSentence', entry: entry.id, text });
  };
  within(sentence, entry.quote);
  within(entry.quote, entry.promptness ?? undefined);
  within(entry.quote, entry.deadline?.quote);
  return errors;
}

function twice(ids: readonly string[]): readonly string[] {
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))];
}
