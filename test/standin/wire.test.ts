import { createRequire } from 'node:module';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const require = createRequire(import.meta.url);
const { encodeWire } = require('./page/wire-encode.cjs') as { encodeWire: (value: unknown) => string };
const { decodeWire } = require('./page/wire-decode.cjs') as { decodeWire: (text: string) => unknown };
const roundTrip = (value: unknown): unknown => decodeWire(encodeWire(value));

const cyclic: Record<string, unknown> = { a: 1 };
cyclic['self'] = cyclic;
const shared = { x: 1 };
// oxlint-disable-next-line no-sparse-arrays -- a hole is one of the values that must survive
const withHole = [1, , 3];

const values: readonly (readonly [string, unknown])[] = [
  ['undefined', undefined],
  ['null', null],
  ['minus zero', -0],
  ['not a number', NaN],
  ['infinity', -Infinity],
  ['a tiny number', 1e-300],
  ['an empty string', ''],
  ['Chinese, Tibetan, NUL and a surrogate pair', '中文 བོད་ཡིག \u0000 😀'],
  ['a big integer', 10n],
  ['an array with a hole', withHole],
  ['undefined in an object', { a: undefined }],
  ['an object that looks like a tag', { t: 'u', v: 1 }],
  ['a key named __proto__', JSON.parse('{"__proto__":{"x":1}}')],
  ['a date', new Date(0)],
  ['an invalid date', new Date(NaN)],
  ['a regular expression', /a\/b/giu],
  ['a map with an object as its key', new Map([[{}, new Set([1])]])],
  ['a set of arrays', new Set([[1]])],
  ['bytes', new Uint8Array([0, 255])],
  ['a part of a buffer', new Uint8Array([1, 2, 3, 4]).subarray(1, 3)],
  ['floats', new Float64Array([1.5, -0, NaN])],
  ['big integers', new BigInt64Array([-1n])],
  ['a data view', new DataView(new ArrayBuffer(3))],
  ['a buffer', new ArrayBuffer(4)],
  ['200,000 bytes', new Uint8Array(200_000).map((_, at) => at)],
  ['a cycle', cyclic],
];

describe('what structured clone carries, the codec carries alike', () => {
  test.each(values)('%s', (_name, value) => {
    expect(roundTrip(value)).toStrictEqual(structuredClone(value));
  });

  test('one object met twice is one object afterwards', () => {
    const [first, second] = roundTrip([shared, shared]) as unknown[];
    expect(first).toBe(second);
  });

  test('a cycle closes on itself', () => {
    const clone = roundTrip(cyclic) as typeof cyclic;
    expect(clone['self']).toBe(clone);
  });

  test.each([new Error('e'), new TypeError('t'), new RangeError('r')])('%s keeps its kind and message', (error) => {
    const clone = roundTrip(error);
    expect(clone).toBeInstanceOf(error.constructor);
    expect((clone as Error).message).toBe(structuredClone(error).message);
  });

  test('any nest of plain values', () => {
    const anything = fc.anything({
      withBigInt: true,
      withDate: true,
      withMap: true,
      withSet: true,
      withTypedArray: true,
      withSparseArray: true,
    });
    fc.assert(
      fc.property(anything, (value) => {
        expect(roundTrip(value)).toStrictEqual(structuredClone(value));
      }),
    );
  });
});

describe('what structured clone refuses, the codec refuses', () => {
  const refused: readonly (readonly [string, unknown])[] = [
    ['a function', () => undefined],
    ['a symbol', Symbol('x')],
    ['a method', { f() {} }],
    ['a symbol in an array', [Symbol('x')]],
    ['a weak map', new WeakMap()],
    ['a promise', Promise.resolve()],
    ['a function in a map', new Map([[1, () => undefined]])],
  ];
  test.each(refused)('%s', (_name, value) => {
    expect(() => structuredClone(value)).toThrow();
    expect(() => encodeWire(value)).toThrow(/could not be cloned/);
  });
});
