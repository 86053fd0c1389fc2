import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { must } from '../../core/assert';
import type { Entry, Words } from '../schema';
import { sentencesOf } from '../source-text';
import { nangqianDocument } from './document';

const { entries, articles, bodies } = nangqianDocument;
const bare = (text: string) => text.replace(/[\s#*]/g, '');
const scan = bare(readFileSync(new URL('./source.txt', import.meta.url), 'utf8'));

const sentences = articles
  .filter(({ number }) => number >= 10 && number <= 25)
  .flatMap((article) => sentencesOf(article).map((text, index) => ({ place: `${article.number}.${index + 1}`, text })));
const placeOf = (entry: Entry) => `${entry.article}.${entry.sentence}`;
const entriesAt = (place: string) => entries.filter((entry) => placeOf(entry) === place);
const asksAt = (place: string) => entriesAt(place).map(({ bearer, ask }) => `${bearer} ${ask}`);

describe('entries of the Nangqian document', () => {
  it('cover every one of the 64 sentences of articles 10 to 25', () => {
    expect(sentences).toHaveLength(64);
    expect(sentences.filter(({ place }) => entriesAt(place).length === 0)).toEqual([]);
  });

  it('stand in these sentences and nowhere else', () => {
    const places = new Set(sentences.map(({ place }) => place));
    expect(entries.filter((entry) => !places.has(placeOf(entry)))).toEqual([]);
  });

  it('quote word for word from the scan', () => {
    expect(entries.filter((entry) => !scan.includes(bare(entry.quote)))).toEqual([]);
  });

  it('quote from their own sentence and from no more than one', () => {
    for (const entry of entries) {
      const own = must(sentences.find(({ place }) => place === placeOf(entry))?.text, 'the sentence of an entry');
      expect(own, entry.id).toContain(entry.quote);
      expect(entry.quote.slice(0, -1), entry.id).not.toContain('。');
    }
  });

  it('quote at least a clause', () => {
    expect(entries.filter((entry) => entry.quote.length < 9)).toEqual([]);
  });

  it('leave no clause of a sentence unquoted', () => {
    for (const { place, text } of sentences) {
      const clauses = text.split(/(?<=[，；。])/);
      const quotes = entriesAt(place).map((entry) => entry.quote);
      const missing = clauses.filter(
        (clause) => !quotes.some((quote) => quote.includes(clause.replace(/[，；。]$/, ''))),
      );
      expect(missing, place).toEqual([]);
    }
  });

  it('have ids of their own that name their place', () => {
    expect(new Set(entries.map((entry) => entry.id)).size).toBe(entries.length);
    for (const entry of entries) expect(entry.id).toMatch(new RegExp(`^N${placeOf(entry).replace('.', '\\.')}[a-z]$`));
  });

  it('use the letters of a sentence from a without a gap', () => {
    for (const { place } of sentences) {
      const letters = entriesAt(place).map((entry) => entry.id.slice(-1));
      expect(letters.toSorted(), place).toEqual(letters.map((_, index) => String.fromCharCode(97 + index)));
    }
  });

  it('never ask the same act of the same body twice', () => {
    const acts = entries.map((entry) => `${entry.bearer} ${entry.title.zh}`);
    expect(acts.filter((act, index) => acts.indexOf(act) !== index)).toEqual([]);
  });

  it('record every 及时, 迅速 and 尽快 of the text, and no time limit in figures', () => {
    for (const { place, text } of sentences) {
      const words = text.match(/及时|迅速|尽快/g) ?? [];
      const recorded = entriesAt(place).flatMap((entry) => entry.promptness ?? []);
      expect(new Set(recorded), place).toEqual(new Set(words));
    }
    expect(entries.filter((entry) => entry.deadline !== null)).toEqual([]);
  });
});

describe('listed duties', () => {
  it('are split for each bank: query, freeze, deduct', () => {
    for (const bank of ['agricultural-bank', 'rural-commercial-bank', 'other-banks'])
      expect(asksAt('20.4')).toEqual(expect.arrayContaining([`${bank} query`, `${bank} freeze`, `${bank} deduct`]));
  });

  it('are split for the banking regulator and the insurers', () => {
    expect(asksAt('20.2').filter((each) => each === 'banking-regulator coordinate')).toHaveLength(3);
    expect(asksAt('20.3')).toEqual(['banking-regulator supervise', 'banking-regulator sanction']);
    expect(asksAt('20.8')).toEqual(['insurers settle-insurance', 'insurers withhold', 'insurers draw']);
  });

  it('are split for industry and commerce: freezing and stopping, equity and investment', () => {
    expect(asksAt('17.1')).toEqual([
      'industry-commerce freeze',
      'industry-commerce freeze',
      'industry-commerce stop-registration',
      'industry-commerce stop-registration',
    ]);
  });

  it('are split for public security: data, search, two registers; seizing and telling', () => {
    expect(asksAt('15.1')).toEqual([
      'public-security provide-information',
      'public-security locate',
      'public-security query',
      'public-security query',
    ]);
    expect(asksAt('15.7')).toEqual(['public-security seize', 'public-security inform-court']);
  });

  it('keep the posts of one refusal together', () => {
    expect(asksAt('17.4')).toEqual(['industry-commerce deny-office']);
  });

  it('stand once for each body that a sentence binds', () => {
    const bearersAt = (place: string) => new Set(entriesAt(place).map((entry) => entry.bearer));
    expect(bearersAt('12.2')).toEqual(new Set(['peoples-congress', 'cppcc']));
    expect(bearersAt('18.2')).toEqual(new Set(['construction', 'planning']));
    expect(bearersAt('19.3')).toEqual(new Set(['land-resources', 'housing']));
    expect(bearersAt('21.4')).toEqual(new Set(['state-tax', 'local-tax']));
    expect(bearersAt('24.1')).toEqual(new Set(['publicity', 'television']));
    expect(bearersAt('25.2')).toEqual(new Set(['township', 'subdistrict']));
  });

  it('name the five kinds of information that the court reports, after the general one', () => {
    expect(entriesAt('13.2')).toHaveLength(6);
  });
});

describe('words of the Nangqian document', () => {
  const laters = bodies.flatMap((body) => body.later ?? []);
  const offices = entries.flatMap((entry) => entry.office ?? []);
  const shown: readonly Words[] = [
    ...entries.map((entry) => entry.title),
    ...bodies.map((body) => body.name),
    ...laters,
    ...offices,
  ];
  const tibetan = [
    ...shown.map((words) => words.bo),
    ...[...entries, ...bodies].flatMap(({ keywords }) => keywords.bo),
  ];

  it('are Tibetan in Tibetan: no Chinese, normal form, no stray tsheg or shad', () => {
    for (const text of tibetan) {
      expect(text).toMatch(/^[\u0F00-\u0FBC\d()[\] ]+$/);
      expect(text).toBe(text.normalize('NFC'));
      expect(text).not.toMatch(/་་|^[་།]|[་།]$|་[()[\]]/);
    }
  });

  it('are Chinese in Chinese and Latin in English', () => {
    for (const { zh, en } of shown) {
      expect(zh).toMatch(/\p{Script=Han}/u);
      expect(zh).not.toMatch(/[\u0F00-\u0FFF]/);
      expect(en).toMatch(/^[\x20-\x7e’]+$/);
    }
  });
});
