import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { sameBytes } from '../../../shared/core/bytes';
import { err, ok, type Result } from '../../../shared/core/result';
import type { Handlers } from '../../../shared/ipc/contract';
import type { CheckedFile, FileFilter, PortError } from '../../../shared/platform/ports';
import { fileType } from '../files/file-type';
import { portErrorFrom } from '../files/port-error';
import { writeAtomically } from '../files/write-atomically';
import { largeFileHandlers } from './large-files';

/** A scanned court file is a few megabytes, a backup with years of scans the largest file there is; past this the page would choke on it. */
const MAX_FILE_BYTES = 500 * 1024 * 1024;

/** The person's own file from here on: as any program would write it. */
const EXPORTED_MODE = 0o666;

/** What the person chooses. An empty list or null when they cancel. */
export interface FileDialogs {
  readonly chooseFiles: (filters: readonly FileFilter[]) => Promise<readonly string[]>;
  readonly chooseTarget: (name: string, filters: readonly FileFilter[]) => Promise<string | null>;
}

export interface Printing {
  readonly print: () => Promise<Result<void, PortError>>;
  readonly toPdf: () => Promise<Uint8Array>;
}

export function fileHandlers(
  { chooseFiles, chooseTarget }: FileDialogs,
  { print, toPdf }: Printing,
): Handlers<'files'> {
  const saveAs = async (
    target: string | null,
    bytes: () => Promise<Uint8Array>,
  ): Promise<Result<boolean, PortError>> => {
    if (target === null) return ok(false);
    const written = await writeAtomically(target, await bytes(), { mode: EXPORTED_MODE });
    return written.ok ? ok(true) : written;
  };
  return {
    open: async (filters) => readChosen(await chooseFiles(filters)),
    save: async (name, bytes, filters) => saveAs(await chooseTarget(name, filters), async () => bytes),
    saveChecked: async (name, bytes, filters) => saveChecked(await chooseTarget(name, filters), bytes),
    ...largeFileHandlers({ chooseFiles, chooseTarget }, EXPORTED_MODE),
    print,
    savePdf: async (name) => saveAs(await chooseTarget(name, [{ name: 'PDF', extensions: ['pdf'] }]), toPdf),
  };
}

async function saveChecked(target: string | null, bytes: Uint8Array): Promise<Result<CheckedFile | null, PortError>> {
  if (target === null) return ok(null);
  const written = await writeAtomically(target, bytes, { mode: EXPORTED_MODE });
  if (!written.ok) return written;
  try {
    const isWhole = sameBytes(await readFile(target), bytes);
    return isWhole ? ok({ name: basename(target), checked: true }) : err({ type: 'damaged', what: 'written file' });
  } catch (error) {
    return err(portErrorFrom(error, 'read'));
  }
}

async function readChosen(paths: readonly string[]) {
  try {
    const files: { readonly name: string; readonly type: string; readonly bytes: Uint8Array }[] = [];
    for (const path of paths) {
      if ((await stat(path)).size > MAX_FILE_BYTES) return err<PortError>({ type: 'unknown', what: 'too_large' });
      files.push({ name: basename(path), type: fileType(path), bytes: Uint8Array.from(await readFile(path)) });
    }
    return ok(files);
  } catch (error) {
    return err(portErrorFrom(error, 'read'));
  }
}
