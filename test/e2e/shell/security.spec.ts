import { spawn } from 'node:child_process';
import path from 'node:path';
import { expect } from '@playwright/test';
import { PUSHES, REQUEST_LIST } from '../../../shared/ipc/contract';
import { electronUnderTest, shellEnvironment } from '../../standin/launch';
import { appTest as test } from './app-test';
import type {} from '../../../renderer/platform/bridge';

const ROOT = path.resolve(import.meta.dirname, '../../..');

test('the page has the functions of the contract, and nothing of Node or Electron [U2]', async ({ startApp }) => {
  const { app, page } = await startApp();
  const seen = await page.evaluate(() => ({
    functions: Object.entries(window.nyamdrel ?? {}).flatMap(([section, methods]) =>
      Object.entries(methods).map(([method, value]) => `${section}.${method}: ${typeof value}`),
    ),
    globals: ['require', 'process', 'Buffer', 'module', '__dirname', 'ipcRenderer', 'electron'].filter(
      (name) => name in window,
    ),
    isSecure: window.isSecureContext && 'subtle' in crypto,
  }));
  const channels = [
    ...REQUEST_LIST.map(({ channel }) => channel),
    ...Object.keys(PUSHES.device).map((name) => `device.${name}`),
  ];
  expect(seen.functions.toSorted()).toEqual(channels.map((channel) => `${channel}: function`).toSorted());
  expect(seen).toMatchObject({ globals: [], isSecure: true });
  expect(
    await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((each) => each.webContents.getURL().split('#')[0]),
    ),
  ).toEqual(['app://bundle/index.html']);
});

test('the window keeps its title whatever the page calls itself', async ({ startApp }) => {
  const { app, page } = await startApp();
  await page.evaluate(() => {
    document.title = '(2026) 12';
  });
  await page.waitForTimeout(300);
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle())).toBe('Nyamdrel');
});

test('the content policy holds: no eval, no inline script, no foreign style, no foreign address', async ({
  startApp,
}) => {
  const { page } = await startApp();
  // From a timer: what runs inside evaluate() is exempt from the policy.
  const probe = await page.evaluate(
    () =>
      new Promise<Record<string, unknown>>((resolve) => {
        setTimeout(async () => {
          const attempt = (work: () => unknown) => {
            try {
              return work();
            } catch (error) {
              return (error as Error).name;
            }
          };
          const append = (name: string, text: string, nonce?: string) => {
            // Past the app's own helper, which gives its nonce to what the app's scripts make once it has started.
            const element = document.createElementNS('http://www.w3.org/1999/xhtml', name);
            if (nonce) element.nonce = nonce;
            element.textContent = text;
            document.head.append(element);
          };
          append('script', 'window.inlineRan = true');
          append('style', 'html { --foreign: 1 }');
          append('style', 'html { --own: 1 }', document.querySelector<HTMLElement>('meta[name=csp-nonce]')?.nonce);
          const style = getComputedStyle(document.documentElement);
          const blob = URL.createObjectURL(new Blob(['postMessage(1)']));
          resolve({
            // oxlint-disable-next-line no-eval -- the policy must refuse it
            eval: attempt(() => (0, eval)('1')),
            inline: 'inlineRan' in window,
            foreign: style.getPropertyValue('--foreign'),
            own: style.getPropertyValue('--own'),
            fetch: await fetch('https://example.org/').then(
              () => 'went',
              (error: Error) => error.name,
            ),
            worker: await new Promise((done) => {
              const worker = attempt(() => new Worker(blob));
              if (!(worker instanceof Worker)) return done(worker);
              worker.onmessage = () => done('ran');
              worker.onerror = () => done('refused');
            }),
          });
        });
      }),
  );
  expect(probe).toEqual({
    eval: 'EvalError',
    inline: false,
    foreign: '',
    own: '1',
    fetch: 'TypeError',
    worker: expect.stringMatching(/refused|SecurityError/),
  });
});

test('the page cannot leave the app, open a window or embed a page', async ({ startApp }) => {
  const { app, page } = await startApp();
  await page.evaluate(() => {
    location.href = 'https://example.org/';
  });
  await page.evaluate(() => {
    window.open('https://example.org/a');
    window.open('./index.html');
    const frame = document.createElement('iframe');
    frame.src = './index.html';
    document.body.append(frame);
  });
  await expect.poll(() => app.windows().length).toBe(1);
  const where = () =>
    app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map(({ webContents: { mainFrame } }) => [
        mainFrame.url.split('#')[0],
        ...mainFrame.frames.map(({ url }) => url).filter((url) => url.startsWith('app:')),
      ]),
    );
  await expect.poll(where).toEqual([['app://bundle/index.html']]);
  expect(await page.evaluate(() => typeof window.nyamdrel)).toBe('object');
});

test('no permission is granted but copying', async ({ startApp }) => {
  const { page } = await startApp();
  const states = () =>
    page.evaluate(async () => {
      const names = ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-write'] as const;
      const ask = async (name: string) => (await navigator.permissions.query({ name: name as PermissionName })).state;
      return Promise.all(names.map(ask));
    });
  await expect.poll(states).toEqual(['denied', 'denied', 'denied', 'denied', 'granted']);
});

test('a call from another window, and one with wrong arguments, is refused', async ({ startApp }) => {
  const { app, page } = await startApp();
  const refused = { ok: false, error: { type: 'refused' } };
  expect(await page.evaluate(() => window.nyamdrel?.journal.open('../..' as 'county'))).toEqual(refused);
  expect(await page.evaluate(() => window.nyamdrel?.blobs.get('county', '../engine.json'))).toEqual(refused);
  const answer = await app.evaluate(async ({ BrowserWindow, app: electronApp }) => {
    const preload = `${electronApp.getAppPath()}/dist/electron/preload.cjs`;
    const stranger = new BrowserWindow({
      show: false,
      webPreferences: { preload, sandbox: true, contextIsolation: true },
    });
    await stranger.loadURL('app://bundle/index.html');
    return stranger.webContents.executeJavaScript('window.nyamdrel.journal.profiles()');
  });
  expect(answer).toEqual(refused);
  expect(await page.evaluate(() => window.nyamdrel?.journal.profiles())).toMatchObject({ ok: true });
});

test('a second start ends itself and leaves the first one its data', async ({ startApp, userData }) => {
  const { app, page } = await startApp();
  const env = shellEnvironment({ userData });
  // spawn's own timeout: a spec that times out never reaches its finally
  const second = spawn(electronUnderTest().executable, [ROOT], {
    env,
    stdio: 'ignore',
    timeout: 15_000,
    killSignal: 'SIGKILL',
  });
  expect(await new Promise((resolve) => second.on('exit', (code, signal) => resolve(signal ?? code)))).toBe(0);
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  expect(await page.evaluate(() => window.nyamdrel?.journal.profiles())).toEqual({ ok: true, value: [] });
});
