import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fenFromText, textFromFen } from './money-text';

describe('money in an input', () => {
  it('reads separators, full-width and Tibetan digits', () => {
    expect(fenFromText('1,234.5')).toBe(123_450);
    expect(fenFromText('１２３４元')).toBe(123_400);
    expect(fenFromText('༡༢.༠༥')).toBe(1205);
  });

  it('is nothing when empty and not a number when it is no amount', () => {
    expect(fenFromText('  ')).toBeNull();
    expect(fenFromText('1.234')).toBeNaN();
    expect(fenFromText('-5')).toBeNaN();
    expect(fenFromText('about ten')).toBeNaN();
  });

  it('reads back every amount that it wrote', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 1e12 }), (fen) => fenFromText(textFromFen(fen)) === fen));
  });
});
