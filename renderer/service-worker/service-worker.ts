/**
 * Keeps the app on a tablet: what a hub served once starts from then on without a network. It knows the files of one build and nothing
 * else: what goes to the hub passes by. A new build is fetched beside the old one and used from the next start on, when no window of
 * the old one is left; so no window ever mixes two builds.
 */
interface Lifetime {
  readonly waitUntil: (work: Promise<unknown>) => void;
}
interface Fetching {
  readonly request: Request;
  readonly respondWith: (answer: Promise<Response>) => void;
}
/** The part of the worker's global scope that is used; its library would clash with that of the page. */
interface WorkerScope {
  readonly location: Location;
  addEventListener(type: 'install' | 'activate', listener: (event: Lifetime) => void): void;
  addEventListener(type: 'fetch', listener: (event: Fetching) => void): void;
}
const worker = self as unknown as WorkerScope;

/** The build writes its list here: `{"version", "files"}`, files relative to this one. */
const BUILD = JSON.parse('__PRECACHE__') as { readonly version: string; readonly files: readonly string[] };

const PREFIX = 'nyamdrel-app-';
const CACHE = `${PREFIX}${BUILD.version}`;
const START = new URL('./', worker.location.href).href;
const FILES = new Set([START, ...BUILD.files.map((file) => new URL(file, worker.location.href).href)]);

worker.addEventListener('install', (event) => event.waitUntil(fill()));
worker.addEventListener('activate', (event) => event.waitUntil(dropOthers()));
worker.addEventListener('fetch', (event) => {
  const url = event.request.url.replace(/[?#].*$/, '');
  if (event.request.method === 'GET' && FILES.has(url)) event.respondWith(kept(url));
});

/** One file after the other: what a broken link left is there at the next try. */
async function fill(): Promise<void> {
  const cache = await caches.open(CACHE);
  for (const url of FILES) {
    if (await cache.match(url)) continue;
    // A name in assets/ changes with its content, so an earlier build's copy is as good.
    const known = url.includes('/assets/') ? await caches.match(url) : undefined;
    const answer = known ?? (await fetch(url, { cache: 'no-cache', redirect: 'error' }));
    if (!answer.ok) throw new Error(`${answer.status} for a file of the app`);
    await cache.put(url, answer);
  }
}

async function dropOthers(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(
    names.filter((name) => name.startsWith(PREFIX) && name !== CACHE).map((name) => caches.delete(name)),
  );
}

async function kept(url: string): Promise<Response> {
  return (await (await caches.open(CACHE)).match(url)) ?? fetch(url);
}

export {};
