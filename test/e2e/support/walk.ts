import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { chooseFile, downloadBackup, openWithPassphrase } from './back-up';
import { chooseIn } from './choose';
import type { Controls } from './controls';
import { chooseLanguage, confirmRecoveryCode, fillPerson } from './first-run';
import { chooseSheet, sheetOf } from './sheets';

/** Called at each place of a walk, with its name, when the place has come to rest. */
export type Visit = (name: string) => Promise<void>;

/** First run into the rehearsal county, or into a new one, whose own last step is visited too; ends on the first screen. */
export async function walkFirstRun(app: Controls, visit: Visit, kind: 'county' | 'rehearsal' = 'rehearsal') {
  const at = async (name: string) => {
    await rest(app);
    await visit(name);
  };
  const first = app.page.getByRole('main').getByRole('button', { name: '中文', exact: true });
  await expect(first.or(app.heading('app.firstRun.countyTitle'))).toBeVisible();
  if (await first.isVisible()) {
    await at('first-run-language');
    await chooseLanguage(app);
  }
  await expect(app.heading('app.firstRun.countyTitle')).toBeVisible();
  await at('first-run-county');
  await app.page.getByRole('button', { name: app.t('exchange.join.choice') }).click();
  await app.button('exchange.join.submit').click();
  await at('first-run-join');
  await app.button('common.action.back').click();
  await app.page.getByRole('button', { name: app.t('backup.restore.link') }).click();
  await at('first-run-restore');
  await app.button('common.action.back').click();
  await app.page.getByRole('button', { name: app.t(`app.firstRun.${kind}`) }).click();
  await app.button('app.firstRun.found').click();
  await at('first-run-person-faults');
  await fillPerson(app);
  await at('first-run-person');
  await app.button('app.firstRun.found').click();
  await expect(app.heading('app.recovery.title')).toBeVisible({ timeout: 60_000 });
  await at('first-run-recovery');
  await confirmRecoveryCode(app);
  if (kind === 'county') {
    await expect(app.heading('app.firstRun.profileTitle')).toBeVisible();
    await at('first-run-profile');
    await app.button('app.firstRun.later').click();
  }
  await expect(app.link('app.nav.cases')).toBeVisible();
}

/** The ways back in, from the open app: unlocking and recovering. Ends on the unlock screen. */
export async function walkGate(app: Controls, visit: Visit): Promise<void> {
  await app.button('app.frame.lock').click();
  await expect(app.heading('app.unlock.title')).toBeVisible();
  await rest(app);
  await visit('unlock');
  await app.button('app.unlock.forgotten').click();
  await app.button('app.unlock.recover').click();
  await rest(app);
  await visit('recover');
  await app.button('app.unlock.backToPassphrase').click();
}

interface Place {
  readonly name: string;
  /** Address within the app. */
  readonly at: string;
  /** What is done there first, e.g. opening a dialog. */
  readonly act?: (app: Controls) => Promise<unknown>;
  /** A file is chosen on the way, in the way of a browser. */
  readonly needsFile?: boolean;
}

/** All screens of the open app and their main dialogs. In the rehearsal county each of them has something to show. */
export async function walkWork(
  app: Controls,
  visit: Visit,
  { withFiles = true }: { readonly withFiles?: boolean } = {},
): Promise<void> {
  for (const place of await placesOf(app)) {
    if (place.needsFile && !withFiles) continue;
    await open(app, place.at);
    await rest(app);
    if (place.act) {
      await place.act(app);
      await rest(app);
    }
    await visit(place.name);
    await closeOverlays(app);
  }
}

/** What stands over every page does not go with the page. */
async function closeOverlays({ page }: Controls): Promise<void> {
  const overlays = page.getByRole('dialog').or(page.getByRole('tooltip'));
  if ((await overlays.count()) === 0) return;
  await page.keyboard.press('Escape');
  await expect(overlays).toHaveCount(0);
}

async function placesOf(app: Controls): Promise<readonly Place[]> {
  const found = await findRecords(app);
  return [
    { name: 'not-found', at: '/nowhere' },
    { name: 'home', at: '/' },
    { name: 'quick-jump', at: '/', act: ({ page }) => page.keyboard.press('Control+k') },
    { name: 'quick-jump-found', at: '/', act: typeIntoQuickJump },
    { name: 'help', at: '/', act: ({ page }) => page.keyboard.press('?') },
    { name: 'switch-person', at: '/', act: openPersonChip },
    ...casePlaces(found),
    ...requestPlaces(found),
    ...matterPlaces(found),
    { name: 'rules', at: '/rules' },
    { name: 'rules-articles', at: '/rules?view=article' },
    { name: 'rules-court', at: '/rules?view=court', act: (app) => app.button('rules.own.add').click() },
    { name: 'rules-found', at: '/rules', act: (on) => pickDuty(on) },
    ...placesOfOffice(found),
  ];
}

function casePlaces({ openCase, closedCase, voidedCase }: Records): readonly Place[] {
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

const FORMS = ['served', 'received', 'answered', 'reviewSuggested', 'postponed', 'urged', 'withdrawn', 'escalated'];

function requestPlaces({ openCase, request, withPaper, escalated, answered }: Records): readonly Place[] {
  return [
    { name: 'requests', at: '/requests' },
    { name: 'requests-all', at: '/requests?state=all' },
    { name: 'requests-selected', at: '/requests', act: selectAll },
    { name: 'requests-urge', at: '/requests', act: openUrging },
    { name: 'requests-print', at: '/requests', act: (app) => app.button('lists.print.button').click() },
    { name: 'escalations', at: '/requests/escalations' },
    { name: 'requests-of-handler', at: '/requests?state=all&handler=none&township=none' },
    { name: 'board', at: '/board' },
    { name: 'board-handlers', at: '/board?by=handler&sort=name' },
    { name: 'board-print', at: '/board', act: (app) => app.button('lists.print.button').click() },
    { name: 'conflicts-none', at: '/conflicts' },
    { name: 'request-new-choose-case', at: '/requests/new' },
    { name: 'request-new-duty', at: freshRequest(openCase) },
    { name: 'request-new-duty-found', at: freshRequest(openCase), act: (app) => pickDuty(app) },
    { name: 'request-new-details', at: freshRequest(openCase), act: toDetails },
    { name: 'request-new-check', at: freshRequest(openCase), act: toCheck },
    { name: 'request', at: request },
    { name: 'request-clause', at: request, act: (app) => app.button('requests.page.showClause').click() },
    { name: 'request-awaiting-paper', at: withPaper },
    { name: 'request-escalated', at: escalated },
    { name: 'request-answered', at: answered },
    { name: 'request-notice', at: `${request}/notice` },
    ...FORMS.map((form) => ({ name: `request-form-${form}`, at: `${request}?form=${form}` })),
    { name: 'request-form-escalationStep', at: `${escalated}?form=escalationStep` },
    { name: 'request-form-correct', at: answered, act: firstButton('requests.action.correct') },
    {
      name: 'request-form-faults',
      at: `${request}?form=escalated`,
      act: (app) => app.button('common.action.save').click(),
    },
  ];
}

/** Forms of each kind of field: choices, checkboxes, days, money, references, what stays covered. */
const BEGINNINGS = ['specialNotice', 'risk', 'entrustIn', 'clue', 'reward'];

function matterPlaces({ openCase, matters }: Records): readonly Place[] {
  const inCase = openCase.slice('/cases/'.length);
  const save = (app: Controls) => app.button('common.action.save').click();
  return [
    { name: 'matters', at: '/matters' },
    { name: 'matters-bodies', at: '/matters/bodies' },
    { name: 'cases-key', at: '/cases', act: showKeyCases },
    ...BEGINNINGS.map((subject) => ({ name: `matter-new-${subject}`, at: `/matters/new/${inCase}.${subject}` })),
    { name: 'matter-new-faults', at: `/matters/new/${inCase}.keyCase`, act: save },
    { name: 'matter-case', at: matters.proposed },
    // The debtor is marked, so what makes a party special stands open.
    { name: 'matter-party', at: matters.proposed, act: firstButton('cases.page.editParty', 'name') },
    ...matters.all.map((at, i) => ({ name: `matter-${i + 1}`, at })),
    { name: 'matter-paper', at: `${matters.withPaper}/paper` },
    { name: 'matter-form', at: `${matters.withPaper}?form=answered`, act: save },
    { name: 'matter-correct', at: matters.withPaper, act: firstButton('cases.fact.correctLabel', 'fact') },
  ];
}

const showKeyCases = ({ page, t }: Controls) => page.getByLabel(t('cases.list.stateFilter')).selectOption('key');

function placesOfOffice({ unit }: Records): readonly Place[] {
  return [
    { name: 'directory', at: '/directory' },
    { name: 'directory-unit', at: `/directory?unit=${unit}` },
    { name: 'directory-add', at: '/directory', act: (app) => app.button('directory.unit.add').click() },
    { name: 'directory-edit', at: `/directory?unit=${unit}`, act: (app) => app.button('directory.unit.edit').click() },
    {
      name: 'directory-contact',
      at: `/directory?unit=${unit}`,
      act: ({ page, t }) =>
        page.getByRole('button', { name: `${t('common.action.edit')} ${t('directory.role.leader')}` }).click(),
    },
    {
      name: 'directory-absence',
      at: `/directory?unit=${unit}`,
      act: ({ page, t }) =>
        page
          .getByRole('button', { name: t('contacts.absence.openFor', { role: t('directory.role.liaisonA') }) })
          .click(),
    },
    {
      name: 'directory-propose',
      at: `/directory?unit=${unit}`,
      act: ({ page, t }) =>
        page
          .getByRole('button', { name: t('contacts.change.proposeFor', { role: t('directory.role.liaisonA') }) })
          .click(),
    },
    { name: 'directory-court', at: '/directory', act: openCourt },
    { name: 'directory-township', at: '/directory', act: openTownship },
    { name: 'directory-receipt', at: '/directory/receipt' },
    { name: 'persons', at: '/cases/persons' },
    { name: 'persons-compare', at: '/cases/persons', act: comparePair },
    { name: 'directory-print', at: '/directory', act: (app) => app.button('lists.print.button').click() },
    { name: 'people', at: '/people' },
    { name: 'people-add', at: '/people', act: (app) => app.button('people.add').click() },
    { name: 'people-edit', at: '/people', act: (app) => app.button('people.edit').first().click() },
    { name: 'people-passphrase', at: '/people', act: (app) => app.button('people.changePassphrase').click() },
    { name: 'people-recovery', at: '/people', act: (app) => app.button('people.renewRecovery').click() },
    { name: 'manual', at: '/help' },
    { name: 'exchange-chip', at: '/', act: openExchangeChip },
    { name: 'outbox', at: '/outbox' },
    { name: 'voice-check', at: '/voice-check', act: compareCourt },
    { name: 'stick', at: '/stick' },
    { name: 'put-aside', at: '/put-aside' },
    { name: 'devices', at: '/devices' },
    { name: 'backup', at: '/backup' },
    { name: 'backup-erase', at: '/backup', act: (app) => app.button('backup.erase.open').click() },
    { name: 'settings', at: '/settings' },
    { name: 'settings-calendar', at: '/settings', act: (app) => app.button('settings.calendar.enter').click() },
  ];
}

const inGroup = ({ page, t }: Controls, group: string) =>
  page.getByRole('region', { name: t(`directory.group.${group}`) }).getByRole('listitem');

/** Two records of people, side by side. */
async function comparePair({ page, t }: Controls): Promise<void> {
  await page
    .getByRole('article')
    .getByRole('link', { name: t('identity.compare.linkFor', { names: '' }).trim() })
    .first()
    .click();
  await expect(page.getByRole('table', { name: t('identity.compare.table') })).toBeVisible();
}

/** The court is the fifth member (N art. 3). */
async function openCourt(app: Controls): Promise<void> {
  await inGroup(app, 'members').nth(4).getByRole('button').click();
  await app.button('contacts.line24.edit').click();
}

/** A code of eight digits with the words for them, and the answer to one that differs. */
async function compareCourt(app: Controls): Promise<void> {
  await chooseIn(app.combobox('voice.what.label'), app.t('voice.what.court'));
  await app.button('voice.code.saidDifferent').click();
}

async function openTownship(app: Controls): Promise<void> {
  await inGroup(app, 'townships').first().getByRole('button').click();
  await app.button('contacts.group.addMember').click();
}

/** Records to look at, as addresses. */
interface Records {
  readonly openCase: string;
  readonly closedCase: string;
  readonly voidedCase: string;
  readonly request: string;
  readonly withPaper: string;
  readonly escalated: string;
  readonly answered: string;
  /** Id of a unit with people in its places. */
  readonly unit: string;
  readonly matters: {
    readonly all: readonly string[];
    /** A notice. */
    readonly withPaper: string;
    /** The case of that notice, about a deputy. */
    readonly proposed: string;
  };
}

async function findRecords(app: Controls): Promise<Records> {
  const first = async (list: string, under: string, act?: () => Promise<unknown>) => {
    await open(app, list);
    await rest(app);
    await act?.();
    const link = app.page.getByRole('main').locator(`tbody a[href^="#/${under}/"]`).first();
    return ((await link.getAttribute('href')) ?? '').slice(1);
  };
  const caseIn = (state: string) =>
    first('/cases', 'cases', async () => {
      await app.page.getByRole('searchbox').fill('');
      await app.page.getByLabel(app.t('cases.list.stateFilter')).selectOption(state);
      await expect(app.page.getByRole('row').nth(1)).toContainText(app.t(`cases.state.${state}`));
    });
  const closedCase = await caseIn('closed');
  const voidedCase = await caseIn('voided');
  const openCase = await caseIn('open');
  const request = await first('/requests?state=served', 'requests');
  const withPaper = await first('/requests?flag=awaitingPaper', 'requests');
  const escalated = await first('/requests?flag=escalated', 'requests');
  const answered = await first('/requests?state=answeredFull', 'requests');
  const matters = await findMatters(app);
  await open(app, '/directory');
  await app.page.getByRole('main').getByRole('navigation').getByRole('button').nth(2).click();
  await expect.poll(() => app.page.url()).toContain('unit=');
  const unit = new URL(app.page.url()).hash.split('unit=')[1] ?? '';
  return { openCase, closedCase, voidedCase, request, withPaper, escalated, answered, unit, matters };
}

async function findMatters(app: Controls): Promise<Records['matters']> {
  await open(app, '/matters');
  await rest(app);
  const main = app.page.getByRole('main');
  const addresses = (links: readonly (string | null)[]) => links.map((href) => (href ?? '').slice(1));
  const all = addresses(
    await main.locator('tbody a[href^="#/matters/"]').evaluateAll((links) => links.map((a) => a.getAttribute('href'))),
  );
  const notice = main.getByRole('row').filter({ hasText: app.t('matters.subject.specialNotice') });
  const [withPaper = '', proposed = ''] = addresses(
    await notice.getByRole('link').evaluateAll((links) => links.map((a) => a.getAttribute('href'))),
  );
  return { all, withPaper, proposed };
}

/** Sets the text to double size, by the person's own setting. */
export async function enlargeText(app: Controls): Promise<void> {
  await open(app, '/settings');
  await app.page.getByRole('slider', { name: app.t('settings.textSize') }).press('End');
  await expect(app.page.locator('html')).toHaveCSS('font-size', '32px');
}

/** Goes to an address of the open app, by way of a page that is none: what stood open at the same address is closed. */
export async function open(app: Controls, address: string): Promise<void> {
  const go = (to: string) =>
    app.page.evaluate((hash) => {
      location.hash = hash;
    }, `#${to}`);
  const nowhere = app.heading('errors.notFound.title');
  await go('/nowhere');
  await expect(nowhere).toBeVisible();
  await go(address);
  if (address !== '/nowhere') await expect(nowhere).toHaveCount(0);
}

/** Waits until the page is loaded and nothing moves any more. */
export async function rest({ page, t }: Controls): Promise<void> {
  await page.evaluate(async (loading) => {
    const QUIET_MS = 80;
    await document.fonts.ready;
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    let changedAt = performance.now();
    const observer = new MutationObserver(() => (changedAt = performance.now()));
    observer.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
    const isLoading = () =>
      [...document.querySelectorAll('output, [role=status]')].some((each) => each.textContent === loading);
    const isMoving = () =>
      document
        .getAnimations()
        .some(({ effect, playState }) => playState === 'running' && effect?.getTiming().iterations !== Infinity);
    while (performance.now() - changedAt < QUIET_MS || isLoading() || isMoving()) await frame();
    observer.disconnect();
  }, t('common.state.loading'));
}

/** A new request in a case, under a draft of its own: the unfinished one of an earlier place is not taken up again. */
const freshRequest = (address: string): string =>
  `/requests/new/${randomBytes(16).toString('base64url')}?case=${address.slice('/cases/'.length)}`;

/** The first button whose name is the text, whatever stands at the place of the value. */
function firstButton(key: string, value?: string) {
  return ({ page, t }: Controls) => {
    const words = value === undefined ? [t(key)] : t(key, { [value]: '\uE000' }).split('\uE000');
    const pattern = words.map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('.*');
    return page
      .getByRole('main')
      .getByRole('button', { name: new RegExp(`^${pattern}`) })
      .first()
      .click();
  };
}

async function typeIntoQuickJump({ page, t }: Controls): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: t('app.jump.title') }).fill('法院');
}

const openPersonChip = ({ page }: Controls) => page.getByRole('banner').locator('button[aria-expanded]').last().click();

const openExchangeChip = ({ page }: Controls) =>
  page.getByRole('banner').locator('button[aria-expanded]').first().click();

const selectAll = ({ page, t }: Controls) => page.getByRole('checkbox', { name: t('lists.selection.all') }).check();

async function openUrging(app: Controls): Promise<void> {
  await selectAll(app);
  await app.button('requests.selection.urge').click();
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

async function pickDuty({ page, t }: Controls): Promise<void> {
  await page.getByRole('textbox', { name: t('rules.search.label') }).fill('冻结');
  await page.getByRole('search').getByRole('listitem').getByRole('button').first().click();
}

async function toDetails(app: Controls): Promise<void> {
  await pickDuty(app);
  await app.button('common.action.next').click();
}

async function toCheck(app: Controls): Promise<void> {
  await toDetails(app);
  await app.page.getByRole('checkbox').first().check();
  await app.button('common.action.next').click();
}

/** What the backup page shows of a backup once made; in a browser, where the file is a download. */
export async function walkBackup(app: Controls, visit: Visit): Promise<void> {
  await open(app, '/backup');
  await rest(app);
  const folder = await mkdtemp(join(tmpdir(), 'nyamdrel-walk-'));
  try {
    const path = await downloadBackup(app, folder);
    await rest(app);
    await visit('backup-made');
    await chooseFile(app, 'backup.choose', path);
    await expect(app.button('backup.open')).toBeVisible();
    await rest(app);
    await visit('backup-opening');
    await openWithPassphrase(app);
    await expect(app.page.getByText(app.t('backup.whole'))).toBeVisible({ timeout: 60_000 });
    await rest(app);
    await visit('backup-tested');
  } finally {
    await rm(folder, { recursive: true });
  }
}
