import { execFileSync } from 'node:child_process';
import path from 'node:path';

/** Builds what changed, once before all specs. */
export default function buildApp(): void {
  const root = path.resolve(import.meta.dirname, '../../..');
  execFileSync('npm', ['run', '--silent', 'build'], { cwd: root, stdio: 'inherit' });
}
