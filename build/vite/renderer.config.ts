import react from '@vitejs/plugin-react';
import { join } from 'node:path';
import type { InlineConfig } from 'vite';
import { serviceWorkerPlugin } from './service-worker-plugin';

/** One build for both hosts: relative addresses, nothing inline, nothing the content policy would refuse. */
export const rendererConfig = (root: string, version: string): InlineConfig => ({
  configFile: false,
  root: join(root, 'renderer'),
  base: './',
  publicDir: false,
  logLevel: 'warn',
  plugins: [react(), serviceWorkerPlugin(join(root, 'renderer/service-worker/service-worker.ts'))],
  // Icons say nothing to a screen reader: see there.
  resolve: {
    alias: [
      { find: /^\.\.\/components\/AntdIconLight$/, replacement: join(root, 'renderer/components/decorative-icon.tsx') },
      // Packing without workers made from blobs: see there.
      { find: /^fflate$/, replacement: join(root, 'renderer/sheets/fflate-in-place.ts') },
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
  },
});
