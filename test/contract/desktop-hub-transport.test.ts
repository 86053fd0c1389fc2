import { mkdtempSync, rmSync } from 'node:fs';
import { createServer as createPlainServer } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { hubHandlers } from '../../electron/main/ipc/hub';
import { openHubTls, type HubTls } from '../../server/tls/hub-tls';
import { REQUESTS } from '../../shared/ipc/contract';
import { fingerprintLetters } from '../../shared/exchange/enrolment-code';

const folder = mkdtempSync(join(tmpdir(), 'nyamdrel-transport-'));
let tls: HubTls;
let server: Server;
let address: string;
const seen: Uint8Array[] = [];

beforeAll(async () => {
  tls = await openHubTls({ folder, own: null, names: ['127.0.0.1'], nowMs: Date.now() });
  server = createServer({ cert: tls.cert, key: tls.key }, (request, response) => {
    if (request.url === '/connect/nyamdrel-ca.crt') return void response.end(tls.caPem);
    // A hub of the release before: it has no other way of exchanging.
    if (request.url === '/hub/2') return void response.writeHead(404).end();
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      if (request.url?.startsWith('/hub/v1/blob/')) {
        const told = [request.method, request.url, request.headers['upload-offset'], Buffer.concat(parts).toString()];
        return void response.writeHead(409, { 'upload-offset': '7', 'upload-length': 'x' }).end(told.join(' '));
      }
      const body = brotliDecompressSync(Buffer.concat(parts));
      seen.push(body);
      if (body.toString() !== 'cut me') return void response.end(Buffer.from(`echo ${body.toString()}`));
      response.writeHead(200, { 'content-length': 100 });
      response.write('half of it', () => response.socket?.destroy());
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `https://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

it('knows the hub by what a code says of its authority, and no other', async () => {
  const hub = hubHandlers();
  expect(await hub.identify(address, fingerprintLetters(tls.fingerprint))).toEqual({
    ok: true,
    value: { found: 'hub', fingerprint: tls.fingerprint },
  });
  const others = fingerprintLetters('ab'.repeat(32));
  expect(await hub.identify(address, others)).toMatchObject({ value: { found: 'other', fingerprint: null } });
  expect(await hub.identify('https://127.0.0.1:1', others)).toMatchObject({ value: { found: 'unreachable' } });
  expect(await hub.identify('http://127.0.0.1', others)).toMatchObject({ value: { found: 'unreachable' } });
});

it('carries bytes there and back, tells nothing to a hub of another authority, and reaches nothing else', async () => {
  const hub = hubHandlers();
  const to = { address, fingerprint: tls.fingerprint };
  expect(await hub.post(to, '/hub/v1/exchange', bytesOf('hello'))).toEqual({
    ok: true,
    value: { bytes: bytesOf('echo hello'), cut: false },
  });
  const before = seen.length;
  const stranger = { address, fingerprint: 'ab'.repeat(32) };
  expect(await hub.post(stranger, '/hub/v1/exchange', bytesOf('secret'))).toEqual({ ok: true, value: 'stranger' });
  expect(await hub.post(to, '/elsewhere', bytesOf('secret'))).toMatchObject({ ok: false });
  expect(seen).toHaveLength(before);
});

it('gives what came of an answer that was cut, and says that it was', async () => {
  const answer = await hubHandlers().post(
    { address, fingerprint: tls.fingerprint },
    '/hub/v1/exchange',
    bytesOf('cut me'),
  );
  expect(answer).toEqual({ ok: true, value: { bytes: bytesOf('half of it'), cut: true } });
});

it('tells a sign-in page, which speaks no TLS or has another certificate, from a hub that is away', async () => {
  const portal = createPlainServer((_, response) => response.end('<html>sign in</html>'));
  await new Promise<void>((resolve) => portal.listen(0, '127.0.0.1', resolve));
  const to = (port: number) => ({ address: `https://127.0.0.1:${port}`, fingerprint: tls.fingerprint });
  const hub = hubHandlers();
  const asked = await hub.post(to((portal.address() as AddressInfo).port), '/hub/v1/exchange', bytesOf('hello'));
  expect(asked).toEqual({ ok: true, value: 'stranger' });
  expect(await hub.post(to(1), '/hub/v1/exchange', bytesOf('hello'))).toEqual({ ok: true, value: null });
  portal.close();
});

it('asks about a file at its own address, as it is, and gives every answer back with what the hub tells of it', async () => {
  const hub = hubHandlers();
  const to = { address, fingerprint: tls.fingerprint };
  const sha256 = 'ab'.repeat(32);
  const piece = { method: 'PATCH' as const, sha256, headers: { 'upload-offset': '5' }, body: bytesOf('piece') };
  expect(await hub.file(to, piece)).toEqual({
    ok: true,
    value: {
      status: 409,
      bytes: bytesOf(`PATCH /hub/v1/blob/${sha256} 5 piece`),
      cut: false,
      offset: 7,
      size: null,
    },
  });
  expect(await hub.file({ address, fingerprint: 'ab'.repeat(32) }, piece)).toEqual({ ok: true, value: null });
  expect(await hub.file({ address: 'http://127.0.0.1', fingerprint: tls.fingerprint }, piece)).toMatchObject({
    ok: false,
  });
});

it('carries no header of the page’s own choice, and no address', () => {
  const { args } = REQUESTS.hub.file;
  const call = { method: 'GET', sha256: 'ab'.repeat(32), headers: {}, body: bytesOf('') };
  const to = { address: 'https://hub', fingerprint: null };
  expect(args.safeParse([to, call]).success).toBe(true);
  expect(args.safeParse([to, { ...call, headers: { cookie: 'a' } }]).success).toBe(false);
  expect(args.safeParse([to, { ...call, sha256: '../exchange' }]).success).toBe(false);
});
