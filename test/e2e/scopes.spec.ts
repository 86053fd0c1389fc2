import { addPerson } from './support/add-person';
import type { App } from './support/app';
import { seriousFaults } from './support/axe';
import { layoutFaults } from './support/layout-faults';
import {
  exchangeNow,
  enrolInSettings,
  joinCounty,
  makeCode,
  openFromChip,
  says,
  type Joiner,
} from './support/at-the-hub';
import { askUnits, FREEZE_DEPOSIT, openRequest, QUERY_VEHICLES } from './support/ask-units';
import { choose, chooseText } from './support/choose';
import { PERSON, unlock } from './support/first-run';
import { goTo } from './support/go-to';
import { expect, test, type Machine } from './support/meeting';
import { recordFact, told } from './support/record-fact';
import { registerCase } from './support/register-case';
import type { TestLanguage } from './support/texts';

/** Invented. Each case has a debtor of its own, by whose name its bytes are known. */
const NEAR = {
  number: '（2026）青2725执1号',
  debtor: { zh: '扎西多杰', bo: 'བཀྲ་ཤིས་རྡོ་རྗེ' },
};
const FAR = { number: '（2026）青2725执2号', debtor: { zh: '贡布次仁', bo: 'མགོན་པོ་ཚེ་རིང' } };
const ASKED = { number: '（2026）青2725执3号', debtor: { zh: '洛桑丹巴', bo: 'བློ་བཟང་བསྟན་པ' } };
const HELP = {
  title: { 'zh-CN': '协助辖区内个案执行', bo: 'མངའ་ཁོངས་ནང་གི་གྱོད་དོན་སོ་སོའི་ལག་བསྟར་ལ་གཞོགས་འདེགས' },
  text: '请到被执行人家中见证',
} as const;
const VEHICLES_TEXT = '请查询名下车辆';
const FREEZE_TEXT = '请冻结账户存款';
const ANSWER_TEXT = '名下没有车辆';

type Town = { readonly zh: string; readonly bo: string };
const TOWN: Town = { zh: '香达镇', bo: 'ཤར་མདའ་གྲོང་རྡལ' };
const OTHER_TOWN: Town = { zh: '白扎乡', bo: 'དཔལ་རྫ་ཤང' };

const GROUP: Joiner = { name: '措姆', post: '组员', role: 'township' };
const LIAISON: Joiner = { name: '尼玛', post: '民警', role: 'liaison' };
const OVERSEER: Joiner = { name: '普布', post: '代表', role: 'overseer' };

const shown = (town: Town, { language }: { readonly language: TestLanguage }): string =>
  language === 'bo' ? town.bo : town.zh;
const bankIn = ({ language }: { readonly language: TestLanguage }): string => FREEZE_DEPOSIT.units[language][0];
const namesOf = (one: { readonly debtor: { readonly zh: string; readonly bo: string } }): readonly string[] => [
  one.debtor.zh,
  one.debtor.bo,
];

/** The cases of the township's area: this one and no other, with the name of its debtor, and which other units were asked in it. */
async function areaShows(
  app: App,
  { number, debtor }: typeof NEAR | typeof FAR,
  others: readonly string[],
): Promise<void> {
  await goTo(app, 'area');
  await expect(app.page.getByRole('rowheader')).toHaveText([number]);
  // The walk over all screens is a court's, and does not come here.
  expect([...(await seriousFaults(app.page)), ...(await layoutFaults(app.page))]).toEqual([]);
  await expect(app.page.getByRole('cell', { name: debtor[app.language === 'bo' ? 'bo' : 'zh'] })).toBeVisible();
  await othersShown(app, others);
}

/** The table of what other units were asked, which opens no request. */
async function othersShown(app: App, units: readonly string[]): Promise<void> {
  const lines = app.page.getByRole('table', { name: app.t('cases.area.other') }).locator('tbody tr');
  await expect(lines).toHaveCount(units.length);
  for (const unit of units) {
    await expect(lines.filter({ hasText: unit })).toContainText(app.t('requests.status.issued'));
    await expect(lines.filter({ hasText: unit }).locator('a[href*="requests"]')).toHaveCount(0);
  }
  if (units.length === 0) await expect(app.page.getByText(app.t('cases.area.otherEmpty'))).toBeVisible();
}

test('[U7] a township, a unit’s liaison and an overseer get over the wire what is theirs and nothing else; moved, their records change on both ends and unsent work arrives', async ({
  meeting,
}) => {
  test.setTimeout(400_000);
  const court = await meeting.court();
  await fillsCounty(court.app);
  await enrolInSettings(court.app, meeting.hub.founderCode);
  await says(court.app, 'exchange.chip.delivered');
  await openFromChip(court.app, 'exchange.panel.devices');
  const [group, liaison, overseer] = [
    await join('group', GROUP),
    await join('liaison', LIAISON),
    await join('overseer', OVERSEER),
  ];

  // On the wire, not on the screen.
  await has(group, [NEAR.number, ...namesOf(NEAR), HELP.text]);
  lacks(group, [...namesOf(FAR), ...namesOf(ASKED), FAR.number, ASKED.number, FREEZE_TEXT, VEHICLES_TEXT]);
  await has(liaison, [ASKED.number, ...namesOf(ASKED), VEHICLES_TEXT]);
  lacks(liaison, [...namesOf(NEAR), ...namesOf(FAR), NEAR.number, FAR.number, HELP.text, FREEZE_TEXT]);
  await has(overseer, ['issued', 'deadline']);
  lacks(overseer, [...namesOf(NEAR), ...namesOf(FAR), ...namesOf(ASKED), HELP.text, VEHICLES_TEXT, FREEZE_TEXT]);
  lacks(overseer, [NEAR.number, FAR.number, ASKED.number]);
  await goTo(overseer.app, 'board');
  await expect(overseer.app.page.getByRole('table').locator('tfoot').getByRole('cell').first()).toHaveText('3');
  await requestsShown(group.app, [NEAR.number]);
  await areaShows(group.app, NEAR, [bankIn(group.app)]);
  await group.app.page.getByRole('rowheader', { name: NEAR.number }).getByRole('link').click();
  await expect(group.app.heading('cases.area.asked')).toBeVisible();
  await othersShown(group.app, [bankIn(group.app)]);
  expect([...(await seriousFaults(group.app.page)), ...(await layoutFaults(group.app.page))]).toEqual([]);
  await requestsShown(liaison.app, [ASKED.number]);

  // Both work with the link down, and are given other places meanwhile.
  for (const { link } of [group, liaison]) link.proxy.set({ type: 'refuse' });
  await liaison.app.page.getByRole('table').getByRole('link').first().click();
  await recordFact(liaison.app, 'answered', {
    choices: { 'requests.field.outcome': 'requests.outcome.full' },
    texts: { 'requests.fieldOf.answered.text': ANSWER_TEXT },
  });
  await says(liaison.app, 'exchange.chip.waiting', { count: 1 });
  await moves(court.app, GROUP, shown(OTHER_TOWN, court.app));
  await moves(court.app, LIAISON, bankIn(court.app));
  await says(court.app, 'exchange.chip.delivered');
  for (const { link, app } of [group, liaison]) {
    lacksNow(link.heard(), FAR.debtor.zh);
    link.proxy.set({ type: 'pass' });
    await exchangeNow(app);
  }
  await requestsShown(group.app, []);
  await requestsShown(liaison.app, [NEAR.number]);
  await expect(toldOfMove(liaison.app)).toBeVisible();
  await liaison.app.button('app.healing.understood').click();
  await has(group, namesOf(FAR));
  lacks(group, [...namesOf(ASKED)]);
  lacks(liaison, namesOf(FAR));

  // The answer came before the move was known there: it counts, and says so.
  await openFromChip(liaison.app, 'exchange.panel.outbox');
  await expect(liaison.app.page.getByRole('row').filter({ hasText: liaison.app.t('exchange.state.late') })).toHaveCount(
    1,
  );
  await exchangeNow(court.app);
  await openRequest(court.app, 3);
  await expect(told(court.app, 'answered')).toContainText(ANSWER_TEXT, { timeout: 30_000 });

  for (const { link, app } of [group, liaison]) {
    link.proxy.set({ type: 'refuse' });
    await app.restart();
    await unlock(app, PERSON.passphrase, 'directory');
  }
  await requestsShown(group.app, []);
  await areaShows(group.app, FAR, []);
  await expect(group.app.button('app.healing.understood')).toBeVisible(); // nobody has read it yet
  await requestsShown(liaison.app, [NEAR.number]);
  await expect(toldOfMove(liaison.app)).toHaveCount(0);

  async function join(name: string, person: Joiner): Promise<Machine> {
    const code = await makeCode(court.app, person);
    const machine = await meeting.newMachine(name);
    await joinCounty(machine.app, code);
    return machine;
  }
});

/** What the liaison is told to be now. */
const toldOfMove = (app: App) =>
  app.page.getByText(app.t('app.place.title', { place: `${app.t('people.roles.liaison')} · ${bankIn(app)}` }));

/** Two townships with names, three people, three cases in different hands. */
async function fillsCounty(app: App): Promise<void> {
  const { language } = app;
  await namesTownship(app, 0, TOWN);
  await namesTownship(app, 1, OTHER_TOWN);
  await addPerson(app, GROUP, shown(TOWN, app));
  await addPerson(app, LIAISON, QUERY_VEHICLES.unit[language]);
  await addPerson(app, OVERSEER);
  await registerCase(app, { ...NEAR, township: shown(TOWN, app) });
  await askUnits(app, { title: HELP.title[language], units: [shown(TOWN, app)], particulars: HELP.text });
  await openCase(app, NEAR.number);
  await askUnits(app, { title: FREEZE_DEPOSIT.title[language], units: [bankIn(app)], particulars: FREEZE_TEXT });
  await registerCase(app, { ...FAR, township: shown(OTHER_TOWN, app) });
  await registerCase(app, ASKED);
  await askUnits(app, { title: QUERY_VEHICLES.title[language], particulars: VEHICLES_TEXT });
}

async function openCase(app: App, number: string): Promise<void> {
  await goTo(app, 'cases');
  await app.page.getByRole('link', { name: number, exact: true }).click();
}

async function namesTownship(app: App, index: number, town: Town): Promise<void> {
  await goTo(app, 'directory');
  await app.page
    .getByRole('navigation', { name: app.t('directory.title') })
    .getByRole('region', { name: app.t('directory.group.townships') })
    .getByRole('listitem')
    .nth(index)
    .getByRole('button')
    .click();
  await app.button('directory.township.name').click();
  const dialog = app.page.getByRole('dialog');
  const box = (key: string) => dialog.getByRole('textbox', { name: app.t(key), exact: true });
  await box('common.field.nameZh').fill(town.zh);
  await box('common.field.nameBo').fill(town.bo);
  await dialog.getByRole('button', { name: app.t('common.action.save'), exact: true }).click();
  await expect(dialog).toBeHidden();
}

/** The administrator gives a person another place. */
async function moves(app: App, person: Joiner, to: string): Promise<void> {
  await goTo(app, 'people');
  await app.page
    .getByRole('listitem')
    .filter({ hasText: person.name })
    .getByRole('button', { name: app.t('people.edit'), exact: true })
    .click();
  await chooseText(app, 'people.belongsTo', to);
  const dialog = app.page.getByRole('dialog');
  await dialog.getByRole('button', { name: app.t('common.action.save'), exact: true }).click();
  await expect(dialog).toBeHidden();
}

/** The list of requests shows those of these cases, and no other. */
async function requestsShown(app: App, cases: readonly string[]): Promise<void> {
  await goTo(app, 'requests');
  await choose(app, 'common.field.status', 'requests.filter.all');
  const lines = app.page.getByRole('main').getByRole('table').locator('tbody tr');
  await expect(lines).toHaveCount(cases.length, { timeout: 30_000 });
  for (const number of cases) await expect(lines.filter({ hasText: number })).toHaveCount(1, { timeout: 30_000 });
}

async function has({ link }: Machine, texts: readonly string[]): Promise<void> {
  for (const text of texts) await expect.poll(() => link.heard().includes(text), `${text} is told`).toBe(true);
}

function lacks({ link }: Machine, texts: readonly string[]): void {
  for (const text of texts) lacksNow(link.heard(), text);
}

const lacksNow = (heard: string, text: string): void =>
  expect(heard.includes(text), `${text} was not told`).toBe(false);
