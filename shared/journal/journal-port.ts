import { ok } from '../core/result';
import type { JournalPort, ProfileId } from '../platform/ports';
import type { JournalFiles } from './files-port';
import { createJournal, type Journal, type JournalOptions } from './journal';

const PROFILES: readonly ProfileId[] = ['county', 'rehearsal'];

/** The whole `JournalPort` over the folders of a host, one a profile. `folderOf` is called once a profile. */
export function createJournalPort(
  folderOf: (profile: ProfileId) => JournalFiles,
  options: JournalOptions = {},
): JournalPort {
  const journals = new Map<ProfileId, Journal>(
    PROFILES.map((profile) => [profile, createJournal(folderOf(profile), options)]),
  );
  const of = (profile: ProfileId): Journal => {
    const journal = journals.get(profile);
    if (journal === undefined) throw new Error(`Broken assumption: ${profile} is a profile`);
    return journal;
  };
  return {
    profiles: async () => {
      const found: ProfileId[] = [];
      for (const profile of PROFILES) {
        const exists = await of(profile).exists();
        if (!exists.ok) return exists;
        if (exists.value) found.push(profile);
      }
      return ok(found);
    },
    create: (profile, header) => of(profile).create(header),
    open: (profile) => of(profile).open(),
    append: (profile, records) => of(profile).append(records),
    read: (profile, cursor) => of(profile).read(cursor),
    writeHeader: (profile, header) => of(profile).writeHeader(header),
    close: (profile) => of(profile).close(),
  };
}
