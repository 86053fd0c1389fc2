import type { Locator, Page } from '@playwright/test';
import type { App } from './support/app';
import { expect, test } from './support/app-test';
import { Controls } from './support/controls';
import { PERSON, unlock } from './support/first-run';
import { goTo } from './support/go-to';
import { CASE, registerCase } from './support/register-case';
import { translator, type TestLanguage, type Translate } from './support/texts';

const OWN_NAMES = { 'zh-CN': '中文', bo: 'བོད་ཡིག' } as const;
const otherOf = (language: TestLanguage): TestLanguage => (language === 'bo' ? 'zh-CN' : 'bo');

test('[U3] the language is switched in the middle of a form: what was typed, the field in hand and the draft stay', async ({
  county: app,
}) => {
  const { t: tOther } = inOther(app);
  await goTo(app, 'cases');
  await app.button('cases.list.register').first().click();
  await app.textbox('cases.field.number').fill('（2026）青2725执31号');
  await app.textbox('cases.field.filedOn').fill('2026-10-12');
  await app.textbox('cases.field.claim').fill('12345.6');
  await app.button('cases.form.addPayment').click();
  await expect(app.textbox('cases.field.amount')).toBeFocused();
  await app.textbox('common.field.personBo').first().fill('ཚེ་རིང');
  const place = app.page.url();

  // From the keyboard the field in hand is kept, with the place in the word.
  await app.textbox('cases.field.cause').fill('民间纠纷');
  await app.page.keyboard.press('ArrowLeft');
  await app.page.keyboard.press('ArrowLeft');
  await app.page.keyboard.press('Control+Shift+Y');
  const cause = box(app.page, tOther, 'cases.field.cause');
  await expect(cause).toBeFocused();
  await app.page.keyboard.type('借贷');
  await expect(cause).toHaveValue('民间借贷纠纷');
  await holdsForm(app.page, tOther);
  await expect(app.page.getByRole('heading', { level: 1 })).toHaveText(tOther('cases.form.newTitle'));

  // From the button, and back again: the focus stays on the button.
  await languageButton(app.page, app.language).click();
  await expect(languageButton(app.page, app.language)).toBeFocused();
  await holdsForm(app.page, app.t);
  expect(app.page.url()).toBe(place);
  await languageButton(app.page, otherOf(app.language)).click();
  await holdsForm(app.page, tOther);

  await expect(app.page.getByText(said(tOther, 'common.state.draftSavedAt')).last()).toBeVisible();

  // The choice is the person's own, and the draft is there after a restart in the other language.
  await app.restart();
  const { page } = app;
  await box(page, tOther, 'app.passphrase.label').fill(PERSON.passphrase);
  await page.getByRole('button', { name: tOther('app.unlock.submit'), exact: true }).click();
  await expect(page.getByRole('link', { name: tOther('app.nav.cases'), exact: true })).toBeVisible({ timeout: 60_000 });
  await expect(page.locator('html')).toHaveAttribute('lang', otherOf(app.language));
  await page.goto(place);
  await expect(box(page, tOther, 'cases.field.cause')).toHaveValue('民间借贷纠纷');
  await holdsForm(page, tOther);
});

test('[U3] the language is switched above an open dialog: it stays open, keeps what was typed and is saved', async ({
  county: app,
}) => {
  const { t: tOther } = inOther(app);
  await goTo(app, 'directory');
  await app.page.getByRole('main').getByRole('navigation').getByRole('button').nth(1).click();
  await app.page.getByRole('article').first().getByRole('button').click();
  const dialog = app.page.getByRole('dialog');
  await box(dialog, app.t, 'common.field.personBo').fill('པདྨ');
  await box(dialog, app.t, 'common.field.mobile').fill('139 0976 0003');
  await box(dialog, app.t, 'common.field.post').fill('局长');
  await app.page.keyboard.press('Control+Shift+Y');
  await expect(dialog).toHaveAccessibleName(tOther('directory.role.leader'));
  await expect(box(dialog, tOther, 'common.field.post')).toBeFocused();
  await languageButton(app.page, app.language).click();
  await expect(dialog).toHaveAccessibleName(app.t('directory.role.leader'));
  await languageButton(app.page, otherOf(app.language)).click();
  for (const [key, value] of [
    ['common.field.personBo', 'པདྨ'],
    ['common.field.mobile', '139 0976 0003'],
    ['common.field.post', '局长'],
  ] as const) {
    await expect(box(dialog, tOther, key)).toHaveValue(value);
  }
  await dialog.getByRole('button', { name: tOther('common.action.save'), exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(app.page.getByRole('article').first()).toContainText('པདྨ');
});

/** Names in the order of each script; neither is the order of code points. */
const IN_ORDER = [
  { bo: 'ཀརྨ', zh: '旺堆' },
  { bo: 'ག་རེ', zh: '嘎玛' },
  { bo: 'དགའ་བ', zh: '达瓦' },
  { bo: 'རྒྱ་མཚོ', zh: '扎西' },
  { bo: 'བསྒྲུབས་པ', zh: '才仁' },
] as const;
const PINYIN_ORDER = ['才仁', '达瓦', '嘎玛', '旺堆', '扎西'];

test('[U3] names stand in the order of a Tibetan dictionary, or of pinyin, as the language is', async ({
  county: app,
}) => {
  test.slow();
  for (const [i, at] of [3, 0, 4, 2, 1].entries()) {
    const debtor = IN_ORDER[at] ?? IN_ORDER[0];
    await registerCase(app, { number: `（2026）青2725执${i + 1}号`, debtor });
  }
  await app.restart();
  await unlock(app);
  await goTo(app, 'cases');
  await app.page.getByLabel(app.t('cases.list.sort'), { exact: true }).selectOption('debtor');
  const names = app.page.getByRole('table').getByRole('row').getByRole('cell').and(app.page.locator('td:nth-child(3)'));
  const bo = IN_ORDER.map((name) => name.bo);
  await expect(names).toHaveText(app.language === 'bo' ? bo : PINYIN_ORDER);
  await languageButton(app.page, otherOf(app.language)).click();
  await expect(names).toHaveText(app.language === 'bo' ? PINYIN_ORDER : bo);
});

const SYLLABLES = 'རྒྱལ་ཁབ་ཀྱི་ཁྲིམས་ལུགས་སྒྲུབ་བཞིན་པའི་གྲོང་སྡེ་'.repeat(5);
const LONG_NAME = `${SYLLABLES}ཚོགས`;

test('[U3] Tibetan stands in the bundled font, breaks at the tsheg, and has room for its stacks', async ({
  county: app,
}) => {
  await registerCase(app, { debtor: { zh: CASE.debtor.zh, bo: LONG_NAME } });
  await app.restart();
  await unlock(app);
  await languageButton(app.page, 'bo').click();
  const { page } = app;
  await goTo(new AppIn(app, 'bo'), 'cases');
  await page.getByRole('link', { name: CASE.number }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(CASE.number);
  const name = page.getByRole('definition').getByText(LONG_NAME, { exact: true });
  await expect(name).toBeVisible();
  await page.evaluate(() => document.fonts.ready.then(() => undefined));

  const lines = await linesOf(name);
  expect(lines.length).toBeGreaterThan(1);
  // Every line but the last ends with a tsheg: no syllable is cut.
  for (const line of lines.slice(0, -1)) expect(line.trimEnd()).toMatch(/་$/u);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  expect(await name.evaluate((node) => node.scrollWidth - node.clientWidth)).toBeLessThanOrEqual(0);

  expect(await page.evaluate(() => document.fonts.check('16px "UI Tibetan"', 'བོད'))).toBe(true);
  const files = await page.evaluate(() => performance.getEntriesByType('resource').map((entry) => entry.name));
  expect(files.filter((file) => /noto-serif-tibetan.*\.woff2$/.test(file))).not.toEqual([]);
  expect(await fontsOf(page, name)).toEqual([{ family: 'Noto Serif Tibetan', bundled: true }]);

  // Running text has 1.8 of its size and more, and every syllable fits its line. Labels stand alone and may have less, but no box cuts them.
  const heights = await lineHeights(page);
  expect(heights.length).toBeGreaterThan(20);
  expect(heights.filter(({ running, lineEm }) => running && lineEm < 1.8 - 0.01)).toEqual([]);
  expect(heights.filter(({ running, lineEm, inkEm }) => running && lineEm < inkEm - 0.02)).toEqual([]);
  expect(heights.filter(({ lineEm }) => lineEm < 1.6 - 0.01)).toEqual([]);
  expect(heights.filter(({ cutEm, inkEm }) => cutEm < inkEm - 0.02)).toEqual([]);
});

test('[U3] days and numbers follow the language, and Tibetan digits are the choice of each person', async ({
  county: app,
}) => {
  await registerCase(app);
  const cell = app.page.getByRole('main');
  const days = { 'zh-CN': '2026年10月12日', bo: '2026ལོའི་ཟླ་10ཚེས་12ཉིན' } as const;
  await expect(cell.getByText(days[app.language], { exact: true }).first()).toBeVisible();
  await languageButton(app.page, otherOf(app.language)).click();
  await expect(cell.getByText(days[otherOf(app.language)], { exact: true }).first()).toBeVisible();
  await languageButton(app.page, 'bo').click();
  const bo = new AppIn(app, 'bo');
  await goTo(bo, 'settings');
  await app.page.getByRole('radio', { name: bo.t('settings.digitsTibetan', { sample: '༢༠༢༦' }) }).check();
  await app.restart();
  await box(app.page, bo.t, 'app.passphrase.label').fill(PERSON.passphrase);
  await app.page.getByRole('button', { name: bo.t('app.unlock.submit'), exact: true }).click();
  await goTo(bo, 'cases');
  await expect(app.page.getByText('༢༠༢༦ལོའི་ཟླ་༡༠ཚེས་༡༢ཉིན')).toBeVisible({ timeout: 60_000 });
  await languageButton(app.page, 'zh-CN').click();
  await expect(app.page.getByText(days['zh-CN'], { exact: true })).toBeVisible();
});

const box = (within: Page | Locator, t: Translate, key: string): Locator =>
  within.getByRole('textbox', { name: t(key), exact: true });

const inOther = (app: App): { readonly t: Translate } => ({ t: translator(otherOf(app.language)) });

/** The same app, looked for in another language than the test began in. */
class AppIn extends Controls {
  readonly #app: App;
  constructor(app: App, language: TestLanguage) {
    super(language);
    this.#app = app;
  }
  get page(): Page {
    return this.#app.page;
  }
}

/** A text of the program, whatever stands at the place of its value. */
const said = (t: Translate, key: string): RegExp =>
  new RegExp(
    t(key)
      .split(/\{\{\w+\}\}/)
      .join('.+'),
  );

const languageButton = (page: Page, language: TestLanguage): Locator =>
  page.getByRole('button', { name: OWN_NAMES[language], exact: true });

async function holdsForm(page: Page, t: Translate): Promise<void> {
  await expect(box(page, t, 'cases.field.number')).toHaveValue('（2026）青2725执31号');
  await expect(box(page, t, 'cases.field.filedOn')).toHaveValue('2026-10-12');
  await expect(box(page, t, 'cases.field.claim')).toHaveValue('12345.6');
  await expect(box(page, t, 'cases.field.cause')).toHaveValue('民间借贷纠纷');
  await expect(box(page, t, 'common.field.personBo').first()).toHaveValue('ཚེ་རིང');
  await expect(page.getByRole('textbox', { name: t('cases.field.amount'), exact: true })).toHaveCount(1);
}

/** The lines in which a text is drawn. */
const linesOf = (element: Locator): Promise<readonly string[]> =>
  element.evaluate((node) => {
    const text = node.firstChild as Text;
    const lines: string[] = [];
    let top = Number.NaN;
    const range = document.createRange();
    for (let i = 0; i < text.length; i += 1) {
      range.setStart(text, i);
      range.setEnd(text, i + 1);
      const box = range.getClientRects()[0];
      // Vowel signs and subjoined letters have no width of their own.
      const isNew = box !== undefined && box.width > 0 && !(Math.abs(box.top - top) < 4);
      if (isNew && box) top = box.top;
      if (isNew || lines.length === 0) lines.push('');
      lines[lines.length - 1] += text.data.charAt(i);
    }
    return lines;
  });

/** Which fonts draw an element, as the browser itself says. */
async function fontsOf(page: Page, element: Locator) {
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  await element.evaluate((node) => node.setAttribute('data-font-probe', ''));
  const { root } = await session.send('DOM.getDocument', { depth: 1 });
  const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector: '[data-font-probe]' });
  const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
  await session.detach();
  return fonts.map(({ familyName, isCustomFont }) => ({ family: familyName, bundled: isCustomFont }));
}

interface LineHeight {
  readonly text: string;
  /** Paragraphs and facts, as against the labels of controls. */
  readonly running: boolean;
  readonly lineEm: number;
  /** Of its highest syllable. */
  readonly inkEm: number;
  /** Height of the lowest box around it that would cut it. */
  readonly cutEm: number;
}

/** Height of the lines, and of the ink, of every Tibetan text in sight. */
const lineHeights = (page: Page): Promise<readonly LineHeight[]> =>
  page.evaluate(() => {
    const pen = document.createElement('canvas').getContext('2d');
    const found: LineHeight[] = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const element = node.parentElement;
      const text = (node.textContent ?? '').trim();
      if (!pen || !element || !/[\u0f40-\u0fbc]/.test(text)) continue;
      if (!element.checkVisibility() || element.closest('.ny-skip, .ny-visually-hidden, select')) continue;
      const { lineHeight, fontSize, fontWeight, fontFamily } = getComputedStyle(element);
      const size = Number.parseFloat(fontSize);
      pen.font = `${fontWeight} ${fontSize} ${fontFamily}`;
      const inks = text.split(/[་།\s]/u).map((syllable) => pen.measureText(syllable));
      const ink = Math.max(...inks.map((one) => one.actualBoundingBoxAscent + one.actualBoundingBoxDescent));
      let cut = Infinity;
      for (let each: Element | null = element; each && each !== document.body; each = each.parentElement) {
        const { overflowY } = getComputedStyle(each);
        if (overflowY === 'hidden' || overflowY === 'clip') cut = Math.min(cut, each.clientHeight);
      }
      found.push({
        text: text.slice(0, 30),
        running:
          element.closest('p, dd, li') !== null &&
          element.closest('button, a, h1, h2, h3, label, th, dt, .ny-tag') === null,
        lineEm: Number.parseFloat(lineHeight) / size,
        inkEm: ink / size,
        cutEm: cut / size,
      });
    }
    return found;
  });
