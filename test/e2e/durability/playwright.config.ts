import { defineConfig } from '@playwright/test';

/** `npx playwright test -c test/e2e/durability/playwright.config.ts`. One worker: the tests break disks and count time. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  workers: 1,
  timeout: 60_000,
  reporter: 'list',
  outputDir: '../../../test-results/durability',
});
