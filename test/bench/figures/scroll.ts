import { startBrowser } from '../machine';
import { median, type Figure } from '../report';
import { watchTasks } from './watch-tasks';
import { unlock } from './start';

const RUNS = 3;
const WHEELS = 40;

interface Places {
  readonly app: string;
  readonly full: string;
  readonly few: string;
  readonly passphrase: string;
}

/** The longest time that the page does not answer while somebody scrolls through the list of cases. */
export async function measureScroll({ app, full, few, passphrase }: Places): Promise<readonly Figure[]> {
  const many = await longestTask(app, full, passphrase);
  const ten = await longestTask(app, few, passphrase);
  const peer = { name: 'the same on ten rows', value: ten, aim: null };
  return [
    { name: 'scroll', what: 'longest task while scrolling, median', unit: 'ms', ours: many, peers: [peer], aim: null },
  ];
}

async function longestTask(app: string, disk: string, passphrase: string): Promise<number> {
  const context = await startBrowser(disk);
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(app);
  await unlock(page, passphrase);
  await page.goto(`${app}#/cases`);
  await page.getByRole('table').first().waitFor({ timeout: 120_000 });
  await page.mouse.move(640, 500);
  const tasks: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    await page.evaluate(watchTasks, 0);
    for (let i = 0; i < WHEELS; i++) {
      await page.mouse.wheel(0, 1500);
      await page.waitForTimeout(25);
    }
    tasks.push(await page.evaluate(() => window.longest?.() ?? Number.NaN));
  }
  await context.close();
  return median(tasks);
}
