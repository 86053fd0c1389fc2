import type { Locator } from '@playwright/test';
import { createFormat } from '../../renderer/i18n/format';
import type { App } from './support/app';
import { expect, test } from './support/app-test';
import { askUnits, documentNumber, openRequest, QUERY_VEHICLES } from './support/ask-units';
import { unlock } from './support/first-run';
import { goTo } from './support/go-to';
import { recordFact } from './support/record-fact';
import { CASE, registerCase } from './support/register-case';
import { savedSheet, sheetOf } from './support/sheets';
import type { TestLanguage } from './support/texts';

type InBoth = { readonly [language in TestLanguage]: string };

const POLICE = QUERY_VEHICLES.unit;
const FIND_PERSON: InBoth = { 'zh-CN': '协助查找被执行人', bo: 'ལག་བསྟར་བྱ་ཡུལ་འཚོལ་བར་གཞོགས་འདེགས' };
const COURT: InBoth = { 'zh-CN': '县法院', bo: 'རྫོང་མི་དམངས་ཁྲིམས་ཁང' };
/** Invented. */
const LEADER = { zh: '旦增', bo: 'བསྟན་འཛིན', post: '副局长', landline: '0976-8801234', mobile: '13909760001' };
const FIRST = { zh: '索南', bo: 'བསོད་ནམས', post: '大队长', landline: '', mobile: '13909760002' };
const SECOND = { zh: '多杰', bo: 'རྡོ་རྗེ', post: '民警', landline: '', mobile: '13909760003' };
const NEW = { zh: '尼玛', bo: 'ཉི་མ', post: '科员', landline: '', mobile: '13909760004' };
type Person = typeof LEADER;
type Role = 'leader' | 'liaisonA' | 'liaisonB';

const nameOf = (app: App, { zh, bo }: Pick<Person, 'zh' | 'bo'>): string => (app.language === 'bo' ? bo : zh);
const spacedMobile = ({ mobile }: Person): string => mobile.replace(/^(\d{3})(\d{4})/, '$1 $2 ');
const region = (app: App, key: string): Locator => app.page.getByRole('region', { name: app.t(key), exact: true });
const now = (app: App): Locator => region(app, 'contacts.now.title');
const dialog = (app: App): Locator => app.page.getByRole('dialog');

async function openUnit(app: App, names: InBoth): Promise<void> {
  await goTo(app, 'directory');
  await app.page
    .getByRole('navigation', { name: app.t('directory.title') })
    .getByRole('button', { name: names[app.language] })
    .first()
    .click();
}

async function fill(app: App, texts: Readonly<Record<string, string>>): Promise<void> {
  for (const [key, text] of Object.entries(texts))
    await dialog(app)
      .getByRole('textbox', { name: app.t(key), exact: true })
      .fill(text);
}

async function save(app: App): Promise<void> {
  await dialog(app)
    .getByRole('button', { name: app.t('common.action.save'), exact: true })
    .click();
  await expect(dialog(app)).toHaveCount(0);
}

const fields = ({ zh, bo, post, landline, mobile }: Person) => ({
  'common.field.personZh': zh,
  'common.field.personBo': bo,
  'common.field.post': post,
  'common.field.landline': landline,
  'common.field.mobile': mobile,
});

async function name(app: App, role: Role, person: Person): Promise<void> {
  const button = `${app.t('directory.contact.fill')} ${app.t(`directory.role.${role}`)}`;
  await app.page.getByRole('button', { name: button, exact: true }).click();
  await fill(app, fields(person));
  await save(app);
}

test('[C5.6] [L3.3a] [L4.7.2d] shows whom to call: A, B while A is away with what was handed over, a warning when both are; and the 24-hour line where somebody is to be found', async ({
  county: app,
}) => {
  test.slow();
  const format = createFormat(app.language, 'arabic');
  await openUnit(app, POLICE);
  await expect(now(app)).toContainText(app.t('contacts.now.none'));
  for (const [role, person] of [
    ['leader', LEADER],
    ['liaisonA', FIRST],
    ['liaisonB', SECOND],
  ] as const)
    await name(app, role, person);
  for (const text of [nameOf(app, FIRST), FIRST.post, spacedMobile(FIRST)]) await expect(now(app)).toContainText(text);

  await openUnit(app, COURT);
  await app.button('contacts.line24.edit').click();
  await fill(app, { 'contacts.line24.phone': '无' });
  await dialog(app)
    .getByRole('button', { name: app.t('common.action.save'), exact: true })
    .click();
  await expect(dialog(app).getByRole('textbox', { name: app.t('contacts.line24.phone'), exact: true })).toHaveAttribute(
    'aria-invalid',
    'true',
  );
  await fill(app, { 'contacts.line24.phone': '0976-8871234', 'common.field.nameZh': '执行值班室' });
  await save(app);

  await registerCase(app);
  await askUnits(app, { title: FIND_PERSON[app.language], particulars: '请协助查找被执行人扎西多杰' });
  await openRequest(app, 1);
  const summary = app.page.getByRole('main');
  await expect(summary.getByText('0976-8871234')).toBeVisible();
  await expect(summary).toContainText(spacedMobile(FIRST));
  await recordFact(app, 'postponed', {
    texts: {
      'requests.field.until': '2027-12-30',
      'requests.fieldOf.postponed.reason': '牧区路远',
      'requests.fieldOf.postponed.from': FIRST.zh,
    },
  });

  await openUnit(app, POLICE);
  await app.button('contacts.absence.openFor', { role: app.t('directory.role.liaisonA') }).click();
  await dialog(app)
    .getByRole('button', { name: app.t('common.action.save'), exact: true })
    .click();
  await expect(
    dialog(app).getByRole('textbox', { name: app.t('contacts.absence.reason'), exact: true }),
  ).toHaveAttribute('aria-invalid', 'true');
  await expect(dialog(app).getByRole('table', { name: app.t('contacts.handOver.title') })).toContainText(
    documentNumber(1),
  );
  await fill(app, { 'contacts.absence.reason': '去西宁培训' });
  await save(app);
  await expect(now(app)).toContainText(spacedMobile(SECOND));
  await expect(now(app)).toContainText(nameOf(app, FIRST));

  await app.restart();
  await unlock(app);
  await openUnit(app, POLICE);
  await expect(now(app)).toContainText(spacedMobile(SECOND));
  const first = app.page
    .getByRole('article')
    .filter({ has: app.page.getByRole('heading', { name: app.t('directory.role.liaisonA'), exact: true }) });
  await expect(first).toContainText(app.t('directory.contact.away'));
  const handed = app.t('contacts.handOver.done', { day: '\0', name: nameOf(app, SECOND), count: 1 }).split('\0');
  for (const part of handed) await expect(first).toContainText(part.trim());
  const owed = region(app, 'contacts.handOver.title');
  await expect(owed.getByRole('row').nth(1)).toContainText(documentNumber(1));
  await expect(owed.getByRole('row').nth(1)).toContainText(format.day('2027-12-30'));
  await app.button('contacts.handOver.print').click();
  const paper = app.page.getByRole('article', { name: app.t('lists.print.sheet') });
  for (const text of [documentNumber(1), '交接清单', 'རྩིས་སྤྲོད་ཀྱི་ཐོ']) await expect(paper).toContainText(text);
  await app.button('common.action.back').click();

  await app.button('contacts.absence.openFor', { role: app.t('directory.role.liaisonB') }).click();
  await fill(app, { 'contacts.absence.reason': '病假' });
  await save(app);
  await expect(now(app)).toContainText(app.t('contacts.now.bothAway'));
  await expect(now(app)).toContainText(spacedMobile(LEADER));
  await openRequest(app, 1);
  await expect(app.page.getByRole('main')).toContainText(app.t('contacts.now.bothAway'));
  await app.button('requests.action.print').click();
  const notice = app.page.getByRole('article', { name: documentNumber(1), exact: true });
  for (const text of ['0976-8871234', '法院24小时联系电话', FIRST.bo, FIRST.zh, spacedMobile(FIRST)])
    await expect(notice).toContainText(text);

  await openUnit(app, POLICE);
  await app.button('contacts.absence.backFor', { role: app.t('directory.role.liaisonA') }).click();
  await expect(now(app)).toContainText(spacedMobile(FIRST));
  await expect(now(app)).not.toContainText(app.t('contacts.now.bothAway'));
});

test('[L3.3b] a change of contact goes from the unit by the committee to the approval; the old one stays on the old paper and in the history', async ({
  county: app,
}) => {
  test.slow();
  await openUnit(app, POLICE);
  await name(app, 'liaisonA', FIRST);
  await registerCase(app);
  await askUnits(app, { title: QUERY_VEHICLES.title[app.language], particulars: '请查询车辆' });

  await openUnit(app, POLICE);
  const role = app.t('directory.role.liaisonA');
  await app.button('contacts.change.proposeFor', { role }).click();
  await dialog(app)
    .getByRole('button', { name: app.t('common.action.save'), exact: true })
    .click();
  await expect(dialog(app).getByText(app.t('directory.contact.needOther'))).toBeVisible();
  await fill(app, { ...fields(NEW), 'contacts.change.by': '办公室', 'contacts.change.why': '工作调动' });
  await save(app);
  // After a restart the page is another one.
  const change = () => region(app, 'contacts.change.title').getByRole('article');
  await expect(change()).toContainText(app.t('contacts.change.status.proposed'));
  await expect(now(app)).toContainText(spacedMobile(FIRST));

  const decide = async (decision: 'reviewed' | 'sentBack' | 'approved', texts: Readonly<Record<string, string>>) => {
    await change()
      .getByRole('button', { name: app.t(`contacts.change.decide.${decision}`), exact: true })
      .click();
    await fill(app, texts);
    await save(app);
    await expect(change()).toContainText(app.t(`contacts.change.status.${decision}`));
  };
  await decide('sentBack', {
    'contacts.change.decidedBy.sentBack': '县委政法委',
    'contacts.change.reason': '缺职务说明',
  });
  await change()
    .getByRole('button', { name: app.t('contacts.change.again'), exact: true })
    .click();
  await save(app);
  await decide('reviewed', { 'contacts.change.decidedBy.reviewed': '县委政法委' });
  await expect(now(app)).toContainText(spacedMobile(FIRST));

  await app.restart();
  await unlock(app);
  await goTo(app, 'directory');
  const waiting = region(app, 'contacts.change.waiting');
  await expect(waiting).toContainText(POLICE[app.language]);
  await expect(waiting).toContainText(app.t('contacts.change.status.reviewed'));
  await openUnit(app, POLICE);
  await decide('approved', { 'contacts.change.decidedBy.approved': '联席会议' });
  await expect(now(app)).toContainText(spacedMobile(NEW));
  await expect(change().getByRole('listitem')).toHaveCount(5);

  await openRequest(app, 1);
  const main = app.page.getByRole('main');
  await expect(main).toContainText(spacedMobile(NEW));
  const atIssue = app.t('contacts.now.atIssue', { contact: nameOf(app, FIRST) });
  await expect(main).toContainText(atIssue);
  await app.button('requests.action.print').click();
  const notice = app.page.getByRole('article', { name: documentNumber(1), exact: true });
  await expect(notice).toContainText(FIRST.zh);
  await expect(notice).not.toContainText(NEW.zh);
  await openUnit(app, POLICE);
  await app.page.getByRole('button', { name: `${app.t('common.action.edit')} ${role}`, exact: true }).click();
  await app.button('common.history.open', { field: app.t('common.field.personZh') }).click();
  await expect(app.page.getByRole('tooltip').getByRole('listitem')).toContainText([NEW.zh, FIRST.zh]);
});

test('[L-A2] the receipt form is printed, exported, and taken in filled in: what changes is shown first, every faulty row named', async ({
  county: app,
}) => {
  await goTo(app, 'directory');
  await app.button('directory.receipt').click();
  await app.button('contacts.receipt.print').click();
  const paper = app.page.getByRole('article', { name: app.t('lists.print.sheet') });
  for (const text of ['联系人名单回执', 'འབྲེལ་གཏུག་པའི་མིང་ཐོའི་འབྱོར་ལན', '固定电话', '手机', '公安局'])
    await expect(paper).toContainText(text);
  await app.button('common.action.back').click();
  const empty = await savedSheet(app, () => app.button('contacts.receipt.export').click());
  expect(empty[0]).toEqual(
    ['unit', 'place', 'name', 'nameBo', 'post', 'landline', 'mobile'].map((head) =>
      app.t(`contacts.receipt.head.${head}`),
    ),
  );
  const [heads = [], ...lines] = empty;
  const filled = lines.map((line) => {
    if (line[0] !== '公安局') return line;
    const person = line[1] === 'A' ? FIRST : SECOND;
    return [line[0], line[1] ?? '', person.zh, person.bo, person.post, '', person.mobile];
  });
  const broken = [
    ['没有的局', '', '甲某', '', '', '', ''],
    ['财政局', 'A', '乙某', '', '', '电话坏', ''],
    ['公安局', 'A', '丙某', '', '', '', ''],
  ];
  await choose(app, '回执.xlsx', await sheetOf([heads, ...filled, ...broken]));
  const faulty = app.page.getByRole('table', { name: app.t('contacts.receipt.faulty') });
  await expect(faulty.getByRole('row')).toHaveCount(4);
  const at = filled.length + 2;
  for (const [i, problem] of ['unit_unknown', 'bad_phone', 'place_twice'].entries()) {
    const line = faulty
      .getByRole('row')
      .filter({ has: app.page.getByRole('rowheader', { name: String(at + i), exact: true }) });
    const [told = ''] = app.t(`contacts.receipt.problem.${problem}`, { row: '\0' }).split('\0');
    await expect(line).toContainText(told.trim());
  }
  const planned = () => app.page.getByRole('table', { name: app.t('contacts.receipt.preview') });
  await expect(planned().getByRole('row')).toHaveCount(3);
  await app.button('contacts.receipt.apply', { count: 2 }).click();
  await expect(planned()).toHaveCount(0);

  await app.restart();
  await unlock(app);
  await openUnit(app, POLICE);
  await expect(now(app)).toContainText(spacedMobile(FIRST));
  await goTo(app, 'directory');
  await app.button('directory.receipt').click();
  await choose(app, '回执.csv', Buffer.from('单位,姓名,职务,固定电话,手机\n公安局,尼玛,科员,,13909760004\n', 'utf8'));
  await expect(planned().getByRole('row').nth(1)).toContainText(app.t('contacts.receipt.effects.other'));
  await expect(planned().getByRole('row').nth(1)).toContainText(nameOf(app, FIRST));
  await choose(app, '空.csv', Buffer.from('甲,乙\n丙,丁\n', 'utf8'));
  await expect(app.page.getByText(app.t('contacts.receipt.noHeads'))).toBeVisible();
});

async function choose(app: App, fileName: string, buffer: Buffer): Promise<void> {
  const asked = app.page.waitForEvent('filechooser');
  await app.button('contacts.receipt.pick').click();
  await (await asked).setFiles({ name: fileName, mimeType: 'application/octet-stream', buffer });
}

test('[N25a] a township has its group with leader, members, villages and communities, and a case shows the group of its township', async ({
  county: app,
}) => {
  await goTo(app, 'directory');
  const townships = app.page
    .getByRole('navigation', { name: app.t('directory.title') })
    .getByRole('region', { name: app.t('directory.group.townships') });
  await townships.getByRole('listitem').first().getByRole('button').click();
  await app.button('directory.township.name').click();
  await fill(app, { 'common.field.nameZh': '香达镇', 'common.field.nameBo': 'ཤར་མདའ་གྲོང་རྡལ' });
  await save(app);
  await name(app, 'leader', LEADER);
  const group = () => region(app, 'contacts.group.title');
  await expect(group()).toContainText(app.t('contacts.group.body.policeStation'));
  for (const person of [FIRST, SECOND]) {
    await app.button('contacts.group.addMember').click();
    await fill(app, {
      'common.field.personZh': person.zh,
      'common.field.personBo': person.bo,
      'common.field.post': person.post,
      'contacts.group.phone': person.mobile,
    });
    await save(app);
  }
  await app.button('contacts.group.addPlace').click();
  await fill(app, { 'contacts.group.phone': '12' });
  await dialog(app)
    .getByRole('button', { name: app.t('common.action.save'), exact: true })
    .click();
  await expect(dialog(app).getByRole('alert')).toHaveCount(2);
  await fill(app, {
    'common.field.nameZh': '大桥村',
    'common.field.nameBo': 'ཟམ་ཆེན་སྡེ་བ',
    'contacts.group.phone': NEW.mobile,
  });
  await save(app);
  await registerCase(app);
  await app.button('cases.page.edit').first().click();
  await app.combobox('cases.field.township').selectOption({ label: app.language === 'bo' ? 'ཤར་མདའ་གྲོང་རྡལ' : '香达镇' });
  await app.button('cases.form.saveEdit').click();
  await expect(app.page.getByRole('heading', { level: 1 })).toContainText(CASE.number);

  await app.restart();
  await unlock(app);
  await goTo(app, 'cases');
  await app.page.getByRole('link', { name: CASE.number, exact: true }).click();
  const shown = region(app, 'contacts.group.ofCase');
  for (const text of [nameOf(app, LEADER), FIRST.zh, SECOND.bo, '大桥村', spacedMobile(NEW)])
    await expect(shown).toContainText(text);
  for (const body of ['governanceOffice', 'tribunal', 'justiceOffice'])
    await expect(shown).toContainText(app.t(`contacts.group.body.${body}`));
  await shown.getByRole('link').click();
  await expect(group()).toContainText('大桥村');
  await app.button('contacts.group.remove', { name: app.language === 'bo' ? 'ཟམ་ཆེན་སྡེ་བ' : '大桥村' }).click();
  await expect(group()).not.toContainText('大桥村');
});
