import { spawn } from 'node:child_process';
import { buildAll } from './build-all';
import { findElectron } from './find-electron';
import { ROOT } from './project';
import { serve } from './serve';

await buildAll((line) => console.log(line));
const isRoot = process.getuid?.() === 0;
const electron = findElectron({ root: ROOT, platform: process.platform, env: process.env, isRoot });
if (electron.type === 'found') {
  openApp(electron.path);
} else {
  console.log(`${electron.why}: the app is served to a browser of this machine instead.`);
  await serve();
}

function openApp(path: string): void {
  // Some editors' terminals set this, and Electron would then start as plain Node.
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
  const app = spawn(path, [ROOT], { stdio: 'inherit', env });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => app.kill(signal));
  app.on('error', (error) => {
    console.error(`Electron did not start: ${error.message}`);
    process.exitCode = 1;
  });
  app.on('exit', (code) => (process.exitCode = code ?? 1));
}
