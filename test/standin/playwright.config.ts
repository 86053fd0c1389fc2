import { defineConfig } from '@playwright/test';
import { electronUnderTest } from './launch';

const { kind } = electronUnderTest();
// Workers read this file too.
if (process.env['TEST_WORKER_INDEX'] === undefined)
  console.log(`[shell] ${kind === 'real' ? 'real Electron' : 'Electron STAND-IN (not a release gate)'}`);

/** The stand-in's own specs, run on a tiny app: `npx playwright test -c test/standin/playwright.config.ts`. */
export default defineConfig({
  testDir: '.',
  testMatch: 'self.spec.ts',
  workers: 2,
  fullyParallel: true,
  timeout: 30_000,
  reporter: 'list',
  outputDir: '../../test-results/standin',
  metadata: { electron: kind },
});
