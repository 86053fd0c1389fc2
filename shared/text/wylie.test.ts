import { expect, test } from 'vitest';
import { fromWylie, toWylie, wylieSyllables } from './wylie';

const names = ['ནང་ཆེན་རྫོང', 'མི་དམངས་ཁྲིམས་ཁང', 'འགྲོ་མ', 'གཡག', 'བསྒྲུབས', 'ཁ་མཚར', 'པདྨ'];

test('Tibetan goes to Wylie and back', () => {
  expect(toWylie('ཁྲིམས་ཁང')).toBe('khrims khang');
  for (const name of names) expect(fromWylie(toWylie(name))).toBe(name);
});

test('other scripts pass through', () => {
  expect(toWylie('囊谦 A1')).toBe('囊谦 A1');
});

test('search syllables have letters only', () => {
  expect(wylieSyllables('འགྲོ་གཡག། 囊谦12')).toEqual(['gro', 'gyag']);
});
