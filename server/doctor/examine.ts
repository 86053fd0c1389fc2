import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rm, stat, statfs, writeFile } from 'node:fs/promises';
import { request } from 'node:https';
import { createServer } from 'node:net';
import { join } from 'node:path';
import type { Clock } from '../../shared/core/world-deps';
import type { HubConfig } from '../hub-config';
import { knownTime } from '../identity/known-time';
import type { HubProblem } from '../problem-words';
import { codes, startProblem } from '../start-problem';
import { lockFolder } from '../storage/folder-lock';
import { checkJournal } from '../storage/journal/check-journal';
import { createPgPort } from '../storage/sql/pg-port';
import { checkPostgres } from '../storage/sql/sql-hub-store';
import { certificateProblems, daysLeft } from '../tls/certificates';
import { machineNames } from '../tls/hub-tls';

const LEAST_FREE_BYTES = 1024 ** 3;
const SOON_DAYS = 30;
const BEHIND_MINUTES = 10;
/** A hub may have stood still for months; a battery that failed shows as years. */
const AHEAD_MINUTES = 2 * 365 * 24 * 60;

export interface DoctorDeps {
  readonly clock: Clock;
  /** Of the disk on which a folder lies. */
  readonly freeBytes?: (folder: string) => Promise<number>;
}

/** Looks at everything that a hub needs, changes nothing, and gives what is wrong. A hub may run meanwhile. */
export async function examine(
  config: HubConfig,
  { clock, freeBytes = freeBytesOf }: DoctorDeps,
): Promise<readonly HubProblem[]> {
  const folder = await folderProblems(config.folder);
  const isRunning = await hubAnswers(config);
  const found = await Promise.all([
    isRunning ? [] : portProblems(config),
    // Without a folder there is nothing to look at in it.
    ...(folder.length > 0
      ? []
      : [
          isRunning || config.databaseUrl !== null ? [] : lockProblems(config.folder),
          diskProblems(config.folder, await freeBytes(config.folder)),
          certificateFindings(config, clock.nowMs()),
          clockProblems(config.folder, clock.nowMs()),
          config.databaseUrl === null ? checkJournal(join(config.folder, 'journal')) : [],
        ]),
    config.databaseUrl === null ? [] : databaseProblems(config, config.databaseUrl),
    appProblems(config.appRoot),
  ]);
  return [...folder, ...found.flat()];
}

async function folderProblems(folder: string): Promise<readonly HubProblem[]> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const probe = join(folder, `.probe-${randomBytes(6).toString('hex')}`);
    await writeFile(probe, 'x', { flush: true });
    await rm(probe);
    return [];
  } catch (error) {
    return [{ type: 'folder_not_writable', folder, code: codes(error).code }];
  }
}

async function lockProblems(folder: string): Promise<readonly HubProblem[]> {
  try {
    await (await lockFolder(folder)).release();
    return [];
  } catch (error) {
    return [startProblem(error, { folder, port: 0, usesServer: false })];
  }
}

/** Whether a hub, which can only be one of ours, answers on the port: then the port and the folder are rightly taken. */
function hubAnswers({ port }: HubConfig): Promise<boolean> {
  return new Promise((resolve) => {
    const asked = request(
      // Not a matter of trust: only whether the port is taken by a hub.
      { host: '127.0.0.1', port, path: '/hub/v1/about', rejectUnauthorized: false, timeout: 3000, agent: false },
      (response) => {
        let text = '';
        response.on('data', (part: Buffer) => (text += part.toString()));
        response.on('end', () => resolve(text.includes('"nyamdrel-hub"')));
        response.on('error', () => resolve(false));
      },
    );
    asked.on('timeout', () => asked.destroy());
    asked.on('error', () => resolve(false));
    asked.end();
  });
}

function portProblems({ host, port }: HubConfig): Promise<readonly HubProblem[]> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) =>
      resolve([{ type: error.code === 'EACCES' ? 'port_forbidden' : 'port_taken', port }]),
    );
    server.listen(port, host, () => server.close(() => resolve([])));
  });
}

const freeBytesOf = async (folder: string): Promise<number> => {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
};

const diskProblems = (folder: string, freeBytes: number): readonly HubProblem[] =>
  freeBytes < LEAST_FREE_BYTES ? [{ type: 'disk_nearly_full', folder, freeBytes }] : [];

/** Nothing before the first start, which makes it. */
async function certificateFindings(config: HubConfig, nowMs: number): Promise<readonly HubProblem[]> {
  const own = config.ownCertificate;
  const tls = join(config.folder, 'tls');
  const paths = own === null ? [join(tls, 'server.crt'), join(tls, 'ca.crt')] : [own.certFile, own.caFile];
  try {
    const [cert = '', ca = ''] = await Promise.all(paths.map((path) => readFile(path, 'utf8')));
    // The court's own certificate needs the names that people use; the hub's own, those of the machine too.
    const names = own === null ? machineNames(config.names) : config.names;
    const days = daysLeft(cert, nowMs);
    return [
      ...certificateProblems({ cert, ca, names }, nowMs),
      ...(own !== null && days >= 0 && days < SOON_DAYS ? [{ type: 'certificate_ends_soon' as const, days }] : []),
    ];
  } catch (error) {
    const { code } = codes(error);
    return own === null && code === 'ENOENT' ? [] : [{ type: 'certificate_unreadable', code }];
  }
}

async function clockProblems(folder: string, nowMs: number): Promise<readonly HubProblem[]> {
  const known = await knownTime(folder);
  if (known === null) return [];
  const minutes = Math.round((nowMs - known) / 60_000);
  return minutes < -BEHIND_MINUTES || minutes > AHEAD_MINUTES ? [{ type: 'clock_wrong', minutes }] : [];
}

async function databaseProblems(config: HubConfig, url: string): Promise<readonly HubProblem[]> {
  const port = createPgPort(url);
  try {
    await checkPostgres(port);
    return [];
  } catch (error) {
    return [startProblem(error, { folder: config.folder, port: config.port, usesServer: true })];
  } finally {
    await port.close();
  }
}

const appProblems = (folder: string): Promise<readonly HubProblem[]> =>
  stat(join(folder, 'index.html')).then(
    () => [],
    () => [{ type: 'app_not_built' as const, folder }],
  );
