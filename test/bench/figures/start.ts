import type { Page } from '@playwright/test';
import { startBrowser } from '../machine';
import { median, type Figure } from '../report';

const RUNS = 3;

interface Places {
  readonly app: string;
  readonly full: string;
  readonly empty: string;
  readonly passphrase: string;
}

/** From the key in hand to the first usable screen, with the whole county and with none. */
export async function measureStart({ app, full, empty, passphrase }: Places): Promise<readonly Figure[]> {
  const ours: number[] = [];
  const none: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    none.push(await startOnce(app, empty, passphrase));
    ours.push(await startOnce(app, full, passphrase));
  }
  const peer = { name: 'the same with an empty county', value: median(none), aim: 1.3 };
  const what = 'key in hand to the first usable screen, journal check included, median';
  return [{ name: 'start', what, unit: 'ms', ours: median(ours), peers: [peer], aim: null }];
}

async function startOnce(app: string, disk: string, passphrase: string): Promise<number> {
  const context = await startBrowser(disk);
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(app);
  await unlock(page, passphrase);
  const [key, usable] = await page.evaluate(() =>
    ['nyamdrel:key', 'nyamdrel:usable'].map((name) => performance.getEntriesByName(name)[0]?.startTime ?? Number.NaN),
  );
  await context.close();
  return (usable ?? Number.NaN) - (key ?? Number.NaN);
}

/** The app's own page, from the passphrase to the first screen. */
export async function unlock(page: Page, passphrase: string): Promise<void> {
  await page.getByRole('textbox').first().fill(passphrase);
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => performance.getEntriesByName('nyamdrel:usable').length > 0, null, {
    timeout: 300_000,
  });
}
