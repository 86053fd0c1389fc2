import { mkdtemp, readlink, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { build } from 'vite';
import { createHostServer } from '../../build/host/server';
import { findChromium } from '../../build/scripts/find-chromium';
import { must } from '../../shared/core/assert';
import type { BlobPort, JournalPort } from '../../shared/platform/ports';
import type {} from './platform-page/main';

/** A Chromium with a profile on the disk, in which the browser's Platform runs on the real host with its real content policy. */
export interface PlatformHost {
  readonly newOrigin: () => Promise<Origin>;
  /** Kills the browser as a crash would and starts it again on the same profile. */
  readonly killAndRestart: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** A machine of its own: another port is another origin, with nothing stored. */
export interface Origin {
  readonly url: string;
  readonly open: () => Promise<Page>;
  readonly close: () => Promise<void>;
}

export async function startPlatformHost(): Promise<PlatformHost> {
  const folder = await mkdtemp(join(tmpdir(), 'nyamdrel-platform-'));
  const profile = join(folder, 'profile');
  const bundle = join(folder, 'bundle');
  await build({
    configFile: false,
    logLevel: 'error',
    base: './',
    publicDir: false,
    worker: { format: 'es' },
    root: fileURLToPath(new URL('platform-page', import.meta.url)),
    build: { outDir: bundle, modulePreload: { polyfill: false } },
  });
  let context = await launch(profile);
  return {
    newOrigin: () => newOrigin(bundle, () => context),
    killAndRestart: async () => {
      await kill(context, profile);
      context = await launch(profile);
    },
    close: async () => {
      await context.close();
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

function launch(profile: string): Promise<BrowserContext> {
  const executablePath = must(findChromium(), 'the machine has a Chromium');
  return chromium.launchPersistentContext(profile, { executablePath, args: ['--no-sandbox'] });
}

/** Chromium notes its process in the lock of its profile: `<host>-<pid>`. */
async function kill(context: BrowserContext, profile: string): Promise<void> {
  const pid = Number((await readlink(join(profile, 'SingletonLock'))).split('-').at(-1));
  const closed = new Promise((resolve) => context.once('close', resolve));
  process.kill(pid, 'SIGKILL');
  await closed;
}

async function newOrigin(root: string, context: () => BrowserContext): Promise<Origin> {
  const server = createHostServer({ root, version: '0' });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // it listens on a port
  const url = `http://127.0.0.1:${port}`;
  return {
    url,
    open: async () => {
      const page = await context().newPage();
      await page.goto(`${url}/`);
      await page.waitForFunction(() => window.platform !== undefined);
      return page;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

type Section = 'journal' | 'blobs';

/** Calls the port inside the page; what crosses is copied, bytes included. */
const inPage =
  (page: Page, section: Section, method: string) =>
  (...args: readonly unknown[]) =>
    page.evaluate(
      async ([where, name, values]) => {
        const port = window.platform[where] as unknown as Record<
          string,
          (...given: readonly unknown[]) => Promise<unknown>
        >; // any method
        return port[name]?.(...values);
      },
      [section, method, args] as const,
    ) as never; // the answer of that method

export const journalIn = (page: Page): JournalPort => ({
  profiles: inPage(page, 'journal', 'profiles'),
  create: inPage(page, 'journal', 'create'),
  open: inPage(page, 'journal', 'open'),
  append: inPage(page, 'journal', 'append'),
  read: inPage(page, 'journal', 'read'),
  writeHeader: inPage(page, 'journal', 'writeHeader'),
  close: inPage(page, 'journal', 'close'),
});

export const blobsIn = (page: Page): BlobPort => ({
  put: inPage(page, 'blobs', 'put'),
  get: inPage(page, 'blobs', 'get'),
  has: inPage(page, 'blobs', 'has'),
  remove: inPage(page, 'blobs', 'remove'),
});
