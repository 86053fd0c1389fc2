import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium } from './find-chromium';
import { findProgram } from './find-program';
import { runProgram } from './run-program';

interface Need {
  readonly debianPackage: string;
  readonly isThere: () => boolean;
}

const NEEDS: readonly Need[] = [
  { debianPackage: 'chromium', isThere: () => findChromium() !== null },
  { debianPackage: 'fonts-noto-cjk', isThere: hasChineseFont },
  { debianPackage: 'fontconfig', isThere: () => findProgram(['fc-list']) !== null },
  { debianPackage: 'poppler-utils', isThere: () => findProgram(['pdftotext']) !== null },
  { debianPackage: 'postgresql', isThere: hasPostgres },
];

/** Without it the same tests run in the whole Chromium, at twice the time. */
const QUICKER: Need = {
  debianPackage: 'chromium-headless-shell',
  isThere: () => findProgram(['chromium-headless-shell']) !== null,
};

/** Debian keeps the server out of the path, one folder a version. */
function hasPostgres(): boolean {
  const root = '/usr/lib/postgresql';
  return existsSync(root) && readdirSync(root).some((version) => existsSync(join(root, version, 'bin/postgres')));
}

function hasChineseFont(): boolean {
  const fcList = findProgram(['fc-list']);
  return fcList !== null && spawnSync(fcList, [':lang=zh-cn', 'family'], { encoding: 'utf8' }).stdout.trim() !== '';
}

/** Makes sure that the tests find what they need outside npm. Installs it on Debian as root; else prints the one line to run. */
export async function ensureMachine(): Promise<boolean> {
  const missing = NEEDS.filter(({ isThere }) => !isThere());
  const mayInstall = existsSync('/etc/debian_version') && process.getuid?.() === 0;
  const wished = [...missing, ...(QUICKER.isThere() ? [] : [QUICKER])];
  if (mayInstall && wished.length > 0) {
    await runProgram('apt-get', ['update', '-q']);
    if (missing.length > 0) await install(missing);
    // Apart from the others, since an older Debian does not have it.
    if (!QUICKER.isThere()) await install([QUICKER]);
  }
  if (missing.every(({ isThere }) => isThere())) return true;
  console.error(
    `The tests need ${names(missing)}. Run: sudo apt-get update && sudo apt-get ${INSTALL.join(' ')} ${names(missing)}`,
  );
  return false;
}

const INSTALL = ['install', '-y', '--no-install-recommends'];

const names = (needs: readonly Need[]): string => needs.map(({ debianPackage }) => debianPackage).join(' ');

async function install(needs: readonly Need[]): Promise<void> {
  console.log(`Installing for the tests: ${names(needs)}`);
  const packages = needs.map(({ debianPackage }) => debianPackage);
  await runProgram('apt-get', [...INSTALL, '-q', ...packages], { DEBIAN_FRONTEND: 'noninteractive' });
}
