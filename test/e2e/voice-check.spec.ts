import { join } from 'node:path';
import { must } from '../../shared/core/assert';
import { spokenCode, STEP_LENGTH, WHOLE_LENGTH } from '../../shared/voice-check/spoken-code';
import type { App } from './support/app';
import { expect, test } from './support/app-test';
import { choose } from './support/choose';
import { unlock } from './support/first-run';

const SHOTS = process.env['VOICE_SHOTS'];
const shot = async (app: App, name: string): Promise<void> => {
  if (SHOTS) await app.page.screenshot({ path: join(SHOTS, `${app.language}-voice-${name}.png`) });
};

/** The own code, as it would be read out. */
async function ownCode(app: App): Promise<string> {
  const own = app.page.getByRole('region', { name: app.t('voice.code.mine') });
  const shown = own.getByText(/^[\d\u0F20-\u0F29]{3,4}$/);
  await expect(shown.first()).toBeVisible();
  const groups = await shown.allTextContents();
  return groups.join('').replaceAll(/[\u0F20-\u0F29]/g, (each) => String(each.charCodeAt(0) - 0x0f20));
}

/** A code whose check digit fits the same question, of other records. */
function codeOfOthers(own: string): string {
  const size = own.length === WHOLE_LENGTH ? WHOLE_LENGTH : STEP_LENGTH;
  const questions = Array.from({ length: 200 }, (_, i) => `${i}`);
  const about = must(
    questions.find((question) => spokenCode(digestOf(own), question, size).digits === own),
    'one of ten questions has the check digit of the code',
  );
  const other = `${(Number(own[0]) + 1) % 10}${own.slice(1)}`;
  return spokenCode(digestOf(other), about, size).digits;
}

/** A digest whose code has these digits, whatever the last is. */
function digestOf(code: string): Uint8Array {
  const number = BigInt(code.slice(0, -1));
  return Uint8Array.from({ length: 8 }, (_, i) => Number((number >> BigInt(8 * (7 - i))) & 255n));
}

async function hear(app: App, code: string): Promise<void> {
  await app.textbox('voice.code.heard').fill(code);
  await app.button('voice.code.compare').click();
}

const said = (app: App, step: number, result: 'same' | 'different'): string =>
  app.t('voice.step.last', { step, result: app.t(`voice.verdict.${result}`) });

test('[U4] two people find out by telephone whether their records are equal, and which one differs', async ({
  rehearsal: app,
}) => {
  let { page } = app;
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: app.t('app.jump.title') }).fill(app.t('voice.title'));
  await page.keyboard.press('Enter');
  await expect(app.heading('voice.title')).toBeVisible();
  await choose(app, 'voice.what.label', 'voice.what.court');
  await app.textbox('voice.with.label').fill('卓玛');

  const own = await ownCode(app);
  expect(own).toMatch(/^\d{8}$/);
  const misheard = own.slice(0, 3) + String((Number(own[3]) + 1) % 10) + own.slice(4);
  await hear(app, misheard);
  await expect(page.getByRole('alert')).toHaveText(app.t('voice.error.misheard'));
  await hear(app, `${own.slice(0, 4)} ${own.slice(4)}`);
  await expect(page.getByText(app.t('voice.verdict.same')).first()).toBeVisible();
  await shot(app, 'same');
  await hear(app, codeOfOthers(own));
  await expect(page.getByText(app.t('voice.whole.different'))).toBeVisible();
  await shot(app, 'different');
  await app.button('voice.whole.narrow').click();
  await expect(app.heading('voice.step.title', { step: 2 })).toBeVisible();

  // The cases are equal, so it is among the requests.
  await hear(app, await ownCode(app));
  await expect(
    page.getByText(app.t('voice.step.last', { step: 2, result: app.t('voice.verdict.same') })),
  ).toBeVisible();
  await app.button('voice.code.saidDifferent').click();
  await expect(page.getByText(app.t('voice.step.half.requests'))).toBeVisible();
  await shot(app, 'step');

  await app.restart();
  await unlock(app);
  ({ page } = app);
  await page.evaluate(() => (location.hash = '#/voice-check'));
  await expect(app.heading('voice.step.title', { step: 4 })).toBeVisible();
  await expect(page.getByText('卓玛').first()).toBeVisible();
  await expect(page.getByText(app.t('voice.step.half.requests'))).toBeVisible();
  const main = page.getByRole('main');
  const found = main.getByText(app.t('voice.found.text'));
  for (let step = 4; (await found.count()) === 0; step++) {
    await hear(app, await ownCode(app));
    await expect(main.getByText(said(app, step, 'same'))).toBeVisible();
    if ((await main.getByText(app.t('voice.found.missing')).count()) === 0) continue;
    // Nothing of this machine is in the other half: it was heard wrong.
    await app.button('voice.step.back').click();
    await expect(app.heading('voice.step.title', { step })).toBeVisible();
    await app.button('voice.code.saidDifferent').click();
    await expect(main.getByText(said(app, step, 'different'))).toBeVisible();
  }
  await hear(app, codeOfOthers(await ownCode(app)));
  await expect(main.getByText(app.t('voice.found.different'))).toBeVisible();
  await shot(app, 'found');
  await expect(main.getByText(app.t('voice.todo.office'))).toBeVisible();
  const line = main
    .getByRole('table', { name: app.t('voice.past.title') })
    .getByRole('row')
    .nth(1);
  await expect(line).toContainText('卓玛');
  await expect(line).toContainText(app.t('voice.verdict.different'));
  await line.scrollIntoViewIfNeeded();
  await shot(app, 'past');
  const request = line.getByRole('link');
  await expect(request).toContainText(app.t('exchange.record.request'));
  await request.click();
  await expect(page).toHaveURL(/#\/requests\/[\w-]{20,}$/);
});
