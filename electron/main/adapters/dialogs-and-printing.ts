import { dialog, type BrowserWindow, type FileFilter as ElectronFilter } from 'electron';
import { ok } from '../../../shared/core/result';
import type { FileFilter } from '../../../shared/platform/ports';
import { printFailure } from '../files/print-failure';
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

/** A folder that the person chooses, or null. */
export const electronFolderDialog = (window: () => BrowserWindow) => async (): Promise<string | null> => {
  const chosen = await dialog.showOpenDialog(window(), { properties: ['openDirectory', 'createDirectory'] });
  return chosen.canceled ? null : (chosen.filePaths[0] ?? null);
};

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
