import type { Locator } from '@playwright/test';
import { createFormat } from '../../renderer/i18n/format';
import type { App } from './support/app';
import { expect, test } from './support/app-test';
import { PERSON, unlock } from './support/first-run';
import { CASE, registerCase } from './support/register-case';
import { saidSaved } from './support/said-saved';
import { textPattern } from './support/text-pattern';

/** Invented people; their numbers only have the right form. */
const DEBTOR = { zh: '扎西尼玛', bo: 'བཀྲ་ཤིས་ཉི་མ', id: '632725198403070013', address: '囊谦县香达镇一村' };
const APPLICANT = { zh: '格桑卓玛', bo: 'སྐལ་བཟང་སྒྲོལ་མ', id: '632725197905120020', address: '囊谦县白扎乡二村' };
const TYPED_NUMBER = '(2026)青2725执12号';
const NUMBER = '（2026）青2725执12号';

const formatOf = (app: App) => createFormat(app.language, 'arabic');

/** The part of the screen under a heading. */
const part = (app: App, key: string): Locator => app.page.getByRole('region', { name: app.t(key), exact: true });

/** The card of a party in the registration form. */
const card = (app: App, role: string, index = 1): Locator =>
  app.page.getByRole('group', {
    name: app.t('cases.form.party', { role: app.t(`cases.role.${role}`), index }),
    exact: true,
  });

const box = (app: App, where: Locator, key: string): Locator =>
  where.getByRole('textbox', { name: app.t(key), exact: true });

/** A party on the page of a case. */
const partyOf = (app: App, role: string, name: string): Locator =>
  app.page.getByRole('article', { name: `${app.t(`cases.role.${role}`)} ${name}`, exact: true });

const nameOf = (app: App, { zh, bo }: { readonly zh: string; readonly bo: string }): string =>
  app.language === 'bo' ? bo : zh;

const title = (app: App): Locator => app.page.getByRole('heading', { level: 1 });

async function openCase(app: App, number: string): Promise<void> {
  await app.link('app.nav.cases').click();
  await app.page.getByRole('link', { name: number, exact: true }).click();
  await expect(title(app)).toContainText(number);
}

/** Ends the program and comes back, still without a network, to the page of a case. */
async function returnTo(app: App, number: string): Promise<void> {
  await app.restart();
  await unlock(app);
  await openCase(app, number);
}

async function draftIsKept(app: App): Promise<void> {
  await expect(
    app.page.getByRole('status').filter({ hasText: textPattern(app, 'common.state.draftSavedAt') }),
  ).toBeVisible();
}

async function fillNames(app: App, where: Locator, names: { readonly zh: string; readonly bo: string }, of = 'person') {
  await box(app, where, of === 'person' ? 'common.field.personZh' : 'common.field.nameZh').fill(names.zh);
  await box(app, where, of === 'person' ? 'common.field.personBo' : 'common.field.nameBo').fill(names.bo);
}

test('[G18] a case is registered over two starts of the program, and says what it still lacks until it is complete', async ({
  county: app,
}) => {
  const format = formatOf(app);
  await app.link('app.nav.cases').click();
  await app.button('cases.list.register').first().click();
  await app.textbox('cases.field.number').fill(TYPED_NUMBER);
  await expect(app.page.getByText(app.t('cases.field.numberRead', { number: NUMBER }))).toBeVisible();
  await app.textbox('cases.field.filedOn').fill('2026年10月12日');
  await app.textbox('cases.field.cause').fill('民间借贷纠纷');
  await fillNames(app, card(app, 'debtor'), DEBTOR);
  await draftIsKept(app);

  await app.restart();
  await unlock(app);
  await app.link('app.nav.cases').click();
  await app.link('cases.list.draftContinue', { name: TYPED_NUMBER }).click();
  await expect(app.textbox('cases.field.number')).toHaveValue(TYPED_NUMBER);
  await expect(app.textbox('cases.field.filedOn')).toHaveValue('2026-10-12');
  await expect(box(app, card(app, 'debtor'), 'common.field.personBo')).toHaveValue(DEBTOR.bo);
  await app.combobox('cases.field.basisKind').selectOption({ label: app.t('cases.basisKind.civilJudgment') });
  await app.textbox('cases.field.basisNumber').fill('（2026）青2725民初7号');
  await app.textbox('cases.field.claim').fill('12.5万');
  await box(app, card(app, 'debtor'), 'cases.field.idNumber').fill(DEBTOR.id);
  await fillNames(app, card(app, 'applicant'), APPLICANT);
  await app.button('cases.form.addPayment').click();
  await app.textbox('cases.field.amount').fill('5,000.50');
  await app.textbox('cases.field.paidOn').fill('2026-10-20');
  await app.combobox('cases.field.payer').selectOption({ label: nameOf(app, DEBTOR) });
  await expect(app.combobox('cases.field.handler').getByRole('option', { selected: true })).toHaveText(PERSON.name);
  await app.button('cases.form.save').click();
  await saidSaved(app);
  await expect(title(app)).toContainText(NUMBER);

  const lacks = () => part(app, 'cases.page.completeness');
  await expect(lacks().getByText(app.t('cases.completeness.incomplete', { count: 5 }))).toBeVisible();
  await expect(lacks().getByText(app.t('cases.completeness.item.basisCourt'), { exact: true })).toBeVisible();
  const unnamed = (who: { zh: string; bo: string }, item: string) =>
    app.t('cases.completeness.ofParty', { name: nameOf(app, who), item: app.t(`cases.completeness.item.${item}`) });
  await expect(lacks().getByText(unnamed(APPLICANT, 'idNumber'))).toBeVisible();

  await lacks()
    .getByRole('link', { name: app.t('cases.completeness.fill') })
    .click();
  await app.textbox('cases.field.basisCourt').fill('囊谦县人民法院');
  await app.textbox('cases.field.basisOn').fill('2026-08-30');
  await app.button('cases.form.saveEdit').click();
  await expect(lacks().getByText(app.t('cases.completeness.incomplete', { count: 3 }))).toBeVisible();
  for (const who of [DEBTOR, APPLICANT]) {
    await app.button('cases.page.editParty', { name: nameOf(app, who) }).click();
    const dialog = app.page.getByRole('dialog');
    await box(app, dialog, 'cases.field.idNumber').fill(who.id);
    await box(app, dialog, 'cases.field.address').fill(who.address);
    await dialog.getByRole('button', { name: app.t('cases.dialog.partySave'), exact: true }).click();
    await expect(dialog).toBeHidden();
  }
  await expect(lacks().getByText(app.t('cases.completeness.complete'), { exact: true })).toBeVisible();

  await returnTo(app, NUMBER);
  await expect(lacks().getByText(app.t('cases.completeness.complete'), { exact: true })).toBeVisible();
  const facts = part(app, 'cases.page.facts');
  for (const text of [
    NUMBER,
    format.day('2026-10-12'),
    '民间借贷纠纷',
    app.t('cases.basisKind.civilJudgment'),
    '（2026）青2725民初7号',
    '囊谦县人民法院',
    format.day('2026-08-30'),
    PERSON.name,
  ]) {
    await expect(facts.getByText(text, { exact: true })).toBeVisible();
  }
  const money = part(app, 'cases.page.money');
  for (const fen of [12_500_000, 500_050, 11_999_950]) {
    await expect(money.getByText(format.money(fen), { exact: true })).toBeVisible();
  }
  await expect(money.getByText('壹拾贰万伍仟元整')).toBeVisible();
  for (const [role, who] of [['debtor', DEBTOR] as const, ['applicant', APPLICANT] as const]) {
    const party = partyOf(app, role, nameOf(app, who));
    await expect(party.getByText(who.address)).toBeVisible();
    await expect(party.getByText(who.id)).toHaveCount(0);
    await party.getByRole('button', { name: app.t('cases.page.idShow') }).click();
    await expect(party.getByText(who.id)).toBeVisible();
  }
});

test('[G18] a number that is in use is stopped, whatever its brackets, with a link to the first case', async ({
  county: app,
}) => {
  await registerCase(app);
  await app.restart();
  await unlock(app);
  await app.link('app.nav.cases').click();
  await app.button('cases.list.register').first().click();
  await app.textbox('cases.field.number').fill(CASE.number.replace('（', '(').replace('）', ')'));
  await app.textbox('cases.field.filedOn').fill('2026-11-02');
  await box(app, card(app, 'debtor'), 'common.field.personZh').fill(DEBTOR.zh);
  const refusal = app.page.getByRole('alert').filter({ hasText: app.t('cases.error.duplicate') });
  await expect(refusal).toBeVisible();
  await app.button('cases.form.save').click();
  await expect(refusal).toBeVisible();
  await app.link('cases.error.duplicateOpen', { number: CASE.number }).click();
  await expect(title(app)).toContainText(CASE.number);
  await expect(partyOf(app, 'debtor', nameOf(app, CASE.debtor))).toBeVisible();

  await app.link('app.nav.cases').click();
  await expect(app.page.getByRole('status').filter({ hasText: app.t('cases.list.count', { count: 1 }) })).toBeVisible();
  // What was typed into the second form is not lost: it waits as a draft.
  await expect(app.page.getByRole('navigation', { name: app.t('cases.list.drafts') }).getByRole('link')).toHaveCount(1);
});

test('[G18] every field keeps its history, with who wrote what and when', async ({ county: app }) => {
  await registerCase(app);
  await app.button('cases.page.edit').click();
  await app.textbox('cases.field.cause').fill('买卖合同纠纷');
  await app.button('cases.form.saveEdit').click();
  await expect(part(app, 'cases.page.facts').getByText('买卖合同纠纷', { exact: true })).toBeVisible();

  await returnTo(app, CASE.number);
  await app.button('common.history.open', { field: app.t('cases.field.cause') }).click();
  const entries = app.page.getByRole('tooltip').getByRole('listitem');
  await expect(entries).toHaveCount(2);
  const today = formatOf(app).day(
    await app.page.evaluate(() => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)),
  );
  for (const [i, cause] of ['买卖合同纠纷', CASE.cause].entries()) {
    await expect(entries.nth(i)).toContainText(cause);
    await expect(entries.nth(i)).toContainText(PERSON.name);
    await expect(entries.nth(i)).toContainText(today);
  }
});

test('[G18] a case is closed by a legal way, reopened, and voided with a reason; it stays findable and its number is free again', async ({
  county: app,
}) => {
  const format = formatOf(app);
  await registerCase(app);
  const dialog = () => app.page.getByRole('dialog');
  const inDialog = (key: string) => dialog().getByRole('button', { name: app.t(key), exact: true });

  await app.button('cases.page.close').click();
  await inDialog('cases.dialog.closeSave').click();
  await expect(dialog().getByText(app.t('cases.problem.not_chosen'))).toBeVisible();
  await dialog()
    .getByRole('combobox', { name: app.t('cases.field.closingWay') })
    .selectOption({ label: app.t('cases.closingWay.procedureConcluded') });
  await box(app, dialog(), 'cases.field.closedOn').fill('2026-11-18');
  await box(app, dialog(), 'cases.field.closingNote').fill('（2026）青2725执1号之一');
  await inDialog('cases.dialog.closeSave').click();
  await expect(dialog()).toBeHidden();
  const closed = app.t('cases.page.closedTitle', {
    day: format.day('2026-11-18'),
    way: app.t('cases.closingWay.procedureConcluded'),
  });
  await expect(app.page.getByText(closed)).toBeVisible();

  await returnTo(app, CASE.number);
  await expect(app.page.getByText(closed)).toBeVisible();
  await app.button('cases.page.reopen').click();
  await box(app, dialog(), 'cases.field.reopenedOn').fill('2026-11-19');
  await box(app, dialog(), 'cases.field.reason').fill('发现新的财产线索');
  await inDialog('cases.dialog.reopenSave').click();
  await expect(dialog()).toBeHidden();
  await expect(app.page.getByText(closed)).toBeHidden();
  await expect(title(app)).toContainText(app.t('cases.state.open'));

  await app.button('cases.page.void').click();
  await inDialog('cases.dialog.voidSave').click();
  await expect(dialog().getByText(app.t('cases.problem.required'))).toBeVisible();
  await box(app, dialog(), 'cases.field.reason').fill('同一案件登记了两次');
  await inDialog('cases.dialog.voidSave').click();
  await expect(dialog()).toBeHidden();

  await app.restart();
  await unlock(app);
  await app.link('app.nav.cases').click();
  await app.combobox('cases.list.stateFilter').selectOption({ label: app.t('cases.state.voided') });
  await app.page.getByRole('searchbox', { name: app.t('cases.list.search') }).fill('zxdj');
  await app.page.getByRole('link', { name: CASE.number, exact: true }).click();
  await expect(app.page.getByText(app.t('cases.page.voidedReason', { reason: '同一案件登记了两次' }))).toBeVisible();
  await expect(title(app)).toContainText(app.t('cases.state.voided'));
  const events = part(app, 'cases.page.timeline');
  const way = app.t('cases.closingWay.procedureConcluded');
  for (const text of [
    app.t('cases.fact.registered'),
    app.t('cases.fact.closed', { way }),
    app.t('cases.fact.reopened'),
    '发现新的财产线索',
    app.t('cases.fact.voided'),
  ]) {
    await expect(events.getByText(text, { exact: true })).toBeVisible();
  }
  await expect(app.button('cases.page.edit')).toBeHidden();

  await registerCase(app);
  await app.link('app.nav.cases').click();
  await app.combobox('cases.list.stateFilter').selectOption({ label: app.t('cases.state.all') });
  await app.page.getByRole('searchbox', { name: app.t('cases.list.search') }).fill('');
  await expect(app.page.getByRole('link', { name: CASE.number, exact: true })).toHaveCount(2);
});

test('[L6.1] a debtor that is a legal person is registered with all who stand behind it, and completeness asks for them', async ({
  county: app,
}) => {
  const COMPANY = { zh: '囊谦雪山商贸有限公司', bo: 'ནང་ཆེན་གངས་རི་ཚོང་ལས་ཚད་ཡོད་ཀུང་སི' };
  const BEHIND = [
    { role: 'legalRepresentative', zh: '才让', bo: 'ཚེ་རིང', id: '63272519880923003X' },
    { role: 'principal', zh: '多吉', bo: 'རྡོ་རྗེ', id: '' },
    { role: 'directlyResponsible', zh: '洛桑', bo: 'བློ་བཟང', id: '' },
    { role: 'seniorManager', zh: '央金', bo: 'དབྱངས་ཅན', id: '' },
  ] as const;
  await app.link('app.nav.cases').click();
  await app.button('cases.list.register').first().click();
  await app.textbox('cases.field.number').fill(NUMBER);
  await app.textbox('cases.field.filedOn').fill('2026-10-12');
  await card(app, 'debtor')
    .getByRole('combobox', { name: app.t('cases.field.nature') })
    .selectOption({ label: app.t('cases.nature.legal') });
  await fillNames(app, card(app, 'debtor'), COMPANY, 'thing');
  await box(app, card(app, 'debtor'), 'cases.field.creditCode').fill('91632725MA75000044');
  await box(app, card(app, 'debtor'), 'cases.field.address').fill('囊谦县香达镇');
  await fillNames(app, card(app, 'applicant'), APPLICANT);
  await app.button('cases.form.save').click();
  await expect(title(app)).toContainText(NUMBER);

  const lacks = () => part(app, 'cases.page.completeness');
  const asked = (role: string) =>
    lacks().getByText(
      app.t('cases.completeness.ofParty', {
        name: nameOf(app, COMPANY),
        item: app.t(`cases.completeness.item.${role}`),
      }),
    );
  for (const { role } of BEHIND) await expect(asked(role)).toBeVisible();

  for (const one of BEHIND.slice(0, 2)) await addBehind(app, COMPANY, one);
  await returnTo(app, NUMBER);
  for (const one of BEHIND.slice(2)) await addBehind(app, COMPANY, one);
  await returnTo(app, NUMBER);

  const company = app.page.getByRole('listitem').filter({ has: partyOf(app, 'debtor', nameOf(app, COMPANY)) });
  for (const one of BEHIND) {
    await expect(asked(one.role)).toHaveCount(0);
    const linked = company.getByRole('article', {
      name: `${app.t(`cases.role.${one.role}`)} ${nameOf(app, one)}`,
      exact: true,
    });
    await expect(linked).toBeVisible();
    await expect(linked.getByText(one.zh, { exact: true }).first()).toBeVisible();
  }
  await app.link('app.nav.cases').click();
  await app.page.getByRole('searchbox', { name: app.t('cases.list.search') }).fill('洛桑');
  await expect(app.page.getByRole('link', { name: NUMBER, exact: true })).toBeVisible();
});

async function addBehind(
  app: App,
  company: { readonly zh: string; readonly bo: string },
  one: { readonly role: string; readonly zh: string; readonly bo: string; readonly id: string },
): Promise<void> {
  await app
    .button('cases.page.addBehind', { name: nameOf(app, company), role: app.t(`cases.role.${one.role}`) })
    .click();
  const dialog = app.page.getByRole('dialog');
  await fillNames(app, dialog, one);
  await box(app, dialog, 'cases.field.idNumber').fill(one.id);
  await dialog.getByRole('button', { name: app.t('cases.dialog.partySave'), exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(partyOf(app, one.role, nameOf(app, one))).toBeVisible();
}
