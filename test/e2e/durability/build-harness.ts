import path from 'node:path';
import { build, type Plugin } from 'vite';
import { ROOT } from '../../../build/scripts/project';

const HARNESS = path.join(import.meta.dirname, 'harness');
const SEAL = path.join(ROOT, 'renderer/data/crypto/seal.ts');

/** `open`: with sealing turned off. */
export type Sealing = 'sealed' | 'open';

/** Builds the harness page with the product's own data layer into a folder. */
export async function buildHarness(outDir: string, sealing: Sealing): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
    root: HARNESS,
    base: './',
    publicDir: false,
    define: { 'import.meta.env.VITE_APP_VERSION': '"0"' },
    plugins: sealing === 'open' ? [withoutSealing] : [],
    worker: { format: 'es' },
    build: { outDir, emptyOutDir: true, assetsInlineLimit: 0, minify: false, modulePreload: { polyfill: false } },
  });
}

const withoutSealing: Plugin = {
  name: 'without-sealing',
  enforce: 'pre',
  async resolveId(source, importer) {
    const resolved = await this.resolve(source, importer, { skipSelf: true });
    return resolved?.id === SEAL ? path.join(HARNESS, 'open-seal.ts') : null;
  },
};
