import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHostServer } from '../../build/host/server';
import { App } from '../e2e/support/app';
import { foundCounty } from '../e2e/support/first-run';
import type { TestLanguage } from '../e2e/support/texts';

/** Takes the pictures of README and manual from the rehearsal county, in both languages. `npm run screenshots`, after a build. */
const ROOT = join(import.meta.dirname, '../..');
const IMAGES = join(ROOT, 'docs/images');

async function take(language: TestLanguage): Promise<void> {
  const server = createHostServer({ root: join(ROOT, 'dist/renderer'), version: 'screenshots' });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const profile = mkdtempSync(join(tmpdir(), 'nyamdrel-pictures-'));
  const app = new App({ language, address, profile });
  const picture = async (name: string): Promise<void> => {
    await app.page.evaluate(() => document.fonts.ready);
    await app.page.mouse.move(0, 0);
    await app.page.screenshot({ path: join(IMAGES, `${name}-${language}.png`) });
  };
  try {
    await app.start();
    await foundCounty(app, 'rehearsal');
    await app.heading('home.title').waitFor();
    await picture('home');
    await app.link('app.nav.cases').click();
    await app.page.getByRole('table').waitFor();
    await picture('cases');
    await app.page.getByRole('table').getByRole('link').first().click();
    await app.heading('cases.page.requests').or(app.page.getByRole('heading', { level: 1 })).first().waitFor();
    await picture('case');
    await app.link('app.nav.requests').click();
    await app.page.getByRole('table').getByRole('link').first().click();
    await app.page.getByRole('heading', { level: 1 }).waitFor();
    await picture('request');
    await app.link('app.nav.rules').click();
    await app.page.getByRole('searchbox').or(app.page.getByRole('textbox')).last().fill(language === 'bo' ? 'མ་རྐང་འགུལ་བཀག' : '谁能冻结股权');
    await app.page.getByRole('article').or(app.page.getByRole('heading', { level: 3 })).first().waitFor();
    await picture('rules');
    await app.link('app.nav.directory').click();
    await app.page.getByRole('heading', { level: 1 }).waitFor();
    await picture('directory');
  } finally {
    await app.close();
    server.closeAllConnections();
    server.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

await take('zh-CN');
await take('bo');
