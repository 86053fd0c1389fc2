import type { App } from './support/app';
import { expect, test } from './support/app-test';
import { choicesOf } from './support/choose';
import { askUnits, documentNumber, openRequest, QUERY_VEHICLES } from './support/ask-units';
import { PERSON } from './support/first-run';
import { goTo } from './support/go-to';
import { attachPicture, expectPicture } from './support/papers';
import { fillFact, fillFields, homeList, recordFact, saveFact, told } from './support/record-fact';
import { registerCase } from './support/register-case';
import { restartAt } from './support/shanghai-clock';

const DAY = {
  'zh-CN': (month: number, day: number) => `2026年${month}月${day}日`,
  bo: (month: number, day: number) => `2026ལོའི་ཟླ་${month}ཚེས་${day}ཉིན`,
} as const;

/** Words by which a unit would be said to refuse, in both languages. */
const REFUSAL = /拒绝|拒不|不同意|驳回|ཁས་མི་ལེན|ངོས་མི་ལེན|དང་ལེན་མི་བྱེད/u;

/** On Friday 20 November a unit is asked; it has seven working days, until 1 December. Ends on the page of the request. */
async function askedOnFriday(app: App): Promise<void> {
  await restartAt(app, '2026-11-20T10:00');
  await registerCase(app);
  await askUnits(app, { title: QUERY_VEHICLES.title[app.language], particulars: '请查询被执行人名下车辆。' });
  await openRequest(app, 1);
}

const expectInForce = async (app: App): Promise<void> => {
  await expect(app.page.getByRole('main')).toContainText(DAY[app.language](12, 1));
  await expect(app.page.getByText(app.t('requests.status.issued'), { exact: true }).first()).toBeVisible();
};

test('[G20] a review suggestion is filed and the request stays in force', async ({ septemberCounty: app }) => {
  await askedOnFriday(app);
  await recordFact(app, 'reviewSuggested', {
    texts: {
      'requests.fieldOf.reviewSuggested.from': '车管所',
      'requests.fieldOf.reviewSuggested.text': '建议复核车牌号',
    },
  });
  await restartAt(app, '2026-11-23T10:00');
  await openRequest(app, 1);
  await expect(app.page.getByText(app.t('requests.hint.staysInForce'))).toBeVisible();
  await expect(told(app, 'reviewSuggested')).toContainText('建议复核车牌号');
  await expectInForce(app);
  // It is still asked for on its day.
  await restartAt(app, '2026-12-01T10:00');
  await expect(homeList(app, 'dueToday')).toContainText(documentNumber(1));
});

test('[G20] a refusal cannot be entered; what looks like one is escalated, with an owner and a next step, until it has a result', async ({
  septemberCounty: app,
}) => {
  await askedOnFriday(app);
  for (const name of await app.page.getByRole('main').getByRole('button').allInnerTexts())
    expect(name).not.toMatch(REFUSAL);
  await app.button('requests.action.answered').click();
  expect(await choicesOf(app, 'requests.field.outcome')).toEqual(
    new Set(['full', 'partial', 'couldNot'].map((outcome) => app.t(`requests.outcome.${outcome}`))),
  );
  await app.page.keyboard.press('Escape');
  await app.button('common.action.discard').click();

  await fillFact(app, 'escalated', { texts: { 'requests.fieldOf.escalated.text': '窗口称须局长签字才办理' } });
  await app.button('common.action.save').click();
  await expect(app.textbox('requests.field.nextStep')).toHaveAttribute('aria-invalid', 'true');
  await expect(app.textbox('requests.field.due')).toHaveAttribute('aria-invalid', 'true');
  await fillFields(app, { texts: { 'requests.field.nextStep': '约见局长', 'requests.field.due': '2026-11-24' } });
  await saveFact(app);
  await expectInForce(app);

  await restartAt(app, '2026-11-25T10:00');
  for (const text of [documentNumber(1), PERSON.name, '约见局长', DAY[app.language](11, 24)])
    await expect(homeList(app, 'escalations')).toContainText(text);
  await goTo(app, 'requests');
  await app.button('requests.escalations.title').click();
  const row = app.page.getByRole('row', { name: documentNumber(1) });
  for (const text of [
    app.t('requests.escalationReason.looksLikeRefusal'),
    PERSON.name,
    '约见局长',
    app.t('requests.flag.overdue'),
  ])
    await expect(row).toContainText(text);
  await row.getByRole('link').click();
  await recordFact(app, 'escalationStep', {
    texts: {
      'requests.fieldOf.escalationStep.text': '已约见局长',
      'requests.field.nextStep': '等待书面答复',
      'requests.field.due': '2026-11-27',
    },
  });
  await goTo(app, 'home');
  await expect(homeList(app, 'escalations')).toContainText('等待书面答复');
  await homeList(app, 'escalations').getByRole('link').first().click();
  await recordFact(app, 'escalationEnded', { texts: { 'requests.field.result': '已同意协助' } });

  await restartAt(app, '2026-11-26T10:00');
  await expect(homeList(app, 'escalations')).toContainText(app.t('home.empty.escalations'));
  await openRequest(app, 1);
  await expect(told(app, 'escalationEnded')).toContainText('已同意协助');
  await expectInForce(app);
});

test('[N19] what could not be done for an objective reason needs the reason and a way to solve it', async ({
  septemberCounty: app,
}) => {
  await askedOnFriday(app);
  await fillFact(app, 'answered', { choices: { 'requests.field.outcome': 'requests.outcome.couldNot' } });
  await app.button('common.action.save').click();
  const reason = app.textbox('requests.fieldOf.answered.reason');
  const solution = app.textbox('requests.field.howSolved');
  for (const field of [reason, solution]) {
    await expect(field).toHaveAttribute('aria-invalid', 'true');
    await expect(field).toHaveAccessibleDescription(app.t('requests.problem.required'));
  }
  await expect(reason).toBeFocused();
  await reason.fill('雪灾断网，登记系统无法查询');
  await app.button('common.action.save').click();
  await expect(solution).toBeFocused();
  await solution.fill('网络恢复后三日内补查');
  await attachPicture(app, 'requests.field.papers', '答复函.png');
  await saveFact(app);

  await restartAt(app, '2026-11-23T10:00');
  const news = homeList(app, 'newAnswers');
  await expect(news).toContainText(app.t('requests.outcome.couldNot'));
  await news.getByRole('link').click();
  for (const text of ['雪灾断网，登记系统无法查询', '网络恢复后三日内补查', app.t('requests.outcome.couldNot')])
    await expect(told(app, 'answered')).toContainText(text);
  await expect(app.page.getByText(app.t('requests.status.answeredCouldNot'), { exact: true }).first()).toBeVisible();
  await expectPicture(app, '答复函.png');
});

test('[N26] an answer by telephone awaits its paper until the paper has come, and is new until somebody has seen it', async ({
  septemberCounty: app,
}) => {
  await askedOnFriday(app);
  await fillFact(app, 'answered', {
    choices: {
      'requests.field.outcome': 'requests.outcome.full',
      'requests.field.channel': 'requests.channel.telephone',
    },
    texts: { 'requests.fieldOf.answered.text': '名下有一辆皮卡' },
  });
  await app.button('common.action.save').click();
  // Who said it on the telephone has to be known.
  await expect(app.textbox('requests.field.from')).toHaveAttribute('aria-invalid', 'true');
  await app.textbox('requests.field.from').fill('车管所 尼玛');
  await saveFact(app);

  await restartAt(app, '2026-11-24T10:00');
  await homeList(app, 'newAnswers')
    .getByRole('button', { name: app.t('requests.action.acknowledged') })
    .click();
  await expect(homeList(app, 'newAnswers')).toContainText(app.t('home.empty.newAnswers'));
  await expect(homeList(app, 'awaitingPaper')).toContainText('车管所 尼玛');
  await homeList(app, 'awaitingPaper').getByRole('link').click();
  await expect(app.heading('requests.action.paperReceived')).toBeVisible();
  await attachPicture(app, 'requests.field.papers', '书面答复.png');
  await saveFact(app);
  await expect(app.page.getByText(app.t('requests.flag.awaitingPaper'))).toHaveCount(0);

  await restartAt(app, '2026-11-25T10:00');
  await expect(homeList(app, 'awaitingPaper')).toContainText(app.t('home.empty.awaitingPaper'));
  await expect(homeList(app, 'newAnswers')).toContainText(app.t('home.empty.newAnswers'));
  await openRequest(app, 1);
  await expect(app.page.getByText(app.t('requests.status.answeredFull'), { exact: true }).first()).toBeVisible();
  await expect(told(app, 'paperReceived')).toContainText(DAY[app.language](11, 24));
  await expectPicture(app, '书面答复.png');
});

test('[N26] a later date has its reason, the unit is urged, and a mistake is corrected by a fact that names the first', async ({
  septemberCounty: app,
}) => {
  await askedOnFriday(app);
  await restartAt(app, '2026-11-30T10:00');
  await openRequest(app, 1);
  await fillFact(app, 'postponed', {
    texts: { 'requests.field.until': '2026-11-30', 'requests.fieldOf.postponed.from': '车管所' },
  });
  await app.button('common.action.save').click();
  // A later date is later than the deadline, and has a reason.
  await expect(app.textbox('requests.field.until')).toHaveAttribute('aria-invalid', 'true');
  await expect(app.textbox('requests.fieldOf.postponed.reason')).toHaveAttribute('aria-invalid', 'true');
  await fillFields(app, {
    texts: { 'requests.field.until': '2026-12-08', 'requests.fieldOf.postponed.reason': '系统升级' },
  });
  await saveFact(app);
  await recordFact(app, 'urged', {
    choices: { 'requests.field.how': 'requests.how.letter' },
    texts: { 'requests.field.text': '请按期答复' },
  });
  const main = app.page.getByRole('main');
  await expect(main).toContainText(
    app.t('requests.deadline.postponed', { day: DAY[app.language](12, 1), reason: '系统升级' }),
  );

  await restartAt(app, '2026-12-01T10:00');
  await expect(homeList(app, 'dueToday')).toContainText(app.t('home.empty.dueToday'));
  await openRequest(app, 1);
  await expect(told(app, 'urged')).toContainText(app.t('requests.how.letter'));
  await told(app, 'postponed')
    .getByRole('button', { name: app.t('requests.action.correct'), exact: true })
    .click();
  await app.textbox('requests.field.until').fill('2026-12-04');
  await app.button('common.action.save').click();
  await expect(app.textbox('requests.field.why')).toHaveAttribute('aria-invalid', 'true');
  await app.textbox('requests.field.why').fill('看错日期');
  await saveFact(app);

  await restartAt(app, '2026-12-04T10:00');
  await expect(homeList(app, 'dueToday')).toContainText(documentNumber(1));
  await openRequest(app, 1);
  const item = told(app, 'postponed').first();
  await expect(item).toContainText(app.t('requests.timeline.corrected'));
  await item.getByText(app.t('requests.timeline.history', { count: 1 })).click();
  const [first, correction] = [0, 1].map((i) => item.getByRole('listitem').nth(i));
  await expect(first!).toContainText(DAY[app.language](12, 8));
  await expect(correction!).toContainText(DAY[app.language](12, 4));
  await expect(correction!).toContainText(app.t('requests.timeline.why', { why: '看错日期' }));
  await expect(correction!).toContainText(PERSON.name);

  // A fact that never happened is taken back; it stays visible as such.
  await told(app, 'urged')
    .getByRole('button', { name: app.t('requests.action.correct'), exact: true })
    .click();
  await app.textbox('requests.field.why').fill('催的是另一件');
  await app.button('requests.form.takeBack').click();
  await expect(told(app, 'urged').first()).toContainText(app.t('requests.timeline.takenBack'));
});

test('[N26] what was typed into a form and not saved is on the first screen after a restart, a click from the form', async ({
  septemberCounty: app,
}) => {
  await askedOnFriday(app);
  await fillFact(app, 'received', { texts: { 'requests.fieldOf.received.by': '白玛' } });
  await expect(app.page.getByRole('main').getByRole('status')).not.toBeEmpty();
  await restartAt(app, '2026-11-20T12:00');
  await homeList(app, 'drafts')
    .getByRole('link', { name: documentNumber(1) })
    .click();
  await expect(app.textbox('requests.fieldOf.received.by')).toHaveValue('白玛');
  await saveFact(app);
  await expect(told(app, 'received')).toContainText('白玛');
  await goTo(app, 'home');
  await expect(homeList(app, 'drafts')).toContainText(app.t('home.empty.drafts'));
});
