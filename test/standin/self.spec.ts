import { execFileSync, spawn } from 'node:child_process';
import { readdirSync, renameSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import { electronUnderTest } from './electron-under-test';
import { shellEnvironment, type Shell } from './launch';
import { shellTest as test } from './shell-test';

/** What the self app's preload exposes; every call of main answers a promise. */
interface SelfBridge {
  readonly refusals: Readonly<Record<string, string>>;
  readonly sandboxed: boolean;
  readonly sum: (a: number, b: number) => number;
  readonly callBack: (callback: (text: string) => string) => string;
  readonly where: () => Promise<{ url: string; chromiumAtStart: string }>;
  readonly log: () => Promise<string[]>;
  readonly echo: (value: unknown) => Promise<unknown>;
  readonly fail: () => Promise<never>;
  readonly missing: () => Promise<never>;
  readonly seal: (text: string) => Promise<Uint8Array>;
  readonly unseal: (bytes: Uint8Array) => Promise<string>;
  readonly pdf: () => Promise<Uint8Array>;
  readonly choose: () => Promise<string[]>;
}
declare global {
  interface Window {
    readonly self_: SelfBridge;
    readonly addNote: (text: string) => Promise<void>;
  }
}

const appPath = path.join(import.meta.dirname, 'self');

async function ready({ page }: Pick<Shell, 'page'>): Promise<Page> {
  await page.locator('body[data-ready]').waitFor();
  return page;
}

const notesOf = (page: Page) => page.getByRole('listitem');

test('the page and the preload do not see each other, and neither sees Node', async ({ startShell }) => {
  const page = await ready(await startShell({ appPath }));
  const seen = await page.evaluate(() => ({
    secure: isSecureContext,
    secret: 'preloadSecret' in window,
    require: 'require' in window,
    process: 'process' in window,
    sandboxed: window.self_.sandboxed,
    frozen: Object.isFrozen(window.self_),
    sum: window.self_.sum(2, 3),
    called: window.self_.callBack((text) => `${text}, to the page and back`),
    refusals: window.self_.refusals,
  }));
  const { refusals, ...rest } = seen;
  expect(rest).toEqual({
    secure: true,
    secret: false,
    require: false,
    process: false,
    sandboxed: true,
    frozen: true,
    sum: 5,
    called: 'from the preload, to the page and back',
  });
  expect(Object.keys(refusals)).toHaveLength(6);
  for (const [id, message] of Object.entries(refusals)) expect(message).toBe(`module not found: ${id}`);
});

test('an invoke carries what structured clone carries, both ways, and names its sender', async ({ startShell }) => {
  const page = await ready(await startShell({ appPath }));
  const echoed = await page.evaluate(async () => {
    const sent = {
      at: new Date(5),
      map: new Map([[1, { a: undefined }]]),
      bytes: new Uint8Array([1, 255]),
      big: 10n,
      zero: -0,
    };
    const got = (await window.self_.echo(sent)) as typeof sent;
    return [
      got.at.getTime() === 5,
      'a' in (got.map.get(1) ?? {}),
      got.bytes[1] === 255,
      got.big === 10n,
      Object.is(got.zero, -0),
    ];
  });
  expect(echoed).toEqual([true, true, true, true, true]);
  expect((await page.evaluate(() => window.self_.where())).url).toBe('app://self/index.html');
  const messages = await page.evaluate(async () => {
    const messageOf = (call: () => Promise<unknown>) =>
      (async () => call())().then(String, (error: Error) => error.message);
    return [
      await messageOf(window.self_.fail),
      await messageOf(window.self_.missing),
      await messageOf(() => window.self_.echo(Symbol('x'))),
    ];
  });
  expect(messages).toEqual([
    "Error invoking remote method 'fail': TypeError: disk full",
    "Error invoking remote method 'missing': Error: No handler registered for 'missing'",
    expect.stringContaining('could not be cloned'),
  ]);
});

test('the content policy of protocol.handle holds', async ({ startShell }) => {
  const page = await ready(await startShell({ appPath }));
  expect(await page.evaluate(() => 'inlineRan' in window)).toBe(false);
  // From a timer: CDP lets eval through while an evaluate() is on the stack.
  const evaluated = await page.evaluate(
    () =>
      new Promise((resolve) => {
        setTimeout(() => {
          try {
            // oxlint-disable-next-line no-eval -- whether the policy lets it through is the question
            resolve(eval('1'));
          } catch (error) {
            resolve((error as Error).name);
          }
        });
      }),
  );
  expect(evaluated).toBe('EvalError');
  expect(await page.evaluate(() => getComputedStyle(document.body).color)).toBe('rgb(1, 2, 3)');
  expect(
    await page.evaluate(() => fetch('./%2e%2e/main.cjs').then((response) => response.status)),
  ).toBeGreaterThanOrEqual(400);
});

test('a worker is served by protocol.handle too', async ({ startShell }) => {
  const page = await ready(await startShell({ appPath }));
  const answer = await page.evaluate(() => {
    const worker = new Worker('./worker.js');
    const answered = new Promise((resolve, reject) => {
      worker.onmessage = ({ data }) => resolve(data);
      worker.onerror = () => reject(new Error('the worker failed'));
    });
    worker.postMessage([1, 2, 3]);
    return answered;
  });
  expect(answer).toEqual({ sum: 6, fetched: true });
});

test('navigation, new windows, permissions and the network are denied', async ({ startShell }) => {
  const { app, page } = await startShell({ appPath });
  await ready({ page });
  await app.evaluate(({ shell }) => {
    const opened: string[] = [];
    Object.assign(globalThis, { opened });
    shell.openExternal = async (url) => void opened.push(url);
  });
  await page.evaluate(() => {
    location.href = 'https://elsewhere.example/';
  });
  await page.evaluate(() => {
    window.open('https://help.example.cn/a');
    window.open('https://elsewhere.example/b');
  });
  await expect
    .poll(async () => (await page.evaluate(() => window.self_.log())).toSorted())
    .toEqual([
      'navigation denied https://elsewhere.example/',
      'window denied https://elsewhere.example/b',
      'window denied https://help.example.cn/a',
    ]);
  expect(await app.evaluate(() => (globalThis as unknown as { opened: string[] }).opened)).toEqual([
    'https://help.example.cn/a',
  ]);
  await expect.poll(() => app.windows().length).toBe(1);
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  expect((await page.evaluate(() => window.self_.where())).url).toBe('app://self/index.html');
  expect(
    await page.evaluate(() => fetch('https://elsewhere.example/').then(String, (error: Error) => error.name)),
  ).toBe('TypeError');
  expect(await page.evaluate(async () => (await navigator.permissions.query({ name: 'geolocation' })).state)).toBe(
    'denied',
  );
});

test('menu, dialog, safe storage and PDF answer', async ({ startShell, userData }) => {
  const { app, page } = await startShell({ appPath });
  await ready({ page });
  await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('new')?.click());
  await expect(page.locator('body')).toHaveAttribute('data-menu', 'new');
  expect(await page.evaluate(() => window.self_.choose().catch((error: Error) => error.message))).toMatch(
    /a spec must stub it/,
  );
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] });
  }, userData);
  expect(await page.evaluate(() => window.self_.choose())).toEqual([userData]);
  expect(await page.evaluate(async () => window.self_.unseal(await window.self_.seal('密钥')))).toBe('密钥');
  const pdf = await page.evaluate(async () => Array.from(await window.self_.pdf()));
  const text = execFileSync('pdftotext', ['-', '-'], { input: Buffer.from(pdf) }).toString();
  expect(text).toContain('记录');
});

test('a download is denied', async ({ startShell }) => {
  const page = await ready(await startShell({ appPath }));
  await page.evaluate(() => {
    const href = URL.createObjectURL(new Blob(['x']));
    Object.assign(document.createElement('a'), { href, download: 'cases.csv' }).click();
  });
  await expect.poll(() => page.evaluate(() => window.self_.log())).toEqual(['download denied cases.csv']);
});

test('the app knows its Chromium before it starts, and finds the database where Electron keeps it', async ({
  startShell,
  userData,
}) => {
  const page = await ready(await startShell({ appPath }));
  await page.evaluate(() => window.addNote('x'));
  expect((await page.evaluate(() => window.self_.where())).chromiumAtStart).toMatch(/^\d+(\.\d+){3}$/);
  expect(readdirSync(path.join(userData, 'IndexedDB'))).not.toEqual([]);
});

test('a database moved away while the app was closed is begun anew', async ({ startShell, userData }) => {
  const first = await startShell({ appPath });
  await (await ready(first)).evaluate(() => window.addNote('before'));
  await first.close();
  renameSync(path.join(userData, 'IndexedDB'), path.join(userData, 'set-aside'));
  const page = await ready(await startShell({ appPath }));
  await expect(notesOf(page)).toHaveText([]);
  await page.evaluate(() => window.addNote('after'));
  await expect(notesOf(page)).toHaveText(['after']);
});

test('data survives a quit and a relaunch', async ({ startShell }) => {
  const first = await startShell({ appPath });
  await (await ready(first)).evaluate(() => window.addNote('第一条'));
  await first.close();
  await expect(notesOf(await ready(await startShell({ appPath })))).toHaveText(['第一条']);
});

test('data survives kill -9 of the process group', async ({ startShell }) => {
  const first = await startShell({ appPath });
  await (await ready(first)).evaluate(() => window.addNote('断电前'));
  await first.kill();
  expect(first.process.signalCode).toBe('SIGKILL');
  await expect(notesOf(await ready(await startShell({ appPath })))).toHaveText(['断电前']);
});

test('a second start is refused and the first is told', async ({ startShell, userData }) => {
  const page = await ready(await startShell({ appPath }));
  // spawn's own timeout: a spec that times out never reaches a finally
  const second = spawn(electronUnderTest().executable, ['--no-sandbox', appPath], {
    env: shellEnvironment({ userData }),
    stdio: 'ignore',
    timeout: 8000,
    killSignal: 'SIGKILL',
  });
  expect(await new Promise((resolve) => second.on('exit', (code, signal) => resolve(signal ?? code)))).toBe(0);
  await expect.poll(() => page.evaluate(() => window.self_.log())).toEqual(['second instance']);
});

test('a renderer that crashes is noticed, and a reload brings the page back', async ({ startShell }) => {
  const { app, page } = await startShell({ appPath });
  await (await ready({ page })).evaluate(() => window.addNote('崩溃前'));
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer());
  // Playwright gives a crashed page up for good, so main asks.
  const ask = () =>
    app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]
        ?.webContents.executeJavaScript(
          'self_.log().then((log) => [document.querySelector("li")?.textContent, ...log])',
        )
        .catch(String),
    );
  await expect
    .poll(ask, { timeout: 15_000 })
    .toEqual(['崩溃前', expect.stringMatching(/^renderer (crashed|killed|oom)$/)]);
});

test('SIGTERM quits in order', async ({ startShell }) => {
  const shell = await startShell({ appPath });
  await ready(shell);
  shell.process.kill('SIGTERM');
  await shell.gone;
  expect(shell.process.exitCode).toBe(0);
});

test.describe('only the stand-in', () => {
  test.skip(electronUnderTest().kind === 'real', 'real Electron runs weaker windows, and has one process for both');

  test('a weaker window is refused', async ({ startShell }) => {
    const { app, page } = await startShell({ appPath });
    await ready({ page });
    const weaker = [
      { sandbox: false },
      { contextIsolation: false },
      { nodeIntegration: true },
      { webSecurity: false },
      { webviewTag: true },
    ];
    for (const webPreferences of weaker) {
      const open = app.evaluate(
        ({ BrowserWindow }, given) => void new BrowserWindow({ webPreferences: given }),
        webPreferences,
      );
      await expect(open).rejects.toThrow(/\[stand-in\] webPreferences/);
    }
  });

  test('when Chromium dies the app dies with it', async ({ startShell }) => {
    const shell = await startShell({ appPath });
    await ready(shell);
    const pid = shell.process.pid;
    const [chromium] = execFileSync('ps', ['-o', 'pid=', '--ppid', String(pid)])
      .toString()
      .trim()
      .split(/\s+/);
    process.kill(Number(chromium), 'SIGKILL');
    await shell.gone;
    expect(shell.process.signalCode).toBe('SIGKILL');
  });
});
