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

export const browserFiles: FilePort = { open, save, saveChecked, print };

async function open(filters: readonly FileFilter[]): ReturnType<FilePort['open']> {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = true;
  input.accept = filters.flatMap(({ extensions }) => extensions.map((extension) => `.${extension}`)).join(',');
  const chosen = await new Promise<readonly File[]>((resolve) => {
    input.addEventListener('change', () => resolve([...(input.files ?? [])]));
    input.addEventListener('cancel', () => resolve([]));
    input.click();
  });
  try {
    return ok(await Promise.all(chosen.map(readFile)));
  } catch (thrown) {
    return err(portErrorOf(thrown));
  }
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
    const types = filters.map((filter) => ({ description: filter.name, accept: acceptOf(filter) }));
    const file = await (window as SavePicker).showSaveFilePicker?.({ suggestedName: name, types });
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

function acceptOf({ extensions }: FileFilter): Readonly<Record<string, readonly string[]>> {
  const accept: Record<string, readonly string[]> = {};
  for (const extension of extensions) {
    const type = MEDIA_TYPES[extension] ?? 'application/octet-stream';
    accept[type] = [...(accept[type] ?? []), `.${extension}`];
  }
  return accept;
}

/** Where the browser asks or not, as the person set it; whether they cancelled cannot be known. */
async function saveAsDownload(name: string, bytes: Uint8Array): Promise<Result<CheckedFile | null, PortError>> {
  const url = URL.createObjectURL(new Blob([bytes.slice()]));
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
