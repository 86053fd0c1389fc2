import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from '../shared/core/zod';
import { examine } from './doctor/examine';
import { declareRestored } from './engine/restore';
import { hubConfig, type HubConfig } from './hub-config';
import { firstAdministrator, type FirstAdministrator } from './identity/first-administrator';
import { openHub, openStore, openTls, systemRandom } from './open-hub';
import { problemWords, type HubProblem } from './problem-words';
import { startProblem } from './start-problem';
import { stickCommand } from './stick/stick-command';
import { groupedFingerprint } from './tls/certificates';

/** The hub's commands: `npm run hub`, `npm run hub -- code | restored | stick <file> | doctor`. */
const ROOT = join(import.meta.dirname, '..');
const VERSION = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))).version;
const clock = { nowMs: () => Date.now() };
const log = (line: string): void => console.log(line);

const config = hubConfig(process.env, join(ROOT, 'dist/renderer'));
if ('type' in config) complain([config]);
else await command(process.argv[2] ?? 'start', config);

async function command(name: string, given: HubConfig): Promise<void> {
  switch (name) {
    case 'start':
      return guarded(given, () => start(given));
    case 'code':
      return guarded(given, () => newCode(given));
    case 'restored':
      return guarded(given, () => restored(given));
    case 'stick':
      return guarded(given, () => stick(given, process.argv[3] ?? null));
    case 'doctor':
      return doctor(given);
    default:
      log('npm run hub                  starts the hub');
      log('npm run hub -- code          prints a new code for the first administrator');
      log('npm run hub -- restored      after a backup was put back: asks the machines for what it lacks');
      log('npm run hub -- stick <file>  takes in the file on a stick, and writes its answer beside it');
      log('npm run hub -- doctor        says what is wrong');
      process.exitCode = name === 'help' ? 0 : 1;
  }
}

async function start(given: HubConfig): Promise<void> {
  const hub = await openHub(given, { version: VERSION, clock, random: systemRandom, log });
  const [first = '', ...others] = hub.addresses;
  log(`The hub of Nyamdrel ${VERSION} is at ${first} (Ctrl+C ends it)`);
  if (others.length > 0) log(`Also at ${others.join(' ')}`);
  log(`New machines begin at ${first}connect`);
  log(`Fingerprint of its certificate: ${groupedFingerprint(hub.fingerprint)}`);
  for (const line of administratorLines(hub.administrator)) log(line);
  endOnSignal(hub.close);
}

function administratorLines(administrator: FirstAdministrator): readonly string[] {
  switch (administrator.type) {
    case 'made':
      return [`Code for the first administrator, good for one use: ${administrator.code}`];
    case 'pending':
      return ['There is no administrator yet. Was the code lost? npm run hub -- code makes a new one.'];
    case 'taken':
      return [];
  }
}

/** A terminal's Ctrl+C may come twice at once, from the terminal and from npm; one that comes later means that the end takes too long. */
const TWICE_MS = 2000;

function endOnSignal(close: () => Promise<void>): void {
  let begunMs: number | null = null;
  const end = () => {
    if (begunMs !== null) {
      if (clock.nowMs() - begunMs > TWICE_MS) process.exit(1);
      return;
    }
    begunMs = clock.nowMs();
    log('Ending …');
    close().then(
      () => process.exit(0),
      (error: unknown) => {
        log(`The end was not clean: ${error instanceof Error ? error.name : 'unknown'}`);
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', end);
  process.on('SIGTERM', end);
}

async function newCode(given: HubConfig): Promise<void> {
  const store = await openStore(given, log);
  try {
    const made = await firstAdministrator(store, {
      random: systemRandom,
      nowMs: clock.nowMs(),
      caFingerprint: (await openTls(given, clock.nowMs())).fingerprint,
      renew: true,
    });
    if (made.type !== 'made') {
      log('The county has its administrator: new devices are enrolled in the app.');
      process.exitCode = 1;
      return;
    }
    for (const line of administratorLines(made)) log(line);
  } finally {
    await store.close();
  }
}

/** Where the hub cannot notice it by itself: a database server, or a whole machine put back as it was. */
async function restored(given: HubConfig): Promise<void> {
  const store = await openStore(given, log);
  try {
    await declareRestored(store, systemRandom);
    log('Noted. At their next contact the machines send again what this hub lacks, and get everything anew.');
  } finally {
    await store.close();
  }
}

async function stick(given: HubConfig, path: string | null): Promise<void> {
  const done = await stickCommand(given, path, { clock, random: systemRandom, log });
  for (const line of done.lines) (done.ok ? log : console.error)(line);
  if (!done.ok) process.exitCode = 1;
}

async function doctor(given: HubConfig): Promise<void> {
  const problems = await examine(given, { clock });
  if (problems.length === 0) log('Nothing is wrong.');
  else complain(problems);
}

async function guarded(given: HubConfig, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const { folder, port, databaseUrl } = given;
    complain([startProblem(error, { folder, port, usesServer: databaseUrl !== null })]);
  }
}

function complain(problems: readonly HubProblem[]): void {
  for (const problem of problems) console.error(problemWords(problem));
  process.exitCode = 1;
}
