import type { Handlers } from '../../../shared/ipc/contract';
import { createJournalPort } from '../../../shared/journal/journal-port';
import { ok } from '../../../shared/core/result';
import { createNodeFiles } from '../journal/node-files';
import type { Folders } from '../shell/folders';

/** `journal/` and the folder for app data above it are ours as well. */
const PARENTS = 2;

export function journalHandlers(folders: Folders): Handlers<'journal'> {
  const port = createJournalPort((profile) => createNodeFiles(folders.journal(profile), { parents: PARENTS }));
  return {
    ...port,
    close: async (profile) => {
      await port.close(profile);
      return ok();
    },
  };
}
