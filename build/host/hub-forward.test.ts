import { mkdtemp, rm } from 'node:fs/promises';
import { createServer as createPlainServer, request, type Server as HttpServer } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { must } from '../../shared/core/assert';
import { openHubTls, type HubTls } from '../../server/tls/hub-tls';
import { createHubForward, hubAddress, type HubForward } from './hub-forward';
import { createHostServer } from './server';

let folder: string;
let tls: HubTls;
let stranger: HubTls;
let open: { host: HttpServer; hub: Server; forward: HubForward }[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nyamdrel-forward-'));
  const make = (name: string) =>
    openHubTls({ folder: join(folder, name), own: null, names: ['127.0.0.1'], nowMs: Date.now() });
  tls = await make('hub');
  stranger = await make('stranger');
});
afterEach(() => {
  for (const { host, hub, forward } of open) {
    forward.close();
    for (const server of [host, hub]) {
      server.closeAllConnections();
      server.close();
    }
  }
  open = [];
});
afterAll(() => rm(folder, { recursive: true }));

/** A host before a hub that echoes; what it says its authority is, and what it is known by, are given. */
async function hostBefore({ shownCa = tls.caPem, pinned = tls.fingerprint, shown = tls } = {}): Promise<number> {
  const hub = createServer({ cert: shown.cert, key: shown.key }, (asked, answer) => {
    if (asked.url === '/connect/nyamdrel-ca.crt') return answer.end(shownCa);
    answer.writeHead(201, {
      'x-seen': `${asked.method} ${asked.url} ${String(asked.headers['x-nyamdrel-accept'])}`,
      'set-cookie': 'a=b',
    });
    return asked.pipe(answer);
  });
  const hubPort = await listening(hub);
  const address = hubAddress(`https://127.0.0.1:${hubPort}/#${pinned}`);
  if (address === null) throw new Error('no address');
  const forward = createHubForward(address);
  const host = createHostServer({ root: folder, version: '1', hub: forward });
  open.push({ host, hub, forward });
  return listening(host);
}

const listening = (server: HttpServer | Server): Promise<number> =>
  new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port)));

function post(port: number, path: string, headers: Record<string, string> = {}) {
  return new Promise<{ status: number | undefined; headers: Record<string, unknown>; body: string }>(
    (resolve, reject) => {
      const sent = request({ host: '127.0.0.1', port, path, method: 'POST', headers, agent: false }, (answer) => {
        let body = '';
        answer.on('data', (part: Buffer) => (body += part.toString()));
        answer.on('end', () => resolve({ status: answer.statusCode, headers: answer.headers, body }));
      });
      sent.on('error', reject).end('hello hub');
    },
  );
}

describe('what the host passes on to the hub', () => {
  it('goes there and comes back as it is, under the headers of the host', async () => {
    const port = await hostBefore();
    const answer = await post(port, '/hub/v1/exchange?a=1', { 'x-nyamdrel-accept': 'br' });
    expect([answer.status, answer.body]).toEqual([201, 'hello hub']);
    expect(answer.headers['x-seen']).toBe('POST /hub/v1/exchange?a=1 br');
    expect(answer.headers['content-security-policy']).toMatch(/default-src 'none'/);
    expect(answer.headers['set-cookie']).toBe(undefined);
  });

  it('goes to no hub but the one that is pinned', async () => {
    const refused = { status: 502, type: 'wrong_hub' };
    const outcome = async (port: number) => {
      const { status, body } = await post(port, '/hub/v1/exchange');
      return { status, type: (JSON.parse(body) as { type: string }).type };
    };
    // A stranger with its own authority, one that shows the right authority without its key, and one that shows nonsense.
    expect(await outcome(await hostBefore({ shown: stranger, shownCa: stranger.caPem }))).toEqual(refused);
    expect(await outcome(await hostBefore({ shown: stranger, shownCa: tls.caPem }))).toEqual(refused);
    expect(await outcome(await hostBefore({ shownCa: 'nonsense' }))).toEqual(refused);
  });

  it('is answered in a word when the hub is not there, and goes through when it is back', async () => {
    const port = await hostBefore();
    const hub = must(open[0], 'it was opened above').hub;
    const hubPort = (hub.address() as AddressInfo).port;
    hub.close();
    expect(await post(port, '/hub/v1/about')).toMatchObject({
      status: 502,
      body: expect.stringContaining('hub_unreachable'),
    });
    await new Promise<void>((resolve) => hub.listen(hubPort, '127.0.0.1', resolve));
    expect((await post(port, '/hub/v1/about')).status).toBe(201);
  });

  it('is told apart from a sign-in page that speaks no TLS', async () => {
    const portal = createPlainServer((_, answer) => answer.end('<html>sign in</html>'));
    const address = hubAddress(`https://127.0.0.1:${await listening(portal)}/#${tls.fingerprint}`);
    if (address === null) throw new Error('no address');
    const forward = createHubForward(address);
    const host = createHostServer({ root: folder, version: '1', hub: forward });
    expect((await post(await listening(host), '/hub/v1/exchange')).body).toContain('wrong_hub');
    forward.close();
    for (const server of [host, portal]) server.close();
  });

  it('does not come from pages of other sites', async () => {
    const port = await hostBefore();
    expect((await post(port, '/hub/v1/exchange', { origin: 'http://evil.example' })).status).toBe(403);
    expect((await post(port, '/hub/v1/exchange', { origin: `http://127.0.0.1:${port}` })).status).toBe(201);
  });
});

describe('the address of a hub', () => {
  const PRINT = '0A1B '.repeat(16).trim();
  it('comes with the fingerprint as the hub prints it', () => {
    const address = hubAddress(`https://hub.example:4820/#${PRINT}`);
    expect([address?.origin.host, address?.fingerprint]).toEqual(['hub.example:4820', '0a1b'.repeat(16)]);
  });
  it.each(['', 'hub.example', 'https://hub.example', `http://hub.example#${PRINT}`, 'https://hub.example#0a1b'])(
    'is not "%s"',
    (text) => expect(hubAddress(text)).toBe(null),
  );
});
