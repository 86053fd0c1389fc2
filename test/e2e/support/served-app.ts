import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, type Plugin } from 'vite';
import { RENDERER_OUT, ROOT } from '../../../build/scripts/project';

const PAGE = join(import.meta.dirname, 'cheap-key');
const ARGON2 = join(ROOT, 'renderer/data/crypto/argon2.ts');

export const CHEAP_KEY_PATH = 'cheap-key/index.html';

/**
 * A folder with the built app as it is, and beside it a page of the tests that makes the key of a founded county cheap to open: the
 * app derives it anew at every start, for a second each time, and there are hundreds of starts. Answers the folder; whoever asked
 * removes it.
 */
export async function buildServedApp(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'nyamdrel-served-'));
  cpSync(RENDERER_OUT, folder, { recursive: true });
  await build({
    configFile: false,
    logLevel: 'error',
    root: PAGE,
    base: './',
    publicDir: false,
    define: { 'import.meta.env.VITE_APP_VERSION': '"0"' },
    plugins: [cheapArgon2],
    worker: { format: 'es' },
    build: {
      outDir: join(folder, 'cheap-key'),
      emptyOutDir: true,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
    },
  });
  return folder;
}

const cheapArgon2: Plugin = {
  name: 'cheap-argon2',
  enforce: 'pre',
  async resolveId(source, importer) {
    if (importer?.endsWith('cheap-argon2.ts')) return null;
    const resolved = await this.resolve(source, importer, { skipSelf: true });
    return resolved?.id === ARGON2 ? join(PAGE, 'cheap-argon2.ts') : null;
  },
};
