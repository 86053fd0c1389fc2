import { describe, expect, it } from 'vitest';
import { numberCell } from './table';

describe('a number of a spreadsheet', () => {
  it.each([
    ['12345.6', '12345.6'],
    ['0.30000000000000004', '0.3'],
    ['12345.600000000001', '12345.6'],
    ['6.3272519840307E+17', '632725198403070000'],
    ['632725198403070013', '632725198403070000'],
    ['1.25E-2', '0.0125'],
    ['-3', '-3'],
    ['0', '0'],
    ['100', '100'],
    ['46307', '46307'],
    ['1000000', '1000000'],
  ])('%s is read as %s', (written, text) => {
    expect(numberCell(written)).toEqual({ text, kind: 'number' });
  });
});
