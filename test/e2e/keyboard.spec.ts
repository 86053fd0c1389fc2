import { expect, test } from './support/app-test';
import { confirmRecoveryCode, PERSON, unlock } from './support/first-run';
import { compose, tabAndEnter, tabAndType, tabTo } from './support/keys';
import { open, rest } from './support/walk/place';

const NUMBER = '（2026）青2725执7号';

test('[U3] the main job is done wholly by keyboard: register, ask, record the service, and it is there after a restart', async ({
  app,
}) => {
  const { page, t } = app;
  // First run
  await tabAndEnter(
    app,
    page.getByRole('main').getByRole('button', { name: app.language === 'bo' ? 'བོད་ཡིག' : '中文', exact: true }),
  );
  await tabAndEnter(app, app.button('common.action.continue'));
  await tabAndEnter(app, page.getByRole('button', { name: t('app.firstRun.county') }));
  await tabAndType(app, app.textbox('people.name'), PERSON.name);
  await tabAndType(app, app.textbox('people.post'), PERSON.post);
  await tabAndType(app, app.textbox('app.passphrase.label'), PERSON.passphrase);
  await tabAndType(app, app.textbox('app.passphrase.again'), PERSON.passphrase);
  await page.keyboard.press('Enter');
  await confirmRecoveryCode(app);
  await tabAndEnter(app, app.button('app.firstRun.later'));

  // Register a case with one debtor
  await tabAndEnter(app, app.link('app.nav.cases'));
  await expect(app.heading('app.nav.cases')).toBeFocused();
  await tabAndEnter(app, app.button('cases.list.register').first());
  await expect(app.heading('cases.form.newTitle')).toBeFocused();
  await tabAndType(app, app.textbox('cases.field.number'), NUMBER);
  await page.keyboard.press('Enter');
  await expect(app.textbox('cases.field.filedOn')).toBeFocused();
  await page.keyboard.insertText('2026-10-12');
  await tabAndType(app, app.textbox('common.field.personZh').first(), '扎西多杰');
  await page.keyboard.press('Control+s');
  await expect(page.getByRole('heading', { level: 1 })).toContainText(NUMBER);

  // Ask a unit for assistance
  await tabAndEnter(app, app.button('cases.page.ask').first());
  await tabAndType(app, page.getByRole('textbox', { name: t('rules.search.label') }), 'djgq');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await tabAndEnter(app, app.button('common.action.next'));
  await expect(app.heading('requests.new.stepDetails')).toBeFocused();
  await tabAndType(app, app.textbox('requests.field.particulars'), '冻结其持有的全部股权。');
  await tabAndEnter(app, app.button('common.action.next'));
  await tabAndEnter(app, app.button('requests.action.issue', { count: 1 }));
  await expect(app.heading('requests.issued.title', { count: 1 })).toBeVisible();

  // Record the service
  await tabAndEnter(app, page.getByRole('main').getByRole('link', { name: '囊法执协字〔2026〕1号' }));
  await tabAndEnter(app, app.button('requests.action.served'));
  await tabAndType(app, app.textbox('requests.field.recipient'), '阿旺多杰');
  await page.keyboard.press('Control+s');
  await expect(page.getByRole('main').getByText(t('requests.status.served'), { exact: true })).toBeVisible();
  await expect(app.button('requests.action.served')).toBeFocused();

  // Lock, start again, unlock
  await page.keyboard.press('Control+l');
  await expect(app.heading('app.unlock.title')).toBeVisible();
  await app.restart();
  await expect(app.textbox('app.passphrase.label')).toBeFocused();
  await app.page.keyboard.insertText(PERSON.passphrase);
  await app.page.keyboard.press('Enter');
  await tabAndEnter(app, app.link('app.nav.requests'));
  await expect(app.heading('app.nav.requests')).toBeFocused();
  await tabAndEnter(app, app.page.getByRole('main').getByRole('link', { name: '囊法执协字〔2026〕1号' }));
  await expect(app.page.getByText('阿旺多杰')).toBeVisible();
});

test('[U3] Esc closes what is open, and the focus returns to where it came from', async ({ rehearsal: app }) => {
  const { page, t } = app;
  const closeAndReturn = async (opener: ReturnType<typeof app.button>, key = 'Enter') => {
    await tabTo(app, opener);
    await page.keyboard.press(key);
    const shown = page.getByRole('dialog').or(page.locator('.ant-popover:visible')).first();
    await expect(shown).toBeVisible();
    await rest(app);
    await page.keyboard.press('Escape');
    await expect(shown).toBeHidden();
    await expect(opener).toBeFocused();
  };
  await closeAndReturn(app.link('app.nav.cases'), 'Control+k');
  await closeAndReturn(app.link('app.nav.directory'), '?');
  await tabTo(app, app.link('app.nav.cases'));
  await page.keyboard.press('Enter');
  await rest(app);
  await tabAndEnter(app, page.getByRole('main').locator('tbody').getByRole('link').first());
  await rest(app);
  await closeAndReturn(app.button('cases.page.pay'));
  await closeAndReturn(app.button('cases.page.void'));
  await closeAndReturn(app.button('common.history.open', { field: t('cases.field.cause') }));
  await closeAndReturn(app.button('cases.form.addApplicant'));
  await closeAndReturn(page.getByRole('banner').getByRole('button', { name: PERSON.name }));
  await open(app, '/people');
  await rest(app);
  await closeAndReturn(app.button('people.add'));
  await closeAndReturn(app.button('people.changePassphrase'));
  await open(app, '/directory');
  await rest(app);
  await closeAndReturn(app.button('directory.unit.add'));
  await open(app, '/cases/new');
  await rest(app);
  await closeAndReturn(app.button('common.day.pick').first());
});

test('[U3] nothing fires while an input method composes, and Ctrl+N is left to the browser', async ({
  rehearsal: app,
}) => {
  const { page, t } = app;

  // In the quick jump Enter belongs to the input method first
  await page.keyboard.press('Control+k');
  const jump = page.getByRole('combobox', { name: t('app.jump.title') });
  await expect(jump).toBeFocused();
  await compose(page, 'anjian');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.keyboard.press('?');
  await rest(app);
  await expect(jump).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(1);
  await page.keyboard.insertText('案件');
  // The Escape that ends a word must not close anything either, so for a moment none does.
  await expect(async () => {
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0, { timeout: 500 });
  }).toPass();

  // In the registration neither Enter nor a shortcut
  await open(app, '/cases/new');
  await rest(app);
  const number = app.textbox('cases.field.number');
  await number.focus();
  await compose(page, 'qing');
  for (const keys of ['Enter', 'Control+s', 'Control+k', 'Control+l']) await page.keyboard.press(keys);
  await rest(app);
  await expect(number).toBeFocused();
  await expect(number).not.toHaveAttribute('aria-invalid');
  await expect(page.getByRole('dialog')).toHaveCount(0);

  // In a form of a request Enter records nothing
  await open(app, '/requests?state=served');
  await rest(app);
  await page.getByRole('main').locator('tbody th').getByRole('link').first().click();
  await app.button('requests.action.received').click();
  const by = app.textbox('requests.fieldOf.received.by');
  await by.focus();
  await compose(page, 'awang');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+s');
  await rest(app);
  await expect(by).toBeVisible();
  await expect(by).not.toHaveAttribute('aria-invalid');

  // Ctrl+N is not taken
  const prevented = await page.evaluate(
    () =>
      new Promise<boolean>((resolve) => {
        window.addEventListener('keydown', (event) => setTimeout(() => resolve(event.defaultPrevented)), {
          once: true,
        });
        document.activeElement?.dispatchEvent(
          new KeyboardEvent('keydown', { key: 'n', code: 'KeyN', ctrlKey: true, bubbles: true, cancelable: true }),
        );
      }),
  );
  expect(prevented).toBe(false);

  // Without composition the same keys do what they say
  await open(app, '/');
  await rest(app);
  await page.keyboard.press('Control+k');
  await expect(jump).toBeFocused();
  await page.keyboard.insertText(t('app.nav.rules'));
  await page.keyboard.press('Enter');
  await expect(app.heading('rules.page.title')).toBeVisible();
  await page.keyboard.press('Control+l');
  await unlock(app);
});
