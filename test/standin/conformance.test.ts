import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { expect, test } from 'vitest';

const require = createRequire(import.meta.url);
const { createElectron } = require('./main/electron.cjs');
const { createKernel } = require('./process/kernel.cjs');

const declarations = readFileSync(
  path.join(path.dirname(require.resolve('electron/package.json')), 'electron.d.ts'),
  'utf8',
);
const electron = createElectron(createKernel({ appPath: '.', manifest: {}, switches: new Map() }));

/** Member names of a class or interface of electron.d.ts, with those it extends. */
function declaredMembers(type: string): Set<string> {
  const body = new RegExp(
    `\\n  (?:class|interface) ${type}(?: extends ([\\w.]+))?[^{\\n]*\\{\\n([\\s\\S]*?)\\n  \\}`,
  ).exec(declarations);
  if (body === null) throw new Error(`electron.d.ts has no ${type}`);
  const own = [...(body[2] ?? '').matchAll(/^ {4}(?:static |readonly )*(?:get |set )?(\w+)[?(:<]/gm)].map(
    (match) => match[1] ?? '',
  );
  const base = body[1]?.replace('Electron.', '');
  const inherited = base === undefined || base.endsWith('EventEmitter') ? [] : declaredMembers(base);
  return new Set([...own, ...inherited]);
}

const ofEvents = new Set([
  ...Object.getOwnPropertyNames(EventEmitter.prototype),
  ...Object.getOwnPropertyNames(new EventEmitter()),
]);
const ofFunctions = new Set(['constructor', 'length', 'name', 'prototype']);

/** Public members of the stand-in; its own are marked with an underscore. */
function emulatedMembers(object: object): string[] {
  const names = new Set<string>();
  const ends: (object | null)[] = [null, Object.prototype, Function.prototype, EventEmitter.prototype, EventEmitter];
  for (let one: object | null = object; !ends.includes(one); one = Object.getPrototypeOf(one)) {
    for (const name of Object.getOwnPropertyNames(one)) names.add(name);
  }
  return [...names].filter((name) => !name.startsWith('_') && !ofEvents.has(name) && !ofFunctions.has(name));
}

const emulated: readonly (readonly [string, object])[] = [
  ['App', electron.app],
  ['CommandLine', electron.app.commandLine],
  ['BrowserWindow', electron.BrowserWindow],
  ['BrowserWindow', electron.BrowserWindow.prototype],
  ['WebContents', electron.webContents],
  ['WebContents', electron.webContents.prototype],
  ['WebRequest', electron.session.defaultSession.webRequest],
  ['Session', electron.session.defaultSession],
  ['IpcMain', electron.ipcMain],
  ['Protocol', electron.protocol],
  ['Dialog', electron.dialog],
  ['Shell', electron.shell],
  ['SafeStorage', electron.safeStorage],
  ['Menu', electron.Menu],
  ['Menu', electron.Menu.prototype],
  ['NativeTheme', electron.nativeTheme],
  ['PowerMonitor', electron.powerMonitor],
  ['Net', electron.net],
  ['Clipboard', electron.clipboard],
  ['Screen', electron.screen],
];

test.each(emulated)('every emulated member of %s is one of Electron', (type, object) => {
  const declared = declaredMembers(type);
  const members = emulatedMembers(object);
  expect(members.length).toBeGreaterThan(0);
  expect(members.filter((name) => !declared.has(name))).toEqual([]);
});

test('every export is a main-process export of Electron', () => {
  const exported = new Set([...declarations.matchAll(/^ {4}(?:const|class) (\w+)/gm)].map((match) => match[1]));
  expect(Object.keys(electron).filter((name) => !exported.has(name))).toEqual([]);
});

test('what is not emulated throws when it is used', () => {
  expect(() => electron.autoUpdater.checkForUpdates()).toThrow(/\[stand-in\].*autoUpdater\.checkForUpdates/);
  expect(() => new electron.Tray('icon.png')).toThrow(/\[stand-in\].*Tray/);
  expect(() => electron.safeStorage.setUsePlainTextEncryption(true)).toThrow(/\[stand-in\]/);
  expect(() => electron.dialog.showOpenDialogSync({})).toThrow(/a spec must stub it/);
});
