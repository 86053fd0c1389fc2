import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect } from '@playwright/test';
import { createHostServer } from '../../../build/host/server';
import { profileOf } from '../durability/machine';
import { App } from './app';
import type { TestLanguage } from './texts';

export interface AppOptions {
  /** Language of the screens, set by the project. */
  readonly language: TestLanguage;
}

interface Fixtures {
  /** A fresh folder that stands for the machine's disk; the browser's profile lies in it. Removed after the test. */
  readonly disk: string;
  /** The app on a new machine of its own: empty profile, no network but the app's own host. */
  readonly app: App;
}

interface WorkerFixtures {
  readonly hostAddress: string;
}

/** Tests of what a person does. Fails when the page reports an error, breaks the content policy or asks anything of another host. */
export const test = base.extend<Fixtures & AppOptions, WorkerFixtures>({
  language: ['zh-CN', { option: true }],
  hostAddress: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixture's needs from the pattern
    async ({}, use) => {
      const server = createHostServer({ root: join(import.meta.dirname, '../../../dist/renderer'), version: 'test' });
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
      server.closeAllConnections();
      server.close();
    },
    { scope: 'worker' },
  ],
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the needs from the pattern
  disk: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'nyamdrel-e2e-'));
    await use(folder);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  },
  app: async ({ language, hostAddress, disk }, use, testInfo) => {
    const app = new App({ language, address: hostAddress, profile: profileOf(disk) });
    await app.start();
    await use(app);
    if (testInfo.status !== testInfo.expectedStatus) {
      await testInfo
        .attach('screen', { body: await app.page.screenshot(), contentType: 'image/png' })
        .catch(() => undefined);
    }
    await app.close();
    expect(app.troubles, 'errors in the page, policy violations or requests to other hosts').toEqual([]);
  },
});

export { expect };
