import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openJournaledHubStore } from '../../server/storage/journaled-hub-store';
import { hubStoreContract } from './hub-store-contract';

const newFolder = () => mkdtemp(join(tmpdir(), 'nyamdrel-hub-'));

/** An empty hub: making a new database takes seconds, copying one does not. */
let empty: string;

hubStoreContract({
  name: 'PGlite behind a journal',
  canShare: false,
  before: async () => {
    empty = await newFolder();
    await (await openJournaledHubStore({ folder: empty })).close();
  },
  after: () => rm(empty, { recursive: true }),
  make: async () => {
    const folder = await newFolder();
    await cp(empty, folder, { recursive: true });
    return {
      open: () => openJournaledHubStore({ folder }),
      cleanUp: () => rm(folder, { recursive: true }),
    };
  },
});
