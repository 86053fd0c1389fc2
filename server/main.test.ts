import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openJournaledHubStore } from './storage/journaled-hub-store';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nyamdrel-main-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

interface Ran {
  readonly output: () => string;
  readonly ended: Promise<number | null>;
  readonly end: () => unknown;
}

const hub = (...args: readonly string[]): Ran => hubIn('en', ...args);

function hubIn(language: string, ...args: readonly string[]): Ran {
  const { DATABASE_URL: _, ...env } = process.env;
  const child = spawn(process.execPath, ['--import', 'tsx', join(import.meta.dirname, 'main.ts'), ...args], {
    env: { ...env, HUB_DATA: folder, HUB_PORT: '0', HUB_LANG: language },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => (output += part.toString()));
  return {
    output: () => output,
    ended: new Promise((resolve) => child.once('exit', resolve)),
    /** As Ctrl+C does it: the terminal's signal and that of npm. */
    end: () => [child.kill('SIGINT'), child.kill('SIGINT')],
  };
}

/** Its machines take a hub with another epoch for another hub, and offer again what it may lack. */
async function epoch(): Promise<string | undefined> {
  const store = await openJournaledHubStore({ folder });
  try {
    return (await store.read((reader) => reader.head()))?.epoch;
  } finally {
    await store.close();
  }
}

const CODE = /good for one use: ([0-9A-Z]{5}-){4}[0-9A-Z]{5}$/m;

describe('the commands of a hub', { timeout: 120_000 }, () => {
  it('start it, keep a second one out, end it cleanly, make a new code and make it another hub after a backup was put back', async () => {
    const first = hub();
    await expect.poll(first.output, { timeout: 60_000 }).toMatch(CODE);
    expect(first.output()).toMatch(/^The hub of Nyamdrel \S+ is at https:\/\/\S+:\d+\/ /m);
    expect(first.output()).toMatch(/^Fingerprint of its certificate: ([0-9A-F]{4} ){15}[0-9A-F]{4}$/m);
    const second = hubIn('zh-CN');
    expect(await second.ended).toBe(1);
    expect(second.output()).toMatch(/正由另一个服务器进程（\d+ 号）使用/);
    first.end();
    expect(await first.ended).toBe(0);
    expect(await readFile(join(folder, 'database-state'), 'utf8')).toBe('clean\n');

    const code = hub('code');
    expect(await code.ended).toBe(0);
    expect(code.output()).toMatch(CODE);
    expect(CODE.exec(code.output())?.[0]).not.toBe(CODE.exec(first.output())?.[0]);

    const before = await epoch();
    const restored = hub('restored');
    expect(await restored.ended).toBe(0);
    expect(restored.output()).toMatch(/^Noted\. At their next contact/m);
    const after = await epoch();
    expect([before, after]).toEqual([expect.stringMatching(/^[\w-]{22}$/), expect.stringMatching(/^[\w-]{22}$/)]);
    expect(after).not.toBe(before);

    const again = hub();
    await expect.poll(again.output, { timeout: 60_000 }).toMatch(/There is no administrator yet/);
    again.end();
    expect(await again.ended).toBe(0);
  });

  it('say what they do', async () => {
    const help = hub('help');
    expect(await help.ended).toBe(0);
    expect(help.output()).toContain('npm run hub -- restored');
    expect(help.output()).toContain('npm run hub -- doctor');
    expect(await hub('nonsense').ended).toBe(1);
  });

  it('say that a language is none of theirs, and do nothing', async () => {
    const doctor = hubIn('french', 'doctor');
    expect(await doctor.ended).toBe(1);
    expect(doctor.output()).toMatch(/HUB_LANG.*french.*zh-CN, bo, en/);
  });
});
