import type { DevicePort, SpaceFacts } from '../../../shared/platform/ports';

export function createBrowserDevice(appVersion: string): DevicePort {
  const bootId = crypto.randomUUID();
  return { facts: async () => ({ host: 'browser', appVersion, bootId }), space, onSuspend };
}

/** What the browser still lets this origin store; the disk itself it does not tell. */
async function space(): Promise<SpaceFacts> {
  const { quota, usage } = await navigator.storage.estimate();
  const freeBytes = quota === undefined || usage === undefined ? null : Math.max(0, quota - usage);
  return { freeBytes, persisted: await navigator.storage.persisted() };
}

/** A browser tells neither sleep nor the end of a page reliably; "hidden" is the last it is sure to tell. */
function onSuspend(listener: () => void): () => void {
  const whenHidden = () => {
    if (document.visibilityState === 'hidden') listener();
  };
  document.addEventListener('visibilitychange', whenHidden);
  window.addEventListener('pagehide', listener);
  return () => {
    document.removeEventListener('visibilitychange', whenHidden);
    window.removeEventListener('pagehide', listener);
  };
}
