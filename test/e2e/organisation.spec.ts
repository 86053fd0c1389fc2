import type { Locator } from '@playwright/test';
import type { App } from './support/app';
import { expect, test } from './support/app-test';
import { choose } from './support/choose';
import { confirmRecoveryCode, fillPerson, PERSON, unlock } from './support/first-run';
import type { TestLanguage } from './support/texts';

/** Members as N art. 3 lists them; where a reform changed the name, the later one is shown with the one of the document. */
const MEMBERS = [
  '县纪委监察委员会',
  '宣传部',
  '人大',
  '政协',
  '县法院',
  '检察院',
  '公安局',
  '司法局',
  '住房和城乡建设局',
  '自然资源局',
  '市场监督管理局',
  '农业银行',
  '农商银行',
  '金融监管局',
  '自然资源局',
  '财政局',
  '税务局',
  '税务局',
  '交通运输局',
  '住房和城乡建设局',
  '融媒体中心',
  '国资局',
];

/** The unit whose places are filled in; it has a later name. */
const MARKET: { readonly [language in TestLanguage]: RegExp } = {
  'zh-CN': /市场监督管理局/,
  bo: /ཁྲོམ་ར་ལྟ་སྐུལ་དོ་དམ་ཅུས/,
};

const LEADER = {
  zh: '旦增',
  bo: 'བསྟན་འཛིན',
  post: '副局长',
  landline: '0976-8801234',
  mobile: '13909760001',
} as const;
const LIAISON = { zh: '索南', bo: 'བསོད་ནམས', post: '科员', landline: '', mobile: '139 0976 0002' } as const;
const TOWNSHIP = { zh: '香达镇', bo: 'ཤར་མདའ་གྲོང་རྡལ' } as const;

test('[N3] [N4] holds the joint conference, its office and ten townships, and keeps who leads and who answers in each unit', async ({
  county: app,
}) => {
  await app.link('app.nav.directory').click();
  await expect(group(app, 'members').getByRole('listitem')).toHaveCount(22);
  const names = await group(app, 'members').getByRole('listitem').locator('[lang="zh-CN"]').allTextContents();
  expect(names).toEqual(MEMBERS);
  // Two of them are one bureau today; each still says what the document calls it.
  const formerly = { 'zh-CN': ['规划局', '国土资源局'], bo: ['འཆར་འགོད་ཅུས', 'མངའ་ཁོངས་ཐོན་ཁུངས་ཅུས'] } as const;
  for (const name of formerly[app.language]) {
    await expect(group(app, 'members').getByText(app.t('directory.unit.formerly', { name }))).toBeVisible();
  }
  await expect(group(app, 'office').getByRole('listitem')).toHaveCount(1);
  await expect(group(app, 'townships').getByRole('listitem')).toHaveCount(10);
  for (const number of [1, 10]) {
    await expect(group(app, 'townships').getByText(app.t('directory.township.unnamed', { number }))).toBeVisible();
  }
  await showsConferenceOffice(app);
  await fillsInPlaces(app);
  await namesTownship(app);

  await app.restart();
  await unlock(app);
  await app.link('app.nav.directory').click();
  await expect(group(app, 'townships').getByRole('button', { name: TOWNSHIP.zh })).toBeVisible();
  await group(app, 'members').getByRole('button', { name: MARKET[app.language] }).click();
  const leader = place(app, 'leader');
  for (const text of [LEADER.zh, LEADER.bo, LEADER.post, '0976-8801234', '139 0976 0001'])
    await expect(leader.getByText(text, { exact: true })).toBeVisible();
  await expect(place(app, 'liaisonA').getByText('139 0976 0002', { exact: true })).toBeVisible();
  await expect(place(app, 'liaisonB').getByText(app.t('directory.contact.empty'))).toBeVisible();
  await expect(
    group(app, 'members')
      .getByRole('button', { name: MARKET[app.language] })
      .getByText(app.t('directory.filled', { filled: 2, due: 3 })),
  ).toBeVisible();
});

test('[N4] shows for every field of a contact who wrote which value and when, the predecessor too', async ({
  county: app,
}) => {
  await app.link('app.nav.directory').click();
  await group(app, 'members').getByRole('button', { name: MARKET[app.language] }).click();
  await fillContact(app, 'leader', LEADER);
  await app.restart();
  await unlock(app);
  await app.link('app.nav.directory').click();
  await group(app, 'members').getByRole('button', { name: MARKET[app.language] }).click();
  const dialog = await openPlace(app, 'leader');
  await textbox(app, dialog, 'common.field.personZh').fill('白玛');
  await dialog.getByRole('button', { name: app.t('common.action.save'), exact: true }).click();
  await expect(dialog).toBeHidden();
  await openPlace(app, 'leader');
  await app.button('common.history.open', { field: app.t('common.field.personZh') }).click();
  const history = app.page.getByRole('tooltip').getByRole('listitem');
  await expect(history).toHaveCount(2);
  const day = app.language === 'bo' ? /20\d\dལོའི་ཟླ་\d+ཚེས་\d+ཉིན \d\d:\d\d/ : /20\d\d年\d+月\d+日 \d\d:\d\d/;
  await expect(history.nth(0)).toContainText('白玛');
  await expect(history.nth(1)).toContainText(LEADER.zh);
  for (const entry of [history.nth(0), history.nth(1)]) {
    await expect(entry).toContainText(PERSON.name);
    await expect(entry).toContainText(day);
  }
});

test('[N3] a rehearsal county stands in a database of its own, is marked on every screen, and leaves the real county alone', async ({
  county: app,
}) => {
  // Two databases are founded, and each is unlocked again.
  test.slow();
  const { page } = app;
  await app.button('app.frame.lock').click();
  await app.button('app.unlock.other').click();
  await page.getByRole('button', { name: app.t('app.firstRun.rehearsal') }).click();
  await expect(page.getByRole('button', { name: app.t('app.firstRun.county') })).toHaveCount(0);
  await fillPerson(app, { ...PERSON, passphrase: 'only for practising' });
  await app.button('app.firstRun.found').click();
  await confirmRecoveryCode(app);
  await isMarked(app, true);
  await countsOf(app, { cases: 60, requestsAtLeast: 180 });

  await app.restart();
  await showsGate(app, 'Rehearsal');
  await isMarkedOnGate(app);
  await unlock(app, 'only for practising');
  await countsOf(app, { cases: 60, requestsAtLeast: 180 });
  for (const name of ['home', 'cases', 'requests', 'rules', 'directory', 'people', 'settings']) {
    await app.link(`app.nav.${name}`).click();
    await expect(app.page.getByRole('heading', { level: 1 })).toBeVisible();
    await isMarked(app, true);
  }

  await app.button('app.frame.lock').click();
  await showsGate(app, 'County');
  await unlock(app);
  await isMarked(app, false);
  await app.link('app.nav.cases').click();
  await expect(app.page.getByText(app.t('cases.list.emptyTitle'))).toBeVisible();
  await app.link('app.nav.requests').click();
  await expect(app.page.getByText(app.t('requests.list.empty'))).toBeVisible();
  const databases = await app.page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name ?? ''));
  expect(databases.filter((name) => /county/.test(name))).toHaveLength(1);
  expect(databases.filter((name) => /rehearsal/.test(name))).toHaveLength(1);
});

type Group = 'office' | 'members' | 'townships' | 'bearers';
type Place = 'leader' | 'liaisonA' | 'liaisonB' | 'convenor' | 'deputyConvenor' | 'officeHead' | 'officeDeputy';

/** The list of one group of units. */
const group = (app: App, key: Group): Locator =>
  app.page
    .getByRole('navigation', { name: app.t('directory.title') })
    .getByRole('region', { name: app.t(`directory.group.${key}`) });

const place = (app: App, role: Place): Locator =>
  app.page
    .getByRole('article')
    .filter({ has: app.page.getByRole('heading', { name: app.t(`directory.role.${role}`), exact: true }) });

const textbox = (app: App, within: Locator, key: string): Locator =>
  within.getByRole('textbox', { name: app.t(key), exact: true });

/** N art. 3 and 4: two convenors, the head of the office and its deputies. */
async function showsConferenceOffice(app: App): Promise<void> {
  await group(app, 'office').getByRole('button').click();
  for (const role of ['convenor', 'deputyConvenor', 'officeHead'] as const)
    await expect(place(app, role)).toHaveCount(1);
  await expect(place(app, 'officeDeputy')).toHaveCount(2);
}

async function openPlace(app: App, role: Place): Promise<Locator> {
  // There are others on the card, e.g. to note an absence.
  const fillOrEdit = place(app, role)
    .getByRole('button', { name: `${app.t('directory.contact.fill')} ${app.t(`directory.role.${role}`)}`, exact: true })
    .or(
      place(app, role).getByRole('button', {
        name: `${app.t('common.action.edit')} ${app.t(`directory.role.${role}`)}`,
        exact: true,
      }),
    );
  await fillOrEdit.click();
  return app.page.getByRole('dialog', { name: app.t(`directory.role.${role}`) });
}

interface Person {
  readonly zh: string;
  readonly bo: string;
  readonly post: string;
  readonly landline: string;
  readonly mobile: string;
}

async function fillContact(app: App, role: Place, person: Person): Promise<void> {
  const dialog = await openPlace(app, role);
  await textbox(app, dialog, 'common.field.personZh').fill(person.zh);
  await textbox(app, dialog, 'common.field.personBo').fill(person.bo);
  await textbox(app, dialog, 'common.field.post').fill(person.post);
  await textbox(app, dialog, 'common.field.landline').fill(person.landline);
  await textbox(app, dialog, 'common.field.mobile').fill(person.mobile);
  await dialog.getByRole('button', { name: app.t('common.action.save'), exact: true }).click();
  await expect(dialog).toBeHidden();
}

/** A telephone number that is none is told and nothing is lost; put right it is saved. */
async function fillsInPlaces(app: App): Promise<void> {
  await group(app, 'members').getByRole('button', { name: MARKET[app.language] }).click();
  const dialog = await openPlace(app, 'leader');
  await textbox(app, dialog, 'common.field.mobile').fill('1390976');
  await dialog.getByRole('button', { name: app.t('common.action.save'), exact: true }).click();
  await expect(dialog.getByText(app.t('directory.contact.needOther'))).toBeVisible();
  await expect(textbox(app, dialog, 'common.field.mobile')).toHaveAccessibleDescription(
    new RegExp(app.t('errors.form.badPhone', { example: '\0' }).split('\0')[0] ?? 'nothing'),
  );
  await expect(textbox(app, dialog, 'common.field.mobile')).toHaveAttribute('aria-invalid', 'true');
  await expect(textbox(app, dialog, 'common.field.mobile')).toHaveValue('1390976');
  await dialog
    .getByRole('button', { name: app.t('common.action.close'), exact: true })
    .last()
    .click();
  await fillContact(app, 'leader', LEADER);
  await fillContact(app, 'liaisonA', LIAISON);
}

async function namesTownship(app: App): Promise<void> {
  await group(app, 'townships').getByRole('listitem').first().getByRole('button').click();
  await app.button('directory.township.name').click();
  const dialog = app.page.getByRole('dialog', { name: app.t('directory.township.name') });
  await textbox(app, dialog, 'common.field.nameZh').fill(TOWNSHIP.zh);
  await textbox(app, dialog, 'common.field.nameBo').fill(TOWNSHIP.bo);
  await dialog.getByRole('button', { name: app.t('common.action.save'), exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(group(app, 'townships').getByRole('button', { name: TOWNSHIP.bo })).toBeVisible();
}

async function isMarked(app: App, marked: boolean): Promise<void> {
  const mark = app.page.getByText(app.t('app.frame.rehearsal'));
  if (marked) await expect(mark).toBeVisible();
  else await expect(mark).toHaveCount(0);
}

async function isMarkedOnGate(app: App): Promise<void> {
  await expect(app.button('app.unlock.submit')).toBeVisible();
  await isMarked(app, true);
}

/** Chooses which database of this machine is unlocked. */
async function showsGate(app: App, profile: 'County' | 'Rehearsal'): Promise<void> {
  await app.page.getByText(app.t(`app.unlock.profile${profile}`), { exact: true }).click();
}

async function countsOf(app: App, due: { readonly cases: number; readonly requestsAtLeast: number }): Promise<void> {
  await app.link('app.nav.cases').click();
  await expect(app.page.getByText(app.t('cases.list.count', { count: due.cases }))).toBeVisible();
  await app.link('app.nav.requests').click();
  await expect(app.heading('requests.list.title')).toBeVisible();
  await choose(app, 'common.field.status', 'requests.filter.all');
  const line = app.page.getByRole('main').getByRole('status').first();
  await expect
    .poll(async () => Number(/\d+/.exec((await line.textContent()) ?? '')?.[0] ?? 0))
    .toBeGreaterThanOrEqual(due.requestsAtLeast);
}
