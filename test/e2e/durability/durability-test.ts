import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test as base } from '@playwright/test';
import { createHostServer } from '../../../build/host/server';
import { buildHarness, type Sealing } from './build-harness';
import { browserMachine, type Machine, type Running, type StartOptions } from './machine';

interface WorkerFixtures {
  /** Address of the harness page, served by the product's own host with its content policy. */
  readonly harnessUrl: string;
  readonly openHarnessUrl: string;
}

interface Fixtures {
  /** A fresh folder, removed after the test. */
  readonly disk: string;
  /** Starts the program on that disk; whatever is still running after the test is killed. */
  readonly start: (options?: StartOptions) => Promise<Running>;
  /** The same on another disk or another page. */
  readonly startOn: (machine: Machine, options?: StartOptions) => Promise<Running>;
}

/** The real data layer in a real browser with a disk that may break. */
export const durabilityTest = base.extend<Fixtures, WorkerFixtures>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads a fixture's needs from this pattern, even when it has none
  harnessUrl: [async ({}, use) => serveHarness('sealed', use), { scope: 'worker' }],
  // oxlint-disable-next-line no-empty-pattern -- same reason as above
  openHarnessUrl: [async ({}, use) => serveHarness('open', use), { scope: 'worker' }],
  // oxlint-disable-next-line no-empty-pattern -- same reason as above
  disk: async ({}, use) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'nyamdrel-disk-'));
    await use(folder);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  },
  // oxlint-disable-next-line no-empty-pattern -- same reason as above
  startOn: async ({}, use) => {
    const started: Running[] = [];
    await use(async (machine, options) => {
      const running = await machine.start(options);
      started.push(running);
      return running;
    });
    for (const running of started) await running.kill();
  },
  start: async ({ disk, harnessUrl, startOn }, use) => {
    const machine = browserMachine(disk, harnessUrl);
    await use((options) => startOn(machine, options));
  },
});

async function serveHarness(sealing: Sealing, use: (url: string) => Promise<void>): Promise<void> {
  const root = mkdtempSync(path.join(tmpdir(), 'nyamdrel-harness-'));
  await buildHarness(root, sealing);
  const server = createHostServer({ root, version: '0' });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // it listens on a port
  await use(`http://127.0.0.1:${port}/`);
  server.closeAllConnections();
  server.close();
  rmSync(root, { recursive: true, force: true });
}
