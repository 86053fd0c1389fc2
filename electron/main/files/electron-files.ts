import { dialog, type BrowserWindow, type FileFilter as ElectronFilter } from 'electron';
import { err, ok, type Result } from '../../../shared/core/result';
import type { FileFilter, PortError } from '../../../shared/platform/ports';
import type { FileDialogs, Printing } from '../ipc/files';

const toElectron = (filters: readonly FileFilter[]): ElectronFilter[] =>
  filters.map(({ name, extensions }) => ({ name, extensions: [...extensions] }));

export const electronDialogs = (window: () => BrowserWindow): FileDialogs => ({
  chooseFiles: async (filters) => {
    const chosen = await dialog.showOpenDialog(window(), {
      properties: ['openFile', 'multiSelections'],
      filters: toElectron(filters),
    });
    return chosen.canceled ? [] : chosen.filePaths;
  },
  chooseTarget: async (name, filters) => {
    const chosen = await dialog.showSaveDialog(window(), { defaultPath: name, filters: toElectron(filters) });
    return chosen.canceled || chosen.filePath === '' ? null : chosen.filePath;
  },
});

export const electronPrinting = (window: () => BrowserWindow): Printing => ({
  print: () =>
    new Promise((resolve) => {
      window().webContents.print({}, (success, reason) => resolve(success ? ok() : printFailure(reason)));
    }),
  toPdf: async () => {
    const pdf = await window().webContents.printToPDF({
      pageSize: 'A4',
      preferCSSPageSize: true,
      printBackground: true,
    });
    return new Uint8Array(pdf);
  },
});

/** Electron gives a sentence. Calling a print off is no failure; a machine without a printer can still save a PDF. */
export function printFailure(reason: string): Result<void, PortError> {
  if (/cancel/i.test(reason)) return ok();
  return err(/no printers?/i.test(reason) ? { type: 'missing' } : { type: 'unknown', what: 'print' });
}
