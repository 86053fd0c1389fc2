import type { Page } from '@playwright/test';
import { PUSHES, REQUEST_LIST } from '../../../../shared/ipc/contract';
import type { Shell } from '../../../standin/launch';
import type {} from '../../../../renderer/platform/bridge';

const CONTRACT: readonly string[] = [
  ...REQUEST_LIST.map(({ channel }) => channel),
  ...Object.keys(PUSHES.device).map((name) => `device.${name}`),
];

export const NO_BRIDGE = 'the page has no bridge';
export const tooMuch = (name: string): string => `the page can reach ${name}`;

/** The page has the functions of the contract by name, and nothing of Node or Electron besides; it comes from app://bundle. */
export async function bridgeFaults({ app, page }: Shell): Promise<readonly string[]> {
  const { functions, globals, isSecure } = await lookAround(page);
  const urls = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map(({ webContents }) => webContents.getURL().split('#')[0]),
  );
  const lacking = CONTRACT.filter((name) => !functions?.includes(name));
  return [
    ...(functions === null ? [NO_BRIDGE] : lacking.map((name) => `the page lacks ${name}`)),
    ...(functions ?? []).filter((name) => !CONTRACT.includes(name)).map(tooMuch),
    ...globals.map(tooMuch),
    ...(isSecure ? [] : ['the page is no secure context']),
    ...urls.filter((url) => url !== 'app://bundle/index.html').map((url) => `a window shows ${url}`),
  ];
}

/** What runs in the page, so everything it needs stands in it. */
const lookAround = (page: Page) =>
  page.evaluate(() => {
    const bridge = window.nyamdrel as Record<string, Record<string, unknown>> | undefined;
    const named = (section: string, methods: Record<string, unknown>) =>
      Object.entries(methods).map(([method, value]) =>
        typeof value === 'function' ? `${section}.${method}` : `${section}.${method}: ${typeof value}`,
      );
    const FOREIGN = [
      'require',
      'process',
      'Buffer',
      'module',
      'exports',
      '__dirname',
      'global',
      'ipcRenderer',
      'electron',
    ];
    return {
      functions: bridge ? Object.entries(bridge).flatMap(([section, methods]) => named(section, methods)) : null,
      globals: FOREIGN.filter((name) => name in window),
      isSecure: window.isSecureContext && 'subtle' in crypto,
    };
  });
