import { describe, expect, it } from 'vitest';
import { must } from '../core/assert';
import { nangqianDocument } from './nangqian/document';
import {
  applying,
  builtInRulebook,
  entriesByAsk,
  entriesOfBody,
  loadRulebook,
  requestableEntries,
  sameActEntries,
  sentenceOfEntry,
} from './rulebook';
import type { Entry, RulebookDocument } from './schema';

const rulebook = builtInRulebook();
const entry = (id: string) => must(rulebook.entryById.get(id), id);

/** A small document of another court, for what one document alone cannot show. */
const other: RulebookDocument = {
  ...nangqianDocument,
  id: 'X',
  articles: [{ number: '1', chapter: '第一章', heading: null, paragraphs: ['工商局应当在24小时内及时冻结股权。'] }],
  entries: [
    {
      ...entry('N17.1a'),
      id: 'X1.1a',
      document: 'X',
      article: '1',
      sentence: 1,
      promptness: '及时',
      deadline: { amount: 24, unit: 'hour', quote: '24小时内' },
      quote: '工商局应当在24小时内及时冻结股权',
    },
  ],
};

const errorsWith = (change: Partial<Entry>) => {
  const loaded = loadRulebook([{ ...other, entries: other.entries.map((each) => ({ ...each, ...change })) }]);
  return loaded.ok ? [] : loaded.error.map((error) => error.type);
};

describe('loadRulebook', () => {
  it('takes several documents and a deadline in figures', () => {
    const loaded = loadRulebook([nangqianDocument, other]);
    expect(loaded.ok && loaded.value.entryById.get('X1.1a')?.deadline?.amount).toBe(24);
    expect(loaded.ok && loaded.value.bodies.length).toBe(nangqianDocument.bodies.length);
  });

  it('takes a document that came through JSON', () => {
    expect(loadRulebook([JSON.parse(JSON.stringify(nangqianDocument))]).ok).toBe(true);
  });

  it('names the place of what does not fit the schema', () => {
    const loaded = loadRulebook([{ ...other, entries: [{ ...other.entries[0], ask: 'punch' }] }]);
    expect(loaded).toMatchObject({ ok: false, error: [{ type: 'malformed', place: '0.entries.0.ask' }] });
  });

  it('refuses what is not a document at all', () => {
    expect(loadRulebook([null]).ok).toBe(false);
  });

  it('refuses an unknown body, a missing sentence and an id that names another place', () => {
    expect(errorsWith({ bearer: 'nobody' })).toEqual(['unknownBody']);
    expect(errorsWith({ sentence: 2, id: 'X1.2a' })).toEqual(['unknownSentence']);
    expect(errorsWith({ id: 'X2.1a' })).toEqual(['wrongId']);
    expect(errorsWith({ document: 'N' })).toEqual(['wrongId']);
  });

  it('refuses words that do not stand in the sentence or the quotation', () => {
    expect(errorsWith({ quote: '工商局应当冻结股权' })).toContain('notInSentence');
    expect(errorsWith({ promptness: '迅速' })).toEqual(['notInSentence']);
    expect(errorsWith({ deadline: { amount: 1, unit: 'day', quote: '一日内' } })).toEqual(['notInSentence']);
  });

  it('refuses the same document or entry twice', () => {
    const twice = loadRulebook([other, other]);
    expect(twice).toMatchObject({ ok: false, error: [{ type: 'duplicateDocument', document: 'X' }] });
    const doubled = loadRulebook([{ ...other, entries: [...other.entries, ...other.entries] }]);
    expect(doubled).toMatchObject({ ok: false, error: [{ type: 'duplicateEntry', entry: 'X1.1a' }] });
  });
});

describe('look-up', () => {
  it('finds by body and by kind of request', () => {
    const county = applying(rulebook, ['N']);
    expect(entriesOfBody(county, 'justice').map((each) => each.id)).toEqual(['N16.1a', 'N16.1b', 'N16.2a', 'N16.2b']);
    expect(entriesByAsk(county, 'limit-exit').map((each) => each.id)).toEqual(['N15.3a']);
    expect(entriesOfBody(county, 'state-assets')).toEqual([]);
  });

  it('tells what can be asked for from what is owed anyway', () => {
    const ids = requestableEntries(rulebook).map((each) => each.id);
    expect(ids).toEqual(expect.arrayContaining(['N15.6a', 'N17.1a', 'N20.4a', 'N25.1c']));
    for (const standing of ['N12.1a', 'N13.2a', 'N14.1a', 'N19.5a', 'N21.3a']) expect(ids).not.toContain(standing);
  });

  it('finds the same act of other bodies', () => {
    expect(sameActEntries(rulebook, entry('N20.4e')).map((each) => each.bearer)).toEqual([
      'agricultural-bank',
      'rural-commercial-bank',
      'other-banks',
    ]);
  });

  it('gives the whole sentence around a clause', () => {
    expect(sentenceOfEntry(rulebook, entry('N19.6b'))).toBe(
      '依法协助人民法院限制被执行人的各类土地权利，及时告知人民法院在案被执行人申请各类用地资格的情况。',
    );
  });

  it('narrows to the documents a court applies and keeps the whole for cases that cite more', () => {
    const loaded = loadRulebook([nangqianDocument, other]);
    const both = must(loaded.ok ? loaded.value : null, 'both load');
    expect(applying(both, ['X', 'unknown']).entries.map((each) => each.id)).toEqual(['X1.1a']);
    expect(applying(both, []).entries).toEqual([]);
    expect(both.entryById.has('N10.1a')).toBe(true);
  });
});
