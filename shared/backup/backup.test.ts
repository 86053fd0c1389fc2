import { utf8ToBytes } from '@noble/hashes/utils.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concatBytes } from '../core/bytes';
import type { JournalRecord } from '../platform/ports';
import { createBackupDecoder } from './decode-backup';
import { encodeBackup, type BackupContent } from './encode-backup';
import { frame, FRAME, FRAME_HEAD_BYTES } from './frames';
import { BACKUP_FORMAT } from './manifest';

const ABOUT: BackupContent['about'] = {
  appVersion: '0.1.0',
  profile: 'county',
  database: 'a random id',
  dev: 'device',
  dn: 1,
  madeAtMs: 1_790_000_000_000,
  lastChangeMs: null,
  counts: { damaged: 0, missingAttachments: 0, byKind: { case: 2 } },
};

const bytes = fc.uint8Array({ maxLength: 40 });
const record = fc.record({
  type: fc.constantFrom('change', 'local'),
  seq: fc.nat(),
  body: bytes,
}) satisfies fc.Arbitrary<JournalRecord>;
const attachment = fc.record({ name: fc.stringMatching(/^[0-9a-f]{16,64}$/), bytes });
const content: fc.Arbitrary<BackupContent> = fc.record({
  about: fc.constant(ABOUT),
  header: bytes,
  records: fc.array(record, { maxLength: 8 }),
  attachments: fc.array(attachment, { maxLength: 3 }),
});

const encoded = (of: BackupContent): Uint8Array => concatBytes(...encodeBackup(of).chunks());

function decode(payload: Uint8Array, portion = payload.length || 1) {
  const decoder = createBackupDecoder();
  for (let at = 0; at < payload.length; at += portion) {
    const pushed = decoder.push(payload.subarray(at, at + portion));
    if (!pushed.ok) return pushed;
  }
  return decoder.end();
}

const SMALL: BackupContent = {
  about: ABOUT,
  header: Uint8Array.of(1, 2, 3),
  records: [{ type: 'change', seq: 1, body: Uint8Array.of(4, 5) }],
  attachments: [{ name: 'ab'.repeat(16), bytes: Uint8Array.of(6) }],
};

describe('a backup', () => {
  it('comes back as it was, in whatever portions it is read', () => {
    fc.assert(
      fc.property(content, fc.integer({ min: 1, max: 600 }), (given, portion) => {
        const decoded = decode(encoded(given), portion);
        if (!decoded.ok) throw new Error(decoded.error.type);
        const { manifest, ...rest } = decoded.value;
        expect(rest).toEqual({ header: given.header, records: given.records, attachments: given.attachments });
        expect(manifest.counts).toMatchObject({ records: given.records.length, attachments: given.attachments.length });
      }),
    );
  });

  it('says how long it is before it is written', () => {
    fc.assert(fc.property(content, (given) => encodeBackup(given).size === encoded(given).length));
  });

  it('is never taken for whole when any of it is cut off', () => {
    const whole = encoded(SMALL);
    for (let length = 1; length < whole.length; length++) {
      expect(decode(whole.subarray(0, length)), `${length} bytes`).toEqual({
        ok: false,
        error: { type: 'backup_truncated' },
      });
    }
    expect(decode(new Uint8Array())).toEqual({ ok: false, error: { type: 'not_a_backup' } });
  });

  it('is never taken for whole when any byte of it has changed', () => {
    const whole = encoded(SMALL);
    for (let at = 0; at < whole.length; at++) {
      const damaged = whole.slice();
      damaged[at] = (damaged[at] ?? 0) ^ 1;
      expect(decode(damaged).ok, `byte ${at}`).toBe(false);
    }
    expect(decode(concatBytes(whole, Uint8Array.of(0))).ok).toBe(false);
    expect(decode(concatBytes(whole, whole)).ok).toBe(false);
  });

  it('of a newer program is told by its version alone', () => {
    const newer = frame(FRAME.manifest, utf8ToBytes(JSON.stringify({ format: BACKUP_FORMAT + 1, all: 'different' })));
    expect(decode(newer)).toEqual({ ok: false, error: { type: 'backup_newer', formatVersion: BACKUP_FORMAT + 1 } });
  });

  it('is not found in other bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: FRAME_HEAD_BYTES, maxLength: 200 }), (other) => {
        expect(decode(other).ok).toBe(false);
      }),
    );
    expect(decode(utf8ToBytes('just some text'))).toEqual({ ok: false, error: { type: 'not_a_backup' } });
  });

  it('does not ask for memory because a damaged length says so', () => {
    const whole = encoded(SMALL);
    const manifestEnd = FRAME_HEAD_BYTES + new DataView(whole.buffer, whole.byteOffset).getUint32(1);
    const damaged = whole.slice(0, manifestEnd + FRAME_HEAD_BYTES);
    new DataView(damaged.buffer).setUint32(manifestEnd + 1, 0xffff_fff0);
    expect(decode(damaged)).toEqual({ ok: false, error: { type: 'backup_damaged' } });
  });
});
