import { expect } from '@playwright/test';
import { unlock } from '../support/first-run';
import { breakPolicy, policyViolations } from '../support/policy-violations';
import { walkFirstRun, walkGate } from '../support/walk/first-run';
import { walkWork } from '../support/walk/work';
import { appTest as test } from './app-test';
import { PageControls } from './page-controls';

test('the desktop app opens every screen within its content policy, and again after a power cut [U2]', async ({
  startApp,
}) => {
  test.setTimeout(240_000); // about 80 screens
  const first = await startApp();
  const heard = await policyViolations(first.page);
  const app = new PageControls('bo', first.page);
  let places = 0;
  const pass = async (name: string) => {
    places += 1;
    expect(heard, name).toEqual([]);
  };
  await walkFirstRun(app, pass);
  // The system's own window for choosing a file cannot be worked here; it is the same page behind it.
  await walkWork(app, pass, { withFiles: false });
  await walkGate(app, pass);
  await unlock(app);
  await pass('unlocked');
  expect(places, 'a walk that goes nowhere shows nothing').toBeGreaterThan(60);
  await first.kill();

  const second = await startApp();
  const heardAgain = await policyViolations(second.page);
  const again = new PageControls('bo', second.page);
  await expect(again.heading('app.unlock.title')).toBeVisible();
  await unlock(again);
  await expect(again.page.getByText(again.t('app.frame.rehearsal'))).toBeVisible();
  expect(heardAgain).toEqual([]);
  await breakPolicy(second.page);
  await expect.poll(() => heardAgain).toHaveLength(1);
});
