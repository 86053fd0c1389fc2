import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { createServer, request } from 'node:https';
import type { AddressInfo } from 'node:net';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { certificateProblems, daysLeft, groupedFingerprint } from './certificates';
import { machineNames, openHubTls, type HubTls } from './hub-tls';

const NOW = Date.now();
const DAY = 86_400_000;
const NAMES = ['localhost', '127.0.0.1', '::1', 'hub.court.example'];

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nyamdrel-tls-'));
});
afterEach(() => rm(folder, { recursive: true }));

const opened = (more: { names?: readonly string[]; nowMs?: number } = {}) =>
  openHubTls({ folder, own: null, names: NAMES, nowMs: NOW, ...more });

/** What a client that trusts this authority only gets from a server with that certificate. */
async function answerOver(tls: HubTls, options: { ca: string; host: string; servername?: string }): Promise<string> {
  const server = createServer({ cert: tls.cert, key: tls.key }, (_, response) => response.end('hello'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  try {
    return await new Promise((resolve, reject) => {
      request({ ...options, port, agent: false }, (response) => response.on('data', (data) => resolve(String(data))))
        .on('error', reject)
        .end();
    });
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

describe('the certificate of a hub', () => {
  it('is trusted by whoever trusts the county authority, under its names and addresses only', async () => {
    const tls = await opened();
    expect(await answerOver(tls, { ca: tls.caPem, host: '127.0.0.1' })).toBe('hello');
    expect(await answerOver(tls, { ca: tls.caPem, host: '127.0.0.1', servername: 'hub.court.example' })).toBe('hello');
    const elsewhere = answerOver(tls, { ca: tls.caPem, host: '127.0.0.1', servername: 'bank.example' });
    await expect(elsewhere).rejects.toThrow(/altnames/);
  });

  it('is not trusted by whoever trusts another county', async () => {
    const tls = await opened();
    const other = await openHubTls({ folder: join(folder, 'other'), own: null, names: NAMES, nowMs: NOW });
    await expect(answerOver(tls, { ca: other.caPem, host: '127.0.0.1' })).rejects.toThrow();
  });

  it('is kept over restarts, and renewed before it ends or for a new name without a new authority', async () => {
    const first = await opened();
    expect(await opened()).toEqual(first);
    const named = await opened({ names: [...NAMES, '10.1.2.3'] });
    expect(named.cert).not.toBe(first.cert);
    expect(named.fingerprint).toBe(first.fingerprint);
    expect(await answerOver(named, { ca: first.caPem, host: '127.0.0.1' })).toBe('hello');
    const later = await opened({ nowMs: NOW + 745 * DAY });
    expect(daysLeft(later.cert, NOW + 745 * DAY)).toBeGreaterThan(790);
    expect(later.fingerprint).toBe(first.fingerprint);
  });

  it('keeps its keys to itself', async () => {
    await opened();
    for (const name of ['ca.key', 'server.key']) expect((await stat(join(folder, name))).mode & 0o777).toBe(0o600);
  });

  it("may be the court's own", async () => {
    const { cert, key, caPem, fingerprint } = await opened();
    const own = { certFile: join(folder, 'a.pem'), keyFile: join(folder, 'b.pem'), caFile: join(folder, 'c.pem') };
    await Promise.all([writeFile(own.certFile, cert), writeFile(own.keyFile, key), writeFile(own.caFile, caPem)]);
    const tls = await openHubTls({ folder: join(folder, 'unused'), own, names: ['x'], nowMs: NOW });
    expect(tls).toEqual({ cert, key, caPem, fingerprint });
    await expect(stat(join(folder, 'unused'))).rejects.toThrow();
  });

  it('makes no new authority when half of the old one is lost', async () => {
    await opened();
    await rm(join(folder, 'ca.key'));
    await expect(opened()).rejects.toThrow(/half/);
  });

  it('says what clients would refuse', async () => {
    const { cert, caPem } = await opened();
    const problems = (names: readonly string[], nowMs: number, ca = caPem) =>
      certificateProblems({ cert, ca, names }, nowMs).map(({ type }) => type);
    expect(problems(NAMES, NOW)).toEqual([]);
    expect(problems(['10.9.9.9', 'x.example'], NOW)).toEqual(['other_name', 'other_name']);
    expect(problems(NAMES, NOW + 900 * DAY)).toEqual(['expired']);
    expect(problems(NAMES, NOW - 900 * DAY)).toEqual(['not_yet_valid']);
    const other = await openHubTls({ folder: join(folder, 'other'), own: null, names: NAMES, nowMs: NOW });
    expect(problems(NAMES, NOW, other.caPem)).toEqual(['not_from_ca']);
  });

  it('shows the fingerprint in groups that can be read aloud', async () => {
    expect(groupedFingerprint('0a1b'.repeat(16))).toMatch(/^(0A1B ){15}0A1B$/);
  });

  it('covers the names of this machine', () => {
    expect(machineNames(['hub.example'])).toEqual(
      expect.arrayContaining(['localhost', '127.0.0.1', 'hub.example', hostname().toLowerCase()]),
    );
  });
});
