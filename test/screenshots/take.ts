import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { chromium, type Browser } from '@playwright/test';
import { must } from '../../shared/core/assert';
import { findChromium } from '../../build/scripts/find-chromium';
import { PageControls } from '../e2e/shell/page-controls';
import { foundCounty } from '../e2e/support/first-run';
import { sheetOf } from '../e2e/support/sheets';
import type { TestLanguage } from '../e2e/support/texts';
import { launchShell, type Shell } from '../standin/launch';
import { LIST_OF_THE_COURT } from './list-of-the-court';
import { restoring, scenesOf, type Desk, type Scene } from './scenes';
import { toWebp } from './to-webp';

/**
 * Takes the pictures of README and manual from the rehearsal county of the desktop app, in both languages, at 1280×720:
 * `npm run screenshots`. `npm run screenshots -- home rules` takes only these (`restore` needs `backup`).
 */
const IMAGES = join(import.meta.dirname, '../../docs/images');
const SIZE = { width: 1280, height: 720 } as const;
/** What fades in is there. */
const PAUSE_MS = 500;
const wanted = process.argv.slice(2);

/** The desktop app on a machine of its own, whose person chooses what she is told to. */
async function startDesk(language: TestLanguage, folder: string, machine: string): Promise<[Desk, Shell]> {
  const shell = await launchShell({ userData: join(folder, machine) });
  await shell.page.setViewportSize(SIZE);
  await shell.page.emulateMedia({ reducedMotion: 'reduce' });
  await shell.page.locator('#root').waitFor({ state: 'attached' });
  const willChoose = (path?: string): Promise<void> =>
    shell.app.evaluate(
      ({ dialog }, { given, backups }) => {
        dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [given] });
        dialog.showSaveDialog = async (...asked: unknown[]) => {
          const { defaultPath = '' } = (asked.at(-1) ?? {}) as { readonly defaultPath?: string }; // the options come last
          return { canceled: false, filePath: `${backups}/${defaultPath}` };
        };
      },
      { given: path ?? '', backups: join(folder, 'backups') },
    );
  return [Object.assign(new PageControls(language, shell.page), { willChoose }), shell];
}

async function take(language: TestLanguage, browser: Browser): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'nyamdrel-pictures-'));
  const backups = join(folder, 'backups');
  const list = join(folder, '执行案件.xlsx');
  mkdirSync(backups);
  writeFileSync(list, await sheetOf(LIST_OF_THE_COURT));
  const [desk, shell] = await startDesk(language, folder, 'first');
  await foundCounty(desk, 'rehearsal');
  for (const scene of scenesOf(list).filter(isWanted)) await picture(desk, scene, browser);
  await shell.close();
  const [backup] = readdirSync(backups);
  if (backup !== undefined && isWanted({ name: 'restore' })) {
    const [other, otherShell] = await startDesk(language, folder, 'second');
    await picture(other, restoring(join(backups, basename(backup))), browser);
    await otherShell.close();
  }
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}

const isWanted = ({ name }: Pick<Scene, 'name'>): boolean => wanted.length === 0 || wanted.includes(name);

async function picture(app: Desk, { name, open }: Scene, browser: Browser): Promise<void> {
  await open(app);
  await app.page.mouse.move(0, 0);
  await app.page.evaluate(() => document.fonts.ready);
  await app.page.evaluate(() => document.querySelector('main')?.scrollTo(0, 0));
  await app.page.waitForTimeout(PAUSE_MS);
  const png = await app.page.screenshot({ animations: 'disabled' });
  writeFileSync(join(IMAGES, `${name}-${app.language}.webp`), await toWebp(browser, png));
  await app.page.keyboard.press('Escape'); // what stands open over the page
}

mkdirSync(IMAGES, { recursive: true });
const executablePath = must(findChromium(), 'Chromium is installed');
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
await take('zh-CN', browser);
await take('bo', browser);
await browser.close();
