import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from '@playwright/test';
import { must } from '../../../shared/core/assert';
import { electronUnderTest } from '../../standin/electron-under-test';
import { flipBytes } from '../durability/damage';
import { foundCounty, unlock } from '../support/first-run';
import { textPattern } from '../support/text-pattern';
import { appTest as test } from './app-test';
import { PageControls } from './page-controls';

test.describe.configure({ retries: 0 });

const databaseFolder = (userData: string): string => path.join(userData, 'chromium/IndexedDB');

const fileIn = (folder: string, wanted: RegExp): string => {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return path.join(
    folder,
    must(
      names.find((name) => wanted.test(name)),
      `a file ${String(wanted)}`,
    ),
  );
};

for (const { wound, file, isKept } of [
  // Chromium deletes what it finds corrupt, often before anybody can copy it: the journal has it all.
  { wound: 'that Chromium empties', file: /MANIFEST-\d+$/, isKept: false },
  { wound: 'that Chromium would never open again', file: /CURRENT$/, isKept: true },
]) {
  test(`a broken database ${wound} is set aside by the app itself, rebuilt from the journal, and the person is told [U2]`, async ({
    startApp,
    startShell,
    userData,
  }) => {
    test.skip(electronUnderTest().kind === 'real', 'the real one starts the second instance itself');
    const env = { STANDIN_RELAUNCH: 'by-spec' };
    const first = await startApp({ env });
    await foundCounty(new PageControls('bo', first.page), 'rehearsal');
    await first.close();
    const broken = fileIn(databaseFolder(userData), file);
    flipBytes(broken);
    const bytes = readFileSync(broken);

    const failing = await startShell({ env }); // gone before anything could be waited for
    await failing.gone;

    const second = await startApp({ env });
    const app = new PageControls('bo', second.page);
    const aside = path.join(userData, 'set-aside/IndexedDB-1');
    expect(existsSync(aside)).toBe(true);
    if (isKept) expect(readFileSync(fileIn(aside, file)).equals(bytes)).toBe(true);
    await unlock(app);
    const told = app.page.getByRole('alert').filter({ hasText: app.t('app.healing.title') });
    await expect(told).toContainText(app.t('app.healing.database_set_aside'));
    await expect(told).toContainText(textPattern(app, 'app.healing.database_rebuilt'));
    await app.button('app.healing.understood').click();
    await second.close();

    // The repair holds, and is told once.
    const third = await startApp({ env });
    const later = new PageControls('bo', third.page);
    await unlock(later);
    await expect(later.link('app.nav.cases')).toBeVisible();
    await expect(later.page.getByText(later.t('app.healing.title'))).toHaveCount(0);
  });
}
