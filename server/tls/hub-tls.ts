import { readFile } from 'node:fs/promises';
import { hostname, networkInterfaces } from 'node:os';
import { join } from 'node:path';
import {
  certificateProblems,
  daysLeft,
  fingerprintOf,
  makeCountyCa,
  makeServerCertificate,
  type KeyedCertificate,
} from './certificates';
import { writeSafely } from './write-safely';

export interface HubTls {
  /** The server's certificate, followed by those that signed it. */
  readonly cert: string;
  readonly key: string;
  readonly caPem: string;
  /** SHA-256 of the authority's certificate, hex: what devices pin. */
  readonly fingerprint: string;
}

/** The court's own certificate, by files. */
export interface OwnCertificateFiles {
  readonly certFile: string;
  readonly keyFile: string;
  readonly caFile: string;
}

const RENEW_DAYS = 60;

/**
 * The certificate of this hub: the court's own when files are given; else one of the county's own authority in `folder`, both made at
 * the first start. The server's is made anew when it nears its end or lacks a name; the authority never, because devices pin it.
 */
export async function openHubTls(options: {
  readonly folder: string;
  readonly own: OwnCertificateFiles | null;
  readonly names: readonly string[];
  readonly nowMs: number;
}): Promise<HubTls> {
  const { folder, own, names, nowMs } = options;
  if (own !== null) {
    const [cert, key, caPem] = await Promise.all(
      [own.certFile, own.keyFile, own.caFile].map((path) => readFile(path, 'utf8')),
    );
    return { cert: cert ?? '', key: key ?? '', caPem: caPem ?? '', fingerprint: fingerprintOf(caPem ?? '') };
  }
  const ca = await storedOr(folder, 'ca', () => makeCountyCa({ nowMs }));
  const stored = await storedAt(folder, 'server');
  const isGood =
    stored !== null &&
    daysLeft(stored.cert, nowMs) >= RENEW_DAYS &&
    certificateProblems({ cert: stored.cert, ca: ca.cert, names }, nowMs).length === 0;
  const server = isGood ? stored : await makeServerCertificate({ ca, names, nowMs });
  if (!isGood) await store(folder, 'server', server);
  // The authority comes along, so that whoever knows only its fingerprint can check it.
  return { cert: `${server.cert}\n${ca.cert}\n`, key: server.key, caPem: ca.cert, fingerprint: fingerprintOf(ca.cert) };
}

/** Under which names and addresses this machine is reached, and what else people call it. */
export function machineNames(more: readonly string[] = []): readonly string[] {
  const addresses = Object.values(networkInterfaces())
    .flatMap((list) => list ?? [])
    .filter(({ address }) => !address.startsWith('fe80:'))
    .map(({ address }) => address);
  const name = hostname().toLowerCase();
  const isName = /^[a-z0-9.-]+$/.test(name);
  return [...new Set(['localhost', ...(isName ? [name] : []), '127.0.0.1', '::1', ...addresses, ...more])];
}

async function storedOr(
  folder: string,
  name: string,
  make: () => Promise<KeyedCertificate>,
): Promise<KeyedCertificate> {
  const stored = await storedAt(folder, name);
  if (stored !== null) return stored;
  const made = await make();
  await store(folder, name, made);
  return made;
}

/** Null when there is none; a key without its certificate is a fault that must not be papered over by a new authority. */
async function storedAt(folder: string, name: string): Promise<KeyedCertificate | null> {
  const read = (ending: string) =>
    readFile(join(folder, `${name}.${ending}`), 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null;
      throw error;
    });
  const [cert, key] = await Promise.all([read('crt'), read('key')]);
  if (cert === null && key === null) return null;
  if (cert === null || key === null) throw new Error(`${folder} holds half of the certificate "${name}"`);
  return { cert, key };
}

async function store(folder: string, name: string, { cert, key }: KeyedCertificate): Promise<void> {
  await writeSafely(join(folder, `${name}.key`), key);
  await writeSafely(join(folder, `${name}.crt`), cert);
}
