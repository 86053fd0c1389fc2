import { copyFileSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build, type InlineConfig, type Plugin } from 'vite';
import { ROOT, VERSION } from '../../../../build/scripts/project';
import { mainConfig, preloadConfig } from '../../../../build/vite/electron.config';

/** A hole made on purpose: texts of one module replaced, and what the checks then have to find. */
export interface Plant {
  /** Below `electron/`. */
  readonly module: string;
  readonly edits: readonly (readonly [text: string, replacement: string])[];
  readonly faults: readonly string[];
}

/** Builds the product's main process and preload with the holes in it, beside the screens as they are. Fails where a text is not found. */
export async function buildPlanted(folder: string, plants: readonly Plant[]): Promise<void> {
  const electron = path.join(folder, 'dist/electron');
  mkdirSync(electron, { recursive: true });
  symlinkSync(path.join(ROOT, 'dist/renderer'), path.join(folder, 'dist/renderer'));
  const manifest = { name: 'nyamdrel', productName: 'Nyamdrel', version: VERSION, main: 'dist/electron/main.cjs' };
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify(manifest));
  for (const [part, config] of [
    ['main', mainConfig(ROOT)],
    ['preload', preloadConfig(ROOT)],
  ] as const) {
    const here = plants.filter(({ module }) => module.startsWith(`${part}/`));
    if (here.length > 0) await build(withHoles(config, electron, here));
    else copyFileSync(path.join(ROOT, `dist/electron/${part}.cjs`), path.join(electron, `${part}.cjs`));
  }
}

const withHoles = (config: InlineConfig, outDir: string, plants: readonly Plant[]): InlineConfig => ({
  ...config,
  logLevel: 'error',
  plugins: plants.map(planting),
  build: { ...config.build, outDir },
});

function planting({ module, edits }: Plant): Plugin {
  const file = path.join(ROOT, 'electron', module);
  let isDone = false;
  return {
    name: `plant in ${module}`,
    enforce: 'pre',
    transform(code, id) {
      if (id !== file) return null;
      isDone = true;
      return edits.reduce((text, edit) => replaced(text, edit, module), code);
    },
    buildEnd() {
      if (!isDone) throw new Error(`${module} is not part of the bundle`);
    },
  };
}

function replaced(code: string, [text, replacement]: readonly [string, string], module: string): string {
  if (code.split(text).length !== 2) throw new Error(`${module} has not exactly once: ${text}`);
  return code.replace(text, () => replacement);
}
