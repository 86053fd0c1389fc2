import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type ElectronApplication } from '@playwright/test';
import type { MessageBoxOptions } from 'electron';
import { translator } from '../support/texts';
import { appTest as test } from './app-test';
import { appendNumbers, createJournal, readJournal } from './bridge';
import { willChoose } from './will-choose';

// What is lost is never repeated away.
test.describe.configure({ retries: 0 });

const numbers = (count: number) => Array.from({ length: count }, (_, i) => `sealed ${i + 1}`);

test('what the journal acknowledged is there after kill -9 and a new start [U2]', async ({ startApp }) => {
  const first = await startApp();
  expect(await createJournal(first.page, 'envelopes')).toEqual([true, true]);
  expect(await appendNumbers(first.page, 1, 40)).toEqual(Array(40).fill(true));
  await first.kill();
  const second = await startApp();
  expect(await readJournal(second.page)).toMatchObject({
    opened: { header: 'envelopes', lastSeq: 40, records: 40, damagedTailBytes: 0, damagedRecords: 0 },
    texts: numbers(40),
  });
  expect(await appendNumbers(second.page, 41, 42)).toEqual([true, true]);
});

test('a kill in the middle of saving loses nothing that was acknowledged [U2]', async ({ startApp }) => {
  const first = await startApp();
  await createJournal(first.page, 'envelopes');
  const acknowledged: number[] = [];
  await first.page.exposeFunction('acknowledge', (seq: number) => acknowledged.push(seq));
  const isWriting = first.page.evaluate(async () => {
    const acknowledge = (window as unknown as { acknowledge: (seq: number) => Promise<void> }).acknowledge; // exposed above
    for (let seq = 1; ; seq++) {
      const body = new TextEncoder().encode(`sealed ${seq}`);
      const answer = await window.nyamdrel?.journal.append('county', [{ type: 'change', seq, body }]);
      if (answer?.ok) void acknowledge(seq);
    }
  });
  isWriting.catch(() => {}); // ends with the process
  await expect.poll(() => acknowledged.length).toBeGreaterThan(20);
  await first.kill();
  const { page } = await startApp();
  const { texts } = await readJournal(page);
  expect(texts.length).toBeGreaterThanOrEqual(Math.max(...acknowledged));
  expect(texts).toEqual(numbers(texts.length));
});

test('a page that crashed is begun anew and finds its journal', async ({ startApp }) => {
  const { app, page } = await startApp();
  await createJournal(page, 'envelopes');
  await appendNumbers(page, 1, 3);
  await crashPage(app);
  await expect.poll(() => lastSeqIn(app), { timeout: 15_000 }).toBe(3);
});

test('a page that crashes again and again asks the person, in both languages, and is begun anew when she says so', async ({
  startApp,
}) => {
  const { app, page } = await startApp();
  await createJournal(page, 'envelopes');
  await appendNumbers(page, 1, 3);
  await app.evaluate(({ app: electronApp, dialog }) => {
    const told: string[] = [];
    const crashes = { count: 0 };
    Object.assign(globalThis, { told, crashes });
    electronApp.on('render-process-gone', () => (crashes.count += 1));
    const answer = async (_window: unknown, { message, detail = '', buttons = [] }: MessageBoxOptions) => {
      told.push(message, detail, ...buttons);
      return { response: 0, checkboxChecked: false };
    };
    dialog.showMessageBox = answer as typeof dialog.showMessageBox;
  });
  const told = () => app.evaluate(() => (globalThis as unknown as { told: readonly string[] }).told); // set above
  const crashes = () => app.evaluate(() => (globalThis as unknown as { crashes: { count: number } }).crashes.count); // set above
  for (let time = 1; time <= 3; time++) {
    await crashPage(app);
    await expect.poll(crashes).toBe(time);
    await expect.poll(() => lastSeqIn(app), { timeout: 15_000 }).toBe(3);
  }
  expect(await told()).toEqual([]);
  await crashPage(app);
  await expect.poll(async () => (await told()).length).toBe(4);
  await expect.poll(() => lastSeqIn(app), { timeout: 15_000 }).toBe(3);
  const shown = await told();
  for (const [index, part] of ['message', 'detail', 'again', 'quit'].entries())
    for (const language of ['zh-CN', 'bo'] as const)
      expect(shown[index]).toContain(translator(language)(`shell.pageGone.${part}`));
});

const crashPage = (app: ElectronApplication) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer());

/** Asked through main: a page that crashed is lost to Playwright. */
const lastSeqIn = (app: ElectronApplication) =>
  app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]
      ?.webContents.executeJavaScript('window.nyamdrel.journal.open("county").then((o) => o.value.lastSeq)')
      .catch(String),
  );

test('a sealed attachment survives kill -9', async ({ startApp }) => {
  const name = 'ab'.repeat(32);
  const first = await startApp();
  expect(
    await first.page.evaluate((id) => window.nyamdrel?.blobs.put('county', id, Uint8Array.of(5, 6, 7)), name),
  ).toMatchObject({ ok: true });
  await first.kill();
  const { page } = await startApp();
  const got = await page.evaluate(async (id) => {
    const blob = await window.nyamdrel?.blobs.get('county', id);
    return blob?.ok ? [...blob.value] : blob;
  }, name);
  expect(got).toEqual([5, 6, 7]);
});

test('the machine’s secret is the same after a new start, and there is none without a key ring', async ({
  startApp,
}) => {
  const ask = async (env: Record<string, string>) => {
    const shell = await startApp({ env });
    const secret = await shell.page.evaluate(async () => {
      const answer = await window.nyamdrel?.secrets.machineSecret('county');
      return [await window.nyamdrel?.secrets.backend(), answer?.ok ? [...answer.value] : answer];
    });
    await shell.close();
    return secret;
  };
  const first = await ask({});
  expect(first[0]).toEqual({ ok: true, value: 'system' });
  expect(first[1]).toHaveLength(32);
  expect(await ask({})).toEqual(first);
  expect(await ask({ STANDIN_SAFE_STORAGE: 'basic_text' })).toEqual([
    { ok: true, value: 'none' },
    { ok: false, error: { type: 'missing' } },
  ]);
});

test('data of a newer engine is neither read nor written, and the page is told', async ({ startApp, userData }) => {
  const first = await startApp();
  await createJournal(first.page, 'envelopes');
  await first.close();
  const note = path.join(userData, 'engine.json');
  expect(JSON.parse(readFileSync(note, 'utf8'))).toMatchObject({ chromium: expect.stringMatching(/^\d+\./) });
  writeFileSync(note, JSON.stringify({ electron: '999.0.0', chromium: '999.0.0.0' }));
  const { page } = await startApp();
  const refused = { ok: false, error: { type: 'newer_format', formatVersion: 999 } };
  expect(await page.evaluate(() => window.nyamdrel?.journal.profiles())).toEqual(refused);
  expect(await page.evaluate(() => window.nyamdrel?.journal.open('county'))).toEqual(refused);
  expect(JSON.parse(readFileSync(note, 'utf8'))).toMatchObject({ chromium: '999.0.0.0' });
});

test('a broken database is set aside at the next start, and the page begins with an empty one', async ({
  startApp,
  userData,
}) => {
  const databases = () => indexedDB.databases().then((all) => all.filter(({ name }) => name === 'probe').length);
  const first = await startApp();
  await first.page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        // oxlint-disable-next-line nyamdrel/no-native-indexeddb -- only an empty database, to be seen again or not
        const opening = indexedDB.open('probe', 1);
        opening.onsuccess = () => {
          opening.result.close();
          resolve();
        };
      }),
  );
  expect(await first.page.evaluate(databases)).toBe(1);
  expect(await first.page.evaluate(() => window.nyamdrel?.device.setDatabaseAside())).toMatchObject({ ok: true });
  await first.close();
  const second = await startApp();
  expect(await second.page.evaluate(databases)).toBe(0);
  expect(readdirSync(path.join(userData, 'set-aside'))).toEqual(['IndexedDB-1']);
  expect(existsSync(path.join(userData, 'set-database-aside'))).toBe(false);
});

test('a file is saved where the person says, and a PDF of the page too', async ({ startApp, userData }) => {
  const { app, page } = await startApp();
  const target = path.join(userData, 'out.pdf');
  await willChoose(app, target);
  const save = () =>
    page.evaluate(() =>
      window.nyamdrel?.files.save('out.pdf', Uint8Array.of(1, 2), [{ name: 'PDF', extensions: ['pdf'] }]),
    );
  expect(await save()).toEqual({ ok: true, value: true });
  expect([...readFileSync(target)]).toEqual([1, 2]);
  expect(await page.evaluate(() => window.nyamdrel?.files.savePdf('out.pdf'))).toEqual({ ok: true, value: true });
  expect(readFileSync(target).subarray(0, 5).toString()).toBe('%PDF-');
  await willChoose(app, null);
  expect(await save()).toEqual({ ok: true, value: false });
});

test('the page hears when the machine goes to sleep or the system locks the screen', async ({ startApp }) => {
  const { app, page } = await startApp();
  await page.evaluate(() => {
    const heard = { count: 0 };
    Object.assign(window, { heard, stop: window.nyamdrel?.device.onSuspend(() => (heard.count += 1)) });
  });
  const emit = (name: 'suspend' | 'lock-screen') =>
    app.evaluate(({ powerMonitor }, event) => powerMonitor.emit(event), name);
  const heard = () => page.evaluate(() => (window as unknown as { heard: { count: number } }).heard.count); // set above
  await emit('suspend');
  await emit('lock-screen');
  await expect.poll(heard).toBe(2);
  await page.evaluate(() => (window as unknown as { stop: () => void }).stop()); // set above
  await emit('suspend');
  await page.waitForTimeout(300);
  expect(await heard()).toBe(2);
});

test('the device says what it is and how much room there is', async ({ startApp }) => {
  const { page } = await startApp();
  const facts = await page.evaluate(async () => [
    await window.nyamdrel?.device.facts(),
    await window.nyamdrel?.device.space(),
  ]);
  expect(facts).toMatchObject([
    { ok: true, value: { host: 'electron', appVersion: expect.stringMatching(/^\d+\.\d+\.\d+/) } },
    { ok: true, value: { persisted: true, freeBytes: expect.any(Number) } },
  ]);
});
