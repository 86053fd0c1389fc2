import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../../../build/scripts/project';

export interface PouchProcess {
  readonly port: number;
  readonly stop: () => Promise<void>;
}

export async function startPouchServer(): Promise<PouchProcess> {
  const folder = mkdtempSync(join(tmpdir(), 'nyamdrel-pouch-'));
  const tsx = join(ROOT, 'node_modules/tsx/dist/cli.mjs');
  const server = spawn(process.execPath, [tsx, join(import.meta.dirname, 'pouch-server.ts'), folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const port = await new Promise<number>((resolve, reject) => {
    let said = '';
    server.once('exit', () => reject(new Error(`PouchDB's server did not start: ${said}`)));
    server.stdout.on('data', (chunk: unknown) => {
      said += String(chunk);
      const found = /port (\d+)\n/.exec(said);
      if (found) resolve(Number(found[1]));
    });
  });
  return {
    port,
    stop: async () => {
      const ended = once(server, 'exit');
      server.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
