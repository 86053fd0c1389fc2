import { createJournalPort } from '../../shared/journal/journal-port';
import { createMemoryFiles } from '../helpers/memory-files';
import { journalPortContract } from './journal-port-contract';

journalPortContract('in memory', () => {
  const folders = { county: createMemoryFiles(), rehearsal: createMemoryFiles() };
  return { start: () => createJournalPort((profile) => folders[profile]) };
});
