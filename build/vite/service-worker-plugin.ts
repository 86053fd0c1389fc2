import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { assert } from '../../shared/core/assert';
import type { Plugin } from 'vite';

const FILE = 'service-worker.js';
const PLACEHOLDER = '__PRECACHE__';

/** Builds the service worker beside the app and writes the list of the build's files into it. */
export function serviceWorkerPlugin(entry: string): Plugin {
  let outDir = '';
  return {
    name: 'nyamdrel-service-worker',
    apply: 'build',
    configResolved(config) {
      outDir = resolve(config.root, config.build.outDir);
    },
    buildStart() {
      this.emitFile({ type: 'chunk', id: entry, fileName: FILE });
    },
    async writeBundle() {
      const files = (await filesUnder(outDir)).filter((file) => file !== FILE && !file.endsWith('.map'));
      const hash = createHash('sha256');
      for (const file of files) hash.update(file).update(await readFile(join(outDir, file)));
      // The page is fetched by the address that people open.
      const list = { version: hash.digest('hex').slice(0, 16), files: files.filter((file) => file !== 'index.html') };
      const path = join(outDir, FILE);
      const code = await readFile(path, 'utf8');
      assert(
        code.includes(PLACEHOLDER) && !/^\s*import\b/m.test(code),
        'the service worker is one file with a place for its list',
      );
      await writeFile(path, code.replace(PLACEHOLDER, JSON.stringify(list)));
    },
  };
}

async function filesUnder(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}
