import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type * as Asar from '@electron/asar';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build, Platform, type Configuration } from 'electron-builder';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const require = createRequire(import.meta.url);
const config = require('./electron-builder.config.cjs') as Configuration; // CommonJS, for electron-builder itself
const { listPackage, extractFile } = require('@electron/asar') as typeof Asar; // brought by electron-builder
const ROOT = join(import.meta.dirname, '..');

/** Marks the place in Electron's binary where the fuses are: then version, count, and a character for each. */
const SENTINEL = Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX');
/** In the order of the wire. The ninth is WebAssembly's trap handlers, which electron-builder leaves as Electron has it. */
const FUSES = [
  ['runAsNode', '0'],
  ['enableCookieEncryption', '1'],
  ['enableNodeOptionsEnvironmentVariable', '0'],
  ['enableNodeCliInspectArguments', '0'],
  ['enableEmbeddedAsarIntegrityValidation', '1'],
  ['onlyLoadAppFromAsar', '1'],
  ['loadBrowserProcessSpecificV8Snapshot', '0'],
  ['grantFileProtocolExtraPrivileges', '0'],
] as const;
const ELECTRON_DEFAULTS = '101100011';

let folder = '';
let unpacked = '';

/** A few hundred bytes that electron-builder takes for an Electron: layout and fuses are real, nothing runs. */
function fakeElectron(path: string): void {
  const wire = Buffer.concat([SENTINEL, Buffer.of(1, ELECTRON_DEFAULTS.length), Buffer.from(ELECTRON_DEFAULTS)]);
  const files = [
    'chrome-sandbox',
    'version',
    'LICENSE',
    'LICENSES.chromium.html',
    'locales/zh-CN.pak',
    'locales/en-US.pak',
    'resources/x',
  ];
  for (const name of files) put(join(path, name), '');
  put(join(path, 'electron'), Buffer.concat([Buffer.from('#!/bin/sh\n#'), Buffer.alloc(64), wire, Buffer.alloc(64)]));
}

function put(path: string, content: string | Buffer): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content, { mode: 0o755 });
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'nyamdrel-pack-'));
  const projectDir = join(folder, 'project');
  const electronDist = join(folder, 'electron');
  fakeElectron(electronDist);
  for (const name of [
    'dist/electron/main.cjs',
    'dist/electron/preload.cjs',
    'dist/renderer/index.html',
    'dist/renderer/app.js.map',
  ])
    put(join(projectDir, name), name);
  for (const name of ['electron/main/main.ts', 'node_modules/zod/index.js', 'test/a.ts', '.env'])
    put(join(projectDir, name), name);
  cpSync(join(ROOT, 'package.json'), join(projectDir, 'package.json'));
  cpSync(join(ROOT, 'build/resources'), join(projectDir, 'build/resources'), { recursive: true });
  const output = join(folder, 'out');
  await build({
    projectDir,
    targets: Platform.LINUX.createTarget('dir'),
    config: { ...config, electronDist, directories: { ...config.directories, output } },
  });
  unpacked = join(output, 'linux-unpacked');
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a package', () => {
  test('holds the built app and nothing else', () => {
    const files = listPackage(join(unpacked, 'resources/app.asar'), { isPack: false });
    expect(files.toSorted()).toEqual([
      '/dist',
      '/dist/electron',
      '/dist/electron/main.cjs',
      '/dist/electron/preload.cjs',
      '/dist/renderer',
      '/dist/renderer/index.html',
      '/package.json',
    ]);
  });

  test('starts what was built, under the name its data lies under', () => {
    const manifest: unknown = JSON.parse(extractFile(join(unpacked, 'resources/app.asar'), 'package.json').toString());
    expect(manifest).toMatchObject({ main: 'dist/electron/main.cjs', name: 'nyamdrel', productName: 'Nyamdrel' });
  });

  test.each(FUSES.map(([name, state], at) => ({ name, state, at })))(
    'has the fuse $name at $state',
    ({ state, at }) => {
      const binary = readFileSync(join(unpacked, 'nyamdrel'));
      const wire = binary.subarray(binary.indexOf(SENTINEL) + SENTINEL.length + 2);
      expect(String.fromCharCode(wire[at] ?? 0)).toBe(state);
    },
  );

  test('keeps the data when it is removed, and keeps Chromium’s sandbox', () => {
    expect(config.nsis).toMatchObject({ deleteAppDataOnUninstall: false });
    const script = readFileSync(join(ROOT, 'build/resources/linux/after-install.sh'), 'utf8');
    expect(script).toMatch(/chmod 4755 .*chrome-sandbox/);
    expect(readFileSync(join(ROOT, 'build/electron-builder.config.cjs'), 'utf8')).not.toContain('no-sandbox');
  });

  test('is made for Windows x64 and for Debian x64 and arm64', () => {
    expect(config.win?.target).toEqual([{ target: 'nsis', arch: ['x64'] }]);
    expect(config.linux?.target).toEqual([{ target: 'deb', arch: ['x64', 'arm64'] }]);
  });
});
