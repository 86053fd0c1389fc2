import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export type ElectronSearch =
  | { readonly type: 'found'; readonly path: string }
  /** `why` is a sentence for the person who typed `npm start`. */
  | { readonly type: 'unusable'; readonly why: string };

export interface Machine {
  readonly root: string;
  readonly platform: NodeJS.Platform;
  readonly env: NodeJS.ProcessEnv;
  readonly isRoot: boolean;
}

/** Looks for an Electron that can open a window here. Never loads the package, which would fetch the binary from the network. */
export function findElectron({ root, platform, env, isRoot }: Machine): ElectronSearch {
  const path = electronPath({ root, platform, env });
  if (path === null) return { type: 'unusable', why: 'No Electron binary is installed' };
  if (platform === 'linux' && !env['DISPLAY'] && !env['WAYLAND_DISPLAY']) {
    return { type: 'unusable', why: 'There is no display for a window' };
  }
  if (platform === 'linux' && isRoot)
    return { type: 'unusable', why: 'Electron keeps its sandbox and so does not run as root' };
  return { type: 'found', path };
}

const EXECUTABLES: Readonly<Partial<Record<NodeJS.Platform, string>>> = {
  win32: 'electron.exe',
  darwin: 'Electron.app/Contents/MacOS/Electron',
};

/** As the package's own index.js looks for it: the override folder, else `dist` with the name in path.txt. */
function electronPath({ root, platform, env }: Omit<Machine, 'isRoot'>): string | null {
  const usual = EXECUTABLES[platform] ?? 'electron';
  const folder = join(root, 'node_modules/electron');
  const override = env['ELECTRON_OVERRIDE_DIST_PATH'];
  const path = override ? join(override, usual) : join(folder, 'dist', nameInPathFile(folder) ?? usual);
  return existsSync(path) ? path : null;
}

function nameInPathFile(folder: string): string | null {
  const path = join(folder, 'path.txt');
  return existsSync(path) ? readFileSync(path, 'utf8').trim() : null;
}
