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
  if (missing.length === 0) return true;
  const packages = missing.map(({ debianPackage }) => debianPackage);
  const install = `apt-get install -y --no-install-recommends ${packages.join(' ')}`;
  if (existsSync('/etc/debian_version') && process.getuid?.() === 0) {
    console.log(`Installing what the tests need: ${packages.join(', ')}`);
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    await runProgram('sh', ['-c', `apt-get update -q && ${install} -q`], env);
    if (missing.every(({ isThere }) => isThere())) return true;
  }
  console.error(`The tests need ${packages.join(', ')}. Run: sudo apt-get update && sudo ${install}`);
  return false;
}
