import { describe, expect, it } from 'vitest';
import { createMemoryFiles, Died, type PowerCut } from '../../test/helpers/memory-files';
import { createBlobStore } from './blob-store';

const NAME = 'ab'.repeat(32);
const BYTES = new Uint8Array(5000).fill(7);

describe('the blob store', () => {
  it('has all of a blob or nothing when the process dies at any I/O step of a put, and all of it once it answered', async () => {
    for (let step = 1, finished = false; !finished; step++) {
      const files = createMemoryFiles();
      files.inject({ kind: 'die', atStep: step });
      finished = await createBlobStore(files)
        .put(NAME, BYTES)
        .then(
          ({ ok }) => ok,
          (error: unknown) => !(error instanceof Died),
        );
      for (const cut of ['kept', 'lost', 'torn'] satisfies PowerCut[]) {
        const store = createBlobStore(files.afterPowerCut(cut));
        const has = await store.has(NAME);
        expect(await store.get(NAME)).toEqual(
          has.ok && has.value ? { ok: true, value: BYTES } : { ok: false, error: { type: 'missing' } },
        );
        if (finished) expect(has).toEqual({ ok: true, value: true });
      }
    }
  });

  it('shows nothing of a put that failed', async () => {
    for (let step = 1; ; step++) {
      const files = createMemoryFiles();
      files.inject({ kind: 'fail', atStep: step, error: { type: 'disk_full' } });
      const put = await createBlobStore(files).put(NAME, BYTES);
      files.inject(null);
      if (put.ok) break;
      expect(put.error).toEqual({ type: 'disk_full' });
      expect(files.names()).toEqual([]);
    }
  });

  it('keeps the first bytes when the same blob is put twice', async () => {
    const store = createBlobStore(createMemoryFiles());
    await store.put(NAME, BYTES);
    expect(await store.put(NAME, Uint8Array.of(1))).toEqual({ ok: true });
    expect(await store.get(NAME)).toEqual({ ok: true, value: BYTES });
  });

  it('has all of a blob or nothing when it is cut off in removing one, and nothing is left of it once that is done again', async () => {
    for (let step = 1, finished = false; !finished; step++) {
      const files = createMemoryFiles();
      await createBlobStore(files).put(NAME, BYTES);
      files.inject({ kind: 'die', atStep: step });
      finished = await createBlobStore(files)
        .remove(NAME)
        .then(
          ({ ok }) => ok,
          (error: unknown) => !(error instanceof Died),
        );
      for (const cut of ['kept', 'lost', 'torn'] satisfies PowerCut[]) {
        const left = files.afterPowerCut(cut);
        const store = createBlobStore(left);
        const has = await store.has(NAME);
        if (finished) expect(has).toEqual({ ok: true, value: false });
        else if (has.ok && has.value) expect(await store.get(NAME)).toEqual({ ok: true, value: BYTES });
        expect(await store.remove(NAME)).toEqual({ ok: true });
        expect(left.names()).toEqual([]);
      }
    }
  });

  it.each(['../../etc/passwd', 'AB'.repeat(32), '', `${NAME}.tmp`])('refuses the name %j', async (name) => {
    const files = createMemoryFiles();
    expect(await createBlobStore(files).put(name, BYTES)).toEqual({ ok: false, error: { type: 'refused' } });
    expect(files.names()).toEqual([]);
  });
});
