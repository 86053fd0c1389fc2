import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from './project';

/** Runs a program in the repository, its output going straight to the terminal. Answers its exit code; 1 when it could not start. */
export function runProgram(program: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: ROOT, stdio: 'inherit', env: { ...process.env, ...env } });
    child.on('error', (error) => {
      console.error(`${program} did not start: ${error.message}`);
      resolve(1);
    });
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

/** A tool that npm installed for the repository. */
export const runTool = (name: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<number> =>
  runProgram(join(ROOT, 'node_modules/.bin', name), args, env);
