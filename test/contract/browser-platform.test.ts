import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from '@playwright/test';
import { blobsIn, journalIn, startPlatformHost, type PlatformHost } from '../helpers/platform-host';
import { journalPortContract } from './journal-port-contract';

let host: PlatformHost;

beforeAll(async () => {
  host = await startPlatformHost();
}, 60_000);

afterAll(async () => {
  await host.close();
});

journalPortContract('OPFS in Chromium', async () => {
  const origin = await host.newOrigin();
  let page: Page | null = null;
  return {
    start: async () => {
      await page?.close();
      page = await origin.open();
      return journalIn(page);
    },
    cleanUp: async () => {
      expect(await page?.evaluate(() => window.violations)).toEqual([]);
      await page?.close();
      await origin.close();
    },
  };
});

describe('the browser’s Platform', () => {
  const claim = (page: Page) => page.evaluate(() => window.platform.claim());

  it('gives the data to one tab, and to the next when that one is closed or loaded again', async () => {
    const origin = await host.newOrigin();
    const first = await origin.open();
    expect(await claim(first)).toBe('claimed');
    const second = await origin.open();
    expect(await claim(second)).toBe('in_use');
    await first.reload();
    expect(await claim(first)).toBe('claimed');
    await first.close();
    await second.reload();
    expect(await claim(second)).toBe('claimed');
    await second.close();
    await origin.close();
  });

  it('keeps blobs byte by byte and over a restart of the page', async () => {
    const origin = await host.newOrigin();
    const page = await origin.open();
    const name = 'ab'.repeat(32);
    const bytes = Uint8Array.from({ length: 20_000 }, (_, i) => i % 251);
    expect(await blobsIn(page).has('county', name)).toEqual({ ok: true, value: false });
    expect(await blobsIn(page).get('county', name)).toEqual({ ok: false, error: { type: 'missing' } });
    expect(await blobsIn(page).put('county', name, bytes)).toEqual({ ok: true });
    await page.reload();
    expect(await blobsIn(page).get('county', name)).toEqual({ ok: true, value: bytes });
    expect(await blobsIn(page).has('rehearsal', name)).toEqual({ ok: true, value: false });
    for (let i = 0; i < 2; i++) expect(await blobsIn(page).remove('county', name)).toEqual({ ok: true });
    expect(await blobsIn(page).has('county', name)).toEqual({ ok: true, value: false });
    await page.close();
    await origin.close();
  });

  it('erases a profile that was given up, over a restart in between, and leaves the other', async () => {
    const origin = await host.newOrigin();
    const page = await origin.open();
    const name = 'cd'.repeat(32);
    for (const profile of ['county', 'rehearsal'] as const) {
      expect(await blobsIn(page).put(profile, name, Uint8Array.of(1))).toEqual({ ok: true });
      expect(await journalIn(page).create(profile, Uint8Array.of(1))).toEqual({ ok: true });
    }
    const finish = () => page.evaluate(() => window.platform.erasure.finish('county'));
    expect(await finish()).toEqual({ ok: false, error: { type: 'refused' } });
    expect(await page.evaluate(() => window.platform.erasure.begin('county'))).toEqual({ ok: true });
    await page.reload();
    expect(await page.evaluate(() => window.platform.erasure.begun())).toEqual({ ok: true, value: ['county'] });
    expect(await blobsIn(page).has('county', name)).toEqual({ ok: true, value: true });
    expect(await finish()).toEqual({ ok: true });
    expect(await blobsIn(page).has('county', name)).toEqual({ ok: true, value: false });
    expect(await journalIn(page).profiles()).toEqual({ ok: true, value: ['rehearsal'] });
    expect(await page.evaluate(() => window.platform.erasure.begun())).toEqual({ ok: true, value: [] });
    await page.close();
    await origin.close();
  });

  it('has no key store, and says what it knows of the device', async () => {
    const origin = await host.newOrigin();
    const page = await origin.open();
    expect(await page.evaluate(() => window.platform.secrets.backend())).toBe('none');
    expect(await page.evaluate(() => window.platform.secrets.machineSecret('county'))).toEqual({
      ok: false,
      error: { type: 'missing' },
    });
    expect(await page.evaluate(() => window.platform.device.facts())).toMatchObject({ host: 'browser' });
    const space = await page.evaluate(() => window.platform.device.space());
    expect(space.freeBytes).toBeGreaterThan(1_000_000);
    expect(space.persisted).toBeTypeOf('boolean');
    await page.close();
    await origin.close();
  });

  it('opens the files that the person chose', async () => {
    const origin = await host.newOrigin();
    const page = await origin.open();
    const ask = async () => {
      const chooser = page.waitForEvent('filechooser');
      const answer = page.evaluate(() => window.platform.files.open([{ name: 'PDF', extensions: ['pdf'] }]));
      return { chooser: await chooser, answer };
    };
    const chosen = await ask();
    await chosen.chooser.setFiles({ name: '回执.pdf', mimeType: 'application/pdf', buffer: Buffer.from([37, 0, 255]) });
    expect(await chosen.answer).toEqual({
      ok: true,
      value: [{ name: '回执.pdf', type: 'application/pdf', bytes: Uint8Array.of(37, 0, 255) }],
    });
    await page.close();
    await origin.close();
  });

  it('opens nothing when the person cancels', async () => {
    const origin = await host.newOrigin();
    const page = await origin.open();
    const answer = await page.evaluate(() => {
      HTMLInputElement.prototype.click = function cancel() {
        this.dispatchEvent(new Event('cancel'));
      };
      return window.platform.files.open([]);
    });
    expect(answer).toEqual({ ok: true, value: [] });
    await page.close();
    await origin.close();
  });

  it('saves where the person chose, or as a download where the browser cannot ask, and knows a cancel', async () => {
    const origin = await host.newOrigin();
    const page = await origin.open();
    const save = (picker: 'chooses' | 'cancels' | 'missing') =>
      page.evaluate(async (kind) => {
        const ask = async ({ suggestedName }: { readonly suggestedName: string }) => {
          if (kind === 'cancels') throw new DOMException('', 'AbortError');
          return (await navigator.storage.getDirectory()).getFileHandle(suggestedName, { create: true });
        };
        Object.assign(window, { showSaveFilePicker: ask });
        if (kind === 'missing') Reflect.deleteProperty(window, 'showSaveFilePicker');
        const saved = await window.platform.files.saveChecked('backup.age', Uint8Array.of(1, 0, 255), [
          { name: 'age', extensions: ['age'] },
        ]);
        return saved.ok ? saved.value : saved.error;
      }, picker);
    expect(await save('chooses')).toEqual({ name: 'backup.age', checked: true });
    const written = await page.evaluate(async () => {
      const file = await (await navigator.storage.getDirectory()).getFileHandle('backup.age');
      return new Uint8Array(await (await file.getFile()).arrayBuffer());
    });
    expect(written).toEqual(Uint8Array.of(1, 0, 255));
    expect(await save('cancels')).toBeNull();
    const download = page.waitForEvent('download');
    // Nobody can read a download again, and it is not called checked.
    expect(await save('missing')).toEqual({ name: 'backup.age', checked: false });
    expect((await download).suggestedFilename()).toBe('backup.age');
    expect([...(await readFile(await (await download).path()))]).toEqual([1, 0, 255]);
    await page.close();
    await origin.close();
  });

  it('reads and saves what is too large for memory piece by piece', async () => {
    const origin = await host.newOrigin();
    const page = await origin.open();
    const chooser = page.waitForEvent('filechooser');
    const read = page.evaluate(async () => {
      const opened = await window.platform.files.openLarge([]);
      if (!opened.ok || !opened.value) return null;
      const { name, content } = opened.value;
      const [middle, end] = [await content.read(1, 3), await content.read(3, 100)];
      return { name, size: content.size, middle, end };
    });
    const buffer = Buffer.from([5, 6, 7, 8]);
    await (await chooser).setFiles({ name: 'a.nyb', mimeType: 'application/octet-stream', buffer });
    const value = (...bytes: number[]) => ({ ok: true, value: Uint8Array.from(bytes) });
    expect(await read).toEqual({ name: 'a.nyb', size: 4, middle: value(6, 7), end: value(8) });
    const save = (kind: 'chooses' | 'breaks' | 'cancels' | 'missing') =>
      page.evaluate(async (how) => {
        const ask = async ({ suggestedName }: { readonly suggestedName: string }) => {
          if (how === 'cancels') throw new DOMException('', 'AbortError');
          return (await navigator.storage.getDirectory()).getFileHandle(suggestedName, { create: true });
        };
        Object.assign(window, { showSaveFilePicker: ask });
        if (how === 'missing') Reflect.deleteProperty(window, 'showSaveFilePicker');
        const parts = async function* () {
          yield Uint8Array.of(1, 2);
          if (how === 'breaks') throw new Error('unreadable');
          yield Uint8Array.of(3);
        };
        const saved = await window.platform.files.saveLarge('a.nyb', parts, []);
        return saved.ok ? saved.value : saved.error.type;
      }, kind);
    const written = () =>
      page.evaluate(async () => {
        const file = await (await navigator.storage.getDirectory()).getFileHandle('a.nyb');
        return [...new Uint8Array(await (await file.getFile()).arrayBuffer())];
      });
    expect(await save('chooses')).toEqual({ name: 'a.nyb', checked: true });
    expect(await written()).toEqual([1, 2, 3]);
    expect(await save('breaks')).toBe('unknown');
    expect(await written()).toEqual([1, 2, 3]);
    expect(await save('cancels')).toBeNull();
    const download = page.waitForEvent('download');
    expect(await save('missing')).toEqual({ name: 'a.nyb', checked: false });
    expect([...(await readFile(await (await download).path()))]).toEqual([1, 2, 3]);
    await page.close();
    await origin.close();
  });

  it('answers disk_full when the browser gives no more room, keeps what it has, and goes on when there is room', async () => {
    const origin = await host.newOrigin();
    const page = await origin.open();
    const journal = journalIn(page);
    const record = (seq: number, size: number) => ({
      type: 'change' as const,
      seq,
      body: new Uint8Array(size).fill(seq),
    });
    await journal.create('county', Uint8Array.of(1));
    await journal.open('county');
    expect(await journal.append('county', [record(1, 1000)])).toEqual({ ok: true });
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Storage.overrideQuotaForOrigin', { origin: origin.url, quotaSize: 100_000 });
    expect(await journal.append('county', [record(2, 10), record(3, 2_000_000)])).toEqual({
      ok: false,
      error: { type: 'disk_full' },
    });
    await cdp.send('Storage.overrideQuotaForOrigin', { origin: origin.url });
    await page.reload();
    expect(await journal.open('county')).toMatchObject({ ok: true, value: { records: 1, damagedTailBytes: 0 } });
    expect(await journal.append('county', [record(2, 2_000_000)])).toEqual({ ok: true });
    await page.close();
    await origin.close();
  });

  it('has every acknowledged record after the browser was killed in the middle of appending', async () => {
    const origin = await host.newOrigin();
    let acknowledged = 0;
    let page = await origin.open();
    await page.exposeFunction('acknowledge', (seq: number) => {
      acknowledged = seq;
    });
    await journalIn(page).create('county', Uint8Array.of(1));
    await journalIn(page).open('county');
    const appending = page
      .evaluate(async () => {
        const { acknowledge } = window as unknown as { acknowledge: (seq: number) => Promise<void> }; // exposed above
        for (let seq = 1; ; seq++) {
          const answer = await window.platform.journal.append('county', [
            { type: 'change', seq, body: new Uint8Array(5000).fill(seq) },
          ]);
          if (answer.ok) void acknowledge(seq);
        }
      })
      .catch(() => undefined);
    await expect.poll(() => acknowledged, { timeout: 10_000 }).toBeGreaterThan(200);
    await host.killAndRestart();
    await appending;
    page = await origin.open();
    const opened = await journalIn(page).open('county');
    expect(opened).toMatchObject({ ok: true, value: { damagedRecords: 0 } });
    expect(opened.ok && opened.value.lastSeq).toBeGreaterThanOrEqual(acknowledged);
    expect(opened.ok && opened.value.records).toBe(opened.ok && opened.value.lastSeq);
    await page.close();
    await origin.close();
  });

  it('calls back when the page is hidden, until told not to', async () => {
    const origin = await host.newOrigin();
    const page = await origin.open();
    const calls = await page.evaluate(() => {
      let count = 0;
      const stop = window.platform.device.onSuspend(() => count++);
      Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
      window.dispatchEvent(new PageTransitionEvent('pagehide'));
      stop();
      window.dispatchEvent(new PageTransitionEvent('pagehide'));
      return count;
    });
    expect(calls).toBe(2);
    await page.close();
    await origin.close();
  });
});
