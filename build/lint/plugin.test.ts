import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

interface Case {
  readonly rule: string;
  readonly what: string;
  readonly file: string;
  readonly code: string;
  readonly wrong: boolean;
}

const bad = (rule: string, what: string, file: string, code: string): Case => ({ rule, what, file, code, wrong: true });
const good = (rule: string, what: string, file: string, code: string): Case => ({
  rule,
  what,
  file,
  code,
  wrong: false,
});

const CASES: readonly Case[] = [
  bad('boundaries', 'shared code may not import the renderer', 'shared/a1.ts', `import '../renderer/x';`),
  bad('boundaries', 'shared code may not import Node', 'shared/a2.ts', `import 'node:fs';`),
  bad('boundaries', 'shared code may not import React', 'shared/a3.ts', `import 'react';`),
  good('boundaries', 'shared code may import what is on the list', 'shared/a4.ts', `import 'pinyin-pro';`),
  bad('boundaries', 'zod is not taken straight from the library', 'shared/a5.ts', `import 'zod';`),
  good('boundaries', 'zod is taken from the library in one place', 'shared/core/zod.ts', `import 'zod';`),
  bad('boundaries', 'the exchange may not import the database', 'renderer/exchange/a1.ts', `import 'dexie';`),
  bad('boundaries', 'the exchange may not import the platform', 'renderer/exchange/a2.ts', `import '../platform/x';`),
  bad('boundaries', 'the engine of the hub may not import Node', 'server/engine/a1.ts', `import 'node:fs';`),
  bad('boundaries', 'the engine of the hub may not import its store', 'server/engine/a2.ts', `import '../storage/x';`),
  good(
    'boundaries',
    'the engine of the hub may import pure code',
    'server/engine/a3.ts',
    `import '../../shared/core/x';`,
  ),
  good('boundaries', 'an adapter of the exchange may', 'renderer/exchange/a.adapter.ts', `import '../platform/x';`),
  bad('boundaries', 'the renderer may not import the shell', 'renderer/app/a.ts', `import '../../electron/main/x';`),
  bad('boundaries', 'the renderer may not import the hub', 'renderer/app/d.ts', `import '../../server/web/x';`),
  bad('boundaries', 'the shell may not import the hub', 'electron/main/b.ts', `import '../../server/web/x';`),
  bad('boundaries', 'the hub may not import the renderer', 'server/api/a.ts', `import '../../renderer/x';`),
  bad('boundaries', 'the hub may not import tests', 'server/api/b.ts', `import '../../test/helpers/x';`),
  good('boundaries', 'the hub may import Node and its libraries', 'server/api/c.ts', `import 'node:fs'; import 'pg';`),
  bad('boundaries', 'the engine of the hub may not import Node', 'server/engine/a.ts', `import 'node:fs';`),
  bad('boundaries', 'the engine of the hub may not import its storage', 'server/engine/b.ts', `import '../storage/x';`),
  bad('boundaries', 'the engine of the hub may not import libraries', 'server/engine/c.ts', `import 'pg';`),
  good(
    'boundaries',
    'the engine of the hub may import shared code and itself',
    'server/engine/d.ts',
    `import '../../shared/exchange/row'; import './hub-store'; import '@noble/hashes/sha2.js';`,
  ),
  bad('boundaries', 'the renderer may not import electron', 'renderer/app/b.ts', `import 'electron';`),
  bad('boundaries', 'the shell may not import the renderer', 'electron/main/a.ts', `import '../../renderer/x';`),
  bad(
    'boundaries',
    'a service of the shell may not import electron',
    'electron/main/service.ts',
    `import { app } from 'electron'; app;`,
  ),
  good(
    'boundaries',
    'a service of the shell may name electron types',
    'electron/main/typed.ts',
    `import type { App } from 'electron'; export type A = App;`,
  ),
  bad('boundaries', 'a screen may not import Dexie', 'renderer/features/case/a.ts', `import 'dexie';`),
  bad(
    'boundaries',
    'a screen may not import the data layer',
    'renderer/features/case/b.ts',
    `import '../../data/store';`,
  ),
  good(
    'boundaries',
    'a screen may import the session types',
    'renderer/features/case/c.ts',
    `import '../../data/api';`,
  ),
  bad('boundaries', 'features may not import each other', 'renderer/features/case/d.ts', `import '../request/x';`),
  good('boundaries', 'a feature may import itself', 'renderer/features/case/e.ts', `import './x';`),
  bad('boundaries', 'components may not import features', 'renderer/components/a.ts', `import '../features/case/x';`),
  bad('boundaries', 'product code may not import tests', 'renderer/app/c.ts', `import '../../test/helpers/x';`),
  bad(
    'boundaries',
    'the preload may not import Node',
    'electron/preload/a.ts',
    `import { readFileSync } from 'node:fs';`,
  ),
  good(
    'boundaries',
    'the preload may import types',
    'electron/preload/b.ts',
    `import type { A } from '../../shared/x';`,
  ),
  ...[
    ['ipcRenderer is not handed on', `contextBridge.exposeInMainWorld('a', { ipcRenderer });`],
    ['a method of ipcRenderer is not handed on', `contextBridge.exposeInMainWorld('a', { on: ipcRenderer.on });`],
    ['no channel is called by whatever name the page gives', `export const a = (c: string) => ipcRenderer.invoke(c);`],
    ['nothing is sent past the contract', `function call(c: string) { return ipcRenderer.sendSync(c); }`],
    ['a listener of the page does not get the event', `const subscribe = (f: () => void) => ipcRenderer.on('a', f);`],
    ['the preload loads no module', `const fs = require('fs');`],
  ].map(([what = '', code = ''], i) => bad('preload-safety', what, `electron/preload/bad${i}.ts`, code)),
  good(
    'preload-safety',
    'the two wrappers call ipcRenderer',
    'electron/preload/good.ts',
    `import { ipcRenderer } from 'electron';
     function call(c: string) { return (...args: unknown[]) => ipcRenderer.invoke(c, ...args); }
     const subscribe = (f: () => void) => { const forward = () => f(); ipcRenderer.on('a', forward); };`,
  ),
  ...[
    ['nothing is handed to the system', `import { shell } from 'electron'; shell.beep();`],
    ['channels are registered in one place', `import { ipcMain } from 'electron'; ipcMain;`],
    ['no window is weaker', `export const a = { webPreferences: { sandbox: false } };`],
    ['no feature of Blink is switched on', `export const a = { enableBlinkFeatures: 'X' };`],
    ['no window is made by hand', `export const a = new BrowserWindow({ show: true });`],
    ['no window shows anything else', `export const a = () => window.loadURL('https://example.org');`],
    ['no page comes from a file', `export const a = () => window.loadFile('a.html');`],
    ['no script is put into the page', `export const a = () => contents.executeJavaScript('1');`],
    ['no switch of Chromium is set', `app.commandLine.appendSwitch('no-sandbox');`],
    ['certificates are checked by Chromium', `session.setCertificateVerifyProc(() => 0);`],
    ['there are no views', `export const a = new WebContentsView();`],
  ].map(([what = '', code = ''], i) => bad('main-safety', what, `electron/main/adapters/bad${i}.ts`, code)),
  good(
    'main-safety',
    'the window is made as its options say',
    'electron/main/adapters/good.ts',
    `export const a = new BrowserWindow(windowOptions({})); void a.loadURL(APP_URL);`,
  ),
  bad('no-clock-or-dice', 'shared code may not read the clock', 'shared/b1.ts', `export const now = Date.now();`),
  bad('no-clock-or-dice', 'shared code may not make a date of now', 'shared/b2.ts', `export const now = new Date();`),
  bad('no-clock-or-dice', 'shared code may not throw dice', 'shared/b3.ts', `export const d = Math.random();`),
  good(
    'no-clock-or-dice',
    'shared code may make a date of a given time',
    'shared/b4.ts',
    `export const d = new Date(0);`,
  ),
  bad(
    'no-intl-by-language',
    'Intl may not follow the language of the screen',
    'renderer/a.ts',
    `export const f = (l: string) => new Intl.NumberFormat(l);`,
  ),
  good(
    'no-intl-by-language',
    'Intl may name Chinese',
    'renderer/b.ts',
    `export const f = new Intl.NumberFormat('zh-CN');`,
  ),
  bad(
    'no-intl-by-language',
    'toLocaleString may not follow the language',
    'renderer/c.ts',
    `export const f = (n: number, l: string) => n.toLocaleString(l);`,
  ),
  bad('no-raw-text', 'Chinese in JSX comes from locales', 'renderer/a.tsx', `export const A = () => <p>保存</p>;`),
  bad('no-raw-text', 'English in JSX comes from locales', 'renderer/b.tsx', `export const A = () => <p>Save</p>;`),
  bad('no-raw-text', 'a label comes from locales', 'renderer/c.tsx', `export const A = () => <p aria-label="Save" />;`),
  bad('no-raw-text', 'Tibetan in a string comes from locales', 'renderer/d.tsx', `export const a = 'ཉར་ཚགས';`),
  good(
    'no-raw-text',
    'a translated text passes',
    'renderer/e.tsx',
    `export const A = ({ t }: { t: (k: string) => string }) => <p>{t('common.save')}</p>;`,
  ),
  bad(
    'no-native-indexeddb',
    'IndexedDB is not opened by hand',
    'renderer/d.ts',
    `export const d = indexedDB.open('x');`,
  ),
  bad(
    'reasoned-suppression',
    'a suppression without a reason is refused',
    'renderer/e.ts',
    `// @ts-expect-error\nexport const a: string = 1;`,
  ),
  good(
    'reasoned-suppression',
    'a suppression with its reason passes',
    'renderer/f.ts',
    `// @ts-expect-error -- the library's type is wrong\nexport const a: string = 1;`,
  ),
];

interface Diagnostic {
  readonly code: string;
  readonly filename: string;
  readonly message: string;
}

let folder = '';
let found: readonly Diagnostic[] = [];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'nyamdrel-lint-'));
  const rules = Object.fromEntries(
    [...new Set(CASES.map(({ rule }) => rule))].map((rule) => [`nyamdrel/${rule}`, 'error']),
  );
  const plugin = resolve(import.meta.dirname, 'plugin.js');
  writeFileSync(
    join(folder, '.oxlintrc.json'),
    JSON.stringify({ jsPlugins: [plugin], categories: { correctness: 'off' }, rules }),
  );
  for (const { file, code } of CASES) {
    mkdirSync(join(folder, dirname(file)), { recursive: true });
    writeFileSync(join(folder, file), code);
  }
  const oxlint = resolve(import.meta.dirname, '../../node_modules/oxlint/bin/oxlint');
  const run = spawnSync(process.execPath, [oxlint, '--format=json', '.'], { cwd: folder, encoding: 'utf8' });
  found = (JSON.parse(run.stdout) as { diagnostics: readonly Diagnostic[] }).diagnostics;
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each([...new Set(CASES.map(({ rule }) => rule))])('%s', (rule) => {
  it.each(CASES.filter((each) => each.rule === rule))('$what', ({ file, wrong }) => {
    const reported = found.filter((d) => d.code === `nyamdrel(${rule})` && d.filename === file);
    expect(reported).toHaveLength(wrong ? 1 : 0);
    if (wrong) expect(reported[0]?.message.length).toBeGreaterThan(20);
  });
});
