import { expect } from '@playwright/test';
import { durabilityTest as test } from './durability-test';
import { killInTurns } from './kill-in-turns';
import { deleteDatabaseFolder } from './profile-files';

const KILLS = 52;

test(`nothing acknowledged is missing after ${KILLS} kills of the browser at random moments [U2]`, async ({
  start,
  disk,
}) => {
  test.setTimeout(480_000);
  const kept = await killInTurns({ start, deleteDatabase: () => deleteDatabaseFolder(disk), kills: KILLS });
  console.log(`      ${KILLS} kills: ${kept.summary()}`);
  expect(kept.last).toBeGreaterThan(KILLS);
});
