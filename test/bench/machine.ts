import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { build } from 'vite';
import { createHostServer } from '../../build/host/server';
import { findChromium } from '../../build/scripts/find-chromium';
import { rendererConfig } from '../../build/vite/renderer.config';
import { RENDERER_OUT, ROOT, VERSION } from '../../build/scripts/project';
import { must } from '../../shared/core/assert';
import type {} from './page/bench-api';

/** A host that serves the app and, beside it and so with the same data, the page of the bench; and disks to start a browser on. */
export interface BenchMachine {
  readonly app: string;
  readonly page: string;
  /** The folder that it serves: the app, and under `bench/` the page of the bench. */
  readonly root: string;
  readonly diskOf: (name: string) => string;
  readonly close: () => Promise<void>;
}

export async function startMachine(): Promise<BenchMachine> {
  const folder = mkdtempSync(join(tmpdir(), 'nyamdrel-bench-'));
  const root = join(folder, 'renderer');
  cpSync(RENDERER_OUT, root, { recursive: true });
  const { build: options, ...config } = rendererConfig(ROOT, VERSION);
  await build({
    ...config,
    root: join(import.meta.dirname, 'page'),
    build: { ...options, outDir: join(root, 'bench'), emptyOutDir: true },
  });
  const server = createHostServer({ root, version: VERSION });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  return {
    app: address,
    page: `${address}bench/index.html`,
    root,
    diskOf: (name) => {
      const disk = join(folder, name);
      mkdirSync(disk, { recursive: true });
      return disk;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}

/** A fresh browser process on that disk. */
export const startBrowser = (disk: string): Promise<BrowserContext> =>
  chromium.launchPersistentContext(disk, {
    executablePath: must(findChromium(), 'the machine has a Chromium'),
    viewport: { width: 1280, height: 720 },
    timezoneId: 'Asia/Shanghai',
    locale: 'zh-CN',
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-sync'],
  });

/** The bench's own page, ready to be asked. */
export async function openBench(context: BrowserContext, address: string): Promise<Page> {
  const page = context.pages()[0] ?? (await context.newPage());
  const devtools = await context.newCDPSession(page);
  await page.exposeFunction('tell', (text: string) => console.error(`  ${text}`));
  await page.exposeFunction('heapBytes', async () => {
    await devtools.send('HeapProfiler.collectGarbage');
    return (await devtools.send('Runtime.getHeapUsage')).usedSize;
  });
  await page.goto(address);
  await page.waitForFunction(() => 'bench' in window);
  return page;
}
