import { expect } from '@playwright/test';
import type { Controls } from '../controls';
import { chooseLanguage, confirmRecoveryCode, fillPerson } from '../first-run';
import { rest, type Visit } from './place';

/** First run into the rehearsal county, or into a new one, whose own last step is visited too; ends on the first screen. */
export async function walkFirstRun(app: Controls, visit: Visit, kind: 'county' | 'rehearsal' = 'rehearsal') {
  const at = async (name: string) => {
    await rest(app);
    await visit(name);
  };
  const first = app.page.getByRole('main').getByRole('button', { name: '中文', exact: true });
  await expect(first.or(app.heading('app.firstRun.countyTitle'))).toBeVisible();
  if (await first.isVisible()) {
    await at('first-run-language');
    await chooseLanguage(app);
  }
  await expect(app.heading('app.firstRun.countyTitle')).toBeVisible();
  await at('first-run-county');
  await app.page.getByRole('button', { name: app.t('exchange.join.choice') }).click();
  await app.button('exchange.join.submit').click();
  await at('first-run-join');
  await app.button('common.action.back').click();
  await app.page.getByRole('button', { name: app.t('backup.restore.link') }).click();
  await at('first-run-restore');
  await app.button('common.action.back').click();
  await app.page.getByRole('button', { name: app.t(`app.firstRun.${kind}`) }).click();
  await app.button('app.firstRun.found').click();
  await at('first-run-person-faults');
  await fillPerson(app);
  await at('first-run-person');
  await app.button('app.firstRun.found').click();
  await expect(app.heading('app.recovery.title')).toBeVisible({ timeout: 60_000 });
  await at('first-run-recovery');
  await confirmRecoveryCode(app);
  if (kind === 'county') {
    await expect(app.heading('app.firstRun.profileTitle')).toBeVisible();
    await at('first-run-profile');
    await app.button('app.firstRun.later').click();
  }
  await expect(app.link('app.nav.cases')).toBeVisible();
}

/** The ways back in, from the open app: unlocking and recovering. Ends on the unlock screen. */
export async function walkGate(app: Controls, visit: Visit): Promise<void> {
  await app.button('app.frame.lock').click();
  await expect(app.heading('app.unlock.title')).toBeVisible();
  await rest(app);
  await visit('unlock');
  await app.button('app.unlock.forgotten').click();
  await app.button('app.unlock.recover').click();
  await rest(app);
  await visit('recover');
  await app.button('app.unlock.backToPassphrase').click();
}
