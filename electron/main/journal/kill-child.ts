import { writeSync } from 'node:fs';
import { createJournal, type Journal } from '../../../shared/journal/journal';
import type { JournalRecord } from '../../../shared/platform/ports';
import { steppedFs } from './stepped-fs';
import { createNodeFiles } from './node-files';

/**
 * The process that `kill.test.ts` kills. It writes to a journal and tells on stdout what was acknowledged:
 * `r <seq>` for a batch up to that number, `h <n>` for a header, and how many steps opening (`opened <n>`) and all of it took
 * (`steps <n>`). With a step number it kills itself at that step.
 *
 * Arguments: folder, `forever` or `once`, step at which to die (0: never).
 */
const [folder = '', mode = 'once', dieAt = '0'] = process.argv.slice(2);

/** Small, so that every few appends begin a new file. */
const ROTATE_AT_BYTES = 42_000;
const BATCHES_IN_ONCE = [1, 3, 8, 2];

let step = 0;
function countAndDie(): void {
  step++;
  if (step === Number(dieAt)) process.kill(process.pid, 'SIGKILL');
}

// One write to a pipe, synchronous: what the parent has read was acknowledged before the kill.
const tell = (line: string): void => void writeSync(1, `${line}\n`);

const bodyOf = (seq: number): Uint8Array => new TextEncoder().encode(`${seq}:`.padEnd(200 + (seq % 7) * 150, 'x'));

export const recordOf = (seq: number): JournalRecord => ({ type: 'change', seq, body: bodyOf(seq) });
const headerOf = (number: number): Uint8Array => new TextEncoder().encode(`header ${number}`);

async function openOrCreate(journal: Journal): Promise<{ lastSeq: number; header: number }> {
  const exists = await journal.exists();
  if (!exists.ok || !exists.value) {
    const created = await journal.create(headerOf(0));
    if (!created.ok) throw new Error(`create: ${created.error.type}`);
    tell('h 0');
  }
  const opened = await journal.open();
  if (!opened.ok) throw new Error(`open: ${opened.error.type}`);
  const header = Number(new TextDecoder().decode(opened.value.header).split(' ')[1]);
  return { lastSeq: opened.value.lastSeq, header };
}

async function append(journal: Journal, from: number, count: number): Promise<void> {
  const records = Array.from({ length: count }, (_, i) => recordOf(from + i));
  const appended = await journal.append(records);
  if (!appended.ok) throw new Error(`append: ${appended.error.type}`);
  tell(`r ${from + count - 1}`);
}

async function putHeader(journal: Journal, number: number): Promise<void> {
  const written = await journal.writeHeader(headerOf(number));
  if (!written.ok) throw new Error(`header: ${written.error.type}`);
  tell(`h ${number}`);
}

async function run(): Promise<void> {
  const journal = createJournal(createNodeFiles(folder, { fs: steppedFs(countAndDie) }), {
    rotateAtBytes: ROTATE_AT_BYTES,
  });
  let { lastSeq, header } = await openOrCreate(journal);
  tell(`opened ${step}`);
  for (let round = 0; mode === 'forever' || round < BATCHES_IN_ONCE.length; round++) {
    const count = BATCHES_IN_ONCE[round % BATCHES_IN_ONCE.length] ?? 1;
    await append(journal, lastSeq + 1, count);
    lastSeq += count;
    if (round % 5 === 2) await putHeader(journal, ++header);
  }
  await journal.close();
  tell(`steps ${step}`);
}

await run();
