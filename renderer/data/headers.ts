import { ok, err, type Result } from '../../shared/core/result';
import type { PersonId } from '../../shared/core/ids';
import type { JournalOpened, PortError, ProfileId } from '../../shared/platform/ports';
import type { Platform } from '../platform/platform';
import { bytesFromKeyring, keyringFromBytes, RECOVERY, type Envelope, type Keyring } from './crypto/keyring';
import { Database, databaseOnDisk } from './database';
import type { GateError, ProfileOnMachine } from './gate-api';

export interface FoundHeader {
  readonly keyring: Keyring;
}

export interface OpenedJournal {
  readonly opened: JournalOpened;
  /** Its header was unreadable; it has the keyring again. */
  readonly headerRestored: boolean;
}

const PROFILES: readonly ProfileId[] = ['county', 'rehearsal'];

/**
 * The keyrings of this machine. They stand in the header of the journal and, as a second copy, in the database, so that
 * losing either never loses the way to the data key.
 */
export function createHeaderStore(platform: Platform) {
  const open = new Map<ProfileId, JournalOpened>();

  async function openOnce(profile: ProfileId): Promise<Result<JournalOpened, PortError>> {
    const known = open.get(profile);
    if (known) return ok(known);
    const opened = await platform.journal.open(profile);
    if (opened.ok) open.set(profile, opened.value);
    return opened;
  }

  async function read(profile: ProfileId): Promise<Result<FoundHeader, GateError>> {
    const opened = await openOnce(profile);
    if (opened.ok) {
      const keyring = keyringFromBytes(opened.value.header);
      if (keyring.ok) return ok({ keyring: keyring.value });
    } else if (opened.error.type !== 'missing' && opened.error.type !== 'damaged') {
      return err({ type: 'port', cause: opened.error });
    }
    const copy = await headerInDatabase(profile);
    const keyring = copy ? keyringFromBytes(copy) : null;
    if (keyring?.ok) return ok({ keyring: keyring.value });
    return opened.ok ? err({ type: 'key_damaged' }) : err({ type: 'port', cause: opened.error });
  }

  /** Opens the journal for work; one that is gone, or has lost its header, gets the keyring that the database kept. */
  async function openJournal(profile: ProfileId, keyring: Keyring): Promise<Result<OpenedJournal, PortError>> {
    const opened = await openOnce(profile);
    if (opened.ok) return restoreHeader(profile, keyring, opened.value);
    if (opened.error.type !== 'missing' && opened.error.type !== 'damaged') return opened;
    const created = await platform.journal.create(profile, bytesFromKeyring(keyring));
    const again = created.ok ? await openOnce(profile) : created;
    return again.ok ? ok({ opened: again.value, headerRestored: opened.error.type === 'damaged' }) : again;
  }

  /** A header that is whole in its bytes but is no keyring any more. */
  async function restoreHeader(
    profile: ProfileId,
    keyring: Keyring,
    opened: JournalOpened,
  ): Promise<Result<OpenedJournal, PortError>> {
    if (keyringFromBytes(opened.header).ok) return ok({ opened, headerRestored: false });
    const written = await platform.journal.writeHeader(profile, bytesFromKeyring(keyring));
    return written.ok ? ok({ opened, headerRestored: true }) : written;
  }

  /** Creates the journal, or takes over the empty one of a first run that did not get to its end. */
  async function create(profile: ProfileId, keyring: Keyring): Promise<Result<void, PortError>> {
    const opened = await openOnce(profile);
    if (!opened.ok && opened.error.type === 'missing') {
      return platform.journal.create(profile, bytesFromKeyring(keyring));
    }
    // A journal that only lost its header would take this one, and its records could never be read again.
    if (!opened.ok) return opened;
    if (await isFounded(profile)) return err({ type: 'in_use' });
    const written = await platform.journal.writeHeader(profile, bytesFromKeyring(keyring));
    await close(profile); // what was read of the old header is forgotten
    return written;
  }

  /** Something was once acknowledged: any record, or a trace of one. A journal that cannot be opened counts as founded. */
  async function isFounded(profile: ProfileId): Promise<boolean> {
    const opened = await openOnce(profile);
    if (!opened.ok || opened.value.records > 0 || opened.value.damagedRecords > 0) return true;
    // A machine that has joined a county has none of its records before the first contact.
    const keyring = keyringFromBytes(opened.value.header);
    if (keyring.ok && keyring.value.hub) return true;
    return databaseHasChanges(profile);
  }

  async function write(profile: ProfileId, keyring: Keyring): Promise<Result<Keyring, GateError>> {
    const bytes = bytesFromKeyring(keyring);
    const written = await platform.journal.writeHeader(profile, bytes);
    if (!written.ok) return err({ type: 'port', cause: written.error });
    return ok(keyring);
  }

  async function profiles(): Promise<Result<readonly ProfileOnMachine[], PortError>> {
    const found: ProfileOnMachine[] = [];
    const inJournal = await platform.journal.profiles();
    if (!inJournal.ok) return inJournal;
    for (const id of PROFILES) {
      const header = inJournal.value.includes(id) || (await headerInDatabase(id)) ? await read(id) : null;
      if (header?.ok && !(await isFounded(id))) continue;
      if (header?.ok) found.push({ id, people: peopleOf(header.value.keyring) });
      else if (header && header.error.type === 'port') return err(header.error.cause);
      else if (header) return err({ type: 'damaged', what: 'keyring' });
    }
    return ok(found);
  }

  async function close(profile: ProfileId): Promise<void> {
    open.delete(profile);
    await platform.journal.close(profile);
  }

  return { read, create, openJournal, write, profiles, close } as const;
}

export type HeaderStore = ReturnType<typeof createHeaderStore>;

/** The people who can unlock, without their names. */
export const peopleOf = (keyring: { readonly envelopes: readonly Envelope[] }) =>
  keyring.envelopes
    .filter((envelope) => envelope.for !== RECOVERY)
    .map((envelope) => ({ id: envelope.for as PersonId, emblem: envelope.emblem }));

/** True also when it cannot be told: what may hold data is never founded anew. */
async function databaseHasChanges(profile: ProfileId): Promise<boolean> {
  const onDisk = await databaseOnDisk(profile);
  if (onDisk !== 'ours') return onDisk === 'newer';
  const database = new Database(profile);
  try {
    return (await database.changes.count()) > 0;
  } catch {
    return true;
  } finally {
    database.close();
  }
}

async function headerInDatabase(profile: ProfileId): Promise<Uint8Array | null> {
  if ((await databaseOnDisk(profile)) !== 'ours') return null;
  const database = new Database(profile);
  try {
    const value = (await database.meta.get('header'))?.value;
    return value instanceof Uint8Array ? value : null;
  } catch {
    return null;
  } finally {
    database.close();
  }
}
