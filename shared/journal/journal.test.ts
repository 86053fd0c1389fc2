import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMemoryFiles, Died, type MemoryFiles, type PowerCut } from '../../test/helpers/memory-files';
import type { JournalRecord, PortError } from '../platform/ports';
import { RECORDS_START, encodePrologue, slotOffset } from './header';
import { createJournal, type Journal } from './journal';

const HEADER = Uint8Array.of(1, 2, 3);
const NEW_HEADER = new Uint8Array(300).fill(9);
/** Room for about two of the records below, so that appends rotate. */
const ROTATION = { rotateAtBytes: RECORDS_START + 120 };
const FULL: PortError = { type: 'disk_full' };
const POWER_CUTS: readonly PowerCut[] = ['kept', 'lost', 'torn'];

const change = (seq: number, size = 40): JournalRecord => ({
  type: 'change',
  seq,
  body: new Uint8Array(size).fill(seq),
});

async function setupJournal(
  records: readonly JournalRecord[] = [],
  options = {},
): Promise<{ files: MemoryFiles; journal: Journal }> {
  const files = createMemoryFiles();
  const journal = createJournal(files, options);
  await journal.create(HEADER);
  await journal.open();
  for (const record of records) expect(await journal.append([record])).toEqual({ ok: true });
  return { files, journal };
}

async function readAll(journal: Journal): Promise<readonly JournalRecord[]> {
  const records: JournalRecord[] = [];
  let cursor = null;
  do {
    const chunk = await journal.read(cursor);
    if (!chunk.ok) throw new Error(chunk.error.type);
    records.push(...chunk.value.records);
    cursor = chunk.value.next;
  } while (cursor !== null);
  return records;
}

async function reopened(files: MemoryFiles) {
  const journal = createJournal(files, ROTATION);
  const opened = await journal.open();
  if (!opened.ok) throw new Error(opened.error.type);
  return { journal, opened: opened.value, records: await readAll(journal) };
}

/** Runs the work with the process dying at every I/O step, one after the other, until it gets through. */
async function dyingAtEveryStep(
  setup: () => Promise<{ files: MemoryFiles; journal: Journal }>,
  work: (journal: Journal) => Promise<unknown>,
  check: (files: MemoryFiles, finished: boolean, died: MemoryFiles) => Promise<void>,
): Promise<number> {
  for (let step = 1; ; step++) {
    const { files, journal } = await setup();
    files.inject({ kind: 'die', atStep: step });
    const finished = await work(journal).then(
      () => true,
      (error: unknown) => {
        if (error instanceof Died) return false;
        throw error;
      },
    );
    for (const cut of POWER_CUTS) await check(files.afterPowerCut(cut), finished, files.afterProcessDeath());
    if (finished) return step;
  }
}

describe('a journal', () => {
  it('keeps every acknowledged batch in order over random appends, restarts and rotations', async () => {
    const batch = fc.array(fc.integer({ min: 0, max: 90 }), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(batch, fc.constant('restart' as const)), { maxLength: 12 }),
        async (script) => {
          let { files, journal } = await setupJournal([], ROTATION);
          const written: JournalRecord[] = [];
          for (const act of script) {
            if (act === 'restart') {
              files = files.afterPowerCut('lost');
              journal = (await reopened(files)).journal;
              continue;
            }
            const records = act.map((size, i) => change(written.length + i + 1, size));
            expect(await journal.append(records)).toEqual({ ok: true });
            written.push(...records);
          }
          expect(await readAll(journal)).toEqual(written);
          const after = await reopened(files.afterPowerCut('lost'));
          expect(after.records).toEqual(written);
          expect(after.opened).toMatchObject({
            records: written.length,
            lastSeq: written.length,
            damagedRecords: 0,
            damagedTailBytes: 0,
          });
        },
      ),
      { numRuns: 60 },
    );
  });

  it('shows all or nothing of a batch when the process dies at any I/O step of an append, and never loses an older one', async () => {
    for (const before of [1, 2]) {
      const old = Array.from({ length: before }, (_, i) => change(i + 1));
      const batch = [change(before + 1), change(before + 2)];
      const steps = await dyingAtEveryStep(
        () => setupJournal(old, ROTATION),
        (journal) => journal.append(batch),
        async (files, finished) => {
          const { journal, records, opened } = await reopened(files);
          expect(opened.damagedRecords).toBe(0);
          expect([old, [...old, ...batch]]).toContainEqual(records);
          if (finished) expect(records).toEqual([...old, ...batch]);
          const next = change(9);
          expect(await journal.append([next])).toEqual({ ok: true });
          expect((await reopened(files.afterPowerCut('lost'))).records).toEqual([...records, next]);
        },
      );
      expect(steps).toBeGreaterThan(2);
    }
  });

  it('never shows a record at one start that a power cut then takes away', async () => {
    await dyingAtEveryStep(
      () => setupJournal([change(1), change(2)], ROTATION),
      (journal) => journal.append([change(3)]),
      async (_, __, died) => {
        const { records } = await reopened(died);
        expect((await reopened(died.afterPowerCut('lost'))).records).toEqual(records);
      },
    );
  });

  it('shows nothing of an append that answered with an error, whichever I/O step failed, now or after a restart', async () => {
    for (const kind of ['fail', 'failFrom'] as const) {
      for (const before of [1, 2]) {
        for (let step = 1; ; step++) {
          const old = Array.from({ length: before }, (_, i) => change(i + 1));
          const { files, journal } = await setupJournal(old, ROTATION);
          files.inject({ kind, atStep: step, error: FULL });
          const answer = await journal.append([change(7), change(8)]);
          files.inject(null);
          if (answer.ok) break;
          expect(answer.error).toEqual(FULL);
          expect(await readAll(journal)).toEqual(old);
          expect((await journal.open()).ok).toBe(true);
          expect(await readAll(journal)).toEqual(old);
          expect(await journal.append([change(9)])).toEqual({ ok: true });
          expect((await reopened(files.afterPowerCut('lost'))).records).toEqual([...old, change(9)]);
        }
      }
    }
  });

  it('refuses to append after a failed append that could not be cut off, until it is opened again', async () => {
    const { files, journal } = await setupJournal([change(1)]);
    files.inject({ kind: 'failFrom', atStep: 2, error: { type: 'unknown', what: 'EIO' } });
    expect((await journal.append([change(2)])).ok).toBe(false);
    expect(await journal.open()).toEqual({ ok: false, error: { type: 'unknown', what: 'EIO' } });
    files.inject(null);
    expect(await journal.append([change(3)])).toEqual({ ok: false, error: { type: 'refused' } });
    expect((await journal.open()).ok).toBe(true);
    expect(await readAll(journal)).toEqual([change(1)]);
    expect(await journal.append([change(3)])).toEqual({ ok: true });
  });

  it('holds a whole header, the old or the new one, whenever the process dies while it is replaced', async () => {
    await dyingAtEveryStep(
      () => setupJournal([change(1), change(2), change(3)], ROTATION),
      (journal) => journal.writeHeader(NEW_HEADER),
      async (files, finished) => {
        const { opened, records } = await reopened(files);
        expect([HEADER, NEW_HEADER]).toContainEqual(opened.header);
        if (finished) expect(opened.header).toEqual(NEW_HEADER);
        expect(records).toHaveLength(3);
        expect((await reopened(files.afterPowerCut('lost'))).opened.header).toEqual(opened.header);
      },
    );
  });

  it('keeps the old header in force when replacing it failed at any step', async () => {
    for (let step = 1; ; step++) {
      const { files, journal } = await setupJournal([change(1), change(2), change(3)], ROTATION);
      files.inject({ kind: 'fail', atStep: step, error: FULL });
      const answer = await journal.writeHeader(NEW_HEADER);
      files.inject(null);
      if (answer.ok) break;
      expect((await reopened(files.afterPowerCut('lost'))).opened.header).toEqual(HEADER);
      expect(await journal.writeHeader(NEW_HEADER)).toEqual({ ok: true });
      expect((await reopened(files.afterPowerCut('lost'))).opened.header).toEqual(NEW_HEADER);
    }
  });

  it('leaves no byte of the old header behind', async () => {
    const { files, journal } = await setupJournal([change(1), change(2), change(3)], ROTATION);
    const secret = new TextEncoder().encode('old passphrase envelope');
    await journal.writeHeader(secret);
    await journal.writeHeader(HEADER);
    expect(files.names()).toHaveLength(2);
    for (const name of files.names()) expect(new TextDecoder().decode(files.peek(name))).not.toContain('envelope');
  });

  it('carries the header in force into every new file', async () => {
    const { files, journal } = await setupJournal([], ROTATION);
    await journal.writeHeader(NEW_HEADER);
    for (let seq = 1; seq < 6; seq++) await journal.append([change(seq)]);
    files.poke('000001.nyj', files.peek('000001.nyj').fill(0, 0, RECORDS_START));
    const { opened, records } = await reopened(files);
    expect(opened.header).toEqual(NEW_HEADER);
    expect(records).toHaveLength(5);
  });

  it('is not there when the first start dies at any step before it was created', async () => {
    await dyingAtEveryStep(
      async () => {
        const files = createMemoryFiles();
        return { files, journal: createJournal(files) };
      },
      (journal) => journal.create(HEADER),
      async (files, finished) => {
        const journal = createJournal(files);
        const exists = await journal.exists();
        if (finished) expect(exists).toEqual({ ok: true, value: true });
        const again = await journal.create(NEW_HEADER);
        expect(again.ok).toBe(exists.ok && !exists.value);
        const opened = await journal.open();
        expect(opened.ok && opened.value.header).toEqual(again.ok ? NEW_HEADER : HEADER);
      },
    );
  });

  it('is not there when creating it failed', async () => {
    for (let step = 1; ; step++) {
      const files = createMemoryFiles();
      const journal = createJournal(files);
      files.inject({ kind: 'fail', atStep: step, error: FULL });
      const created = await journal.create(HEADER);
      files.inject(null);
      if (created.ok) break;
      expect(await journal.exists()).toEqual({ ok: true, value: false });
      expect(await journal.create(HEADER)).toEqual({ ok: true });
    }
  });
});

describe('a damaged journal', () => {
  it('opens after a cut at every byte behind the header, and keeps what was cut off in a file of its own', async () => {
    const { files } = await setupJournal([change(1), change(2), change(3)]);
    const whole = files.peek('000001.nyj');
    for (let length = RECORDS_START; length < whole.length; length++) {
      const cut = createMemoryFiles(new Map([['000001.nyj', whole.slice(0, length)]]));
      const { journal, records, opened } = await reopened(cut);
      expect(records).toEqual([change(1), change(2), change(3)].slice(0, Math.floor((length - RECORDS_START) / 53)));
      const tail = (length - RECORDS_START) % 53;
      expect(opened).toMatchObject({ damagedTailBytes: tail, damagedRecords: 0 });
      if (tail > 0) expect(cut.peek('000001.tail-1')).toEqual(whole.slice(length - tail, length));
      expect(await journal.append([change(9)])).toEqual({ ok: true });
      expect((await reopened(cut)).records).toEqual([...records, change(9)]);
    }
  });

  it('never writes over an older tail', async () => {
    const { files } = await setupJournal([change(1)]);
    for (const torn of [1, 2, 3]) {
      files.poke('000001.nyj', Uint8Array.from([...files.peek('000001.nyj'), torn]));
      await reopened(files);
    }
    expect([1, 2, 3].map((n) => [...files.peek(`000001.tail-${n}`)])).toEqual([[1], [2], [3]]);
  });

  it('is read as long as one header slot of one file is whole, and is mended', async () => {
    const { files } = await setupJournal([change(1), change(2), change(3)], ROTATION);
    for (const name of files.names()) {
      const bytes = files.peek(name).fill(0, 0, slotOffset(1));
      files.poke(name, name === '000001.nyj' ? bytes : bytes.fill(7, 0, RECORDS_START));
    }
    expect((await reopened(files)).opened.header).toEqual(HEADER);
    files.poke('000001.nyj', files.peek('000001.nyj').fill(0, slotOffset(1), RECORDS_START));
    expect((await reopened(files)).opened.header).toEqual(HEADER);
  });

  it('says so when no header can be read, and touches nothing', async () => {
    const { files } = await setupJournal([change(1)]);
    files.poke('000001.nyj', files.peek('000001.nyj').fill(0, 0, RECORDS_START));
    const before = files.peek('000001.nyj');
    expect(await createJournal(files).open()).toEqual({ ok: false, error: { type: 'damaged', what: 'header' } });
    expect(files.peek('000001.nyj')).toEqual(before);
  });

  it('takes its header back when none can be read, and keeps its records', async () => {
    const { files } = await setupJournal([change(1), change(2), change(3)], ROTATION);
    for (const name of files.names()) files.poke(name, files.peek(name).fill(0xaa, 0, RECORDS_START));
    expect(await createJournal(files).create(HEADER)).toEqual({ ok: true });
    const { opened, records } = await reopened(files);
    expect(opened).toMatchObject({ header: HEADER, lastSeq: 3, damagedRecords: 0 });
    expect(records.map(({ seq }) => seq)).toEqual([1, 2, 3]);
    expect(await createJournal(files).create(NEW_HEADER)).toEqual({ ok: false, error: { type: 'in_use' } });
  });

  it('counts a file that is gone', async () => {
    const { files } = await setupJournal(
      [1, 2, 3, 4, 5].map((seq) => change(seq)),
      ROTATION,
    );
    const without = new Map(
      files
        .names()
        .filter((name) => name !== '000002.nyj')
        .map((name) => [name, files.peek(name)]),
    );
    const { opened, records } = await reopened(createMemoryFiles(without));
    expect(opened.damagedRecords).toBe(1);
    expect(records.map(({ seq }) => seq)).toEqual([1, 2, 5]);
  });

  it('of a newer format is neither read nor changed', async () => {
    const { files } = await setupJournal([change(1), change(2), change(3)], ROTATION);
    const newer = files.peek('000002.nyj');
    newer.set(encodePrologue(2));
    newer[newer.length - 1] = 0;
    files.poke('000002.nyj', newer);
    const before = files.names().map((name) => files.peek(name));
    expect(await createJournal(files).open()).toEqual({ ok: false, error: { type: 'newer_format', formatVersion: 2 } });
    expect(files.names().map((name) => files.peek(name))).toEqual(before);
  });

  it('opens on a disk that cannot be written, refuses to append, and goes on when it can', async () => {
    const { files } = await setupJournal([change(1)]);
    files.poke('000001.nyj', Uint8Array.from([...files.peek('000001.nyj'), 1, 2]));
    const journal = createJournal(readOnly(files));
    expect(await journal.open()).toMatchObject({ ok: true, value: { records: 1, damagedTailBytes: 2 } });
    expect(await readAll(journal)).toEqual([change(1)]);
    expect(await journal.append([change(2)])).toEqual({ ok: false, error: { type: 'read_only' } });
    expect(files.peek('000001.nyj').slice(-2)).toEqual(Uint8Array.of(1, 2));
  });
});

function readOnly(files: MemoryFiles): MemoryFiles {
  const refuse = async () => ({ ok: false, error: { type: 'read_only' } }) as const;
  return { ...files, write: refuse, truncate: refuse, rename: refuse, removeTemporary: refuse };
}
