import { expect } from '@playwright/test';
import type { Controls } from '../controls';
import { chooseSheet, sheetOf } from '../sheets';
import { firstButton, type Place } from './place';
import type { Records } from './records';

export function casePlaces({ openCase, closedCase, voidedCase }: Records): readonly Place[] {
  const dialog = (name: string, key: string): Place => ({
    name: `case-${name}`,
    at: openCase,
    act: (app) => app.button(key).click(),
  });
  return [
    { name: 'cases', at: '/cases' },
    { name: 'cases-print', at: '/cases', act: (app) => app.button('lists.print.button').click() },
    { name: 'cases-none', at: '/cases', act: searchNothing },
    { name: 'case-new', at: '/cases/new' },
    { name: 'case-new-full', at: '/cases/new', act: fillRegistration },
    { name: 'case-new-faults', at: '/cases/new', act: (app) => app.button('cases.form.save').click() },
    { name: 'case-new-discard', at: '/cases/new', act: (app) => app.button('cases.form.discard').click() },
    { name: 'case', at: openCase },
    { name: 'case-closed', at: closedCase },
    { name: 'case-voided', at: voidedCase },
    { name: 'case-edit', at: `${openCase}/edit` },
    { name: 'case-national', at: `${openCase}/national` },
    // Two cases that are not one, which the page does not mind.
    { name: 'case-compare', at: `${openCase}/compare/${closedCase.slice('/cases/'.length)}` },
    dialog('pay', 'cases.page.pay'),
    dialog('close', 'cases.page.close'),
    dialog('void', 'cases.page.void'),
    { name: 'case-reopen', at: closedCase, act: (app) => app.button('cases.page.reopen').click() },
    { name: 'case-archive', at: closedCase, act: (app) => app.button('cases.archive.open').click() },
    dialog('add-debtor', 'cases.form.addDebtor'),
    { name: 'case-edit-party', at: openCase, act: firstButton('cases.page.editParty', 'name') },
    { name: 'case-remove-party', at: openCase, act: firstButton('cases.page.removeParty', 'name') },
    { name: 'case-history', at: openCase, act: firstButton('common.history.open', 'field') },
    { name: 'import', at: '/cases/import' },
    {
      name: 'import-refused',
      at: '/cases/import',
      needsFile: true,
      act: (app) => chooseSheet(app, '1.xls', OLD_EXCEL),
    },
    { name: 'import-columns', at: '/cases/import', needsFile: true, act: toImportColumns },
    { name: 'import-check', at: '/cases/import', needsFile: true, act: toImportCheck },
    { name: 'import-done', at: '/cases/import', needsFile: true, act: toImportDone },
    { name: 'day-calendar', at: '/cases/new', act: (app) => app.button('common.day.pick').first().click() },
  ];
}

const searchNothing = ({ page }: Controls) => page.getByRole('searchbox').fill('zzzz');

/** A registration as full as it gets: one debtor that is a unit, with somebody behind it, and a payment. */
async function fillRegistration(app: Controls): Promise<void> {
  const { page, t } = app;
  await app.textbox('cases.field.number').fill('(2026)青2725执99号');
  await app.textbox('cases.field.claim').fill('1234567.80');
  await app.button('cases.form.addPayment').click();
  await page.getByLabel(t('cases.field.nature')).first().selectOption('legal');
  await page
    .getByRole('button', { name: t('cases.form.addRole', { role: t('cases.role.legalRepresentative') }) })
    .click();
}

const OLD_EXCEL = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const IMPORTED = ['number', 'filedOn', 'cause', 'applicants', 'debtors', 'debtorIds', 'claim', 'note'] as const;

/** A list with a row of each sort: good, to be looked at, and faulty for several reasons. */
async function toImportColumns(app: Controls): Promise<void> {
  const row = (serial: number, [filedOn = '', id = '', claim = '']: readonly string[]) => [
    `（2026）青2725执${serial}号`,
    filedOn,
    '民间借贷纠纷',
    '达瓦 ཟླ་བ',
    '扎西多杰 བཀྲ་ཤིས་རྡོ་རྗེ',
    id,
    claim,
    'མྱུར་དུ',
  ];
  const rows = [
    IMPORTED.map((field) => app.t(`import.field.${field}`)),
    row(901, ['2026-10-12', '632725198403070013', '125000']),
    row(902, ['2026-10-12', '632725198403070012', '125000']),
    row(903, ['2026-13-12', '6.32725E+17', '1,25']),
    row(901, ['2026-10-12', '', '']),
  ];
  await chooseSheet(app, '1.xlsx', await sheetOf(rows));
  await expect(app.heading('import.step.columns')).toBeFocused();
}

async function toImportCheck(app: Controls): Promise<void> {
  await toImportColumns(app);
  await app.button('import.check.next').click();
  await expect(app.heading('import.step.check')).toBeFocused();
}

async function toImportDone(app: Controls): Promise<void> {
  await toImportCheck(app);
  await app.button('import.check.import', { count: 2 }).click();
  await expect(app.heading('import.step.done')).toBeFocused();
}
