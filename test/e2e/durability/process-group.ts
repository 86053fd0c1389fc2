import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

const PATIENCE_MS = 5000;
const LOOK_MS = 5;

/** kill -9 of a whole process group, as a power cut would end it; resolves when no process of the group is left. */
export async function killGroup(leader: number): Promise<void> {
  try {
    process.kill(-leader, 'SIGKILL');
  } catch {
    return; // already gone
  }
  await groupGone(leader);
}

/** Resolves when no process of the group is left: what a browser has begun to write it writes after its window has closed. */
export async function groupGone(leader: number): Promise<void> {
  for (let waited = 0; livesIn(leader); waited += LOOK_MS) {
    if (waited > PATIENCE_MS) throw new Error(`process group ${leader} does not die`);
    await sleep(LOOK_MS);
  }
}

/** Zombies do not count: they hold nothing any more. (proc(5): `pid (comm) state ppid pgrp`) */
function livesIn(group: number): boolean {
  return readdirSync('/proc').some((pid) => {
    if (!/^\d+$/.test(pid)) return false;
    const [state, , pgrp] = statAfterName(pid);
    return pgrp === String(group) && state !== 'Z';
  });
}

function statAfterName(pid: string): readonly string[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return []; // ended between the listing and the look
  }
}

/** The group of the Chromium on a profile, which Playwright makes a leader; never our own. */
export function browserGroup(profile: string): number {
  const pid = readdirSync('/proc').find((one) => /^\d+$/.test(one) && isBrowserOn(profile, one));
  if (pid === undefined) throw new Error(`no browser runs on ${profile}`);
  const group = statAfterName(pid)[2];
  if (group !== pid) throw new Error(`the browser ${pid} does not lead its process group ${group}`);
  return Number(pid);
}

/** The browser itself, not one of its helpers: those have a type. */
function isBrowserOn(profile: string, pid: string): boolean {
  const words = commandLine(pid);
  return words.includes(`--user-data-dir=${profile}`) && !words.some((word) => word.startsWith('--type='));
}

function commandLine(pid: string): readonly string[] {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
  } catch {
    return []; // ended between the listing and the look
  }
}
