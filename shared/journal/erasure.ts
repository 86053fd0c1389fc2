import { err, ok, type Result } from '../core/result';
import type { ErasurePort, PortError, ProfileId } from '../platform/ports';
import { temporaryName, type JournalFiles } from './files-port';
import { createSerial } from './serial';

export interface ErasureHost {
  /** A folder of its own, which holds nothing but the notes. */
  readonly notes: JournalFiles;
  /**
   * Lets go of the open files of the profile and removes all that the host keeps of it; when it answers ok, that survives a power
   * cut. What is gone already is ok, so that a second call goes on where the first was cut off.
   */
  readonly removeAll: (profile: ProfileId) => Promise<Result<void, PortError>>;
}

const PROFILES: readonly ProfileId[] = ['county', 'rehearsal'];

/** More than one byte, so that a torn one is told from a whole one. */
const NOTE: Uint8Array = Uint8Array.of(0x67, 0x69, 0x76, 0x65, 0x6e, 0x20, 0x75, 0x70);

/** The only files there that may be removed are temporary ones, and a note is one: it goes when its work is done. */
const noteOf = (profile: ProfileId): string => temporaryName(profile);

/**
 * Erasing in three steps, each of which may be the last before a power cut: a flushed note, then everything, then the note goes. With the
 * note there the profile is given up, whatever is left of it; without it nothing was touched.
 */
export function createErasurePort({ notes, removeAll }: ErasureHost): ErasurePort {
  const serial = createSerial();

  /** What a full disk left of a note is none. */
  async function isWhole(profile: ProfileId): Promise<boolean> {
    const size = await notes.size(noteOf(profile));
    return size.ok && size.value === NOTE.length;
  }

  async function begun(): ReturnType<ErasurePort['begun']> {
    const names = await notes.list();
    if (!names.ok) return names;
    const found: ProfileId[] = [];
    for (const profile of PROFILES)
      if (names.value.includes(noteOf(profile)) && (await isWhole(profile))) found.push(profile);
    return ok(found);
  }

  async function begin(profile: ProfileId): Promise<Result<void, PortError>> {
    const written = await notes.write(noteOf(profile), 0, NOTE);
    const flushed = written.ok ? await notes.flush(noteOf(profile)) : written;
    const kept = flushed.ok ? await notes.flushDirectory() : flushed;
    if (kept.ok) return kept;
    // A note that may not last is taken back. Where even that fails and it stands, it holds: what is told must be what the next start does.
    await notes.removeTemporary(noteOf(profile));
    const stands = await begun();
    return stands.ok && stands.value.includes(profile) ? ok() : kept;
  }

  async function finish(profile: ProfileId): Promise<Result<void, PortError>> {
    const noted = await begun();
    if (!noted.ok) return noted;
    if (!noted.value.includes(profile)) return err({ type: 'refused' });
    const removed = await removeAll(profile);
    const noteGone = removed.ok ? await notes.removeTemporary(noteOf(profile)) : removed;
    const kept = noteGone.ok ? await notes.flushDirectory() : noteGone;
    await notes.close();
    return kept;
  }

  return {
    begun: () => serial(begun),
    begin: (profile) => serial(() => begin(profile)),
    finish: (profile) => serial(() => finish(profile)),
  };
}
