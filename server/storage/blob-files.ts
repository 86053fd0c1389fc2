import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, type ReadStream } from 'node:fs';
import { open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { err, ok, type Result } from '../../shared/core/result';
import { syncFolder } from './journal/journal-files';
import { makeFolder } from './make-folder';

export type Sha256 = string;

export const isSha256 = (text: string): text is Sha256 => /^[0-9a-f]{64}$/.test(text);

/** A file named by its content: all of it, or as much as came so far. */
export type BlobState =
  | { readonly type: 'whole'; readonly size: number }
  | { readonly type: 'partial'; readonly size: number; readonly offset: number };

export type AppendError =
  /** Nothing was begun under this name. */
  | { readonly type: 'unknown_upload' }
  /** It goes on elsewhere: ask where. */
  | { readonly type: 'wrong_offset'; readonly offset: number }
  | { readonly type: 'too_long' }
  /** The chunk is not what its checksum says; it was thrown away. */
  | { readonly type: 'wrong_checksum' }
  /** The whole is not what its name says; all of it was thrown away. */
  | { readonly type: 'wrong_content' };

export interface Checksum {
  readonly algorithm: 'sha1' | 'sha256';
  readonly base64: string;
}

/** Files by the SHA-256 of their content (hex). Several processes may work on one folder. */
export interface BlobFiles {
  readonly state: (sha256: Sha256) => Promise<BlobState | null>;
  /** Begins an upload; one begun before goes on where it stands, unless it was begun with another length. */
  readonly begin: (sha256: Sha256, size: number) => Promise<BlobState>;
  /** Adds what comes, flushed. When the source breaks off, what came is kept. A later call for the same file ends an earlier one. */
  readonly append: (upload: {
    readonly sha256: Sha256;
    readonly offset: number;
    readonly source: AsyncIterable<Uint8Array>;
    readonly checksum?: Checksum | undefined;
  }) => Promise<Result<BlobState, AppendError>>;
  readonly put: (bytes: Uint8Array) => Promise<Sha256>;
  /** Bytes `from` to `to` inclusive; null when the file is not there whole. */
  readonly read: (sha256: Sha256, range?: { readonly from: number; readonly to: number }) => Promise<ReadStream | null>;
}

export function createBlobFiles(folder: string): BlobFiles {
  const pathOf = (sha256: Sha256) => join(folder, sha256.slice(0, 2), sha256);
  const partials = join(folder, 'partial');
  /** What runs now, by name: the newest caller is the one that is still there. */
  const running = new Map<Sha256, { readonly end: AbortController; readonly done: Promise<unknown> }>();

  const sizeOf = (path: string) =>
    stat(path).then(
      ({ size }) => size,
      () => null,
    );

  const partial = async (sha256: Sha256) => {
    const name = (await readdir(partials).catch(() => [])).find((one) => one.startsWith(`${sha256}-`));
    if (name === undefined) return null;
    const offset = await sizeOf(join(partials, name));
    if (offset === null) return null; // just finished elsewhere
    return { path: join(partials, name), size: Number(name.slice(sha256.length + 1)), offset };
  };

  const state = async (sha256: Sha256): Promise<BlobState | null> => {
    const size = await sizeOf(pathOf(sha256));
    if (size !== null) return { type: 'whole', size };
    const begun = await partial(sha256);
    return begun && { type: 'partial', size: begun.size, offset: begun.offset };
  };

  const makePartials = async () => {
    await makeFolder(folder);
    await makeFolder(partials);
  };

  const moveIn = async (path: string, sha256: Sha256) => {
    await makeFolder(dirname(pathOf(sha256)));
    await rename(path, pathOf(sha256));
    await syncFolder(dirname(pathOf(sha256)));
    await syncFolder(folder);
  };

  const begin = async (sha256: Sha256, size: number): Promise<BlobState> => {
    const known = await state(sha256);
    if (known?.type === 'whole' || known?.size === size) return known;
    // Begun under another length it could never become whole.
    if (known !== null) await rm(join(partials, `${sha256}-${known.size}`), { force: true });
    await makePartials();
    await (await open(join(partials, `${sha256}-${size}`), 'a', 0o600)).close();
    return size === 0 ? finish(sha256, join(partials, `${sha256}-0`), 0) : { type: 'partial', size, offset: 0 };
  };

  const finish = async (sha256: Sha256, path: string, size: number): Promise<BlobState> => {
    const handle = await open(path, 'r+');
    await handle.sync().finally(() => handle.close());
    await moveIn(path, sha256);
    return { type: 'whole', size };
  };

  const append: BlobFiles['append'] = async ({ sha256, offset, source, checksum }) => {
    const begun = await partial(sha256);
    if (begun === null) {
      const size = await sizeOf(pathOf(sha256));
      if (size === null) return err({ type: 'unknown_upload' });
      return offset === size ? ok({ type: 'whole', size }) : err({ type: 'wrong_offset', offset: size });
    }
    if (offset !== begun.offset) return err({ type: 'wrong_offset', offset: begun.offset });
    const written = await writeFrom(begun.path, { offset, limit: begun.size, source, checksum });
    if (!written.ok) return written;
    if (written.value < begun.size) return ok({ type: 'partial', size: begun.size, offset: written.value });
    if ((await hashOf(begun.path)) !== sha256) {
      await rm(begun.path, { force: true });
      return err({ type: 'wrong_content' });
    }
    return ok(await finish(sha256, begun.path, begun.size));
  };

  return {
    state,
    begin,
    append: async (upload) => {
      const before = running.get(upload.sha256);
      before?.end.abort();
      const end = new AbortController();
      const work = (before?.done ?? Promise.resolve()).then(() =>
        append({ ...upload, source: untilAborted(upload.source, end.signal) }),
      );
      const mine = { end, done: work.catch(() => undefined) };
      running.set(upload.sha256, mine);
      try {
        return await work;
      } finally {
        if (running.get(upload.sha256) === mine) running.delete(upload.sha256);
      }
    },
    put: async (bytes) => {
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      if ((await sizeOf(pathOf(sha256))) !== null) return sha256;
      await makePartials();
      const path = join(partials, `put-${randomUUID()}`);
      const handle = await open(path, 'wx', 0o600);
      await handle.writeFile(bytes).finally(() => handle.close());
      await finish(sha256, path, bytes.length);
      return sha256;
    },
    read: async (sha256, range) => {
      if ((await sizeOf(pathOf(sha256))) === null) return null;
      return createReadStream(pathOf(sha256), range === undefined ? {} : { start: range.from, end: range.to });
    },
  };
}

interface Writing {
  readonly offset: number;
  readonly limit: number;
  readonly source: AsyncIterable<Uint8Array>;
  readonly checksum: Checksum | undefined;
}

/** The length of the file afterwards. A broken source ends it early; only a wrong checksum takes bytes away again. */
async function writeFrom(
  path: string,
  { offset, limit, source, checksum }: Writing,
): Promise<Result<number, AppendError>> {
  const handle = await open(path, 'r+');
  const hash = checksum && createHash(checksum.algorithm);
  let at = offset;
  const takeBack = async (error: AppendError) => {
    await handle.truncate(offset);
    return err(error);
  };
  try {
    const isWhole = await eachChunk(source, async (chunk) => {
      if (at + chunk.length > limit) return false;
      hash?.update(chunk);
      await handle.write(chunk, 0, chunk.length, at);
      at += chunk.length;
      return true;
    });
    if (isWhole === 'stopped') return await takeBack({ type: 'too_long' });
    if (isWhole === 'whole' && hash && hash.digest('base64') !== checksum.base64)
      return await takeBack({ type: 'wrong_checksum' });
    await handle.datasync();
    return ok(at);
  } finally {
    await handle.close();
  }
}

async function eachChunk(
  source: AsyncIterable<Uint8Array>,
  take: (chunk: Uint8Array) => Promise<boolean>,
): Promise<'whole' | 'cut' | 'stopped'> {
  const chunks = source[Symbol.asyncIterator]();
  for (;;) {
    const next = await chunks.next().catch(() => null); // the link broke
    if (next === null) return 'cut';
    if (next.done === true) return 'whole';
    if (!(await take(next.value))) return 'stopped';
  }
}

/** A source that breaks when the signal comes, also while it waits for a link that died without a word. */
async function* untilAborted(source: AsyncIterable<Uint8Array>, signal: AbortSignal): AsyncGenerator<Uint8Array> {
  const aborted = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(new Error('A later request goes on with this upload')));
  });
  aborted.catch(() => undefined); // when nobody waits for it
  const chunks = source[Symbol.asyncIterator]();
  for (;;) {
    signal.throwIfAborted();
    const next = await Promise.race([chunks.next(), aborted]);
    if (next.done === true) return;
    yield next.value;
  }
}

async function hashOf(path: string): Promise<Sha256> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}
