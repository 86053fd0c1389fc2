import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { request, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createHostServer } from './server';

const PAGE = '<!doctype html><meta name="csp-nonce" nonce="__NONCE__"><p>app</p>';

let folder: string;
let server: Server;
let port: number;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nyamdrel-host-'));
  await mkdir(join(folder, 'bundle/assets'), { recursive: true });
  await writeFile(join(folder, 'bundle/index.html'), PAGE);
  await writeFile(join(folder, 'bundle/assets/main-abc.js'), 'run()');
  await writeFile(join(folder, 'bundle/assets/tibetan-abc.woff2'), Uint8Array.of(0, 255, 1));
  await writeFile(join(folder, 'secret.txt'), 'outside');
  await mkdir(join(folder, 'bundle-twin'));
  await writeFile(join(folder, 'bundle-twin/secret.txt'), 'outside');
  server = createHostServer({ root: join(folder, 'bundle'), version: '1.2.3' });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
});

afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  await rm(folder, { recursive: true });
});

interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** Sends the path as it is, which fetch would tidy up first. */
function ask(path: string, { method = 'GET', host = `127.0.0.1:${port}` } = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, method, headers: { host } }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    });
    sent.on('error', reject).end();
  });
}

describe('the host', () => {
  it('serves the page with one fresh nonce in it and in its content policy', async () => {
    const nonces = new Set<string>();
    for (const path of ['/', '/index.html', '/?x=1']) {
      const { status, headers, body } = await ask(path);
      const nonce = /nonce="([^"]+)"/.exec(body.toString())?.[1] ?? '';
      expect([status, headers['content-type'], headers['cache-control']]).toEqual([
        200,
        'text/html; charset=utf-8',
        'no-store',
      ]);
      expect(headers['content-security-policy']).toContain(`style-src 'self' 'nonce-${nonce}';`);
      expect(Buffer.from(nonce, 'base64')).toHaveLength(16);
      nonces.add(nonce);
    }
    expect(nonces.size).toBe(3);
  });

  it('allows no script but its own files, and nothing to be framed or fetched from elsewhere', async () => {
    const { headers } = await ask('/');
    const policy = String(headers['content-security-policy']);
    for (const rule of [
      "default-src 'none'",
      "script-src 'self'",
      "connect-src 'self'",
      "worker-src 'self'",
      "frame-ancestors 'none'",
    ]) {
      expect(policy.split('; ')).toContain(rule);
    }
    expect(policy).not.toMatch(/unsafe|wasm|http/);
  });

  it('puts the safe headers on every answer', async () => {
    for (const path of ['/', '/assets/main-abc.js', '/nothing', '/%00', '/hub/sync', '/.well-known/nyamdrel']) {
      expect((await ask(path)).headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'content-security-policy': expect.stringContaining("default-src 'none'"),
      });
    }
  });

  it('lets hashed files be kept for good, byte by byte and with their type', async () => {
    const font = await ask('/assets/tibetan-abc.woff2');
    expect([...font.body]).toEqual([0, 255, 1]);
    expect(font.headers).toMatchObject({
      'content-type': 'font/woff2',
      'cache-control': 'public, max-age=31536000, immutable',
    });
    expect((await ask('/assets/main-abc.js')).headers['content-type']).toBe('text/javascript; charset=utf-8');
  });

  it.each([
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/..%5csecret.txt',
    '/../bundle-twin/secret.txt',
    '/%00',
    '/%',
    'http://127.0.0.1/secret.txt',
  ])('refuses the path %s', async (path) => {
    const { status, body } = await ask(path);
    expect([status, body.toString()]).toEqual([400, '']);
  });

  it.each(['/nothing', '/assets', '/assets/', '//secret.txt'])('has nothing at %s', async (path) => {
    expect((await ask(path)).status).toBe(404);
  });

  it('sends localhost to the one address of the data', async () => {
    const { status, headers } = await ask('/index.html?a=1', { host: `localhost:${port}` });
    expect([status, headers.location]).toEqual([308, `http://127.0.0.1:${port}/index.html?a=1`]);
  });

  it.each(['evil.example', '127.0.0.1', '127.0.0.1:1', 'localhost'])(
    'answers nothing under the name "%s"',
    async (host) => {
      const { status, body } = await ask('/', { host });
      expect([status, body.length]).toEqual([421, 0]);
    },
  );

  it('answers HEAD without a body and refuses to be written to', async () => {
    const head = await ask('/', { method: 'HEAD' });
    expect([head.status, head.body.length, Number(head.headers['content-length']) > 0]).toEqual([200, 0, true]);
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) expect((await ask('/', { method })).status).toBe(405);
  });

  it('says that no hub is configured', async () => {
    const { status, headers, body } = await ask('/hub/sync', { method: 'POST' });
    expect([status, headers['content-type']]).toEqual([503, 'application/problem+json']);
    expect(JSON.parse(body.toString())).toMatchObject({ type: 'no_hub', status: 503 });
  });

  it('says who it is', async () => {
    expect(JSON.parse((await ask('/.well-known/nyamdrel')).body.toString())).toEqual({
      app: 'nyamdrel',
      version: '1.2.3',
    });
  });
});
