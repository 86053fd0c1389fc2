import type { App } from './support/app';
import { expect, test } from './support/app-test';
import { unlock } from './support/first-run';
import { goTo } from './support/go-to';

test('[SUP] the board counts by unit, township and handler, says how fresh it is, opens each figure’s list, and urges in one click that can be taken back', async ({
  rehearsal: app,
}) => {
  await goTo(app, 'board');
  await expect(app.page.getByText(app.t('board.fresh.only'), { exact: false })).toBeVisible();
  const total = await totals(app);
  expect(total[2], 'the rehearsal county has overdue requests').toBeGreaterThan(3);
  for (const by of ['township', 'handler', 'unit'] as const) {
    await app.page.getByText(app.t(`board.by.${by}`), { exact: true }).click();
    await expect(app.page.getByRole('columnheader', { name: app.t(`board.column.name.${by}`) })).toBeVisible();
    expect(await totals(app)).toEqual(total);
  }

  // The figure of the first unit opens just so many requests.
  const first = app.page.getByRole('table').locator('tbody tr').first();
  const name = ((await first.getByRole('rowheader').textContent()) ?? '').trim();
  const overdue = first.getByRole('cell').nth(2).getByRole('link');
  const count = Number(await overdue.textContent());
  await overdue.click();
  await expect(app.page.getByText(app.t('requests.list.count', { count }), { exact: true })).toBeVisible();
  await expect(app.page.getByRole('table').locator('tbody tr')).toHaveCount(count);
  await app.page.goBack();

  // One click urges all overdue of the unit; the undo takes it back.
  const urge = app.button('board.urgeLabel', { name, count });
  await urge.click();
  const urged = app.page.getByText(app.t('requests.selection.urged', { count }));
  await expect(urged).toBeVisible();
  await app.button('lists.undo.button').click();
  await expect(app.button('lists.undo.button')).toHaveCount(0);
  await urge.press('Enter');
  await expect(urged).toBeVisible();

  await app.restart();
  await unlock(app);
  await goTo(app, 'board');
  expect(await totals(app)).toEqual(total);
  await app.page.getByRole('table').locator('tbody tr').first().getByRole('cell').nth(2).getByRole('link').click();
  await app.page.getByRole('table').getByRole('link', { name: '执协字' }).first().click();
  const told = app.page.getByRole('listitem').filter({ hasText: app.t('requests.fact.urged') });
  await expect(told.filter({ hasText: app.t('lists.undo.why') })).toHaveCount(1);

  // It goes on paper and into a file like every list.
  await goTo(app, 'board');
  await app.button('lists.print.button').click();
  const sheet = app.page.getByRole('article', { name: app.t('lists.print.sheet') });
  await expect(sheet).toContainText('囊谦县人民法院');
  await expect(sheet).toContainText(name);
});

/** The figures of the last line. */
async function totals(app: App): Promise<readonly number[]> {
  const cells = app.page.getByRole('table').locator('tfoot').getByRole('cell');
  await expect(cells.first()).toBeVisible();
  const texts = (await cells.allTextContents()).slice(0, 5);
  return texts.map(Number);
}
