import type { ChildProcess } from 'node:child_process';
import path from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { electronUnderTest, STANDIN_FOLDER } from './electron-under-test';

const REPOSITORY_ROOT = path.resolve(STANDIN_FOLDER, '../..');
const CLOSE_TIMEOUT_MS = 8000;

export interface LaunchOptions {
  /** A folder of the spec's own; the app learns it from NYAMDREL_USER_DATA. */
  readonly userData: string;
  /** Added to the environment of this process. */
  readonly env?: Readonly<Record<string, string>>;
  /** The folder whose package.json names the main file; the product's own unless given. */
  readonly appPath?: string;
  readonly args?: readonly string[];
}

export interface Shell {
  readonly app: ElectronApplication;
  /** Kept here because `app.process()` cannot be asked once the app is gone. */
  readonly process: ChildProcess;
  /** The first window's page. */
  readonly page: Page;
  /** Resolves when the app has ended, however it did. */
  readonly gone: Promise<void>;
  /** kill -9 of the whole process group, as a power cut would; resolves when the app is gone. */
  readonly kill: () => Promise<void>;
  /** Quits as a person would, and kills the group if the app does not obey. */
  readonly close: () => Promise<void>;
}

/** The environment an app under test gets; a spec that spawns a second instance itself needs it too. */
export function shellEnvironment({
  userData,
  env = {},
}: Pick<LaunchOptions, 'userData' | 'env'>): Record<string, string> {
  const inherited = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const merged: Record<string, string> = { ...Object.fromEntries(inherited), NYAMDREL_USER_DATA: userData, ...env };
  // Set by editors' terminals; Electron would then be plain Node and refuse Playwright's switches.
  delete merged['ELECTRON_RUN_AS_NODE'];
  return merged;
}

function killGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL'); // Playwright makes the app a group leader
  } catch {
    // The group is already gone.
  }
}

function closeWithin(app: ElectronApplication, timeoutMs: number): Promise<void> {
  const timeout = new Promise<void>((resolve) => setTimeout(resolve, timeoutMs).unref());
  return Promise.race([app.close().catch(() => undefined), timeout]);
}

function toShell(app: ElectronApplication, page: Page): Shell {
  const child = app.process();
  const pid = child.pid;
  if (pid === undefined) throw new Error('the app has no process');
  const gone = new Promise<void>((resolve) => app.once('close', () => resolve()));
  const isGone = (): boolean => child.exitCode !== null || child.signalCode !== null;
  const kill = async (): Promise<void> => {
    killGroup(pid);
    await gone;
  };
  const close = async (): Promise<void> => {
    if (!isGone()) await closeWithin(app, CLOSE_TIMEOUT_MS);
    killGroup(pid);
  };
  return { app, process: child, page, gone, kill, close };
}

/** Starts the app on real Electron where it is installed, else on the stand-in; the caller closes or kills it. */
export async function launchShell(options: LaunchOptions): Promise<Shell> {
  const { kind } = electronUnderTest();
  // Read by npm's electron package, through which Playwright finds the executable.
  if (kind === 'stand-in') process.env['ELECTRON_OVERRIDE_DIST_PATH'] = STANDIN_FOLDER;
  const app = await _electron.launch({
    args: [options.appPath ?? REPOSITORY_ROOT, ...(options.args ?? [])],
    env: shellEnvironment(options),
  });
  try {
    return toShell(app, await app.firstWindow());
  } catch (error) {
    killGroup(app.process().pid ?? 0);
    throw error;
  }
}
