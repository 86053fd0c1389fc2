import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findElectron, type Machine } from './find-electron';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'nyamdrel-electron-'));
  mkdirSync(join(root, 'node_modules/electron/dist'), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

const machine = (extra: Partial<Machine> = {}): Machine => ({
  root,
  platform: 'linux',
  env: { DISPLAY: ':0' },
  isRoot: false,
  ...extra,
});
const install = (name: string) => writeFileSync(join(root, 'node_modules/electron/dist', name), '');

describe('looking for Electron', () => {
  it('finds the installed binary', () => {
    install('electron');
    expect(findElectron(machine())).toEqual({ type: 'found', path: join(root, 'node_modules/electron/dist/electron') });
  });

  it('goes by the name that the package has noted', () => {
    install('electron-nightly');
    writeFileSync(join(root, 'node_modules/electron/path.txt'), 'electron-nightly\n');
    expect(findElectron(machine()).type).toBe('found');
  });

  it('prefers the folder that the environment names', () => {
    writeFileSync(join(root, 'electron.exe'), '');
    const env = { ELECTRON_OVERRIDE_DIST_PATH: root };
    expect(findElectron(machine({ platform: 'win32', env }))).toEqual({
      type: 'found',
      path: join(root, 'electron.exe'),
    });
  });

  it('says that there is none, even when the environment names a folder without it', () => {
    const none = { type: 'unusable', why: expect.stringContaining('binary') };
    expect(findElectron(machine())).toEqual(none);
    install('electron');
    expect(findElectron(machine({ env: { DISPLAY: ':0', ELECTRON_OVERRIDE_DIST_PATH: join(root, 'gone') } }))).toEqual(
      none,
    );
  });

  it('says on Linux that there is no display, or that root cannot start it', () => {
    install('electron');
    expect(findElectron(machine({ env: {} }))).toEqual({ type: 'unusable', why: expect.stringContaining('display') });
    expect(findElectron(machine({ env: { WAYLAND_DISPLAY: 'wayland-0' } })).type).toBe('found');
    expect(findElectron(machine({ isRoot: true }))).toEqual({ type: 'unusable', why: expect.stringContaining('root') });
  });
});
