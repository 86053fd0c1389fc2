import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createNodeFiles } from '../../electron/main/journal/node-files';
import { createJournalPort } from '../../shared/journal/journal-port';
import { createMemoryFiles } from '../helpers/memory-files';
import { journalPortContract } from './journal-port-contract';

journalPortContract('in memory', () => {
  const folders = { county: createMemoryFiles(), rehearsal: createMemoryFiles() };
  return { start: () => createJournalPort((profile) => folders[profile]) };
});

journalPortContract('files of the desktop app', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'nyamdrel-journal-'));
  return {
    start: () => createJournalPort((profile) => createNodeFiles(join(folder, profile), { parents: 1 })),
    cleanUp: () => rm(folder, { recursive: true }),
  };
});
