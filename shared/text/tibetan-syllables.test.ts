import { expect, test } from 'vitest';
import { countSyllables, splitSyllables, stripParticle, syllableLine, syllablesMatch } from './tibetan-syllables';

const court = syllableLine('ནང་ཆེན་རྫོང་མི་དམངས་ཁྲིམས་ཁང');

test('splits at tsheg, shad, digits and other scripts', () => {
  expect(splitSyllables('ནང་ཆེན༌རྫོང། 12 法院ཁང')).toEqual(['ནང', 'ཆེན', 'རྫོང', 'ཁང']);
  expect(splitSyllables('囊谦')).toEqual([]);
});

test('strips fused particles but not ར or ས', () => {
  expect(['པའི', 'པའིའོ', 'པའིས', 'མདོའམ', 'མདོའང'].map(stripParticle)).toEqual(['པ', 'པ', 'པ', 'མདོ', 'མདོ']);
  expect(['པར', 'པས', 'འི'].map(stripParticle)).toEqual(['པར', 'པས', 'འི']);
});

test('matches from any syllable, the last one in part', () => {
  expect(syllablesMatch(court, 'ཁྲིམས་ཁང')).toBe(true);
  expect(syllablesMatch(court, 'རྫོང་མི')).toBe(true);
  expect(syllablesMatch(court, 'དམངས་ཁྲ')).toBe(true);
});

test('does not match inside a syllable or with a gap', () => {
  expect(syllablesMatch(court, 'མངས')).toBe(false);
  expect(syllablesMatch(court, 'ནང་རྫོང')).toBe(false);
});

test('a particle on either side does not hide the word', () => {
  const line = syllableLine('ཁྲིམས་ཁང་གི་ལས་བྱེད་པའི་མིང');
  expect(syllablesMatch(line, 'བྱེད་པ་མིང')).toBe(true);
  expect(syllablesMatch(syllableLine('ལས་བྱེད་པ'), 'བྱེད་པའི')).toBe(true);
});

test('counts syllables', () => {
  expect(countSyllables('ནང་ཆེན་རྫོང།')).toBe(3);
});
