import type { App } from './support/app';
import { expect, test } from './support/app-test';
import { askUnits, documentNumber, FREEZE_DEPOSIT, openRequest, QUERY_VEHICLES } from './support/ask-units';
import { chooseIn } from './support/choose';
import { unlock } from './support/first-run';
import { goTo } from './support/go-to';
import { homeList } from './support/record-fact';
import { CASE, registerCase } from './support/register-case';
import { restartAt, shanghai } from './support/shanghai-clock';

const DAY = {
  'zh-CN': (year: number, month: number, day: number) => `${year}年${month}月${day}日`,
  bo: (year: number, month: number, day: number) => `${year}ལོའི་ཟླ་${month}ཚེས་${day}ཉིན`,
} as const;

const TWO_MINUTES_MS = 120_000;

/** A case registered at a given minute in Shanghai. */
async function caseAt(app: App, minute: string): Promise<void> {
  await restartAt(app, minute);
  await registerCase(app, { filedOn: '2026-10-01' });
}

const askOneBank = (app: App): Promise<void> =>
  askUnits(app, {
    title: FREEZE_DEPOSIT.title[app.language],
    units: [FREEZE_DEPOSIT.units[app.language][0]],
    particulars: '请冻结存款。',
  });

const askForVehicles = (app: App): Promise<void> =>
  askUnits(app, { title: QUERY_VEHICLES.title[app.language], particulars: '请查询车辆。' });

async function toCase(app: App): Promise<void> {
  await goTo(app, 'cases');
  await app.page.getByRole('link', { name: CASE.number }).first().click();
}

test('[DL] every request has the court’s term for what is asked, in working days of the national calendar', async ({
  septemberCounty: app,
}) => {
  const day = DAY[app.language];
  // The first day of the October holiday; Saturday the 10th is worked instead.
  await caseAt(app, '2026-10-01T10:00');
  await askOneBank(app);
  await expect(app.page.getByRole('row', { name: documentNumber(1) })).toContainText(day(2026, 10, 10));
  await toCase(app);
  await askForVehicles(app);
  await expect(app.page.getByRole('row', { name: documentNumber(2) })).toContainText(day(2026, 10, 15));

  // The court sets another term for freezing; what was issued before keeps its own.
  await goTo(app, 'settings');
  await chooseTerm(app, 'freeze', app.t('common.calendar.workingDays', { count: 7 }));
  await restartAt(app, '2026-10-01T11:00');
  await toCase(app);
  await askOneBank(app);
  await expect(app.page.getByRole('row', { name: documentNumber(3) })).toContainText(day(2026, 10, 15));
  await openRequest(app, 1);
  const main = app.page.getByRole('main');
  await expect(main).toContainText(day(2026, 10, 10));
  await expect(main).toContainText(
    app.t('requests.deadline.court', { term: app.t('requests.term.workingDays', { count: 3 }) }),
  );
});

/** Sets the court's term for a kind of ask, and waits until the table shows it as set. */
async function chooseTerm(app: App, ask: string, option: string): Promise<void> {
  const label = `${app.t(`rules.ask.${ask}`)} ${app.t('settings.deadlines.term')}`;
  await chooseIn(app.page.getByRole('combobox', { name: label, exact: true }), option);
  await expect(app.page.getByRole('row').filter({ hasText: app.t(`rules.ask.${ask}`) })).toContainText(option);
}

for (const timezoneId of ['America/New_York', 'Asia/Urumqi']) {
  test(`[DL] the first screen turns at midnight in Shanghai on a machine set to ${timezoneId}`, async ({
    septemberCounty: app,
  }) => {
    // Wednesday and three working days: Monday 2 November.
    await caseAt(app, '2026-10-28T10:00');
    await askOneBank(app);

    await restartAt(app, '2026-11-01T23:59', { timezoneId });
    await expect(homeList(app, 'dueToday')).toContainText(app.t('home.empty.dueToday'));
    await app.page.clock.fastForward(TWO_MINUTES_MS);
    await expect(homeList(app, 'dueToday')).toContainText(documentNumber(1));
    await expect(homeList(app, 'overdue')).toContainText(app.t('home.empty.overdue'));

    await restartAt(app, '2026-11-02T23:59', { timezoneId });
    await expect(homeList(app, 'dueToday')).toContainText(documentNumber(1));
    await app.page.clock.fastForward(TWO_MINUTES_MS);
    await expect(homeList(app, 'overdue')).toContainText(documentNumber(1));
    await expect(homeList(app, 'overdue')).toContainText(app.t('common.calendar.overdueDays', { count: 1 }));
    await expect(homeList(app, 'dueToday')).toContainText(app.t('home.empty.dueToday'));
    await expect(app.page.getByText(DAY[app.language](2026, 11, 3)).first()).toBeVisible();
    await homeList(app, 'overdue').getByRole('link').first().click();
    await expect(app.page.getByRole('heading', { level: 1 })).toContainText(documentNumber(1));
  });
}

test('[DL] the day is right when summer time ends, and when the clock is set while the program runs', async ({
  septemberCounty: app,
}) => {
  await caseAt(app, '2026-10-28T10:00');
  await askOneBank(app);
  // In New York the night of 1 November has an hour twice: 05:59 UTC is 01:59, and so is 06:59 UTC.
  await restartAt(app, '2026-11-01T13:59', { timezoneId: 'America/New_York' });
  await app.page.clock.fastForward(TWO_MINUTES_MS);
  await expect(homeList(app, 'dueToday')).toContainText(app.t('home.empty.dueToday'));
  await expect(app.page.getByText(DAY[app.language](2026, 11, 1)).first()).toBeVisible();

  await restartAt(app, '2026-11-01T23:57', { timezoneId: 'America/New_York' });
  await expect(homeList(app, 'dueToday')).toContainText(app.t('home.empty.dueToday'));
  await turnClock(app, '2026-11-02T00:00');
  await expect(homeList(app, 'dueToday')).toContainText(documentNumber(1));
  await turnClock(app, '2026-11-01T23:58');
  await expect(homeList(app, 'dueToday')).toContainText(app.t('home.empty.dueToday'));
  // So far ahead is as long as nobody was there: the screen is locked, and right when it opens.
  await turnClock(app, '2026-11-05T08:00');
  await unlock(app);
  await expect(homeList(app, 'overdue')).toContainText(app.t('common.calendar.overdueDays', { count: 3 }));
});

/** Somebody sets the clock of the machine; the program runs on. */
async function turnClock(app: App, minute: string): Promise<void> {
  await app.page.clock.setSystemTime(shanghai(minute));
  await app.page.clock.runFor(20_000);
}

test('[DL] a deadline beyond the last certain year is provisional until the court enters the year', async ({
  septemberCounty: app,
}) => {
  const day = DAY[app.language];
  // Monday and seven working days, of a year whose holidays nobody knows yet.
  await caseAt(app, '2026-12-28T10:00');
  const main = app.page.getByRole('main');
  await askForVehicles(app);
  const row = app.page.getByRole('row', { name: documentNumber(1) });
  await expect(row).toContainText(day(2027, 1, 6));
  await expect(row).toContainText(app.t('common.state.provisional'));

  await goTo(app, 'settings');
  await expect(main).toContainText(app.t('settings.calendar.lastCertain', { year: 2026 }));
  await app.button('settings.calendar.enter').click();
  const dialog = app.page.getByRole('dialog', { name: app.t('settings.calendar.enter') });
  await expect(dialog.getByRole('textbox', { name: app.t('settings.calendar.year') })).toHaveValue('2027');
  await dialog.getByRole('textbox', { name: app.t('settings.calendar.source') }).fill('2027年部分节假日安排的通知');
  await dialog.getByRole('textbox', { name: app.t('settings.calendar.holidays') }).fill('2027-02-30');
  await dialog.getByRole('button', { name: app.t('common.action.save'), exact: true }).click();
  await expect(dialog.getByRole('textbox', { name: app.t('settings.calendar.holidays') })).toHaveAttribute(
    'aria-invalid',
    'true',
  );
  await dialog.getByRole('textbox', { name: app.t('settings.calendar.holidays') }).fill('2027-01-01 ~ 2027-01-03');
  await dialog.getByRole('button', { name: app.t('common.action.save'), exact: true }).click();
  await expect(app.page.getByText(app.t('settings.calendar.recomputed'))).toBeVisible();
  await expect(dialog).toHaveCount(0);

  await restartAt(app, '2027-01-04T10:00');
  await openRequest(app, 1);
  const again = app.page.getByRole('main');
  await expect(again).toContainText(day(2027, 1, 7));
  await expect(again).toContainText(app.t('requests.fact.deadlineRecomputed'));
  await expect(app.page.getByText(app.t('common.state.provisional'))).toHaveCount(0);

  // The numbers of the new year begin with 1, without a network and without anybody doing anything.
  await toCase(app);
  await askForVehicles(app);
  await expect(app.page.getByRole('row', { name: '囊法执协字〔2027〕1号' })).toBeVisible();
});
