import { join } from 'node:path';
import type { InlineConfig } from 'vite';

/** The main process: one CommonJS file with all we import but Electron and Node in it. */
export const mainConfig = (root: string): InlineConfig => electronConfig(root, 'electron/main/main.ts', 'main.cjs');

/** The preload: one CommonJS file, because a sandboxed preload can load no other. */
export const preloadConfig = (root: string): InlineConfig =>
  electronConfig(root, 'electron/preload/preload.ts', 'preload.cjs');

const electronConfig = (root: string, entry: string, fileName: string): InlineConfig => ({
  configFile: false,
  root,
  publicDir: false,
  logLevel: 'warn',
  ssr: { noExternal: true, external: ['electron'] },
  build: {
    ssr: join(root, entry),
    target: 'node20',
    outDir: join(root, 'dist/electron'),
    emptyOutDir: false,
    minify: false,
    rolldownOptions: { output: { format: 'cjs', entryFileNames: fileName, codeSplitting: false } },
  },
});
