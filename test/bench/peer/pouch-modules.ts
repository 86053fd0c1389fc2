import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Agent } from 'node:http';
import { join } from 'node:path';
import type { RequestListener } from 'node:http';

const BENCH = join(import.meta.dirname, '..');
const require = createRequire(join(BENCH, 'package.json'));

/** What of PouchDB the bench uses; its own packages are installed only for it. */
export interface PouchDatabase {
  readonly info: () => Promise<{ readonly doc_count: number }>;
  readonly get: (id: string) => Promise<PouchDoc>;
  readonly put: (doc: PouchDoc) => Promise<unknown>;
  readonly bulkDocs: (docs: readonly PouchDoc[]) => Promise<unknown>;
  readonly allDocs: (options: object) => Promise<{ readonly rows: readonly { readonly doc: PouchDoc }[] }>;
  readonly sync: (remote: PouchDatabase) => PromiseLike<unknown>;
  readonly replicate: {
    readonly from: (remote: PouchDatabase) => PromiseLike<unknown>;
    readonly to: (remote: PouchDatabase) => PromiseLike<unknown>;
  };
}

export type PouchDoc = { readonly _id: string; readonly [field: string]: unknown };
type Fetch = (url: string, options?: object) => Promise<Response>;

export interface Pouch {
  new (name: string, options?: { readonly adapter?: 'memory' | 'http'; readonly fetch?: Fetch }): PouchDatabase;
  readonly plugin: (plugin: unknown) => Pouch;
  readonly defaults: (options: { readonly adapter: 'memory' }) => Pouch;
  readonly fetch: (url: string, options: object & { readonly agent: Agent }) => Promise<Response>;
}

/** What to do where the peers are missing; null where they are there. */
export const pouchMissing = (): string | null =>
  existsSync(join(BENCH, 'node_modules/express-pouchdb/package.json'))
    ? null
    : 'PouchDB is not installed: npm ci --prefix test/bench';

let loaded: Pouch | null = null;

export function loadPouch(): Pouch {
  loaded ??= pluggedIn();
  return loaded;
}

function pluggedIn(): Pouch {
  const plugins = ['pouchdb-adapter-memory', 'pouchdb-adapter-http', 'pouchdb-replication', 'pouchdb-mapreduce'];
  const core = require('pouchdb-core') as Pouch & { readonly default?: Pouch };
  const pouch = core.default ?? core;
  for (const name of plugins) {
    const plugin = require(name) as { readonly default?: unknown };
    pouch.plugin(plugin.default ?? plugin);
  }
  return pouch;
}

/** PouchDB's own server, with its defaults for PouchDB clients. */
export function pouchServer(logPath: string): RequestListener {
  const express = require('express') as () => RequestListener & { use: (path: string, handler: unknown) => void };
  const serve = require('express-pouchdb') as (pouch: Pouch, options: object) => unknown;
  const app = express();
  app.use(
    '/',
    serve(loadPouch().defaults({ adapter: 'memory' }), { mode: 'minimumForPouchDB', inMemoryConfig: true, logPath }),
  );
  return app;
}
