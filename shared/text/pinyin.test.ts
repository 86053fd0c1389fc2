import { expect, test } from 'vitest';
import { initialsOf, readingsOf } from './pinyin';

test('gives syllables without tones', () => {
  expect(readingsOf('囊谦县')).toEqual([['nang', 'qian', 'xian']]);
  expect(readingsOf('吕')).toEqual([['lv']]);
});

test('a surname with a reading of its own is given both ways', () => {
  expect(readingsOf('单增')).toEqual([
    ['dan', 'zeng'],
    ['shan', 'zeng'],
  ]);
  expect(initialsOf('单增')).toEqual(['dz', 'sz']);
});

test('Latin words and digits stand among the syllables', () => {
  expect(readingsOf('A公司12')).toEqual([['a', 'gong', 'si', '12']]);
});

test('text without readings gives none', () => {
  expect(readingsOf('ནང་ཆེན')).toEqual([]);
  expect(initialsOf('')).toEqual([]);
});
