import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
} from 'node:fs';
import type * as Asar from '@electron/asar';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Arch, build, Platform, type Configuration } from 'electron-builder';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fusesOf, put, stubElectron } from '../test/helpers/packaging/stub-electron';

const require = createRequire(import.meta.url);
const config = require('./electron-builder.config.cjs') as Configuration; // CommonJS, for electron-builder itself
const { listPackage, extractFile } = require('@electron/asar') as typeof Asar; // brought by electron-builder
const ROOT = join(import.meta.dirname, '..');
const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  readonly devDependencies: Readonly<Record<string, string>>;
};

/** In the order of the wire. */
const FUSES = [
  ['runAsNode', '0'],
  ['enableCookieEncryption', '1'],
  ['enableNodeOptionsEnvironmentVariable', '0'],
  ['enableNodeCliInspectArguments', '0'],
  ['enableEmbeddedAsarIntegrityValidation', '1'],
  ['onlyLoadAppFromAsar', '1'],
  ['loadBrowserProcessSpecificV8Snapshot', '0'],
  ['grantFileProtocolExtraPrivileges', '0'],
  ['WebAssembly’s trap handlers, which electron-builder leaves as Electron has them', '1'],
] as const;

let folder = '';
let output = '';

/** A project as `npm run build` leaves it, with things beside it that must not go in. */
function layProject(projectDir: string): void {
  const built = ['dist/electron/main.cjs', 'dist/electron/preload.cjs', 'dist/renderer/index.html'];
  const others = [
    'dist/renderer/app.js.map',
    'electron/main/main.ts',
    'node_modules/zod/index.js',
    'test/a.ts',
    '.env',
  ];
  for (const name of [...built, ...others]) put(join(projectDir, name), name);
  for (const name of ['package.json', 'LICENSE', 'NOTICES.md']) cpSync(join(ROOT, name), join(projectDir, name));
  cpSync(join(ROOT, 'build/resources'), join(projectDir, 'build/resources'), { recursive: true });
}

async function pack(projectDir: string, platform: 'linux' | 'windows'): Promise<void> {
  const electronDist = join(folder, `electron-${platform}`);
  stubElectron(electronDist, platform);
  const targets =
    platform === 'linux'
      ? Platform.LINUX.createTarget('deb', Arch.x64, Arch.arm64)
      : Platform.WINDOWS.createTarget('dir', Arch.x64);
  const directories = { ...config.directories, output };
  // A copy: it writes into what it is given.
  await build({ projectDir, targets, config: structuredClone({ ...config, electronDist, directories }) });
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'nyamdrel-pack-'));
  output = join(folder, 'out');
  const projectDir = join(folder, 'project');
  layProject(projectDir);
  process.env['CUSTOM_FPM_PATH'] = join(ROOT, 'test/helpers/packaging/stub-fpm.cjs');
  await pack(projectDir, 'linux');
  await pack(projectDir, 'windows');
}, 120_000);

afterAll(() => {
  delete process.env['CUSTOM_FPM_PATH'];
  rmSync(folder, { recursive: true, force: true });
});

describe.each([
  { name: 'Debian x64', unpacked: 'linux-unpacked', binary: 'nyamdrel' },
  { name: 'Debian arm64', unpacked: 'linux-arm64-unpacked', binary: 'nyamdrel' },
  { name: 'Windows x64', unpacked: 'win-unpacked', binary: 'Nyamdrel.exe' },
])('a package for $name', ({ unpacked, binary }) => {
  const at = (...path: string[]) => join(output, unpacked, ...path);

  test('holds the built app and nothing else', () => {
    const files = listPackage(at('resources/app.asar'), { isPack: false });
    expect(files.map((name) => name.split('\\').join('/')).toSorted()).toEqual([
      '/dist',
      '/dist/electron',
      '/dist/electron/main.cjs',
      '/dist/electron/preload.cjs',
      '/dist/renderer',
      '/dist/renderer/index.html',
      '/package.json',
    ]);
    expect(existsSync(at('resources/app'))).toBe(false);
    expect(existsSync(at('resources/app.asar.unpacked'))).toBe(false);
    expect(readdirSync(at('locales')).toSorted()).toEqual(['en-US.pak', 'zh-CN.pak']);
  });

  test('brings the licences of what is in it', () => {
    for (const name of ['LICENSE', 'NOTICES.md']) expect(statSync(at('resources', name)).size).toBeGreaterThan(1000);
  });

  test('starts what was built, under the name its data lies under', () => {
    const packed: unknown = JSON.parse(extractFile(at('resources/app.asar'), 'package.json').toString());
    expect(packed).toMatchObject({ main: 'dist/electron/main.cjs', name: 'nyamdrel', productName: 'Nyamdrel' });
  });

  test.each(FUSES.map(([name, state], index) => ({ name, state, index })))(
    'has the fuse $name at $state',
    ({ state, index }) => {
      expect(fusesOf(at(binary))[index]).toBe(state);
    },
  );
});

test('a package for Windows has the seal of its archive in the program, and takes no icon from the network', () => {
  const program = readFileSync(join(output, 'win-unpacked/Nyamdrel.exe'));
  expect(program.includes(Buffer.from('INTEGRITY', 'utf16le'))).toBe(true);
  const largest = readFileSync(join(ROOT, 'build/resources/icon.ico')).subarray(-200);
  expect(program.includes(largest)).toBe(true);
});

describe.each([
  { architecture: 'amd64', deb: /_amd64\.deb$/ },
  { architecture: 'arm64', deb: /_arm64\.deb$/ },
])('the Debian package for $architecture', ({ architecture, deb }) => {
  const artifact = () => join(output, readdirSync(output).find((name) => deb.test(name)) ?? 'no package');
  const root = (...path: string[]) => join(`${artifact()}.root`, ...path);
  const install = (script: string, ...args: string[]) => runScript(artifact(), script, args);

  test('is called so and says for which machine it is', () => {
    expect(JSON.parse(readFileSync(`${artifact()}.json`, 'utf8'))).toEqual({ architecture, name: 'nyamdrel' });
  });

  test('starts the program without a switch, and so with its sandbox', () => {
    const entry = readFileSync(root('usr/share/applications/nyamdrel.desktop'), 'utf8');
    expect(/^Exec=(.*)$/m.exec(entry)?.[1]).toBe('/opt/Nyamdrel/nyamdrel %U');
    expect(entry).toContain('StartupWMClass=nyamdrel');
    expect(existsSync(root('usr/share/icons/hicolor/512x512/apps/nyamdrel.png'))).toBe(true);
  });

  test('gives Chromium’s sandbox helper its right as soon as it is installed', () => {
    chmodSync(root('opt/Nyamdrel/chrome-sandbox'), 0o755);
    expect(install('after-install', 'configure')).toContain('chown root:root');
    expect(statSync(root('opt/Nyamdrel/chrome-sandbox')).mode & 0o7777).toBe(0o4755);
    expect(readlinkSync(root('usr/bin/nyamdrel'))).toBe(root('opt/Nyamdrel/nyamdrel'));
  });

  test('keeps the data and the link at an upgrade, and the data when it is removed', () => {
    const journal = root('root/.config/Nyamdrel/journal/county/1.jsonl');
    put(journal, 'sealed');
    install('after-install', 'configure');
    install('after-remove', 'upgrade');
    expect(lstatSync(root('usr/bin/nyamdrel')).isSymbolicLink()).toBe(true);
    install('after-remove', 'remove');
    install('after-remove', 'purge');
    expect(existsSync(root('usr/bin/nyamdrel'))).toBe(false);
    expect(readFileSync(journal, 'utf8')).toBe('sealed');
  });
});

/** Runs a script of the package on a root of its own; answers what it asked of programs that need rights, a line each. */
function runScript(artifact: string, name: string, args: readonly string[]): string {
  const tools = join(folder, 'tools');
  const told = join(folder, 'told');
  put(told, '');
  for (const tool of ['chown', 'update-desktop-database'])
    put(join(tools, tool), `#!/bin/sh\necho "${tool} $*" >> '${told}'\n`);
  const text = readFileSync(join(`${artifact}.scripts`, name), 'utf8');
  const there = text.replaceAll(/(?<=['" ])\/(?=(opt|usr)\/)/g, `${artifact}.root/`);
  put(join(`${artifact}.root`, 'usr/bin/.keep'), '');
  const env = { PATH: `${tools}:${process.env['PATH'] ?? ''}`, HOME: join(`${artifact}.root`, 'root') };
  const run = spawnSync('bash', ['-c', there, name, ...args], { env, encoding: 'utf8' });
  expect(run.stderr).toBe('');
  expect(run.status).toBe(0);
  return readFileSync(told, 'utf8');
}

describe('the configuration', () => {
  test('makes an installer for Windows x64, and packages for Debian x64 and arm64', () => {
    expect(config.win?.target).toEqual([{ target: 'nsis', arch: ['x64'] }]);
    expect(config.linux?.target).toEqual([{ target: 'deb', arch: ['x64', 'arm64'] }]);
  });

  test('keeps the data when the program is removed from Windows', () => {
    expect(config.nsis).toMatchObject({ deleteAppDataOnUninstall: false });
    expect(config.nsis).not.toHaveProperty('include');
    expect(config.nsis).not.toHaveProperty('script');
  });

  test('ships the Electron that is tested, by its exact number', () => {
    expect(config.electronVersion).toBe(manifest.devDependencies['electron']);
    expect(config.electronVersion).toMatch(/^\d+\.\d+\.\d+$/);
  });

  test('and nothing that is shipped, takes Chromium’s sandbox away', () => {
    const shipped = ['electron', 'renderer', 'shared', 'build/resources'].flatMap((name) =>
      readdirSync(join(ROOT, name), { recursive: true, encoding: 'utf8' }).map((path) => join(ROOT, name, path)),
    );
    const texts = [...shipped, join(ROOT, 'build/electron-builder.config.cjs'), join(ROOT, 'package.json')].filter(
      (path) => /\.(tsx?|cjs|js|json|sh|html)$/.test(path) && !/\.test\.tsx?$/.test(path),
    );
    expect(texts.length).toBeGreaterThan(300);
    expect(texts.filter((path) => readFileSync(path, 'utf8').includes('no-sandbox'))).toEqual([]);
  });
});
