import type { App } from './support/app';
import { chip, enrolInSettings, exchangeNow, openFromChip, says } from './support/at-the-hub';
import { openCaptivePortal } from './support/captive-portal';
import { unlock } from './support/first-run';
import { goTo } from './support/go-to';
import { expect, test } from './support/meeting';
import { registerCase } from './support/register-case';
import { chooseSheet, sheetOf } from './support/sheets';
import { textPattern } from './support/text-pattern';

const SECOND = '（2026）青2725执999号';
/** A telephone in a valley, 16 kbit/s and 20 seconds from cut to cut, with time running four times as fast: 40 kB until it breaks. */
const VALLEY = { kbitPerSecond: 64, cutEveryMs: 5000 } as const;

test('[U4] over 16 kbit/s, cut every 20 seconds (four times as fast: 64 kbit/s, 5 seconds), what was written arrives piece by piece; sign-in pages and dead links are told in words, and nothing counts as sent before the hub has it', async ({
  meeting,
}) => {
  test.setTimeout(400_000);
  const { app, link } = await meeting.court();
  const portal = await openCaptivePortal();
  await importsList(app);

  link.proxy.set({ type: 'elsewhere', port: portal.port });
  await enrolInSettings(app, meeting.hub.founderCode);
  await expect(app.page.getByText(app.t('exchange.error.wrong_answer'))).toBeVisible({ timeout: 30_000 });
  link.proxy.set({ type: 'refuse' });
  await app.button('exchange.hub.submit').click();
  await expect(app.page.getByText(app.t('exchange.error.unreachable'))).toBeVisible({ timeout: 30_000 });

  // Everything since the county was founded goes over the bad link.
  link.proxy.set({ type: 'pass' }, VALLEY);
  await app.button('exchange.hub.submit').click();
  const left = await watchesUntilDelivered(app);
  expect(left.length, `what was left went down in steps: ${left.join(', ')}`).toBeGreaterThan(1);
  expect(left).toEqual(left.toSorted((a, b) => b - a));
  expect(link.proxy.cuts).toBeGreaterThan(0);

  // A network that wants to be signed in to first, then one that is dead: the words change, what waits stays and is named.
  link.proxy.set({ type: 'elsewhere', port: portal.port });
  await registerCase(app, { number: SECOND });
  await says(app, 'exchange.chip.wrongAnswer');
  await expect(chip(app)).toContainText(app.t('exchange.chip.waiting', { count: 1 }));
  await openFromChip(app, 'exchange.panel.outbox');
  const line = app.page.getByRole('row').filter({ hasText: SECOND });
  await expect(line).toContainText(app.t('exchange.state.waiting'));
  await goTo(app, 'settings');
  await expect(app.page.getByText(textPattern(app, 'exchange.link.stranger'))).toBeVisible();
  for (const fact of ['exchange.hub.first', 'exchange.hub.lastDone'])
    await expect(app.page.getByText(app.t(fact), { exact: true })).toBeVisible();

  link.proxy.set({ type: 'silent' });
  await app.restart({ clockMs: Date.now() });
  await unlock(app);
  await says(app, 'exchange.chip.exchanging');
  await expect(chip(app)).toContainText(app.t('exchange.chip.waiting', { count: 1 }));
  await app.page.clock.fastForward(61_000);
  await says(app, 'exchange.chip.unreachable');
  await goTo(app, 'settings');
  await expect(app.page.getByText(textPattern(app, 'exchange.link.silent'))).toBeVisible();

  link.proxy.set({ type: 'pass' });
  await exchangeNow(app);
  await says(app, 'exchange.chip.delivered');
  await openFromChip(app, 'exchange.panel.outbox');
  await expect(app.page.getByText(app.t('exchange.outbox.emptyTitle')).last()).toBeVisible();
  // The panel goes wherever one goes from its page, not by its links only.
  await expect(app.page.getByRole('tooltip')).toHaveCount(0);
  await chip(app).click();
  await expect(app.page.getByRole('tooltip')).toBeVisible();
  await app.page.goBack();
  await expect(app.page.getByRole('tooltip')).toHaveCount(0);
  portal.close();
});

const CASES = 100;

/** The court's list of cases, with causes that nothing packs well: as many bytes as a few weeks of work. */
async function importsList(app: App): Promise<void> {
  const rows = Array.from({ length: CASES }, (_, i) => [
    `（2026）青2725执${i + 1}号`,
    '2026-10-12',
    anyText(i, 60),
    '扎西多杰',
  ]);
  await goTo(app, 'cases');
  await app.button('import.open').click();
  await chooseSheet(app, '案件.xlsx', await sheetOf([['案号', '立案时间', '案由', '被执行人'], ...rows]));
  await app.button('import.check.next').click();
  await app.button('import.check.import', { count: CASES }).click();
  await expect(app.page.getByText(app.t('import.done.imported', { count: CASES }))).toBeVisible({ timeout: 30_000 });
}

/** The same text each time, in which hardly any letter follows from another. */
function anyText(seed: number, length: number): string {
  let at = seed * 7919 + 17;
  const next = () => (at = (at * 1_103_515_245 + 12_345) % 2_147_483_648) >> 8;
  return Array.from({ length }, () => String.fromCodePoint(0x4e00 + (next() % 20_000))).join('');
}

/** What the chip said was left, each figure once, until it said that all was delivered. */
async function watchesUntilDelivered(app: App): Promise<readonly number[]> {
  const left: number[] = [];
  const delivered = app.t('exchange.chip.delivered');
  await expect
    .poll(
      async () => {
        const text = (await chip(app).textContent()) ?? '';
        const count = textPattern(app, 'exchange.chip.waiting').exec(text) ? Number(/\d+/.exec(text)?.[0]) : null;
        if (count !== null && count !== left.at(-1)) left.push(count);
        return text.includes(delivered);
      },
      { timeout: 150_000, intervals: [200] },
    )
    .toBe(true);
  return left;
}
