import { setTimeout as sleep } from 'node:timers/promises';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { expect } from '@playwright/test';
import { durabilityTest as test } from './durability-test';
import { browserMachine, type Running } from './machine';

const KILLS = 6;
const LATEST_MS = 600;
const PASSPHRASE = '第一次开始 2026';
const SEED = Array.from({ length: 350 }, (_, i) => i + 1);

const founding = { passphrase: PASSPHRASE, name: '卓玛', values: SEED };

test('a first run that is killed has founded the whole county or nothing, and can be done again [U2]', async ({
  disk,
  harnessUrl,
  startOn,
}) => {
  test.setTimeout(120_000);
  const outcomes: string[] = [];
  for (let kill = 1; kill <= KILLS; kill++) {
    const machine = browserMachine(path.join(disk, String(kill)), harnessUrl);
    mkdirSync(machine.disk);
    const killed = await startOn(machine);
    killed.page.evaluate((input) => window.harness.found(input), founding).catch(() => undefined);
    await sleep((LATEST_MS * kill) / KILLS);
    await killed.kill();
    const again = await startOn(machine);
    outcomes.push(await foundOrFoundAgain(again));
    await again.kill();
  }
  console.log(`      ${outcomes.join(', ')}`);
  expect(outcomes).toContain('nothing');
});

async function foundOrFoundAgain({ page }: Running): Promise<'nothing' | 'all'> {
  const profiles = await page.evaluate(() => window.harness.profiles());
  if (!profiles.ok) throw new Error(JSON.stringify(profiles.error));
  const isThere = profiles.value.length > 0;
  const opened = isThere
    ? await page.evaluate((passphrase) => window.harness.unlock(passphrase), PASSPHRASE)
    : await page.evaluate((input) => window.harness.found(input), founding);
  expect(opened).toMatchObject({ ok: true });
  const seen = await page.evaluate(() => [window.harness.values(), window.harness.personNames()]);
  expect([seen[0]?.map(Number).toSorted((a, b) => a - b), seen[1]]).toEqual([SEED, ['卓玛']]);
  return isThere ? 'all' : 'nothing';
}
