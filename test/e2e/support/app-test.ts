import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect } from '@playwright/test';
import { createHostServer } from '../../../build/host/server';
import { profileOf } from '../durability/machine';
import { App } from './app';
import { unlock } from './first-run';
import { FoundedCounties } from './founded-counties';
import { HubLinks } from './hub-links';
import { buildServedApp } from './served-app';
import type { TestLanguage } from './texts';

export interface AppOptions {
  /** Language of the screens, set by the project. */
  readonly language: TestLanguage;
}

export interface Fixtures {
  /** A fresh folder that stands for the machine's disk; the browser's profile lies in it. Removed after the test. */
  readonly disk: string;
  /** A machine of its own, on which the app has not been started: empty profile, no network but the app's own host. */
  readonly machine: App;
  /** The app at its very first start, on a new machine. */
  readonly app: App;
  /** The app on a machine where a county has been founded before, unlocked by the one person it has; nothing is registered. */
  readonly county: App;
  /** The same with the county for practising, full of sample cases. */
  readonly rehearsal: App;
  /** A county founded on 1 September 2026, for tests that set the clock to days after it. Not started: see restartAt. */
  readonly septemberCounty: App;
}

export interface WorkerFixtures {
  /** The ways to hubs of the machines of a test that has any. */
  readonly links: HubLinks;
  readonly hostAddress: string;
  readonly counties: FoundedCounties;
}

/** Tests of what a person does. Fails when the page reports an error, breaks the content policy or asks anything of another host. */
export const test = base.extend<Fixtures, WorkerFixtures & AppOptions>({
  language: ['zh-CN', { option: true, scope: 'worker' }],
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixture's needs from the pattern
  links: [async ({}, use) => use(new HubLinks()), { scope: 'worker' }],
  hostAddress: [
    async ({ links }, use) => {
      const root = await buildServedApp();
      const server = createHostServer({ root, version: 'test', hub: links });
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
      server.closeAllConnections();
      server.close();
      rmSync(root, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
  counties: [
    async ({ language, hostAddress }, use) => {
      const counties = new FoundedCounties({ language, address: hostAddress });
      await use(counties);
      await counties.remove();
    },
    { scope: 'worker' },
  ],
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the needs from the pattern
  disk: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'nyamdrel-e2e-'));
    await use(folder);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  },
  machine: async ({ language, hostAddress, disk }, use, testInfo) => {
    const app = new App({ language, address: hostAddress, profile: profileOf(disk) });
    await use(app);
    if (app.isRunning && testInfo.status !== testInfo.expectedStatus) {
      await testInfo
        .attach('screen', { body: await app.page.screenshot(), contentType: 'image/png' })
        .catch(() => undefined);
    }
    await app.close();
    expect(app.troubles, 'errors in the page, policy violations or requests to other hosts').toEqual([]);
  },
  app: async ({ machine }, use) => {
    await machine.start();
    await use(machine);
  },
  county: async ({ machine, counties, disk }, use) => {
    await counties.layInto(profileOf(disk), 'county');
    await machine.start();
    await unlock(machine);
    await use(machine);
  },
  rehearsal: async ({ machine, counties, disk }, use) => {
    await counties.layInto(profileOf(disk), 'rehearsal');
    await machine.start();
    await unlock(machine);
    await use(machine);
  },
  septemberCounty: async ({ machine, counties, disk }, use) => {
    await counties.layInto(profileOf(disk), 'septemberCounty');
    await use(machine);
  },
});

export { expect };
