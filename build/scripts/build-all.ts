import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { build, type InlineConfig } from 'vite';
import { z } from 'zod';
import { mainConfig, preloadConfig } from '../vite/electron.config';
import { rendererConfig } from '../vite/renderer.config';
import { inputHash } from './input-hash';
import { ROOT, VERSION } from './project';

interface Target {
  readonly name: string;
  readonly entry: string;
  readonly output: string;
  readonly inputs: readonly string[];
  readonly config: InlineConfig;
}

const COMMON_INPUTS = ['shared', 'locales', 'build/vite', 'package.json', 'package-lock.json'];

const TARGETS: readonly Target[] = [
  {
    name: 'renderer',
    entry: 'renderer/main.tsx',
    output: 'dist/renderer/index.html',
    inputs: ['renderer', 'docs/manual', 'docs/images', ...COMMON_INPUTS],
    config: rendererConfig(ROOT, VERSION),
  },
  {
    name: 'electron main',
    entry: 'electron/main/main.ts',
    output: 'dist/electron/main.cjs',
    inputs: ['electron', ...COMMON_INPUTS],
    config: mainConfig(ROOT),
  },
  {
    name: 'electron preload',
    entry: 'electron/preload/preload.ts',
    output: 'dist/electron/preload.cjs',
    inputs: ['electron', ...COMMON_INPUTS],
    config: preloadConfig(ROOT),
  },
];

const STAMPS = join(ROOT, 'dist/inputs.json');
const stampsSchema = z.record(z.string(), z.string());

/** Builds what changed since the last build. Rejects with the first fault of a build. */
export async function buildAll(log: (line: string) => void): Promise<void> {
  const stamps = await readStamps();
  for (const target of TARGETS.filter(({ entry }) => existsSync(join(ROOT, entry)))) {
    const stamp = await inputHash(ROOT, target.inputs);
    if (stamps[target.name] === stamp && existsSync(join(ROOT, target.output))) continue;
    log(`Building the ${target.name} …`);
    await build(target.config);
    stamps[target.name] = stamp;
    await mkdir(dirname(STAMPS), { recursive: true });
    await writeFile(STAMPS, JSON.stringify(stamps, null, 2));
  }
}

/** Unreadable stamps only mean that everything is built again. */
async function readStamps(): Promise<Record<string, string>> {
  try {
    return stampsSchema.parse(JSON.parse(await readFile(STAMPS, 'utf8')));
  } catch {
    return {};
  }
}
