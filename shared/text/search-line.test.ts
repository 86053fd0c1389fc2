import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createMatcher, matches, searchLine } from './search-line';

const court = searchLine({
  texts: ['囊谦县人民法院', 'ནང་ཆེན་རྫོང་མི་དམངས་ཁྲིམས་ཁང', '（2026）青2725执12号'],
  numbers: ['0976-8871234', '63272519900307012X'],
});
const person = searchLine({ texts: ['单增·才旦', 'A公司'], numbers: ['139 0000 1234'] });

test('finds Chinese by any part of the text', () => {
  expect(matches(court, '人民法院')).toBe(true);
  expect(matches(court, '法庭')).toBe(false);
  expect(matches(person, '单增才旦')).toBe(true);
});

test('finds by pinyin from any syllable, spaced or not, complete or in part', () => {
  for (const query of ['nangqian', 'nang qian', 'qianxian', 'NangQ', 'fayuan'])
    expect(matches(court, query)).toBe(true);
  expect(matches(court, 'angqian')).toBe(false);
});

test('finds by pinyin initials', () => {
  expect(matches(court, 'nqx')).toBe(true);
  expect(matches(court, 'rmfy')).toBe(true);
  expect(matches(court, 'rmfx')).toBe(false);
});

test('finds a surname by both of its readings', () => {
  for (const query of ['danzeng', 'shanzeng', 'dzcd', 'szcd']) expect(matches(person, query)).toBe(true);
});

test('finds Tibetan from any syllable by prefix', () => {
  for (const query of ['ཁྲིམས', 'རྫོང་མི', 'ཁྲིམས་ཁ', 'དམངས༌ཁྲིམས།']) expect(matches(court, query)).toBe(true);
  expect(matches(court, 'མངས')).toBe(false);
});

test('finds Tibetan by Wylie with or without spaces', () => {
  for (const query of ['khrims khang', 'khrimskhang', 'nang chen', 'dmangskhr'])
    expect(matches(court, query)).toBe(true);
  expect(matches(court, 'rimskhang')).toBe(false);
});

test('finds a case number typed with any brackets, widths or none', () => {
  for (const query of ['（2026）青2725执12号', '(2026)青2725执12', '２０２６', '青2725执12', '2026青2725']) {
    expect(matches(court, query)).toBe(true);
  }
});

test('finds a number by its beginning or its last digits, not by its middle', () => {
  for (const query of ['1234', '0976', '012X', '012x', '༡༢༣༤', '09768871234']) expect(matches(court, query)).toBe(true);
  expect(matches(court, '88712')).toBe(false);
  expect(matches(person, '1234')).toBe(true);
  expect(matches(person, '12')).toBe(false);
});

test('words may be found in several lines of a record, and in one that it shares', () => {
  const matcher = createMatcher('法院 dzcd');
  expect([matcher([court]), matcher([court, person]), matcher([court], person)]).toEqual([false, true, true]);
});

test('what is only written is found by its characters and not by how it sounds', () => {
  const line = searchLine({ texts: [], written: ['囊谦县人民法院'] });
  expect([matches(line, '人民法院'), matches(line, 'rmfy'), matches(line, 'fayuan')]).toEqual([true, false, false]);
});

test('readings and numbers take one byte a character', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 12 }), (text) => {
      const { narrow } = searchLine({ texts: [text], numbers: [text] });
      expect([...narrow].every((character) => character <= '\u00ff')).toBe(true);
    }),
  );
  expect(court.narrow).toContain(' fa yuan');
});

test('several words must all be found, in any script', () => {
  expect(matches(court, '法院 nqx 2026')).toBe(true);
  expect(matches(court, 'ནང་ཆེན法院')).toBe(true);
  expect(matches(court, '法院 杂多')).toBe(false);
});

test('an empty or punctuation-only query finds everything', () => {
  expect(matches(court, '  ')).toBe(true);
  expect(matches(court, '（')).toBe(true);
});

test('Latin words are found from their start', () => {
  expect(matches(person, 'a公司')).toBe(true);
  expect(matches(person, 'agongsi')).toBe(true);
});

test('every text is found by itself', () => {
  const text = fc.string({ unit: fc.constantFrom(...'囊谦县人民扎西ཀཁིང་ནརྫ 12aB（）'), minLength: 1 });
  fc.assert(
    fc.property(text, text, (a, b) => {
      expect(matches(searchLine({ texts: [a, b] }), b)).toBe(true);
    }),
  );
});

test('no query makes the matcher throw', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (query) => {
      expect(typeof createMatcher(query)([court])).toBe('boolean');
    }),
  );
});
