import { expect } from '@playwright/test';
import type { App } from './app';
import { goTo } from './go-to';

/** Invented; the debtor has a name in both scripts, so that each language has its own to show. */
export const CASE = {
  number: '（2026）青2725执1号',
  filedOn: '2026-10-12',
  cause: '民间借贷纠纷',
  debtor: { zh: '扎西多杰', bo: 'བཀྲ་ཤིས་རྡོ་རྗེ' },
  applicant: { zh: '达瓦', bo: 'ཟླ་བ' },
} as const;

export type CaseToRegister = {
  readonly [K in keyof typeof CASE]: K extends 'debtor' | 'applicant' ? Names : string;
} & {
  /** Name of the township in whose area it lies, as the list shows it. */
  readonly township?: string;
};

interface Names {
  readonly zh: string;
  readonly bo: string;
}

/** Registers a case by hand, from the navigation on; ends on its page. */
export async function registerCase(app: App, given: Partial<CaseToRegister> = {}): Promise<void> {
  const one: CaseToRegister = { ...CASE, ...given };
  await goTo(app, 'cases');
  await app.button('cases.list.register').first().click();
  await app.textbox('cases.field.number').fill(one.number);
  await app.textbox('cases.field.filedOn').fill(one.filedOn);
  await app.textbox('cases.field.cause').fill(one.cause);
  await fillParty(app, 'debtor', one.debtor);
  await fillParty(app, 'applicant', one.applicant);
  if (one.township !== undefined) await app.combobox('cases.field.township').selectOption({ label: one.township });
  await app.button('cases.form.save').click();
  await expect(app.page.getByRole('heading', { level: 1 })).toContainText(one.number);
}

async function fillParty(app: App, role: 'debtor' | 'applicant', { zh, bo }: Names): Promise<void> {
  const card = app.page.getByRole('group', {
    name: app.t('cases.form.party', { role: app.t(`cases.role.${role}`), index: 1 }),
  });
  const box = (key: string) => card.getByRole('textbox', { name: app.t(key), exact: true });
  await box('common.field.personZh').fill(zh);
  await box('common.field.personBo').fill(bo);
}
