import { createHash, randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createBlobFiles, type BlobFiles } from './blob-files';

const BYTES = randomBytes(100_000);
const NAME = createHash('sha256').update(BYTES).digest('hex');

let folder: string;
let blobs: BlobFiles;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nyamdrel-blobs-'));
  blobs = createBlobFiles(folder);
});
afterEach(() => rm(folder, { recursive: true }));

async function* chunksOf(bytes: Uint8Array, cutAfter = Infinity): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 1000) {
    if (at >= cutAfter) throw new Error('the link broke');
    yield bytes.subarray(at, at + 1000);
  }
}

const upload = (offset: number, to = BYTES.length, cutAfter = Infinity) =>
  blobs.append({ sha256: NAME, offset, source: chunksOf(BYTES.subarray(offset, to), cutAfter) });

async function contentOf(range?: { from: number; to: number }): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of (await blobs.read(NAME, range)) ?? []) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

describe('files by their content', () => {
  it('keeps what came before the link broke, and goes on there, also in another process', async () => {
    expect(await blobs.begin(NAME, BYTES.length)).toEqual({ type: 'partial', size: BYTES.length, offset: 0 });
    expect(await upload(0, BYTES.length, 30_000)).toMatchObject({ ok: true, value: { offset: 30_000 } });
    expect(await blobs.read(NAME)).toBe(null);
    blobs = createBlobFiles(folder);
    expect(await blobs.begin(NAME, BYTES.length)).toEqual({ type: 'partial', size: BYTES.length, offset: 30_000 });
    expect(await upload(10_000)).toEqual({ ok: false, error: { type: 'wrong_offset', offset: 30_000 } });
    expect(await upload(30_000)).toEqual({ ok: true, value: { type: 'whole', size: BYTES.length } });
    expect(await contentOf()).toEqual(BYTES);
    expect(await contentOf({ from: 10, to: 19 })).toEqual(BYTES.subarray(10, 20));
    expect(await readdir(join(folder, 'partial'))).toEqual([]);
  });

  it('answers a repeated last chunk as done', async () => {
    await blobs.begin(NAME, BYTES.length);
    await upload(0);
    expect(await upload(BYTES.length)).toEqual({ ok: true, value: { type: 'whole', size: BYTES.length } });
    expect(await blobs.begin(NAME, BYTES.length)).toEqual({ type: 'whole', size: BYTES.length });
  });

  it('throws away what is not what its name says', async () => {
    await blobs.begin(NAME, BYTES.length);
    const other = Buffer.alloc(BYTES.length, 1);
    const outcome = await blobs.append({ sha256: NAME, offset: 0, source: chunksOf(other) });
    expect(outcome).toEqual({ ok: false, error: { type: 'wrong_content' } });
    expect(await blobs.state(NAME)).toBe(null);
  });

  it('throws away a chunk that does not match its checksum, and keeps those before', async () => {
    await blobs.begin(NAME, BYTES.length);
    await upload(0, 20_000);
    const chunk = BYTES.subarray(20_000, 40_000);
    const append = (checked: Uint8Array) =>
      blobs.append({
        sha256: NAME,
        offset: 20_000,
        source: chunksOf(chunk),
        checksum: { algorithm: 'sha1', base64: createHash('sha1').update(checked).digest('base64') },
      });
    expect(await append(Buffer.from('other'))).toEqual({ ok: false, error: { type: 'wrong_checksum' } });
    expect(await blobs.state(NAME)).toMatchObject({ offset: 20_000 });
    expect(await append(chunk)).toMatchObject({ ok: true, value: { offset: 40_000 } });
  });

  it('takes no more than was announced, and nothing that was not', async () => {
    expect(await upload(0)).toEqual({ ok: false, error: { type: 'unknown_upload' } });
    await blobs.begin(NAME, 500);
    expect(await upload(0)).toEqual({ ok: false, error: { type: 'too_long' } });
  });

  it('lets the newest request take over from one that hangs', async () => {
    await blobs.begin(NAME, BYTES.length);
    async function* hanging(): AsyncGenerator<Uint8Array> {
      yield BYTES.subarray(0, 5000);
      await new Promise(() => undefined);
    }
    const dead = blobs.append({ sha256: NAME, offset: 0, source: hanging() });
    await expect.poll(() => blobs.state(NAME)).toMatchObject({ offset: 5000 });
    expect(await upload(5000)).toMatchObject({ ok: true, value: { type: 'whole' } });
    expect(await dead).toMatchObject({ ok: true, value: { offset: 5000 } });
  });

  it('stores small files at once', async () => {
    expect(await blobs.put(BYTES)).toBe(NAME);
    expect(await blobs.put(BYTES)).toBe(NAME);
    expect(await contentOf()).toEqual(BYTES);
  });

  it('takes nothing in where the folder of its hub was deleted', async () => {
    const hub = join(folder, 'hub');
    await mkdir(hub);
    const gone = createBlobFiles(join(hub, 'blobs'));
    await gone.begin(NAME, BYTES.length);
    await rm(hub, { recursive: true });
    await expect(gone.begin(NAME, BYTES.length)).rejects.toMatchObject({ code: 'ENOENT' });
    await expect(gone.put(BYTES)).rejects.toMatchObject({ code: 'ENOENT' });
    expect(await readdir(folder)).toEqual([]);
  });
});
