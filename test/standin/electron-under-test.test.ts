import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { chooseElectron, realElectron, runsOn, STANDIN_FOLDER } from './electron-under-test';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nyamdrel-electron-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const install = (name: string) => {
  mkdirSync(join(folder, 'dist'), { recursive: true });
  writeFileSync(join(folder, 'dist', name), '');
  return join(folder, 'dist', name);
};

describe('the Electron that the specs run on', () => {
  test('is the real one where there is one, asked for or not', () => {
    for (const env of [{}, { REQUIRE_REAL_ELECTRON: '1' }])
      expect(chooseElectron('/e/electron', env)).toEqual({ kind: 'real', executable: '/e/electron' });
  });

  test('is else the stand-in, which the first line of the run says', () => {
    const chosen = chooseElectron(null, {});
    expect(chosen).toEqual({ kind: 'stand-in', executable: join(STANDIN_FOLDER, 'electron') });
    expect(runsOn(chosen)).toContain('STAND-IN');
    expect(runsOn({ kind: 'real', executable: '/e/electron' })).toBe('real Electron, /e/electron');
  });

  test('is never the stand-in where the real one is required', () => {
    expect(() => chooseElectron(null, { REQUIRE_REAL_ELECTRON: '1' })).toThrow(
      /REQUIRE_REAL_ELECTRON=1, but no Electron/,
    );
  });

  test('is found where npm’s package noted it, and only if it is there', () => {
    expect(realElectron({}, folder)).toBeNull();
    writeFileSync(join(folder, 'path.txt'), 'electron\n');
    expect(realElectron({}, folder)).toBeNull();
    const binary = install('electron');
    expect(realElectron({}, folder)).toBe(binary);
  });

  test('is found where the environment says, which the launcher uses for the stand-in itself', () => {
    const binary = install('electron');
    expect(realElectron({ ELECTRON_OVERRIDE_DIST_PATH: join(folder, 'dist') }, '/nowhere')).toBe(binary);
    expect(realElectron({ ELECTRON_OVERRIDE_DIST_PATH: STANDIN_FOLDER }, '/nowhere')).toBeNull();
  });
});

test('a run that requires the real one ends at once, with an exit code, where there is none', () => {
  const playwright = join(import.meta.dirname, '../../node_modules/@playwright/test/cli.js');
  const env = { ...process.env, REQUIRE_REAL_ELECTRON: '1', ELECTRON_OVERRIDE_DIST_PATH: folder };
  const run = spawnSync(process.execPath, [playwright, 'test', '--list'], {
    cwd: join(import.meta.dirname, '../..'),
    env,
    encoding: 'utf8',
  });
  expect(run.status).toBe(1);
  expect(run.stdout + run.stderr).toContain('REQUIRE_REAL_ELECTRON=1, but no Electron binary is installed');
});
