import { randomBytes } from 'node:crypto';
import { access, readFile, rm } from 'node:fs/promises';
import { basename, join, parse } from 'node:path';
import { z } from '../../../shared/core/zod';
import { sameBytes } from '../../../shared/core/bytes';
import { err, ok, type Result } from '../../../shared/core/result';
import type { Handlers } from '../../../shared/ipc/contract';
import type { PortError } from '../../../shared/platform/ports';
import { portErrorFrom } from '../files/port-error';
import { writeAtomically } from '../files/write-atomically';

export interface BackupFolderDeps {
  /** Where it is remembered. */
  readonly file: string;
  /** What the person chooses; null when they cancel. */
  readonly chooseFolder: () => Promise<string | null>;
}

/**
 * Lies in the folder and holds the word by which it is known again: where a stick was, an empty folder may be left, or another stick
 * may lie.
 */
const SIGN = 'nyamdrel-backups.txt';

/** The person's own file from here on: as any program would write it. */
const EXPORTED_MODE = 0o666;

const noted = z.object({ path: z.string(), sign: z.string() });
type Noted = z.infer<typeof noted>;

/** The folder or stick that this computer writes its backups into. Its path never leaves main. */
export function backupFolderHandlers({ file, chooseFolder }: BackupFolderDeps): Handlers<'backupFolder'> {
  async function find(): Promise<Noted | null> {
    try {
      return noted.parse(JSON.parse(await readFile(file, 'utf8')));
    } catch {
      return null;
    }
  }

  async function ready(): Promise<Result<Noted, PortError>> {
    const known = await find();
    return known && (await isThere(known)) ? ok(known) : err({ type: 'missing' });
  }

  return {
    remembered: async () => {
      const known = await find();
      return ok(known && { name: nameOf(known.path), present: await isThere(known) });
    },
    choose: async () => {
      const path = await chooseFolder();
      if (path === null) return ok(null);
      const sign = (await signIn(path)) ?? randomBytes(12).toString('hex');
      const signed = await writeAtomically(join(path, SIGN), bytesOf(`${sign}\n`), { mode: EXPORTED_MODE });
      if (!signed.ok) return signed;
      const kept = await writeAtomically(file, bytesOf(JSON.stringify({ path, sign })));
      return kept.ok ? ok({ name: nameOf(path), present: true }) : kept;
    },
    ready: async () => {
      const folder = await ready();
      return folder.ok ? ok() : folder;
    },
    save: async (name, bytes) => {
      const folder = await ready();
      return folder.ok ? saveNew(folder.value.path, name, bytes) : folder;
    },
    forget: async () => {
      await rm(file, { force: true });
      return ok();
    },
  };
}

/** The root of a stick has no name of its own. */
const nameOf = (path: string): string => basename(path) || parse(path).root;

const isThere = async ({ path, sign }: Noted): Promise<boolean> => (await signIn(path)) === sign;

async function signIn(path: string): Promise<string | null> {
  try {
    return (await readFile(join(path, SIGN), 'utf8')).trim() || null;
  } catch {
    return null;
  }
}

async function saveNew(folder: string, name: string, bytes: Uint8Array) {
  const target = await freePath(folder, name);
  const written = await writeAtomically(target, bytes, { mode: EXPORTED_MODE });
  if (!written.ok) return written;
  try {
    const isWhole = sameBytes(await readFile(target), bytes);
    return isWhole
      ? ok({ name: basename(target), checked: true })
      : err<PortError>({ type: 'damaged', what: 'written file' });
  } catch (error) {
    return err(portErrorFrom(error, 'read'));
  }
}

/** An older backup is never written over: the next one gets a number. */
async function freePath(folder: string, name: string): Promise<string> {
  const { name: stem, ext } = parse(name);
  let path = join(folder, name);
  for (let number = 2; await exists(path); number++) path = join(folder, `${stem}-${number}${ext}`);
  return path;
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
