import { expect, type Locator } from '@playwright/test';
import { createFormat } from '../../../renderer/i18n/format';
import type { App } from './app';
import { unlock } from './first-run';
import { goTo } from './go-to';
import { CASE } from './register-case';

export const formatOf = (app: App) => createFormat(app.language, 'arabic');
export const debtorName = (app: App): string => (app.language === 'bo' ? CASE.debtor.bo : CASE.debtor.zh);
export const option = (app: App, name: string, value: string): string => app.t(`matters.option.${name}.${value}`);
/** What the case page shows besides requests. */
export const ofCase = (app: App): Locator =>
  app.page.getByRole('region', { name: app.t('matters.title'), exact: true });
export const timeline = (app: App): Locator =>
  app.page.getByRole('region', { name: app.t('requests.timeline.title'), exact: true });
export const title = (app: App): Locator => app.page.getByRole('heading', { level: 1 });

/** A day so many days from today, by the clock of the page. */
export const dayFromToday = (app: App, days: number): Promise<string> =>
  app.page.evaluate((n) => new Date(Date.now() + 8 * 3_600_000 + n * 86_400_000).toISOString().slice(0, 10), days);

interface Filled {
  /** Names of fields and what is typed. */
  readonly texts?: Readonly<Record<string, string>>;
  /** Names of fields and the code chosen. */
  readonly choices?: Readonly<Record<string, string>>;
}

/** Fills in the open form of a step; labels of its own come before the common ones. */
export async function fill(app: App, step: string, { texts = {}, choices = {} }: Filled): Promise<void> {
  for (const [name, value] of Object.entries(choices))
    await field(app, 'combobox', step, name).selectOption({ label: option(app, name, value) });
  for (const [name, text] of Object.entries(texts)) await field(app, 'textbox', step, name).fill(text);
}

/** Steps whose form has a label of its own for a field. */
const OWN_LABELS: ReadonlySet<string> = new Set([
  'issued.due',
  'listed.due',
  'listed.until',
  'progress.due',
  'progress.text',
  'assessed.due',
  'assessed.text',
  'reassessed.due',
  'reassessed.text',
  'drafted.what',
  'arrived.what',
  'ordered.due',
  'item.what',
  'item.amountFen',
  'clueGiven.what',
  'clueGiven.due',
  'clueChecked.amountFen',
  'clueChecked.by',
  'planned.until',
  'claimed.what',
]);

export function field(app: App, role: 'combobox' | 'textbox', step: string, name: string): Locator {
  const own = `${step}.${name}`;
  const label = app.t(OWN_LABELS.has(own) ? `matters.fieldOf.${own}` : `matters.field.${name}`);
  return app.page.getByRole(role, { name: label, exact: true });
}

export const save = async (app: App): Promise<void> => {
  await app.button('common.action.save').click();
  await expect(app.button('common.action.save')).toHaveCount(0);
};

/** Begins a matter from the page of its case. */
export async function begin(app: App, subject: string, filled: Filled): Promise<void> {
  await ofCase(app).getByText(app.t('matters.begin.title'), { exact: true }).click();
  await app.button(`matters.begin.${subject}`).click();
  await fill(app, OPENINGS[subject] ?? '', filled);
  await save(app);
  await expect(title(app)).toHaveText(app.t(`matters.subject.${subject}`));
}

const OPENINGS: Readonly<Record<string, string>> = {
  keyCase: 'flagged',
  risk: 'assessed',
  entrustOut: 'drafted',
  entrustIn: 'arrived',
  declaration: 'ordered',
  clue: 'clueGiven',
  reward: 'planned',
};

/** Records a step of the matter on the screen. */
export async function record(app: App, step: string, filled: Filled): Promise<void> {
  await app.page
    .getByRole('main')
    .getByRole('button', { name: app.t(`matters.step.${step}`), exact: true })
    .click();
  await expect(app.heading(`matters.step.${step}`).first()).toBeVisible();
  await fill(app, step, filled);
  await save(app);
  await expect(
    timeline(app)
      .getByText(app.t(`matters.step.${step}`), { exact: true })
      .first(),
  ).toBeVisible();
}

export const status = (app: App, name: string): Locator =>
  app.page
    .getByRole('main')
    .getByText(app.t(`matters.status.${name}`), { exact: true })
    .first();

/** Ends the program and comes back, still without a network, to the case. */
export async function returnToCase(app: App): Promise<void> {
  await app.restart();
  await unlock(app);
  await goTo(app, 'cases');
  await app.page.getByRole('link', { name: CASE.number, exact: true }).click();
  await expect(title(app)).toContainText(CASE.number);
}

export async function openMatter(app: App, subject: string): Promise<void> {
  await ofCase(app)
    .getByRole('link', { name: app.t(`matters.subject.${subject}`) })
    .click();
  await expect(title(app)).toHaveText(app.t(`matters.subject.${subject}`));
}

export const backToCase = async (app: App): Promise<void> => {
  await app.button('matters.toCase').click();
  await expect(title(app)).toContainText(CASE.number);
};

/** Marks the debtor on the page of the case. */
export async function mark(app: App, standing: Readonly<Record<string, string>>): Promise<void> {
  await app.button('cases.page.editParty', { name: debtorName(app) }).click();
  const dialog = app.page.getByRole('dialog');
  await dialog.getByText(app.t('matters.standing.title'), { exact: true }).click();
  for (const [name, value] of Object.entries(standing))
    await dialog
      .getByRole('combobox', { name: app.t(`matters.standing.${name}`), exact: true })
      .selectOption({ label: option(app, name === 'cadre' ? 'cadre' : 'level', value) });
  await dialog.getByRole('button', { name: app.t('cases.dialog.partySave'), exact: true }).click();
  await expect(dialog).toBeHidden();
}

export const COUNTY_CONGRESS = {
  zh: '囊谦县人大常委会',
  bo: 'ནང་ཆེན་རྫོང་མི་དམངས་འཐུས་ཚོགས་རྒྱུན་ལས་ཨུ་ཡོན་ལྷན་ཁང',
} as const;
export const nameOf = (app: App, { zh, bo }: { readonly zh: string; readonly bo: string }): string =>
  app.language === 'bo' ? bo : zh;
