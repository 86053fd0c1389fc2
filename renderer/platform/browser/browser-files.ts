import { sha256 } from '@noble/hashes/sha2.js';
import { sameBytes } from '../../../shared/core/bytes';
import { err, ok, type Result } from '../../../shared/core/result';
import type { CheckedFile, FileFilter, FilePort, PortError } from '../../../shared/platform/ports';
import { portErrorOf } from './port-error-of';

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  txt: 'text/plain',
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json',
};

/** File System Access; only Chromium has it, so the type library does not. */
interface SavePicker {
  showSaveFilePicker?(options: {
    readonly suggestedName: string;
    readonly types: readonly {
      readonly description: string;
      readonly accept: Readonly<Record<string, readonly string[]>>;
    }[];
  }): Promise<FileSystemFileHandle>;
}

export const browserFiles: FilePort = { open, save, saveChecked, openLarge, saveLarge, print };

async function chosenFiles(filters: readonly FileFilter[], multiple: boolean): Promise<readonly File[]> {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = multiple;
  input.accept = filters.flatMap(({ extensions }) => extensions.map((extension) => `.${extension}`)).join(',');
  return new Promise<readonly File[]>((resolve) => {
    input.addEventListener('change', () => resolve([...(input.files ?? [])]));
    input.addEventListener('cancel', () => resolve([]));
    input.click();
  });
}

async function open(filters: readonly FileFilter[]): ReturnType<FilePort['open']> {
  const chosen = await chosenFiles(filters, true);
  try {
    return ok(await Promise.all(chosen.map(readFile)));
  } catch (thrown) {
    return err(portErrorOf(thrown));
  }
}

async function openLarge(filters: readonly FileFilter[]): ReturnType<FilePort['openLarge']> {
  const [file] = await chosenFiles(filters, false);
  if (!file) return ok(null);
  const read = async (from: number, to: number): Promise<Result<Uint8Array, PortError>> => {
    try {
      return ok(new Uint8Array(await file.slice(from, to).arrayBuffer()));
    } catch (thrown) {
      return err(portErrorOf(thrown));
    }
  };
  return ok({ name: file.name, content: { size: file.size, read } });
}

const readFile = async (file: File) => ({
  name: file.name,
  type: file.type,
  bytes: new Uint8Array(await file.arrayBuffer()),
});

async function save(
  name: string,
  bytes: Uint8Array,
  filters: readonly FileFilter[],
): Promise<Result<boolean, PortError>> {
  const saved = await saveChecked(name, bytes, filters);
  return saved.ok ? ok(saved.value !== null) : saved;
}

function saveChecked(
  name: string,
  bytes: Uint8Array,
  filters: readonly FileFilter[],
): Promise<Result<CheckedFile | null, PortError>> {
  return 'showSaveFilePicker' in window ? saveWhereChosen(name, bytes, filters) : saveAsDownload(name, bytes);
}

async function saveWhereChosen(
  name: string,
  bytes: Uint8Array,
  filters: readonly FileFilter[],
): Promise<Result<CheckedFile | null, PortError>> {
  try {
    const file = await pickTarget(name, filters);
    if (file === undefined) return ok(null);
    const stream = await file.createWritable(); // writes beside the file and swaps it in on close
    await stream.write(bytes.slice());
    await stream.close();
    const written = new Uint8Array(await (await file.getFile()).arrayBuffer());
    if (!sameBytes(written, bytes)) return err({ type: 'damaged', what: 'written file' });
    return ok({ name: file.name, checked: true });
  } catch (thrown) {
    return thrown instanceof DOMException && thrown.name === 'AbortError' ? ok(null) : err(portErrorOf(thrown));
  }
}

async function saveLarge(
  name: string,
  parts: () => AsyncIterable<Uint8Array>,
  filters: readonly FileFilter[],
): Promise<Result<CheckedFile | null, PortError>> {
  if (!('showSaveFilePicker' in window)) {
    const whole = await blobOf(parts()).catch(portErrorOf);
    return whole instanceof Blob ? offerDownload(name, whole) : err(whole);
  }
  let file: FileSystemFileHandle | undefined;
  try {
    file = await pickTarget(name, filters);
  } catch (thrown) {
    return thrown instanceof DOMException && thrown.name === 'AbortError' ? ok(null) : err(portErrorOf(thrown));
  }
  if (file === undefined) return ok(null);
  try {
    const stream = await file.createWritable(); // writes beside the file and swaps it in on close
    const written = sha256.create();
    try {
      for await (const part of parts()) {
        written.update(part);
        await stream.write(part.slice());
      }
    } catch (thrown) {
      await stream.abort().catch(() => undefined); // the first fault is the one to tell
      throw thrown;
    }
    await stream.close();
    const isWhole = sameBytes(await hashOf(await file.getFile()), written.digest());
    return isWhole ? ok({ name: file.name, checked: true }) : err({ type: 'damaged', what: 'written file' });
  } catch (thrown) {
    return err(portErrorOf(thrown));
  }
}

const PIECE_BYTES = 4 * 1024 * 1024;

async function hashOf(file: Blob): Promise<Uint8Array> {
  const hash = sha256.create();
  for (let at = 0; at < file.size; at += PIECE_BYTES)
    hash.update(new Uint8Array(await file.slice(at, at + PIECE_BYTES).arrayBuffer()));
  return hash.digest();
}

/** Out of the page's memory: what is large the browser keeps on the disk. */
async function blobOf(parts: AsyncIterable<Uint8Array>): Promise<Blob> {
  const blobs: Blob[] = [];
  for await (const part of parts) blobs.push(new Blob([part.slice()]));
  return new Blob(blobs);
}

async function pickTarget(name: string, filters: readonly FileFilter[]): Promise<FileSystemFileHandle | undefined> {
  const types = filters.map((filter) => ({ description: filter.name, accept: acceptOf(filter) }));
  return (window as SavePicker).showSaveFilePicker?.({ suggestedName: name, types });
}

function acceptOf({ extensions }: FileFilter): Readonly<Record<string, readonly string[]>> {
  const accept: Record<string, readonly string[]> = {};
  for (const extension of extensions) {
    const type = MEDIA_TYPES[extension] ?? 'application/octet-stream';
    accept[type] = [...(accept[type] ?? []), `.${extension}`];
  }
  return accept;
}

const saveAsDownload = (name: string, bytes: Uint8Array): Promise<Result<CheckedFile | null, PortError>> =>
  offerDownload(name, new Blob([bytes.slice()]));

/** Where the browser asks or not, as the person set it; whether they cancelled cannot be known. */
async function offerDownload(name: string, content: Blob): Promise<Result<CheckedFile | null, PortError>> {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000); // the download may not have begun when click returns
  return ok({ name, checked: false });
}

async function print(): Promise<Result<void, PortError>> {
  window.print();
  return ok();
}
