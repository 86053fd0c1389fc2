import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test as base } from '@playwright/test';
import { launchShell, type LaunchOptions, type Shell } from './launch';

export interface ShellFixtures {
  /** A fresh folder, removed after the test. */
  readonly userData: string;
  /** Starts the app on that folder; every started app is closed, or killed with its group, after the test. */
  readonly startShell: (options?: Partial<LaunchOptions>) => Promise<Shell>;
}

export const shellTest = base.extend<ShellFixtures>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads a fixture's needs from this pattern, even when it has none
  userData: async ({}, use) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'nyamdrel-shell-'));
    await use(folder);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  },
  startShell: async ({ userData }, use) => {
    const started: Shell[] = [];
    await use(async (options = {}) => {
      const shell = await launchShell({ userData, ...options });
      started.push(shell);
      return shell;
    });
    await Promise.all(started.map((shell) => shell.close()));
  },
});
