import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from '@playwright/test';
import { KeptLedger } from './kept-ledger';
import type { Running } from './machine';

/** Every fourth kill falls somewhere into the opening, the others somewhere into a loop of saves. */
const OPENING_EVERY = 4;
const OPENING_MS = 150;
const SAVING_MS = 250;
/** Every so many starts the database is gone too: its rebuild checks every signature and every link of the chain. */
const REBUILD_EVERY = 10;
const PASSPHRASE = '安全第一 2026';

export interface Turns {
  readonly start: () => Promise<Running>;
  readonly deleteDatabase: () => void;
  readonly kills: number;
}

/** Kills the program at random moments and looks after each start whether it has all that it ever acknowledged. */
export async function killInTurns({ start, deleteDatabase, kills }: Turns): Promise<KeptLedger> {
  const kept = new KeptLedger();
  const first = await start();
  await first.page.evaluate((passphrase) => window.harness.found({ passphrase, name: '卓玛' }), PASSPHRASE);
  await first.kill();
  for (let kill = 1; kill <= kills; kill++) {
    if (kill % REBUILD_EVERY === 0) deleteDatabase();
    const running = await start();
    if (kill % OPENING_EVERY === 0) await killWhileOpening(running);
    else await killWhileSaving(running, kept);
  }
  for (const copy of ['database', 'journal alone'] as const) {
    if (copy === 'journal alone') deleteDatabase();
    const running = await start();
    await open(running.page, kept);
    await kept.expectIn(running.page, 'all');
    await running.kill();
  }
  return kept;
}

async function killWhileOpening({ page, kill }: Running): Promise<void> {
  page.evaluate((passphrase) => window.harness.unlock(passphrase), PASSPHRASE).catch(() => undefined);
  await sleep(Math.random() * OPENING_MS);
  await kill();
}

async function killWhileSaving({ page, acknowledged, kill }: Running, kept: KeptLedger): Promise<void> {
  await open(page, kept);
  await kept.expectIn(page, 'new');
  const loop = { from: kept.last + 1, draftEvery: 3, attachEvery: 7 };
  page.evaluate((options) => window.harness.saveInLoop(options), loop).catch(() => undefined);
  await sleep(Math.random() * SAVING_MS);
  await kill();
  kept.hear(acknowledged);
}

async function open(page: Running['page'], kept: KeptLedger): Promise<void> {
  const unlocked = await page.evaluate((passphrase) => window.harness.unlock(passphrase), PASSPHRASE);
  expect(unlocked).toMatchObject({ ok: true });
  if (unlocked.ok) kept.noteHealing(unlocked.value);
}
