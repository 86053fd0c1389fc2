import type { JournalFiles } from '../../../shared/journal/files-port';
import type { ProfileId } from '../../../shared/platform/ports';
import type { Folders } from '../shell/folders';
import { createNodeFiles } from './node-files';

/** `journal/` or `blobs/`, and the folder for app data above it, are ours as well. */
const PARENTS = 2;

/** The files of each profile. One owner of the open ones, so that they can be let go before a folder is removed. */
export interface FilesOfMachine {
  readonly journal: (profile: ProfileId) => JournalFiles;
  readonly blobs: (profile: ProfileId) => JournalFiles;
}

export function filesOfMachine(folders: Folders): FilesOfMachine {
  const perProfile = (folderOf: (profile: ProfileId) => string): ((profile: ProfileId) => JournalFiles) => {
    const files = {
      county: createNodeFiles(folderOf('county'), { parents: PARENTS }),
      rehearsal: createNodeFiles(folderOf('rehearsal'), { parents: PARENTS }),
    };
    return (profile) => files[profile];
  };
  return { journal: perProfile(folders.journal), blobs: perProfile(folders.blobs) };
}
