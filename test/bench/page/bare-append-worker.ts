import type { OpfsFile, SyncHandle } from '../../../renderer/platform/browser/opfs-types';

export interface BareRequest {
  readonly bytes: Uint8Array<ArrayBufferLike>;
}

const opened = (async (): Promise<SyncHandle> => {
  const folder = await navigator.storage.getDirectory();
  const file = await folder.getFileHandle('bare-append', { create: true });
  return (file as OpfsFile).createSyncAccessHandle();
})();

self.onmessage = async ({ data }: MessageEvent<BareRequest>) => {
  const handle = await opened;
  handle.write(data.bytes, { at: handle.getSize() });
  handle.flush();
  self.postMessage('flushed');
};
