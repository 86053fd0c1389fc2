import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from '../shared/core/zod';
import { examine } from './doctor/examine';
import { declareRestored } from './engine/restore';
import { hubConfig, type HubConfig } from './hub-config';
import { firstAdministrator, type FirstAdministrator } from './identity/first-administrator';
import { openHub, openStore, openTls, systemRandom } from './open-hub';
import { problemWords, type HubProblem } from './problem-words';
import { codes, startProblem } from './start-problem';
import { stickCommand } from './stick/stick-command';
import { groupedFingerprint } from './tls/certificates';
import { hubLanguage } from './words/hub-language';
import { newsWords, type HubNews } from './words/hub-news';
import { hubWords } from './words/hub-words';

/** The hub's commands: `npm run hub`, `npm run hub -- code | restored | stick <file> | doctor`. */
const ROOT = join(import.meta.dirname, '..');
const VERSION = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))).version;
const clock = { nowMs: () => Date.now() };
const chosen = hubLanguage(process.env, systemLocale());
const t = hubWords(chosen.language);
const say = (line: string): void => console.log(line);
const log = (news: HubNews): void => say(newsWords(news, t));

const config = hubConfig(process.env, join(ROOT, 'dist/renderer'));
if (chosen.problem) complain(['type' in config ? config : null, chosen.problem].filter((each) => each !== null));
else if ('type' in config) complain([config]);
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
      return guarded(given, () => doctor(given));
    default:
      say(`npm run hub                  ${t('hub-terminal.help.start')}`);
      say(`npm run hub -- code          ${t('hub-terminal.help.code')}`);
      say(`npm run hub -- restored      ${t('hub-terminal.help.restored')}`);
      say(`npm run hub -- stick <file>  ${t('hub-terminal.help.stick')}`);
      say(`npm run hub -- doctor        ${t('hub-terminal.help.doctor')}`);
      process.exitCode = name === 'help' ? 0 : 1;
  }
}

async function start(given: HubConfig): Promise<void> {
  const hub = await openHub(given, { version: VERSION, clock, random: systemRandom, log });
  const [address = '', ...others] = hub.addresses;
  say(t('hub-terminal.start.at', { version: VERSION, address }));
  if (others.length > 0) say(t('hub-terminal.start.also', { addresses: others.join(' ') }));
  say(t('hub-terminal.start.connect', { address: `${address}connect` }));
  say(t('hub-terminal.start.fingerprint', { fingerprint: groupedFingerprint(hub.fingerprint) }));
  for (const line of administratorLines(hub.administrator)) say(line);
  endOnSignal(hub.close);
}

function administratorLines(administrator: FirstAdministrator): readonly string[] {
  switch (administrator.type) {
    case 'made':
      return [t('hub-terminal.start.code', { code: administrator.code })];
    case 'pending':
      return [t('hub-terminal.start.noAdministrator')];
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
    say(t('hub-terminal.end.begun'));
    close().then(
      () => process.exit(0),
      (error: unknown) => {
        say(t('hub-terminal.end.unclean', { code: codes(error).code }));
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
      say(t('hub-terminal.hasAdministrator'));
      process.exitCode = 1;
      return;
    }
    for (const line of administratorLines(made)) say(line);
  } finally {
    await store.close();
  }
}

/** Where the hub cannot notice it by itself: a database server, or a whole machine put back as it was. */
async function restored(given: HubConfig): Promise<void> {
  const store = await openStore(given, log);
  try {
    await declareRestored(store, systemRandom);
    say(t('hub-terminal.restored'));
  } finally {
    await store.close();
  }
}

async function stick(given: HubConfig, path: string | null): Promise<void> {
  const done = await stickCommand(given, path, { clock, random: systemRandom, log, t });
  for (const line of done.lines) (done.ok ? say : console.error)(line);
  if (!done.ok) process.exitCode = 1;
}

async function doctor(given: HubConfig): Promise<void> {
  const problems = await examine(given, { clock });
  if (problems.length === 0) say(t('hub-terminal.healthy'));
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
  for (const problem of problems) console.error(problemWords(problem, t));
  process.exitCode = 1;
}

/** Windows and macOS set no LANG; elsewhere one that is not set says nothing. */
function systemLocale(): string | null {
  return ['win32', 'darwin'].includes(process.platform) ? new Intl.DateTimeFormat().resolvedOptions().locale : null;
}
