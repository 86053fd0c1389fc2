import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

export const STANDIN_FOLDER = import.meta.dirname;

export interface ElectronUnderTest {
  readonly kind: 'real' | 'stand-in';
  readonly executable: string;
}

/** Which of the two the specs run on: the real one wherever there is one. Throws where the stand-in is forbidden and there is no other. */
export function chooseElectron(real: string | null, env: NodeJS.ProcessEnv): ElectronUnderTest {
  if (real !== null) return { kind: 'real', executable: real };
  if (env['REQUIRE_REAL_ELECTRON'] === '1')
    throw new Error('REQUIRE_REAL_ELECTRON=1, but no Electron binary is installed: run `npx install-electron --no`');
  return { kind: 'stand-in', executable: path.join(STANDIN_FOLDER, 'electron') };
}

export const electronUnderTest = (): ElectronUnderTest =>
  chooseElectron(realElectron(process.env, packageFolder()), process.env);

/** The line that every run of the specs begins with. */
export const runsOn = ({ kind, executable }: ElectronUnderTest): string =>
  kind === 'real' ? `real Electron, ${executable}` : 'Electron STAND-IN (not a release gate)';

/** The binary that the environment names, else the one that npm's package fetched, as that package itself looks for it. */
export function realElectron(env: NodeJS.ProcessEnv, folder: string): string | null {
  const noted = path.join(folder, 'path.txt');
  const name = existsSync(noted) ? readFileSync(noted, 'utf8').trim() : null;
  const override = env['ELECTRON_OVERRIDE_DIST_PATH'];
  // The launcher sets it to the stand-in's folder for Playwright's sake.
  if (override && path.resolve(override) !== STANDIN_FOLDER) return there(path.join(override, name ?? 'electron'));
  return name === null ? null : there(path.join(folder, 'dist', name));
}

const there = (binary: string): string | null => (existsSync(binary) ? binary : null);

/** Its files are looked at and it is never loaded: it would fetch the binary from the network. */
const packageFolder = (): string => path.dirname(createRequire(import.meta.url).resolve('electron/package.json'));
