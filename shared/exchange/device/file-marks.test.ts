import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markedSent, type DeclaredFile } from './file-marks';
import type { FileMarks } from './standing';

const START: FileMarks = { upTo: 0, sent: [] };
const file = (seq: number): DeclaredFile => ({ seq, sha256: `file-${seq}` });

describe('what is kept of the files that are at the hub', () => {
  it('is one number as long as they go in their order', () => {
    const declared = [file(3), file(7)];
    expect(markedSent(START, { declared, scanned: 9, sent: new Set(['file-3']) })).toEqual({ upTo: 6, sent: [] });
    expect(markedSent(START, { declared, scanned: 9, sent: new Set(['file-3', 'file-7']) })).toEqual({
      upTo: 9,
      sent: [],
    });
  });

  it('names those that went past one that cannot be sent', () => {
    const declared = [file(3), file(7), file(8)];
    expect(markedSent(START, { declared, scanned: 9, sent: new Set(['file-7', 'file-8']) })).toEqual({
      upTo: 2,
      sent: ['file-7', 'file-8'],
    });
  });

  it('says of every file rightly whether it is there, in whatever order they come', () => {
    const seqs = fc.uniqueArray(fc.integer({ min: 1, max: 30 }), { maxLength: 12 });
    fc.assert(
      fc.property(seqs, fc.infiniteStream(fc.nat()), (numbers, dice) => {
        const all = numbers.toSorted((a, b) => a - b).map(file);
        const left = [...all];
        const there = new Set<string>();
        let marks = START;
        while (left.length > 0) {
          const [next] = left.splice((dice.next().value as number) % left.length, 1);
          there.add(next?.sha256 ?? '');
          const declared = all.filter(({ seq }) => seq > marks.upTo);
          marks = markedSent(marks, { declared, scanned: 30, sent: new Set([next?.sha256 ?? '']) });
          const isThere = ({ seq, sha256 }: DeclaredFile): boolean => seq <= marks.upTo || marks.sent.includes(sha256);
          expect(all.filter(isThere).map(({ sha256 }) => sha256)).toEqual(
            all.filter(({ sha256 }) => there.has(sha256)).map(({ sha256 }) => sha256),
          );
        }
      }),
    );
  });
});
