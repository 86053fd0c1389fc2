import react from '@vitejs/plugin-react';
import { join } from 'node:path';
import type { InlineConfig } from 'vite';

/** One build for both hosts: relative addresses, nothing inline, nothing the content policy would refuse. */
export const rendererConfig = (root: string, version: string): InlineConfig => ({
  configFile: false,
  root: join(root, 'renderer'),
  base: './',
  publicDir: false,
  logLevel: 'warn',
  plugins: [react()],
  // Icons say nothing to a screen reader: see there.
  resolve: {
    alias: [
      { find: /^\.\.\/components\/AntdIconLight$/, replacement: join(root, 'renderer/components/decorative-icon.tsx') },
    ],
  },
  define: { 'import.meta.env.VITE_APP_VERSION': JSON.stringify(version) },
  worker: { format: 'es' },
  build: {
    outDir: join(root, 'dist/renderer'),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 6000,
    rolldownOptions: {
      output: {
        // A chunk runs before whatever imports it. So the line that forbids zod to try `new Function` has to lie in one chunk with zod:
        // left in the entry, it would come after the schemas that the entry shares with pages loaded later.
        codeSplitting: { groups: [{ name: 'zod', test: /node_modules[\\/]zod[\\/]|renderer[\\/]no-eval/ }] },
      },
    },
  },
});
