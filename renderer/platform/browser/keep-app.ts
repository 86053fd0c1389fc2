/**
 * Lets the browser keep the app, so that it starts without a network. Only where a hub serves it: on this machine's own host nothing is
 * gained, and in Electron the files are there anyway.
 */
export function keepApp(): void {
  if (location.protocol !== 'https:' || !('serviceWorker' in navigator)) return;
  // A browser that refuses (private window, untrusted certificate) shows the app while there is a network.
  navigator.serviceWorker.register('./service-worker.js').catch(() => undefined);
}
