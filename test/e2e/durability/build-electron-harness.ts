import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build, type InlineConfig } from 'vite';
import { ROOT, VERSION } from '../../../build/scripts/project';
import { mainConfig, preloadConfig } from '../../../build/vite/electron.config';
import { buildHarness } from './build-harness';

/** An app of the product's own main process and preload that shows the harness page in place of the screens. */
export async function buildElectronHarness(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const app = { name: 'nyamdrel', productName: 'Nyamdrel', version: VERSION, main: 'electron/main.cjs' };
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify(app));
  for (const config of [mainConfig(ROOT), preloadConfig(ROOT)])
    await build(into(path.join(folder, 'electron'), config));
  await buildHarness(path.join(folder, 'renderer'), 'sealed');
}

const into = (outDir: string, config: InlineConfig): InlineConfig => ({
  ...config,
  logLevel: 'error',
  build: { ...config.build, outDir },
});
