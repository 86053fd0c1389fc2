import path from 'node:path';
import { expect } from '@playwright/test';
import { durabilityTest as base } from './durability-test';
import { browserMachine, type Running } from './machine';
import { mountSmallDisk, type SmallDisk } from './small-disk';

const PASSPHRASE = '磁盘满了 2026';
const DISK_FULL = { ok: false, error: { type: 'journal_failed', cause: { type: 'disk_full' } } };
const SMALL_MB = 64;

interface Fixtures {
  readonly small: SmallDisk;
  readonly startSmall: () => Promise<Running>;
}

const test = base.extend<Fixtures>({
  small: async ({ disk }, use) => {
    const small = mountSmallDisk(path.join(disk, 'small'), SMALL_MB);
    base.skip(small === null, 'a small disk can be mounted by root on Linux only');
    if (small === null) return;
    await use(small);
    small.unmount();
  },
  startSmall: async ({ small, harnessUrl, startOn }, use) => {
    await use(() => startOn(browserMachine(small.folder, harnessUrl)));
  },
});

/** Saves records of 30 KB, numbered on, until one is refused; answers with the numbers acknowledged and what was refused. */
async function saveUntilRefused({ page }: Running, from: number) {
  return page.evaluate(async (first) => {
    const kept: number[] = [];
    for (let n = first; n < first + 5000; n++) {
      const saved = await window.harness.save({ n, padding: 'x'.repeat(30_000) });
      if (!saved.ok) return { kept, refused: saved, databaseBehind: window.harness.databaseBehind() };
      kept.push(n);
    }
    return { kept, refused: null, databaseBehind: window.harness.databaseBehind() };
  }, from);
}

const found = ({ page }: Running) =>
  page.evaluate((passphrase) => window.harness.found({ passphrase, name: '卓玛' }), PASSPHRASE);

async function unlock({ page }: Running): Promise<void> {
  const unlocked = await page.evaluate((passphrase) => window.harness.unlock(passphrase), PASSPHRASE);
  if (!unlocked.ok) throw new Error(JSON.stringify(unlocked.error));
  expect(unlocked.value.map(({ type }) => type)).not.toContain('records_damaged');
}

const save = ({ page }: Running, n: number) => page.evaluate((number) => window.harness.save({ n: number }), n);

async function numbers({ page }: Running): Promise<readonly number[]> {
  const values = await page.evaluate(() => window.harness.values());
  return values.map((value) => (value as { readonly n: number }).n).toSorted((a, b) => a - b);
}

test('a disk that others fill: saves, drafts and attachments say so and go on when there is room [U2]', async ({
  small,
  startSmall,
}) => {
  const running = await startSmall();
  const { page } = running;
  await found(running);
  expect(await save(running, 1)).toMatchObject({ ok: true });
  small.fill();
  expect(await saveUntilRefused(running, 2)).toMatchObject({ kept: [], refused: DISK_FULL });
  const big = 'x'.repeat(50_000);
  expect(await page.evaluate((text) => window.harness.putDraft('case/new/x', text), big)).toEqual(DISK_FULL);
  expect(await page.evaluate((text) => window.harness.attach('a.txt', text), big)).toEqual(DISK_FULL);
  small.clear();
  expect(await save(running, 3)).toMatchObject({ ok: true });
  expect(await numbers(running)).toEqual([1, 3]);
  await running.kill();
  const later = await startSmall();
  await unlock(later);
  expect(await numbers(later)).toEqual([1, 3]);
});

for (const leave of [1, 40, 90, 200, 900].map((kilobytes) => kilobytes * 1024)) {
  test(`a disk with room for ${leave / 1024} KB more, filled by the app itself: nothing acknowledged is lost [U2]`, async ({
    small,
    startSmall,
  }) => {
    const first = await startSmall();
    await found(first);
    await save(first, 1);
    small.fill(leave);
    const { kept, refused } = await saveUntilRefused(first, 2);
    expect(refused).toEqual(DISK_FULL);
    await first.kill();

    const full = await startSmall();
    await unlock(full); // what is kept can be read though nothing can be written
    expect(await numbers(full)).toEqual([1, ...kept]);
    await full.kill();

    small.clear();
    const roomy = await startSmall();
    await unlock(roomy);
    expect(await numbers(roomy)).toEqual([1, ...kept]);
    expect(await save(roomy, 9000)).toMatchObject({ ok: true });
    expect(await roomy.page.evaluate(() => window.harness.databaseBehind())).toBe(false);
    console.log(`      ${kept.length} saves fitted`);
  });
}

test('a small disk filled up by nothing but saves: nothing acknowledged is lost [U2]', async ({
  small,
  startSmall,
}) => {
  const first = await startSmall();
  await found(first);
  const { kept, refused, databaseBehind } = await saveUntilRefused(first, 1);
  expect(refused).toEqual(DISK_FULL);
  await first.kill();
  small.grow(4 * SMALL_MB);
  const later = await startSmall();
  await unlock(later);
  expect(await numbers(later)).toEqual(kept);
  expect(await save(later, 9000)).toMatchObject({ ok: true });
  console.log(`      ${kept.length} saves of 30 KB fitted; database behind: ${databaseBehind}`);
});

test('a first run on a full disk founds nothing, and goes on when there is room [U2]', async ({
  small,
  startSmall,
}) => {
  const running = await startSmall();
  small.fill();
  const refused = await found(running);
  // Chromium cannot even make its list of files then, and does not say why: the person reads that the disk is most likely full.
  expect(refused).toEqual({ ok: false, error: { type: 'port', cause: { type: 'unknown', what: 'storage' } } });
  small.clear();
  expect(await running.page.evaluate(() => window.harness.profiles())).toEqual({ ok: true, value: [] });
  expect(await found(running)).toMatchObject({ ok: true });
  await save(running, 1);
  await running.kill();
  const later = await startSmall();
  await unlock(later);
  expect(await numbers(later)).toEqual([1]);
});
