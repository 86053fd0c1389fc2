import { createHash, X509Certificate } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, expect, test as base, type BrowserContext, type Page } from '@playwright/test';
import { createHubApp } from '../../../server/api/create-hub-app';
import { RequestRefused } from '../../../server/api/handlers';
import { createBlobFiles } from '../../../server/storage/blob-files';
import { groupedFingerprint } from '../../../server/tls/certificates';
import { openHubTls, type HubTls } from '../../../server/tls/hub-tls';
import { findChromium } from '../../../build/scripts/find-chromium';
import { RENDERER_OUT } from '../../../build/scripts/project';
import { must } from '../../../shared/core/assert';

/** A hub's web server over a copy of the built app, and a tablet whose browser trusts its certificate. */
interface Site {
  readonly folder: string;
  readonly tls: HubTls;
  readonly start: () => Promise<void>;
  readonly stop: () => Promise<void>;
  readonly address: () => string;
  readonly browse: (work: (page: Page, context: BrowserContext) => Promise<void>) => Promise<void>;
  /** A later build of the app, told apart by its title. */
  readonly rebuild: (title: string) => void;
}

const refuse = async () => {
  throw new RequestRefused('not_ready');
};

const test = base.extend<{ site: Site }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the needs from the pattern
  site: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'nyamdrel-hub-e2e-'));
    const appRoot = join(folder, 'app');
    cpSync(RENDERER_OUT, appRoot, { recursive: true });
    const tls = await openHubTls({ folder: join(folder, 'tls'), own: null, names: ['127.0.0.1'], nowMs: Date.now() });
    let port = 0;
    let stop = async () => undefined as void;
    const start = async () => {
      const app = createHubApp({
        exchange: refuse,
        enrol: refuse,
        admin: refuse,
        stick: refuse,
        mayReachFile: refuse,
        name: 'Test',
        version: '1',
        clock: { nowMs: () => Date.now() },
        blobs: createBlobFiles(join(folder, 'blobs')),
        pages: createBlobFiles(join(folder, 'pages')),
        web: {
          appRoot,
          connect: async () => ({
            addresses: [`https://127.0.0.1:${port}/`],
            caPem: tls.caPem,
            fingerprint: groupedFingerprint(tls.fingerprint),
          }),
        },
        tls,
        log: () => undefined,
      });
      await app.listen({ host: '127.0.0.1', port });
      port = (app.server.address() as AddressInfo).port;
      stop = async () => {
        await app.close();
        stop = async () => undefined;
      };
    };
    await start();
    await use({
      folder,
      tls,
      start,
      stop: () => stop(),
      address: () => `https://127.0.0.1:${port}/`,
      browse: (work) => browse(folder, tls, work),
      rebuild: (title) => {
        const page = join(appRoot, 'index.html');
        writeFileSync(page, readFileSync(page, 'utf8').replace(/<title>.*<\/title>/, `<title>${title}</title>`));
        const worker = join(appRoot, 'service-worker.js');
        const version = createHash('sha256').update(title).digest('hex').slice(0, 16);
        writeFileSync(worker, readFileSync(worker, 'utf8').replace(/"version":"[^"]+"/, `"version":"${version}"`));
      },
    });
    await stop();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  },
});

async function browse(
  folder: string,
  tls: HubTls,
  work: (page: Page, context: BrowserContext) => Promise<void>,
): Promise<void> {
  const key = new X509Certificate(tls.cert).publicKey.export({ type: 'spki', format: 'der' });
  const trusted = createHash('sha256').update(key).digest('base64');
  const context = await chromium.launchPersistentContext(join(folder, 'profile'), {
    executablePath: must(findChromium(), 'the machine has a Chromium'),
    headless: true,
    args: [
      // In place of an authority that was installed: this one key, nothing else.
      `--ignore-certificate-errors-spki-list=${trusted}`,
      '--disable-component-update',
      '--disable-background-networking',
      '--disable-sync',
      '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
    ],
    viewport: { width: 1280, height: 720 },
    locale: 'zh-CN',
  });
  try {
    await work(context.pages()[0] ?? (await context.newPage()), context);
  } finally {
    await context.close();
  }
}

const appIsThere = (page: Page) => expect(page.getByRole('heading').first()).toBeVisible({ timeout: 30_000 });
const isKept = (page: Page) => page.evaluate(async () => (await navigator.serviceWorker.ready).active?.state);

test('the app of a hub starts without a network once it was there, and takes a new build at the next start', async ({
  site,
}) => {
  await site.browse(async (page) => {
    await page.goto(site.address());
    await appIsThere(page);
    await expect.poll(() => isKept(page)).toBe('activated');
  });

  await site.stop();
  await site.browse(async (page) => {
    const violations: string[] = [];
    page.on('console', (message) => {
      if (/Content Security Policy/.test(message.text())) violations.push(message.text());
    });
    await page.goto(site.address());
    await appIsThere(page);
    await expect(page).toHaveTitle(/Nyamdrel|执联|མཉམ་འབྲེལ/);
    // The hub itself is never answered from what is kept.
    expect(
      await page.evaluate(() =>
        fetch('/hub/v1/about').then(
          (r) => r.status,
          () => 'no network',
        ),
      ),
    ).toBe('no network');
    expect(violations).toEqual([]);
  });

  site.rebuild('Later build');
  await site.start();
  const firstTitle = (page: Page) =>
    page.evaluate(async () => /<title>(.*)<\/title>/.exec(await (await fetch('./')).text())?.[1]);
  await site.browse(async (page) => {
    await page.goto(site.address());
    await appIsThere(page);
    expect(await firstTitle(page)).toBe('Nyamdrel');
    await expect
      .poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting?.state))
      .toBe('installed');
  });
  await site.stop();
  await site.browse(async (page) => {
    await page.goto(site.address());
    await appIsThere(page);
    expect(await firstTitle(page)).toBe('Later build');
    expect(await page.evaluate(async () => (await caches.keys()).length)).toBe(1);
  });
});

test('a new machine is told in three languages how to trust the hub', async ({ site }) => {
  await site.browse(async (page) => {
    const errors: string[] = [];
    page.on('console', (message) => /Content Security Policy/.test(message.text()) && errors.push(message.text()));
    await page.goto(`${site.address()}connect`);
    for (const language of ['zh-CN', 'bo', 'en']) {
      const section = page.locator(`section[lang="${language}"]`);
      await expect(section.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(section).toContainText(groupedFingerprint(site.tls.fingerprint));
      await expect(section).toContainText(site.address());
    }
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('section[lang="zh-CN"]').getByRole('link').first().click(),
    ]);
    expect(readFileSync(await download.path(), 'utf8').trim()).toBe(site.tls.caPem.trim());
    expect(errors).toEqual([]);
    await page.screenshot({ path: join(tmpdir(), 'scratch-connect.png'), fullPage: true });
  });
});
