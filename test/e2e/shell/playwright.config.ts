import { defineConfig } from '@playwright/test';
import { electronUnderTest } from '../../standin/launch';

const { kind } = electronUnderTest();
// Workers read this file too.
if (process.env['TEST_WORKER_INDEX'] === undefined)
  console.log(`[shell] ${kind === 'real' ? 'real Electron' : 'Electron STAND-IN (not a release gate)'}`);

/** The shell alone: main process, preload and bridge. `npx playwright test -c test/e2e/shell/playwright.config.ts` */
export default defineConfig({
  testDir: '.',
  globalSetup: './build-app.ts',
  workers: 2,
  fullyParallel: true,
  timeout: 30_000,
  reporter: 'list',
  outputDir: '../../../test-results/shell',
  metadata: { electron: kind },
});
