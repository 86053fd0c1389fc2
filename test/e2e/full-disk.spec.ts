import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mergeTests, type Page } from '@playwright/test';
import type { Shell } from '../standin/launch';
import { shellTest } from '../standin/shell-test';
import { mountSmallDisk, type SmallDisk } from './durability/small-disk';
import { expect, test } from './support/app-test';
import { Controls } from './support/controls';
import { foundCounty, unlock } from './support/first-run';
import { CASE } from './support/register-case';
import type { TestLanguage } from './support/texts';
import { textPattern } from './support/text-pattern';
import { alert, expectCase, saidDraftSaved, saveCase, startRegistration } from './support/registration';

const SMALL_MB = 64;

const onSmallDisk = test.extend<{ small: SmallDisk }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads a fixture's needs from this pattern, even when it has none
  small: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'nyamdrel-small-'));
    const small = mountSmallDisk(folder, SMALL_MB);
    test.skip(small === null, 'a small disk can be mounted by root on Linux only');
    if (small === null) return;
    await use(small);
    small.unmount();
    rmSync(folder, { recursive: true, force: true });
  },
  disk: ({ small }, use) => use(small.folder),
});

onSmallDisk(
  '[bad input] a save on a full disk says what to do, the form keeps its text, and saving goes on when there is room',
  async ({ county: app, small }) => {
    // Longer than what may be free at the end of the journal's last block.
    const note = '囊谦县人民法院。'.repeat(480);
    await startRegistration(app);
    await saidDraftSaved(app);
    small.fill();
    await app.textbox('cases.field.cause').fill(CASE.cause);
    // The browser gives up files of its own when the disk is full, so it takes more than one filling.
    await expect(async () => {
      small.fill();
      await app.textbox('cases.field.note').first().fill(`${note}${Date.now()}`);
      await expect(alert(app, app.t('common.state.draftFailed'))).toBeVisible({ timeout: 3000 });
    }).toPass();
    await expect(
      app.page.getByRole('status').filter({ hasText: textPattern(app, 'common.state.draftSavedAt') }),
    ).toHaveCount(0);
    await app.textbox('cases.field.note').first().fill(note);
    await app.button('cases.form.save').click();
    await expect(app.page.getByText(app.t('errors.port.disk_full'))).toBeVisible();
    await expect(app.textbox('cases.field.cause')).toHaveValue(CASE.cause);
    await expect(app.textbox('cases.field.note').first()).toHaveValue(note);
    small.clear();
    await saveCase(app);
    await app.restart();
    await unlock(app);
    await expectCase(app);
    await expect(app.page.getByText(note).first()).toBeVisible();
  },
);

/** The desktop program's window. */
class Desktop extends Controls {
  readonly #shell: Shell;

  constructor(language: TestLanguage, shell: Shell) {
    super(language);
    this.#shell = shell;
  }

  get page(): Page {
    return this.#shell.page;
  }
}

const onDesktop = mergeTests(test, shellTest);

onDesktop(
  '[bad input] a save on a disk that can only be read says so, the form keeps its text, and saving goes on when it can be written',
  async ({ language, startShell, userData }) => {
    const journal = mountSmallDisk(join(userData, 'journal'), SMALL_MB);
    onDesktop.skip(journal === null, 'a disk can be mounted by root on Linux only');
    if (journal === null) return;
    try {
      const first = await startShell();
      await foundCounty(new Desktop(language, first));
      await first.close();

      journal.setReadOnly(true);
      const second = await startShell();
      const app = new Desktop(language, second);
      await unlock(app);
      await startRegistration(app);
      await app.button('cases.form.save').click();
      await expect(app.page.getByText(app.t('errors.port.read_only'))).toBeVisible();
      await expect(app.textbox('cases.field.number')).toHaveValue(CASE.number);
      journal.setReadOnly(false);
      await saveCase(app);
      await second.close();

      const third = new Desktop(language, await startShell());
      await unlock(third);
      await expectCase(third);
    } finally {
      journal.unmount();
    }
  },
);
