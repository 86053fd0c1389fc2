import type { Handlers } from '../../../shared/ipc/contract';
import { createJournalPort } from '../../../shared/journal/journal-port';
import { ok } from '../../../shared/core/result';
import type { FilesOfMachine } from '../journal/files-of-machine';

export function journalHandlers(files: FilesOfMachine): Handlers<'journal'> {
  const port = createJournalPort(files.journal);
  return {
    ...port,
    close: async (profile) => {
      await port.close(profile);
      return ok();
    },
  };
}
