import { mkdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Edit } from './rules';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const OUT = join(ROOT, '.cache/simulation');

/**
 * The simulation, or another entry, with the production modules in one file, to be run by other processes. With edits the production text is altered on the
 * way; each edit has to fit exactly once, else it would not say what it says.
 */
export async function bundleProgram(
  name: string,
  edits: readonly Edit[] = [],
  entry = 'test/simulation/batch-process.ts',
): Promise<string> {
  await mkdir(OUT, { recursive: true });
  const outfile = join(OUT, `${name}.mjs`);
  const met = new Set<Edit>();
  await build({
    entryPoints: [join(ROOT, entry)],
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    outfile,
    logLevel: 'error',
    sourcemap: edits.length > 0 ? false : 'inline',
    plugins: [
      {
        name: 'edits',
        setup: (program) => {
          program.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
            const file = relative(ROOT, path).replaceAll('\\', '/');
            const here = edits.filter((edit) => edit.file === file);
            if (here.length === 0) return null;
            let contents = await readFile(path, 'utf8');
            for (const edit of here) {
              contents = edited(contents, edit);
              met.add(edit);
            }
            return { contents, loader: 'ts' };
          });
        },
      },
    ],
  });
  const missed = edits.find((edit) => !met.has(edit));
  if (missed) throw new Error(`${missed.file} is not part of the simulation`);
  return outfile;
}

function edited(text: string, { file, find, put }: Edit): string {
  const parts = text.split(find);
  if (parts.length !== 2) throw new Error(`${file} holds ${parts.length - 1} times: ${find}`);
  return parts.join(put);
}
