import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHostServer } from '../../build/host/server';
import { App } from '../e2e/support/app';
import { foundCounty } from '../e2e/support/first-run';
import type { TestLanguage } from '../e2e/support/texts';
import { SCENES } from './scenes';

/**
 * Takes the pictures of README and manual from the rehearsal county, in both languages, at 1280×720: `npm run screenshots`.
 * `npm run screenshots -- home rules` takes only these.
 */
const ROOT = join(import.meta.dirname, '../..');
const IMAGES = join(ROOT, 'docs/images');
const wanted = process.argv.slice(2);

async function take(language: TestLanguage): Promise<void> {
  const server = createHostServer({ root: join(ROOT, 'dist/renderer'), version: 'screenshots' });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const profile = mkdtempSync(join(tmpdir(), 'nyamdrel-pictures-'));
  const app = new App({ language, address, profile });
  try {
    await app.start({ reducedMotion: 'reduce' });
    await foundCounty(app, 'rehearsal');
    for (const { name, open } of SCENES.filter((scene) => wanted.length === 0 || wanted.includes(scene.name))) {
      await open(app);
      await app.page.evaluate(() => document.fonts.ready);
      await app.page.mouse.move(0, 0);
      await app.page.screenshot({ path: join(IMAGES, `${name}-${language}.png`), animations: 'disabled' });
    }
  } finally {
    await app.close();
    server.closeAllConnections();
    server.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

mkdirSync(IMAGES, { recursive: true });
await take('zh-CN');
await take('bo');
