import type { BrowserWindowConstructorOptions } from 'electron';

/** Fixed: a title stands in task bars and window lists, so it carries no name and no number. */
export const WINDOW_TITLE = 'Nyamdrel';

export interface WindowInput {
  readonly preload: string;
  readonly isPackaged: boolean;
}

/** Everything that security rests on is said here although most of it is Electron's default: a default can change. */
export const windowOptions = ({ preload, isPackaged }: WindowInput) =>
  ({
    title: WINDOW_TITLE,
    width: 1280,
    height: 800,
    minWidth: 800,
    minHeight: 560,
    show: false,
    autoHideMenuBar: true,
    webPreferences: {
      preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false, // would fetch dictionaries from the network
      devTools: !isPackaged,
    },
  }) satisfies BrowserWindowConstructorOptions;
