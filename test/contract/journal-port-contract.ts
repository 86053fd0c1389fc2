import { describe, expect, it } from 'vitest';
import type { JournalPort, JournalRecord, ProfileId } from '../../shared/platform/ports';

export interface JournalPortHost {
  /** The port as a start of the program gets it; a second call is the next start on the same folders. */
  readonly start: () => JournalPort | Promise<JournalPort>;
  readonly cleanUp?: () => Promise<void>;
}

const COUNTY: ProfileId = 'county';
const HEADER = Uint8Array.of(1, 2, 3);
const RECORDS: readonly JournalRecord[] = [
  { type: 'change', seq: 1, body: Uint8Array.of(1, 0, 255) },
  { type: 'local', seq: 0, body: new Uint8Array(0) },
  { type: 'change', seq: 2, body: new Uint8Array(20_000).fill(7) },
];

/** What every implementation of `JournalPort` promises. `make` gives an empty machine. */
export function journalPortContract(name: string, make: () => JournalPortHost | Promise<JournalPortHost>): void {
  const onMachine = (work: (host: JournalPortHost) => Promise<void>) => async () => {
    const host = await make();
    try {
      await work(host);
    } finally {
      await host.cleanUp?.();
    }
  };

  describe(`the journal port: ${name}`, () => {
    it(
      'knows no profile on a new machine, and answers missing when one is opened',
      onMachine(async ({ start }) => {
        const port = await start();
        expect(await port.profiles()).toEqual({ ok: true, value: [] });
        expect(await port.open(COUNTY)).toEqual({ ok: false, error: { type: 'missing' } });
      }),
    );

    it(
      'creates a profile once',
      onMachine(async ({ start }) => {
        const port = await start();
        expect(await port.create(COUNTY, HEADER)).toEqual({ ok: true });
        expect(await port.create(COUNTY, Uint8Array.of(9))).toEqual({ ok: false, error: { type: 'in_use' } });
        expect(await port.profiles()).toEqual({ ok: true, value: [COUNTY] });
        const opened = await port.open(COUNTY);
        expect(opened).toEqual({
          ok: true,
          value: { header: HEADER, lastSeq: 0, records: 0, damagedTailBytes: 0, damagedRecords: 0 },
        });
        await port.close(COUNTY);
      }),
    );

    it(
      'gives back after a restart what was appended, byte by byte and in order',
      onMachine(async ({ start }) => {
        const first = await opened(await start());
        expect(await first.append(COUNTY, RECORDS.slice(0, 2))).toEqual({ ok: true });
        expect(await first.append(COUNTY, RECORDS.slice(2))).toEqual({ ok: true });
        expect(await readAll(first)).toEqual(RECORDS);
        await first.close(COUNTY);
        const next = await start();
        expect(await next.open(COUNTY)).toMatchObject({ ok: true, value: { header: HEADER, lastSeq: 2, records: 3 } });
        expect(await readAll(next)).toEqual(RECORDS);
        await next.close(COUNTY);
      }),
    );

    it(
      'reads in portions of about a megabyte and across its files',
      onMachine(async ({ start }) => {
        const port = await opened(await start());
        const records = Array.from({ length: 12 }, (_, i): JournalRecord => ({
          type: 'change',
          seq: i + 1,
          body: new Uint8Array(600_000).fill(i),
        }));
        for (const record of records) expect(await port.append(COUNTY, [record])).toEqual({ ok: true });
        const portion = await port.read(COUNTY, null);
        expect(portion).toMatchObject({ ok: true, value: { next: { file: 1 } } });
        expect(portion.ok && portion.value.records.length).toBe(1);
        expect((await readAll(port)).map(({ seq, body }) => [seq, body[0], body.length])).toEqual(
          records.map(({ seq }, i) => [seq, i, 600_000]),
        );
        await port.close(COUNTY);
      }),
    );

    it(
      'replaces the header for good',
      onMachine(async ({ start }) => {
        const port = await opened(await start());
        await port.append(COUNTY, RECORDS);
        expect(await port.writeHeader(COUNTY, new Uint8Array(16_000).fill(5))).toEqual({ ok: true });
        await port.close(COUNTY);
        const next = await start();
        expect(await next.open(COUNTY)).toMatchObject({
          ok: true,
          value: { header: new Uint8Array(16_000).fill(5), records: 3 },
        });
        await next.close(COUNTY);
      }),
    );

    it(
      'refuses what cannot be written, and what comes before open or after close, and changes nothing',
      onMachine(async ({ start }) => {
        const port = await start();
        const refused = { ok: false, error: { type: 'refused' } };
        await port.create(COUNTY, HEADER);
        expect(await port.append(COUNTY, RECORDS)).toEqual(refused);
        expect(await port.read(COUNTY, null)).toEqual(refused);
        await port.open(COUNTY);
        expect(await port.append(COUNTY, [{ type: 'change', seq: -1, body: new Uint8Array(1) }])).toEqual(refused);
        expect(await port.writeHeader(COUNTY, new Uint8Array(17_000))).toEqual(refused);
        await port.close(COUNTY);
        expect(await port.append(COUNTY, RECORDS)).toEqual(refused);
        const again = await start();
        expect(await again.open(COUNTY)).toMatchObject({ ok: true, value: { header: HEADER, records: 0 } });
        await again.close(COUNTY);
      }),
    );

    it(
      'keeps the rehearsal apart from the county',
      onMachine(async ({ start }) => {
        const port = await opened(await start());
        await port.append(COUNTY, RECORDS);
        expect(await port.create('rehearsal', Uint8Array.of(4))).toEqual({ ok: true });
        expect(await port.open('rehearsal')).toMatchObject({
          ok: true,
          value: { header: Uint8Array.of(4), records: 0 },
        });
        expect(await port.profiles()).toEqual({ ok: true, value: [COUNTY, 'rehearsal'] });
        expect(await readAll(port)).toEqual(RECORDS);
        await port.close(COUNTY);
        await port.close('rehearsal');
      }),
    );

    it(
      'appends in the order of the calls when they are made at once',
      onMachine(async ({ start }) => {
        const port = await opened(await start());
        const records = Array.from({ length: 20 }, (_, i): JournalRecord => ({
          type: 'change',
          seq: i + 1,
          body: Uint8Array.of(i),
        }));
        await Promise.all(records.map((record) => port.append(COUNTY, [record])));
        expect(await readAll(port)).toEqual(records);
        await port.close(COUNTY);
      }),
    );
  });
}

async function opened(port: JournalPort): Promise<JournalPort> {
  expect(await port.create(COUNTY, HEADER)).toEqual({ ok: true });
  expect((await port.open(COUNTY)).ok).toBe(true);
  return port;
}

async function readAll(port: JournalPort): Promise<readonly JournalRecord[]> {
  const records: JournalRecord[] = [];
  let cursor = null;
  do {
    const portion: Awaited<ReturnType<JournalPort['read']>> = await port.read(COUNTY, cursor);
    if (!portion.ok) throw new Error(portion.error.type);
    records.push(...portion.value.records);
    cursor = portion.value.next;
  } while (cursor !== null);
  return records;
}
