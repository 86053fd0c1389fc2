import { describe, expect, it } from 'vitest';
import { crc32c } from './crc32c';

const ascending = Uint8Array.from({ length: 32 }, (_, i) => i);

describe('crc32c', () => {
  it.each([
    ['nothing', new Uint8Array(0), 0],
    ['the digits 1 to 9', new TextEncoder().encode('123456789'), 0xe3069283],
    ['32 zeros', new Uint8Array(32), 0x8a9136aa],
    ['32 bytes of ones', new Uint8Array(32).fill(0xff), 0x62a8ab43],
    ['32 ascending bytes', ascending, 0x46dd794e],
    ['32 descending bytes', ascending.toReversed(), 0x113fdb5c],
  ])('gives the published value for %s', (_, bytes, expected) => {
    expect(crc32c(bytes)).toBe(expected);
  });

  it('covers only the asked range', () => {
    expect(crc32c(new TextEncoder().encode('xx123456789y'), 2, 11)).toBe(0xe3069283);
  });
});
