import type { ElectronApplication } from '@playwright/test';

/** The person chooses this file in the system's own window, whatever she is asked; nothing is her closing the window. */
export const willChoose = (app: ElectronApplication, path: string | null): Promise<void> =>
  app.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = async () => ({ canceled: chosen === null, filePath: chosen ?? '' });
    dialog.showOpenDialog = async () => ({ canceled: chosen === null, filePaths: chosen === null ? [] : [chosen] });
  }, path);
