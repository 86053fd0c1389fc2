import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

/** The folder of the repository. */
export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../..');

export const RENDERER_OUT = join(ROOT, 'dist/renderer');

const packageSchema = z.object({ version: z.string() });

export const VERSION = packageSchema.parse(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))).version;
