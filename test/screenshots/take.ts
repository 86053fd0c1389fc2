import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHostServer } from '../../build/host/server';
import { App } from '../e2e/support/app';
import { foundCounty } from '../e2e/support/first-run';
import type { TestLanguage } from '../e2e/support/texts';
import { restoring, scenesOf, type Scene } from './scenes';
import { toWebp } from './to-webp';

/**
 * Takes the pictures of README and manual from the rehearsal county, in both languages, at 1280×720: `npm run screenshots`.
 * `npm run screenshots -- home rules` takes only these (`restore` needs `backup`).
 */
const ROOT = join(import.meta.dirname, '../..');
const IMAGES = join(ROOT, 'docs/images');
const wanted = process.argv.slice(2);
/** What fades in is there. */
const PAUSE_MS = 500;

async function take(language: TestLanguage): Promise<void> {
  const server = createHostServer({ root: join(ROOT, 'dist/renderer'), version: 'screenshots' });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const folder = mkdtempSync(join(tmpdir(), 'nyamdrel-pictures-'));
  const backups = join(folder, 'backups');
  const startOn = async (machine: string) => {
    const app = new App({ language, address, profile: join(folder, machine) });
    await app.start({ reducedMotion: 'reduce' });
    return app;
  };
  const app = await startOn('first');
  try {
    await foundCounty(app, 'rehearsal');
    for (const scene of scenesOf(backups).filter(isWanted)) await picture(app, scene);
  } finally {
    await app.close();
  }
  const [backup] = isWanted({ name: 'restore' }) ? readdirSync(backups) : [];
  if (backup) {
    const other = await startOn('second');
    await picture(other, restoring(join(backups, backup))).finally(() => other.close());
  }
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true, force: true });
}

const isWanted = ({ name }: Pick<Scene, 'name'>): boolean => wanted.length === 0 || wanted.includes(name);

async function picture(app: App, { name, open }: Scene): Promise<void> {
  await open(app);
  await app.page.mouse.move(0, 0);
  await app.page.evaluate(() => document.fonts.ready);
  await app.page.waitForTimeout(PAUSE_MS);
  const png = await app.page.screenshot({ animations: 'disabled' });
  writeFileSync(join(IMAGES, `${name}-${app.language}.webp`), await toWebp(app.context, png));
  await app.page.keyboard.press('Escape'); // what stands open over the page
}

mkdirSync(IMAGES, { recursive: true });
await take('zh-CN');

await take('bo');
