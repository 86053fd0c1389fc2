import { spawn } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { build } from 'vite';
import { createJournal, type Journal } from '../../../shared/journal/journal';
import type { JournalCursor, JournalRecord } from '../../../shared/platform/ports';
import { createNodeFiles } from './node-files';

const RANDOM_KILLS = 50;
const LONGEST_LIFE_MS = 40;
const AT_ONCE = 3;
/** Longest batch that the child writes. */
const BATCH = 8;

type Kept = Pick<Lived, 'seq' | 'header'>;

let work = '';
let child = '';

beforeAll(async () => {
  work = mkdtempSync(join(tmpdir(), 'nyamdrel-kill-'));
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: join(import.meta.dirname, 'kill-child.ts'),
      outDir: work,
      emptyOutDir: false,
      rollupOptions: { output: { entryFileNames: 'child.mjs' } },
    },
  });
  child = join(work, 'child.mjs');
}, 240_000);

afterAll(() => rmSync(work, { recursive: true, force: true }));

interface Lived {
  /** Highest acknowledged number of a record and of a header; -1 for none. */
  readonly seq: number;
  readonly header: number;
  /** How many steps opening takes, and a whole run, as far as it came. */
  readonly opened: number | null;
  readonly steps: number | null;
}

/** Runs the child until it ends, or kills it some time after its first acknowledgement. */
function live(
  folder: string,
  how: { readonly mode: 'forever'; readonly killAfterMs: number } | { readonly mode: 'once'; readonly dieAt: number },
): Promise<Lived> {
  const dieAt = how.mode === 'once' ? how.dieAt : 0;
  const process = spawn(globalThis.process.execPath, [child, folder, how.mode, String(dieAt)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let faults = '';
  process.stderr.on('data', (bytes) => (faults += bytes));
  process.stdout.on('data', (bytes) => {
    const isFirst = out === '';
    out += bytes;
    if (isFirst && how.mode === 'forever') setTimeout(() => process.kill('SIGKILL'), how.killAfterMs);
  });
  return new Promise((resolve, reject) => {
    process.on('close', (code, signal) => {
      if (signal !== 'SIGKILL' && code !== 0) reject(new Error(faults));
      else resolve(told(out));
    });
  });
}

/** A last line without its end was cut off: it was told all the same only if it is whole. */
function told(out: string): Lived {
  const lines = out
    .split('\n')
    .slice(0, -1)
    .map((line) => line.split(' '));
  const highest = (what: string) =>
    Math.max(-1, ...lines.filter(([name]) => name === what).map(([, value]) => Number(value)));
  const count = (what: string) => (highest(what) < 0 ? null : highest(what));
  return { seq: highest('r'), header: highest('h'), opened: count('opened'), steps: count('steps') };
}

const openJournal = (folder: string): Journal => createJournal(createNodeFiles(folder), { rotateAtBytes: 42_000 });

async function must<T>(result: Promise<{ ok: true; value: T } | { ok: false; error: { type: string } }>): Promise<T> {
  const settled = await result;
  if (!settled.ok) throw new Error(settled.error.type);
  return settled.value;
}

async function readAll(journal: Journal): Promise<readonly JournalRecord[]> {
  const records: JournalRecord[] = [];
  let cursor: JournalCursor | null = null;
  do {
    const page: { records: readonly JournalRecord[]; next: JournalCursor | null } = await must(journal.read(cursor));
    records.push(...page.records);
    cursor = page.next;
  } while (cursor !== null);
  return records;
}

/** What a person may rely on after a kill: all that was acknowledged is there, and the journal can be worked with. */
async function expectKept(folder: string, acknowledged: Kept): Promise<void> {
  const journal = openJournal(folder);
  const opened = await must(journal.open());
  const records = await readAll(journal);
  expect(records.map(({ seq }) => seq)).toEqual(records.map((_, i) => i + 1));
  const bodies = records.map(({ body }) => new TextDecoder().decode(body).replace(/x*$/, ''));
  expect(bodies).toEqual(records.map(({ seq }) => `${seq}:`));
  expect(records.length).toBeGreaterThanOrEqual(acknowledged.seq);
  expect(opened).toMatchObject({ lastSeq: records.length, records: records.length, damagedRecords: 0 });
  const header = Number(new TextDecoder().decode(opened.header).split(' ')[1]);
  expect(header === acknowledged.header || header === acknowledged.header + 1).toBe(true);
  await journal.close();
}

async function expectWritable(folder: string): Promise<void> {
  const journal = openJournal(folder);
  const { lastSeq } = await must(journal.open());
  await must(journal.append([{ type: 'change', seq: lastSeq + 1, body: Uint8Array.of(1, 2, 3) }]));
  await journal.close();
  const again = openJournal(folder);
  expect(await must(again.open())).toMatchObject({ lastSeq: lastSeq + 1, damagedTailBytes: 0, damagedRecords: 0 });
  await again.close();
}

describe('a journal whose process is killed', () => {
  test(`keeps every acknowledged record and header through ${RANDOM_KILLS} kills at random moments [U2]`, async () => {
    const folder = join(work, 'random');
    let known: Kept = { seq: 0, header: 0 };
    for (let kill = 0; kill < RANDOM_KILLS; kill++) {
      const lived = await live(folder, { mode: 'forever', killAfterMs: Math.random() * LONGEST_LIFE_MS });
      known = { seq: Math.max(known.seq, lived.seq), header: Math.max(known.header, lived.header) };
      const before = known;
      await expectKept(folder, before);
      known = await whatIsThere(folder, before);
      expect(known.seq - before.seq).toBeLessThanOrEqual(BATCH); // at most the batch that was under way
    }
    await expectWritable(folder);
  }, 240_000);

  test('keeps every acknowledged record when it dies at any step of creating, appending, rotating and changing the header [U2]', async () => {
    await dieAtEveryStep({ name: 'fresh', prepare: () => {}, before: { seq: 0, header: -1 }, until: 'steps' });
  }, 240_000);

  test('keeps every acknowledged record when it dies at any step of setting a torn tail aside [U2]', async () => {
    const torn = join(work, 'torn');
    await live(torn, { mode: 'once', dieAt: 0 });
    const whole = await whatIsThere(torn, { seq: 0, header: 0 });
    appendFileSync(newestFile(torn), Uint8Array.of(0, 0, 1, 0, 1, 0, 0));
    const prepare = (folder: string) => cpSync(torn, folder, { recursive: true });
    await dieAtEveryStep({ name: 'tail', prepare, before: whole, until: 'opened' });
  }, 240_000);
});

/** After an unacknowledged batch was found whole, it counts as kept from then on. */
async function whatIsThere(folder: string, { header }: Kept): Promise<Kept> {
  const journal = openJournal(folder);
  const opened = await must(journal.open());
  await journal.close();
  return {
    seq: opened.lastSeq,
    header: Math.max(header, Number(new TextDecoder().decode(opened.header).split(' ')[1])),
  };
}

function newestFile(folder: string): string {
  const names = readdirSync(folder).filter((name) => name.endsWith('.nyj'));
  return join(folder, names.toSorted().at(-1) ?? '');
}

interface Scenario {
  readonly name: string;
  readonly prepare: (folder: string) => void;
  /** What `prepare` left, acknowledged. */
  readonly before: Kept;
  readonly until: 'opened' | 'steps';
}

async function dieAtEveryStep(scenario: Scenario): Promise<void> {
  const measured = join(work, `${scenario.name}-0`);
  scenario.prepare(measured);
  const count = (await live(measured, { mode: 'once', dieAt: 0 }))[scenario.until] ?? 0;
  expect(count).toBeGreaterThan(5);
  const steps = Array.from({ length: count }, (_, i) => i + 1);
  for (let at = 0; at < count; at += AT_ONCE) {
    await Promise.all(steps.slice(at, at + AT_ONCE).map((step) => dieAtStep(scenario, step)));
  }
}

async function dieAtStep({ name, prepare, before }: Scenario, step: number): Promise<void> {
  const folder = join(work, `${name}-${step}`);
  prepare(folder);
  const lived = await live(folder, { mode: 'once', dieAt: step });
  expect(lived.steps).toBeNull();
  const acknowledged = { seq: Math.max(before.seq, lived.seq), header: Math.max(before.header, lived.header) };
  if (acknowledged.header < 0 && !(await journalExists(folder))) return; // died before anything was acknowledged
  await expectKept(folder, acknowledged);
  await expectWritable(folder);
}

async function journalExists(folder: string): Promise<boolean> {
  const journal = openJournal(folder);
  const exists = await must(journal.exists());
  await journal.close();
  return exists;
}
