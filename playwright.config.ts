import { defineConfig } from '@playwright/test';
import type { AppOptions } from './test/e2e/support/app-test';
import { electronUnderTest, runsOn } from './test/standin/electron-under-test';

const electron = electronUnderTest();
// Workers read this file too.
if (process.env['TEST_WORKER_INDEX'] === undefined) console.log(`[shell] ${runsOn(electron)}`);

/** Folders below test/e2e with a project of their own. */
const ONCE = ['**/e2e/durability/**', '**/e2e/shell/**', '**/e2e/hub/**'];

/**
 * What a person does runs in both languages; what a machine does to the data runs once. A screen may be slow on a busy machine,
 * so those tests may be repeated once and are then named as flaky; a lost record is never repeated away.
 */
export default defineConfig<AppOptions>({
  fullyParallel: true,
  workers: 2,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  retries: 1,
  outputDir: 'test-results',
  metadata: { electron: electron.kind },
  projects: [
    // One at a time, beside the others, so that a disk is full or a browser killed in one place only; so it has to begin first.
    { name: 'durability', testDir: 'test/e2e/durability', timeout: 300_000, workers: 1, retries: 0 },
    { name: 'zh-CN', testDir: 'test/e2e', testIgnore: ONCE, use: { language: 'zh-CN' } },
    { name: 'bo', testDir: 'test/e2e', testIgnore: ONCE, use: { language: 'bo' } },
    { name: 'hub', testDir: 'test/e2e/hub' },
    { name: 'shell', testDir: 'test/e2e/shell' },
    { name: 'stand-in', testDir: 'test/standin', testMatch: 'self.spec.ts' },
  ],
});
