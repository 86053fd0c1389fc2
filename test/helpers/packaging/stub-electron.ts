import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Marks the place in Electron's binary where the fuses are: then version, count, and a character for each. */
const SENTINEL = Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX');
const ELECTRON_DEFAULTS = '101100011';
const WIRE = Buffer.concat([SENTINEL, Buffer.of(1, ELECTRON_DEFAULTS.length), Buffer.from(ELECTRON_DEFAULTS)]);

const COMMON = [
  'version',
  'LICENSE',
  'LICENSES.chromium.html',
  'locales/zh-CN.pak',
  'locales/en-US.pak',
  'locales/de.pak',
];

/** A few hundred bytes that electron-builder takes for an Electron: layout and fuses are real, nothing runs. */
export function stubElectron(folder: string, platform: 'linux' | 'windows'): void {
  for (const name of [...COMMON, 'resources/x']) put(join(folder, name), '');
  if (platform === 'windows') return put(join(folder, 'electron.exe'), Buffer.concat([windowsProgram(), WIRE]));
  put(join(folder, 'chrome-sandbox'), '');
  put(join(folder, 'electron'), Buffer.concat([Buffer.from('#!/bin/sh\n#'), Buffer.alloc(64), WIRE, Buffer.alloc(64)]));
}

/** Any real one with version information will do: electron-builder writes the icon and the seal of the archive into it. */
function windowsProgram(): Buffer {
  const require = createRequire(import.meta.url);
  const winstaller = createRequire(require.resolve('electron-builder')).resolve('electron-winstaller/package.json');
  return readFileSync(join(dirname(winstaller), 'vendor/Squirrel.exe'));
}

/** The states of the fuses in a packed binary, in the order of the wire. */
export function fusesOf(binary: string): string {
  const bytes = readFileSync(binary);
  const at = bytes.indexOf(SENTINEL) + SENTINEL.length;
  return bytes.subarray(at + 2, at + 2 + (bytes[at + 1] ?? 0)).toString('latin1');
}

export function put(path: string, content: string | Buffer): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content, { mode: 0o755 });
}
