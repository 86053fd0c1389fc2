import { expect } from '@playwright/test';
import type { App } from './app';
import { choose } from './choose';
import type { TestLanguage } from './texts';

type InBoth<T> = { readonly [language in TestLanguage]: T };

/** A duty that several units owe, so that two can be asked at once (N art. 20). The court gives 3 working days. */
export const FREEZE_DEPOSIT = {
  title: { 'zh-CN': '冻结存款', bo: 'བཅོལ་དངུལ་འགུལ་བཀག' } satisfies InBoth<string>,
  units: {
    'zh-CN': ['农业银行', '农商银行'],
    bo: ['ཞིང་ལས་དངུལ་ཁང', 'ཞིང་ཚོང་དངུལ་ཁང'],
  } satisfies InBoth<readonly [string, string]>,
} as const;

/** A duty that one unit owes (N art. 15). The court gives 7 working days. */
export const QUERY_VEHICLES = {
  title: { 'zh-CN': '查询车辆登记', bo: 'རླངས་འཁོར་གྱི་ཐོ་འགོད་འདྲི་རྩད' } satisfies InBoth<string>,
  unit: { 'zh-CN': '公安局', bo: 'སྤྱི་བདེ་ཅུས' } satisfies InBoth<string>,
} as const;

export interface Asked {
  readonly title: string;
  /** What is typed to find the duty; its title when nothing else is said. */
  readonly query?: string;
  /** Names of the units to choose; none where the only one is chosen already. */
  readonly units?: readonly string[];
  readonly particulars: string;
  readonly particularsBo?: string;
}

/** Asks for assistance from the page of a case, by hand; ends where the numbers given are shown. */
export async function askUnits(app: App, asked: Asked): Promise<void> {
  const { page } = app;
  await app.button('cases.page.ask').first().click();
  await page.getByRole('textbox', { name: app.t('rules.search.label') }).fill(asked.query ?? asked.title);
  await page.getByRole('button', { name: asked.title }).first().click();
  await app.button('common.action.next').click();
  for (const unit of asked.units ?? []) await page.getByRole('checkbox', { name: unit }).check();
  await app.textbox('requests.field.particulars').fill(asked.particulars);
  if (asked.particularsBo) await app.textbox('requests.field.particularsBo').fill(asked.particularsBo);
  await app.button('common.action.next').click();
  const count = asked.units?.length ?? 1;
  await app.button('requests.action.issue', { count }).click();
  await expect(app.heading('requests.issued.title', { count })).toBeVisible();
}

/** Document number of Nangqian in the year of the tests. */
export const documentNumber = (serial: number): string => `囊法执协字〔2026〕${serial}号`;

/** Opens a request by its number, from the list of all requests. */
export async function openRequest(app: App, serial: number): Promise<void> {
  await app.page
    .getByRole('navigation')
    .getByRole('link', { name: app.t('app.nav.requests'), exact: true })
    .click();
  await choose(app, 'common.field.status', 'requests.filter.all');
  await app.page.getByRole('link', { name: documentNumber(serial), exact: true }).click();
  await expect(app.page.getByRole('heading', { level: 1 })).toContainText(documentNumber(serial));
}
