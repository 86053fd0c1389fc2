import { expect, type Download } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { writeXlsx } from '../../../renderer/sheets/write-xlsx';
import { readTable } from '../../../renderer/sheets/read-table';
import type { App } from './app';

/** A sheet of text, as a person would have typed it into cells formatted as text. */
export const sheetOf = async (rows: readonly (readonly string[])[]): Promise<Buffer> =>
  Buffer.from(await writeXlsx({ name: '案件', rows, heads: 0, widths: [] }));

/** Chooses the file on the first step of the import. */
export async function chooseSheet(app: Pick<App, 'page' | 'button'>, name: string, buffer: Buffer): Promise<void> {
  const asked = app.page.waitForEvent('filechooser');
  await app.button('import.choose.pick').click();
  await (await asked).setFiles({ name, mimeType: 'application/octet-stream', buffer });
}

/** What a button saves, as rows of text. The dialog of the system cannot be worked in a test, so the browser saves as it does without one. */
export async function savedSheet(app: App, save: () => Promise<void>): Promise<readonly (readonly string[])[]> {
  await app.page.evaluate(() => {
    Reflect.deleteProperty(window, 'showSaveFilePicker');
    Reflect.deleteProperty(Window.prototype, 'showSaveFilePicker');
  });
  const saving = app.page.waitForEvent('download');
  await save();
  const saved: Download = await saving;
  const read = await readTable(saved.suggestedFilename(), readFileSync(await saved.path()));
  expect(read.ok).toBe(true);
  return read.ok ? (read.value[0]?.rows ?? []).map((row) => row.map(({ text }) => text)) : [];
}
