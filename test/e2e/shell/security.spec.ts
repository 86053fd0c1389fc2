import { spawn } from 'node:child_process';
import path from 'node:path';
import { expect } from '@playwright/test';
import { electronUnderTest } from '../../standin/electron-under-test';
import { shellEnvironment } from '../../standin/launch';
import { appTest as test } from './app-test';
import { securityFaults } from './security/security-faults';
import type {} from '../../../renderer/platform/bridge';

const ROOT = path.resolve(import.meta.dirname, '../../..');

test('nothing stands open in the running app: bridge, permissions, content policy, senders, ways out [U2]', async ({
  startApp,
}) => {
  expect(await securityFaults(await startApp())).toEqual([]);
});

test('the window keeps its title whatever the page calls itself', async ({ startApp }) => {
  const { app, page } = await startApp();
  await page.evaluate(() => {
    document.title = '(2026) 12';
  });
  await page.waitForTimeout(300);
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle())).toBe('Nyamdrel');
});

test('a call with wrong arguments is refused, and so is one from another window with right ones', async ({
  startApp,
}) => {
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
