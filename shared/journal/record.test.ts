import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JournalRecord } from '../platform/ports';
import { decodeRecordAt, encodeBatch, encodedLength, isWritable, MAX_BODY_BYTES } from './record';
import { scanRecords } from './scan';

const record = (): fc.Arbitrary<JournalRecord> =>
  fc.record({
    type: fc.constantFrom('change' as const, 'local' as const),
    seq: fc.integer({ min: 0, max: 0xffffffff }),
    body: fc.uint8Array({ maxLength: 60 }),
  });
const newest = { newest: true };

const recordsOf = (bytes: Uint8Array, extents: readonly { readonly start: number }[]) =>
  extents.map(({ start }) => decodeRecordAt(bytes, start)?.record);

describe('records', () => {
  it('are read back as they were written', () => {
    fc.assert(
      fc.property(fc.array(record(), { maxLength: 8 }), (records) => {
        const bytes = encodeBatch(records);
        const scan = scanRecords(bytes, newest);
        expect(recordsOf(bytes, scan.extents)).toEqual(records);
        expect(scan).toMatchObject({ damaged: 0, tailStart: bytes.length });
      }),
    );
  });

  it('have fixed bytes on disk', () => {
    const bytes = encodeBatch([{ type: 'change', seq: 258, body: Uint8Array.of(7) }]);
    expect([...bytes]).toEqual([0, 0, 0, 6, 1, 0, 0, 1, 2, 7, 0xee, 0xd4, 0xd1, 0xe8]);
  });

  it('keep to the limits', () => {
    expect(isWritable({ type: 'local', seq: 0, body: new Uint8Array(MAX_BODY_BYTES + 1) })).toBe(false);
    expect(isWritable({ type: 'change', seq: 2 ** 32, body: new Uint8Array(0) })).toBe(false);
    expect(isWritable({ type: 'change', seq: 1.5, body: new Uint8Array(0) })).toBe(false);
  });
});

describe('scanning damaged records', () => {
  const batches = fc.array(fc.array(record(), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 5 });

  it('shows, after a cut at any byte, exactly the batches that are whole', () => {
    fc.assert(
      fc.property(batches, (written) => {
        const parts = written.map(encodeBatch);
        const bytes = Uint8Array.from(parts.flatMap((part) => [...part]));
        for (let cut = 0; cut <= bytes.length; cut++) {
          let wholeBytes = 0;
          const whole = written.filter((_, i) => {
            const end = parts.slice(0, i + 1).reduce((sum, part) => sum + part.length, 0);
            if (end <= cut) wholeBytes = end;
            return end <= cut;
          });
          const scan = scanRecords(bytes.slice(0, cut), newest);
          expect(recordsOf(bytes, scan.extents)).toEqual(whole.flat());
          expect(scan).toMatchObject({ damaged: 0, tailStart: wholeBytes });
        }
      }),
      { numRuns: 30 },
    );
  });

  it('loses only the record that a flipped bit hit, and says that something is wrong', () => {
    fc.assert(
      fc.property(fc.array(record(), { minLength: 1, maxLength: 6 }), fc.nat(), fc.nat(7), (records, where, bit) => {
        const parts = records.map((one) => encodeBatch([one]));
        const bytes = Uint8Array.from(parts.flatMap((part) => [...part]));
        const at = where % bytes.length;
        bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
        let end = 0;
        const hit = records.findIndex((one) => (end += encodedLength(one)) > at);
        const scan = scanRecords(bytes, newest);
        expect(recordsOf(bytes, scan.extents)).toEqual(records.filter((_, i) => i !== hit));
        expect(scan.damaged + (scan.tailStart < bytes.length ? 1 : 0)).toBe(1);
      }),
      { numRuns: 1000 },
    );
  });

  it('does not follow a damaged length past a good record', () => {
    const records = [1, 2, 3].map((seq): JournalRecord => ({ type: 'change', seq, body: new Uint8Array(3) }));
    const bytes = encodeBatch(records);
    bytes[3] = (bytes[3] ?? 0) + 16; // the length of a record: the first now seems to end where the second does
    const scan = scanRecords(bytes, newest);
    expect(recordsOf(bytes, scan.extents)).toEqual(records.slice(1));
    expect(scan.damaged).toBe(1);
  });

  it('keeps a last record whose content is damaged where it is, because it may have been acknowledged', () => {
    const bytes = encodeBatch([{ type: 'change', seq: 1, body: new Uint8Array(20) }]);
    bytes[12] = 1;
    expect(scanRecords(bytes, newest)).toMatchObject({ damaged: 1, tailStart: bytes.length });
  });

  it('takes a last record that ends in zeros for an unfinished write', () => {
    const bytes = encodeBatch([{ type: 'change', seq: 1, body: new Uint8Array(20).fill(9) }]).fill(0, 15);
    expect(scanRecords(bytes, newest)).toMatchObject({ damaged: 0, tailStart: 0 });
  });

  it('counts an unreadable end of an older file as damage', () => {
    const bytes = encodeBatch([{ type: 'change', seq: 1, body: new Uint8Array(20) }]).slice(0, -1);
    expect(scanRecords(bytes, { newest: false })).toMatchObject({ damaged: 1, extents: [] });
  });
});
