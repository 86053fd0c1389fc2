import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { findChromium } from '../../../build/scripts/find-chromium';
import { must } from '../../../shared/core/assert';
import type { Acknowledged } from './harness/harness-api';
import { browserGroup, killGroup } from './process-group';

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A machine with a disk of its own on which the program is started, killed and started again. */
export interface Machine {
  /** Everything that the program and its browser may write lies here. */
  readonly disk: string;
  readonly start: (options?: StartOptions) => Promise<Running>;
}

export interface StartOptions {
  readonly query?: Readonly<Record<string, string>>;
}

export interface Running {
  readonly page: Page;
  /** What the page told, in order. */
  readonly acknowledged: readonly Acknowledged[];
  /** kill -9 of the whole process group. */
  readonly kill: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** A Chromium on a profile in `disk`, showing the page at `url`. */
export function browserMachine(disk: string, url: string): Machine {
  return { disk, start: (options = {}) => startBrowser(disk, url, options) };
}

async function startBrowser(disk: string, url: string, { query = {} }: StartOptions): Promise<Running> {
  const profile = profileOf(disk);
  const temporary = path.join(disk, 'tmp');
  mkdirSync(temporary, { recursive: true });
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: must(findChromium(), 'the machine has a Chromium'),
    args: ARGUMENTS,
    env: { ...environment(), HOME: disk, XDG_CONFIG_HOME: disk, XDG_CACHE_HOME: disk, TMPDIR: temporary },
  });
  const group = browserGroup(profile);
  const closed = new Promise<void>((resolve) => context.once('close', () => resolve()));
  const kill = async (): Promise<void> => {
    await killGroup(group);
    await closed;
  };
  try {
    const page = context.pages()[0] ?? (await context.newPage());
    const acknowledged: Acknowledged[] = [];
    await page.exposeFunction('acknowledged', (what: Acknowledged) => void acknowledged.push(what));
    await page.goto(`${url}?${new URLSearchParams(query).toString()}`);
    return { page, acknowledged, kill, close: () => context.close() };
  } catch (error) {
    await kill();
    throw error;
  }
}

export const profileOf = (disk: string): string => path.join(disk, 'profile');

function environment(): Record<string, string> {
  return Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => !!entry[1]));
}
