import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { expect } from '@playwright/test';
import { foldersOf } from '../../../electron/main/shell/folders';
import { launchShell, type Shell } from '../../standin/launch';
import { buildElectronHarness } from './build-electron-harness';
import { durabilityTest as test } from './durability-test';
import type { Acknowledged } from './harness/harness-api';
import { killInTurns } from './kill-in-turns';
import type { Running } from './machine';

const KILLS = 16;

test(`nothing acknowledged is missing after ${KILLS} kills of the desktop app at random moments [U2]`, async ({
  disk,
}) => {
  test.setTimeout(480_000);
  const appPath = path.join(disk, 'app');
  const userData = path.join(disk, 'data');
  await buildElectronHarness(appPath);
  mkdirSync(userData);
  let shell: Shell | undefined;
  const start = async (): Promise<Running> => {
    shell = await launchShell({ appPath, userData });
    return runningIn(shell);
  };
  const deleteDatabase = () => rmSync(path.join(foldersOf(userData).sessionData, 'IndexedDB'), { recursive: true });
  try {
    const kept = await killInTurns({ start, deleteDatabase, kills: KILLS });
    console.log(`      ${KILLS} kills: ${kept.summary()}`);
    expect(kept.last).toBeGreaterThan(KILLS);
  } finally {
    await shell?.close();
  }
});

async function runningIn({ page, kill, close }: Shell): Promise<Running> {
  const acknowledged: Acknowledged[] = [];
  await page.exposeFunction('acknowledged', (what: Acknowledged) => void acknowledged.push(what));
  await page.waitForFunction(() => 'harness' in window);
  return { page, acknowledged, kill, close };
}
