import { err, ok, type Result } from '../../../shared/core/result';
import type { FileFilter, FilePort, PortError } from '../../../shared/platform/ports';
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

export const browserFiles: FilePort = { open, save, print };

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

function save(name: string, bytes: Uint8Array, filters: readonly FileFilter[]): Promise<Result<boolean, PortError>> {
  return 'showSaveFilePicker' in window ? saveWhereChosen(name, bytes, filters) : saveAsDownload(name, bytes);
}

async function saveWhereChosen(
  name: string,
  bytes: Uint8Array,
  filters: readonly FileFilter[],
): Promise<Result<boolean, PortError>> {
  try {
    const types = filters.map((filter) => ({ description: filter.name, accept: acceptOf(filter) }));
    const file = await (window as SavePicker).showSaveFilePicker?.({ suggestedName: name, types });
    if (file === undefined) return ok(false);
    const stream = await file.createWritable(); // writes beside the file and swaps it in on close
    await stream.write(bytes.slice());
    await stream.close();
    return ok(true);
  } catch (thrown) {
    return thrown instanceof DOMException && thrown.name === 'AbortError' ? ok(false) : err(portErrorOf(thrown));
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
async function saveAsDownload(name: string, bytes: Uint8Array): Promise<Result<boolean, PortError>> {
  const url = URL.createObjectURL(new Blob([bytes.slice()]));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000); // the download may not have begun when click returns
  return ok(true);
}

async function print(): Promise<Result<void, PortError>> {
  window.print();
  return ok();
}
