import type { MenuItemConstructorOptions } from 'electron';

/**
 * Hidden until Alt is pressed; it is there for its keys: text size and full screen. Labels need no language.
 * There is no reload and no close key, and no accelerator on a key that the app uses (Ctrl+L locks, see the renderer).
 */
export const menuTemplate = ({ isPackaged }: { readonly isPackaged: boolean }): MenuItemConstructorOptions[] => [
  {
    label: 'Aa',
    submenu: [
      { id: 'zoom-in', label: '+', role: 'zoomIn', accelerator: 'CommandOrControl+=' },
      { id: 'zoom-in-plus', label: '+', role: 'zoomIn', accelerator: 'CommandOrControl+Plus', visible: false },
      { id: 'zoom-out', label: '−', role: 'zoomOut', accelerator: 'CommandOrControl+-' },
      { id: 'zoom-reset', label: '100 %', role: 'resetZoom', accelerator: 'CommandOrControl+0' },
      { id: 'full-screen', label: '⛶', role: 'togglefullscreen', accelerator: 'F11' },
      ...(isPackaged ? [] : [{ id: 'dev-tools', label: '</>', role: 'toggleDevTools', accelerator: 'F12' } as const]),
    ],
  },
];
