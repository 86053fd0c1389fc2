import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { must } from '../core/assert';
import { builtInDocuments } from './documents';
import { loadRulebook } from './rulebook';
import type { Entry, RulebookDocument, Words } from './schema';
import { decisionFromText, partsFromText } from './source-parts';
import { articlesFromText, sentencesOf } from './source-text';
import { withoutDuty } from './without-duty';

const SOURCES: Readonly<
  Record<string, { readonly folder: string; readonly read: (text: string) => RulebookDocument['articles'] }>
> = {
  N: { folder: 'nangqian', read: articlesFromText },
  G: { folder: 'national', read: articlesFromText },
  T: { folder: 'tibet', read: decisionFromText },
  C: { folder: 'chuxiong', read: (text) => partsFromText(text) },
  L: { folder: 'liwan', read: (text) => partsFromText(text, /^上述各项工作/) },
};
/** The articles that hold duties. */
const RANGES: Readonly<Record<string, RegExp>> = {
  N: /^(1\d|2\d|3[0-3])$/,
  G: /^([1-9]|1\d|2[0-5])$/,
  T: /^[2-9]$/,
  C: /^[245](-|$)/,
  L: /^[345](-|$)/,
};

const bare = (text: string) => text.replace(/[\s#*]/g, '');
const scanOf = ({ id }: RulebookDocument) =>
  readFileSync(new URL(`./${must(SOURCES[id], id).folder}/source.txt`, import.meta.url), 'utf8');
const sentencesWithDuty = (document: RulebookDocument) =>
  document.articles
    .filter(({ number }) => must(RANGES[document.id], document.id).test(number))
    .flatMap((article) =>
      sentencesOf(article).map((text, index) => ({ place: `${document.id}${article.number}.${index + 1}`, text })),
    );
const placeOf = (entry: Entry) => entry.id.slice(0, -1);

describe.each(builtInDocuments)('document $id', (document) => {
  const scan = scanOf(document);
  const sentences = sentencesWithDuty(document);
  const entriesAt = (place: string) => document.entries.filter((entry) => placeOf(entry) === place);

  it('holds the text that the scan reads as', () => {
    expect(document.articles).toEqual(must(SOURCES[document.id], document.id).read(scan));
  });

  it('leaves out between its paragraphs nothing but numbers and headings', () => {
    const whole = bare(scan);
    let at = whole.indexOf(bare(must(document.articles[0]?.paragraphs[0], 'a first paragraph')));
    for (const { heading, chapter, paragraphs } of document.articles)
      for (const paragraph of paragraphs) {
        const start = whole.indexOf(bare(paragraph), at);
        const gap = whole
          .slice(at, start)
          .replace(/第[一二三四五六七八九十]+[条章]|[（(]?[一二三四五六七八九十]+[）)、]|\(\d\)|\d、|-/g, '');
        const known = bare(chapter + (heading ?? '')).replace(
          /^[一二三四五六七八九十]+、|第[一二三四五六七八九十]+章/g,
          '',
        );
        expect(start, paragraph).toBeGreaterThanOrEqual(at);
        expect(known, paragraph).toContain(gap);
        at = start + bare(paragraph).length;
      }
  });

  it('has entries for every sentence, or a reason why it obliges nobody', () => {
    const bareOfDuty = sentences.filter(({ place }) => entriesAt(place).length === 0).map(({ place }) => place);
    expect(bareOfDuty).toEqual(Object.keys(withoutDuty).filter((place) => place.startsWith(document.id)));
  });

  it('has entries for these sentences and no others', () => {
    const places = new Set(sentences.map(({ place }) => place));
    expect(document.entries.filter((entry) => !places.has(placeOf(entry))).map(({ id }) => id)).toEqual([]);
  });

  it('quotes word for word, from one sentence, at least a clause', () => {
    const whole = bare(scan);
    for (const entry of document.entries) {
      const own = must(sentences.find(({ place }) => place === placeOf(entry))?.text, entry.id);
      expect(own, entry.id).toContain(entry.quote);
      expect(whole, entry.id).toContain(bare(entry.quote));
      expect(entry.quote.slice(0, -1), entry.id).not.toContain('。');
      expect(entry.quote.length, entry.id).toBeGreaterThanOrEqual(9);
    }
  });

  it('leaves no clause of a sentence unquoted', () => {
    for (const { place, text } of sentences) {
      if (place in withoutDuty) continue;
      const quotes = entriesAt(place).map((entry) => entry.quote);
      const missing = text
        .split(/(?<=[，；。,;])/)
        .map((clause) => clause.replace(/[，；。,;]$/, ''))
        .filter((clause) => !quotes.some((quote) => quote.includes(clause)));
      // The contact that the Chuxiong notice adds in brackets is no duty.
      expect(
        missing.filter((clause) => !/^（联系人：|^电话：/.test(clause) && !clause.includes('（联系人：')),
        place,
      ).toEqual([]);
    }
  });

  it('letters the entries of a sentence from a without a gap', () => {
    for (const { place } of sentences) {
      const letters = entriesAt(place).map((entry) => entry.id.slice(-1));
      expect(letters.toSorted(), place).toEqual(letters.map((_, index) => String.fromCharCode(97 + index)));
    }
  });

  it('never asks the same act of the same body twice', () => {
    const acts = document.entries.map((entry) => `${entry.bearer} ${entry.title.zh}`);
    expect(acts.filter((act, index) => acts.indexOf(act) !== index)).toEqual([]);
  });

  it('records every word for speed, and every time limit in figures', () => {
    for (const { place, text } of sentences) {
      if (place in withoutDuty) continue;
      const said = text.match(/及时|迅速|尽快|立即/g) ?? [];
      expect(new Set(entriesAt(place).flatMap((entry) => entry.promptness ?? [])), place).toEqual(new Set(said));
      const limits = text.match(/\d+\s*(?:小时|日|个工作日)内/g) ?? [];
      expect(new Set(entriesAt(place).flatMap((entry) => entry.deadline?.quote ?? [])), place).toEqual(new Set(limits));
    }
  });

  it('obliges each of its bodies, or says why not', () => {
    for (const body of document.bodies)
      expect(
        document.entries.some((entry) => entry.bearer === body.id),
        body.id,
      ).toBe(body.withoutEntries === null);
  });

  it('is Tibetan in Tibetan and Chinese in Chinese', () => {
    const shown: readonly Words[] = [
      document.title,
      document.issuer,
      ...document.entries.map((entry) => entry.title),
      ...document.bodies.flatMap((body) => [body.name, ...(body.later ? [body.later] : [])]),
      ...document.entries.flatMap((entry) => entry.office ?? []),
    ];
    const keywords = [...document.entries, ...document.bodies].flatMap((each) => each.keywords.bo);
    for (const text of [...shown.map(({ bo }) => bo), ...keywords]) {
      expect(text).toMatch(/^[\u0F00-\u0FBC\d()[\] ]+$/);
      expect(text).toBe(text.normalize('NFC'));
      expect(text).not.toMatch(/་་|^[་།]|[་།]$|་[()[\]]/);
    }
    for (const { zh, en } of shown) {
      expect(zh).toMatch(/\p{Script=Han}/u);
      expect(zh).not.toMatch(/[\u0F00-\u0FFF]/);
      expect(en).toMatch(/^[\x20-\x7e’]+$/);
    }
  });
});

describe('all documents', () => {
  it('form one valid rulebook', () => {
    const loaded = loadRulebook(builtInDocuments);
    expect(loaded.ok ? [] : loaded.error).toEqual([]);
  });

  it('give a body the same present name wherever they name it', () => {
    const names = new Map<string, Set<string>>();
    for (const { id, later } of builtInDocuments.flatMap(({ bodies }) => bodies))
      if (later) names.set(id, (names.get(id) ?? new Set()).add(`${later.zh} ${later.bo}`));
    expect([...names].filter(([, said]) => said.size > 1)).toEqual([]);
  });

  it('leave no present name for certain that the court has not confirmed', () => {
    const laters = builtInDocuments.flatMap(({ bodies }) => bodies.flatMap((body) => body.later ?? []));
    expect(laters.filter(({ confirmed }) => confirmed)).toEqual([]);
  });
});
