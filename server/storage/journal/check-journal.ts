import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { StoreProblem } from '../store-problem';
import { journalFiles } from './journal-files';
import { scanFile } from './journal-record';

/** Reads a journal through without touching it. A torn end is none of its problems: the next start sets it aside. */
export async function checkJournal(folder: string): Promise<readonly StoreProblem[]> {
  const files = await journalFiles(folder).catch(() => []); // before the first start
  let expected = 1;
  for (const [i, { name, first }] of files.entries()) {
    if (first !== expected) return [{ type: 'journal_damaged', file: name, atByte: 0 }];
    const { records, soundBytes, isDamaged } = scanFile(await readFile(join(folder, name)), first);
    expected = first + records.length;
    const next = files[i + 1];
    if (isDamaged || (next !== undefined && next.first !== expected))
      return [{ type: 'journal_damaged', file: name, atByte: soundBytes }];
  }
  return [];
}
