import { describe, expect, it } from 'vitest';
import { filesNamedIn } from './files-named';

const A = 'a'.repeat(64);
const B = 'b'.repeat(64);

describe('files that a value names', () => {
  it('are found wherever they stand, and nothing else is taken for one', () => {
    const value = {
      papers: [{ sha256: A, size: 3, name: 'x' }, { sha256: 'short', size: 3 }, { sha256: B }],
      inner: [[{ deep: { sha256: B, size: 5 } }]],
      text: A,
    };
    expect(filesNamedIn(value).toSorted((x, y) => x.size - y.size)).toEqual([
      { sha256: A, size: 3 },
      { sha256: B, size: 5 },
    ]);
    expect(filesNamedIn(null)).toEqual([]);
  });

  it('are found in what is nested deeper than a program may call itself', () => {
    let value: unknown = { sha256: A, size: 1 };
    for (let i = 0; i < 50_000; i++) value = [value];
    expect(filesNamedIn(value)).toEqual([{ sha256: A, size: 1 }]);
  });
});
