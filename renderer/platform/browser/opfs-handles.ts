import type { OpfsFile, SyncHandle } from './opfs-types';

/** Open at once; a handle keeps every other tab out of its file. */
const MAX_OPEN = 16;
/** After a reload the worker of the old page may hold its files a moment longer. */
const RETRY_MS = 100;
const RETRIES = 30;

export interface OpfsHandles {
  /** Rejects with what the browser throws; `NotFoundError` where the file is missing and `create` is false. */
  readonly open: (name: string, options: { readonly create: boolean }) => Promise<SyncHandle>;
  readonly letGo: (name: string) => void;
  readonly letGoAll: () => void;
}

/** Sync access handles of one folder, kept open between calls because opening is what costs. */
export function createOpfsHandles(
  folder: (options: { readonly create: boolean }) => Promise<FileSystemDirectoryHandle>,
): OpfsHandles {
  const handles = new Map<string, SyncHandle>();
  const letGo = (name: string): void => {
    handles.get(name)?.close();
    handles.delete(name);
  };
  return {
    open: async (name, options) => {
      const known = handles.get(name);
      if (known) return known;
      const file = await (await folder(options)).getFileHandle(name, options);
      const handle = await openPatiently(file as OpfsFile); // a worker's handle has the worker's methods
      const oldest = handles.size >= MAX_OPEN ? handles.keys().next().value : undefined;
      if (oldest !== undefined) letGo(oldest);
      handles.set(name, handle);
      return handle;
    },
    letGo,
    letGoAll: () => [...handles.keys()].forEach(letGo),
  };
}

async function openPatiently(file: OpfsFile): Promise<SyncHandle> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await file.createSyncAccessHandle();
    } catch (thrown) {
      const isHeld = thrown instanceof DOMException && thrown.name === 'NoModificationAllowedError';
      if (!isHeld || attempt >= RETRIES) throw thrown;
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
    }
  }
}
