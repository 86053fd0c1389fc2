import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { request, type IncomingHttpHeaders } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import type { FastifyInstance } from 'fastify';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createBlobFiles } from '../storage/blob-files';
import { StoreProblemError } from '../storage/store-problem';
import { newsWords } from '../words/hub-news';
import { hubWords } from '../words/hub-words';
import { createHubApp, type HubLimits } from './create-hub-app';
import { RequestRefused, type BytesHandler, type RequestMeta } from './handlers';

const NOW = Date.UTC(2026, 10, 21);

let folder: string;
let app: FastifyInstance;
let port: number;
let lines: string[];
/** What the exchange handler got: bytes, and whether they were all. */
let heard: { bytes: Buffer; isWhole: boolean; meta: RequestMeta }[];

/** Answers what it was sent, as far as it came. */
const echo: BytesHandler = async (body, meta) => {
  const parts: Uint8Array[] = [];
  for await (const part of body) parts.push(part);
  const bytes = Buffer.concat(parts);
  heard.push({ bytes, isWhole: meta.isWhole(), meta });
  if (bytes.toString() === 'break') throw new Error('secret 张三');
  if (bytes.toString() === 'gone') throw new StoreProblemError({ type: 'folder_gone', folder: '/hub-data' });
  if (bytes.toString() === 'full') throw Object.assign(new Error('no room for 张三'), { code: 'ENOSPC' });
  if (bytes.toString() === 'forbidden') throw new RequestRefused('forbidden');
  return bytes;
};

async function start(limits: Partial<HubLimits> = {}): Promise<void> {
  app = createHubApp({
    exchange: echo,
    enrol: echo,
    admin: echo,
    stick: (body) => Promise.resolve(body),
    mayReachFile: async ({ act }, meta) => {
      if (meta.headers['authorization'] !== 'device 1') throw new RequestRefused('unauthorised');
      if (act === 'write' && meta.headers['x-read-only'] !== undefined) throw new RequestRefused('forbidden');
    },
    fileStanding: async ({ size, offset }) => Buffer.from(`${offset} of ${size}`),
    name: 'Test',
    version: '1.2.3',
    clock: { nowMs: () => NOW },
    blobs: createBlobFiles(join(folder, 'blobs')),
    pages: createBlobFiles(join(folder, 'pages')),
    web: null,
    tls: null,
    log: (news) => lines.push(newsWords(news, hubWords('en'))),
    limits,
  });
  await app.listen({ host: '127.0.0.1', port: 0 });
  port = (app.server.address() as AddressInfo).port;
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nyamdrel-api-'));
  lines = [];
  heard = [];
});
afterEach(async () => {
  await app.close();
  await rm(folder, { recursive: true, force: true });
});

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

function ask(
  path: string,
  {
    method = 'GET',
    headers = {},
    body,
  }: { method?: string; headers?: Record<string, string>; body?: Uint8Array | string } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, method, headers, agent: false }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('error', reject);
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
      );
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

const post = (body: Uint8Array | string, headers: Record<string, string> = {}) =>
  ask('/hub/v1/exchange', { method: 'POST', body, headers });
const typeOf = ({ status, body }: Answer): readonly unknown[] => [
  status,
  (JSON.parse(body.toString()) as { type: string }).type,
];
const TEXT = Buffer.from('ལག་བསྟར་ 执行 '.repeat(400));

describe('the web server of a hub', () => {
  it('says who it is, and what time it has', async () => {
    await start();
    const { body, headers } = await ask('/hub/v1/about');
    expect(JSON.parse(body.toString())).toEqual({ app: 'nyamdrel-hub', name: 'Test', version: '1.2.3', timeMs: NOW });
    expect(headers['cache-control']).toBe('no-store');
  });

  it('carries bytes to the handlers and back, packed each way as the other side can', async () => {
    await start();
    const packed = [
      [TEXT, {}],
      [TEXT, { 'content-encoding': 'identity' }],
      [gzipSync(TEXT), { 'content-encoding': 'gzip' }],
      [brotliCompressSync(TEXT), { 'content-encoding': 'br' }],
    ] as const;
    for (const [body, headers] of packed) {
      const plain = await post(body, headers);
      expect([plain.status, plain.headers['content-encoding'], plain.body.equals(TEXT)]).toEqual([
        200,
        undefined,
        true,
      ]);
      const br = await post(body, { ...headers, 'x-nyamdrel-accept': 'br' });
      expect([br.headers['content-encoding'], brotliDecompressSync(br.body).equals(TEXT)]).toEqual(['br', true]);
      const gzip = await post(body, { ...headers, 'x-nyamdrel-accept': 'gzip' });
      expect([gzip.headers['content-encoding'], gunzipSync(gzip.body).equals(TEXT)]).toEqual(['gzip', true]);
    }
    expect((await post('short', { 'x-nyamdrel-accept': 'br' })).headers['content-encoding']).toBe(undefined);
    for (const path of ['/hub/v1/enrol', '/hub/v1/admin', '/hub/v1/stick'])
      expect((await ask(path, { method: 'POST', body: 'x' })).body.toString()).toBe('x');
    expect(heard[0]?.meta).toMatchObject({ method: 'POST', url: '/hub/v1/exchange' });
  });

  it('answers every malformed request in one word, and lives on', async () => {
    await start({ wireBytes: 100_000, decodedBytes: 200_000, maxStickBytes: 150_000 });
    expect(typeOf(await post('nonsense', { 'content-encoding': 'gzip' }))).toEqual([400, 'malformed_encoding']);
    expect(typeOf(await post(Buffer.alloc(50, 0xff), { 'content-encoding': 'br' }))).toEqual([
      400,
      'malformed_encoding',
    ]);
    expect(typeOf(await post('x', { 'content-encoding': 'zstd' }))).toEqual([415, 'unknown_encoding']);
    const bomb = gzipSync(Buffer.alloc(50_000_000));
    expect(typeOf(await post(bomb, { 'content-encoding': 'gzip' }))).toEqual([413, 'too_large']);
    expect(typeOf(await post(Buffer.alloc(100_001)))).toEqual([413, 'too_large']);
    const stick = (bytes: number) => ask('/hub/v1/stick', { method: 'POST', body: Buffer.alloc(bytes) });
    expect((await stick(150_000)).status).toBe(200);
    expect(typeOf(await stick(150_001))).toEqual([413, 'too_large']);
    expect(typeOf(await post('forbidden'))).toEqual([403, 'forbidden']);
    expect(typeOf(await post('break'))).toEqual([500, 'internal']);
    expect(typeOf(await post('full'))).toEqual([507, 'disk_full']);
    expect(lines.join()).toContain('The disk is full');
    expect(typeOf(await post('gone'))).toEqual([503, 'not_ready']);
    expect(lines.join()).toContain('was deleted, moved or replaced');
    expect(typeOf(await ask('/hub/v1/nothing'))).toEqual([404, 'not_found']);
    expect(typeOf(await ask('/hub/v1/%ff%'))).toEqual([400, 'malformed_request']);
    expect(typeOf(await ask('/hub/v1/page/..%2f..%2fsecret'))).toEqual([404, 'not_found']);
    expect((await post('alive')).body.toString()).toBe('alive');
  });

  it('keeps what came of a body when the link breaks in the middle', async () => {
    await start();
    const whole = gzipSync(randomBytes(40_000));
    for (const [headers, body] of [
      ['content-encoding: gzip\r\n', whole.subarray(0, 20_000)],
      ['', TEXT.subarray(0, 999)],
    ] as const) {
      const socket = connect(port, '127.0.0.1');
      socket.write(`POST /hub/v1/exchange HTTP/1.1\r\nhost: x\r\n${headers}content-length: ${whole.length}\r\n\r\n`);
      socket.write(body);
      await sleep(50);
      socket.destroy();
    }
    await expect.poll(() => heard.map(({ isWhole }) => isWhole)).toEqual([false, false]);
    expect(heard[0]?.bytes.length).toBeGreaterThan(15_000);
    expect(heard[1]?.bytes.equals(TEXT.subarray(0, 999))).toBe(true);
  });

  it('hangs up on whoever dawdles, and keeps a quiet connection', async () => {
    await start({ headersMs: 300, silenceMs: 400 });
    const dawdling = connect(port, '127.0.0.1');
    dawdling.write('POST /hub/v1/exchange HTTP/1.1\r\nhost: x\r\ncontent-length: 10\r\n\r\nab');
    await ended(dawdling);
    const alive = await post('alive');
    expect(alive.body.toString()).toBe('alive');
    expect(app.server.keepAliveTimeout).toBeGreaterThanOrEqual(120_000);
  });

  it('writes one line a request, without names, addresses or contents', async () => {
    await start();
    await post('break');
    await ask('/hub/v1/blob/张三?x=李四'.replace(/[^\x20-\x7e]/g, encodeURIComponent));
    await ask('/%E5%BC%A0%E4%B8%89');
    await expect.poll(() => lines.length).toBeGreaterThanOrEqual(4);
    const log = lines.join('\n');
    expect(log).toMatch(/^fault at \/hub\/v1\/exchange: Error at /m);
    expect(log).toMatch(/^2026-11-21T00:00:00.000Z GET \/hub\/v1\/blob\/:sha256 404 \d+ms$/m);
    expect(log).not.toMatch(/张三|李四|%E5|secret|127\.0/);
  });
});

const ended = (socket: Socket): Promise<unknown> =>
  new Promise((resolve, reject) => {
    socket.resume();
    socket.once('close', resolve).once('error', resolve);
    setTimeout(() => reject(new Error('still connected')), 5000).unref();
  });

describe('files of a hub', () => {
  const BYTES = randomBytes(50_000);
  const NAME = createHash('sha256').update(BYTES).digest('hex');
  const PATH = `/hub/v1/blob/${NAME}`;
  const AS_DEVICE = { authorization: 'device 1', 'tus-resumable': '1.0.0' };
  const patch = (offset: number, to: number, more: Record<string, string> = {}) =>
    ask(PATH, {
      method: 'PATCH',
      body: BYTES.subarray(offset, to),
      headers: {
        ...AS_DEVICE,
        'content-type': 'application/offset+octet-stream',
        'upload-offset': String(offset),
        ...more,
      },
    });
  const create = () => ask(PATH, { method: 'POST', headers: { ...AS_DEVICE, 'upload-length': String(BYTES.length) } });

  it('come in pieces, begun again where they stopped, and go out by range', async () => {
    await start();
    expect(await create()).toMatchObject({ status: 201, headers: { location: PATH, 'upload-offset': '0' } });
    expect(await patch(0, 20_000)).toMatchObject({ status: 204, headers: { 'upload-offset': '20000' } });
    expect(await create()).toMatchObject({ status: 201, headers: { 'upload-offset': '20000' } });
    const wrong = await patch(0, 10);
    expect([...typeOf(wrong), wrong.headers['upload-offset']]).toEqual([409, 'wrong_offset', '20000']);
    const sha1 = (bytes: Uint8Array) => `sha1 ${createHash('sha1').update(bytes).digest('base64')}`;
    expect(typeOf(await patch(20_000, 30_000, { 'upload-checksum': sha1(Buffer.from('x')) }))).toEqual([
      460,
      'wrong_checksum',
    ]);
    expect(await patch(20_000, 30_000, { 'upload-checksum': sha1(BYTES.subarray(20_000, 30_000)) })).toMatchObject({
      status: 204,
    });
    expect(await ask(PATH, { method: 'HEAD', headers: AS_DEVICE })).toMatchObject({
      status: 200,
      headers: { 'upload-offset': '30000', 'upload-length': '50000' },
    });
    expect(typeOf(await ask(PATH, { headers: AS_DEVICE }))).toEqual([404, 'not_found']);
    expect((await patch(30_000, 50_000)).status).toBe(204);

    const whole = await ask(PATH, { headers: AS_DEVICE });
    expect([whole.status, whole.body.equals(BYTES)]).toEqual([200, true]);
    expect(whole.headers['cache-control']).toMatch(/private.*immutable/);
    const part = await ask(PATH, { headers: { ...AS_DEVICE, range: 'bytes=100-199' } });
    expect([part.status, part.headers['content-range'], part.body.equals(BYTES.subarray(100, 200))]).toEqual([
      206,
      'bytes 100-199/50000',
      true,
    ]);
    const rest = await ask(PATH, { headers: { ...AS_DEVICE, range: 'bytes=49990-' } });
    expect(rest.body.equals(BYTES.subarray(49_990))).toBe(true);
    expect((await ask(PATH, { headers: { ...AS_DEVICE, range: 'bytes=50000-' } })).status).toBe(416);
  });

  it('keep what came when the link breaks', async () => {
    await start();
    await create();
    const socket = connect(port, '127.0.0.1');
    socket.write(
      `PATCH ${PATH} HTTP/1.1\r\nhost: x\r\nauthorization: device 1\r\nupload-offset: 0\r\ncontent-type: application/offset+octet-stream\r\ncontent-length: 50000\r\n\r\n`,
    );
    socket.write(BYTES.subarray(0, 12_345));
    await sleep(50);
    socket.destroy();
    await expect
      .poll(async () => (await ask(PATH, { method: 'HEAD', headers: AS_DEVICE })).headers['upload-offset'])
      .toBe('12345');
    expect((await patch(12_345, 50_000)).status).toBe(204);
  });

  it('are refused to strangers, and to writers who may only read', async () => {
    await start();
    for (const method of ['GET', 'POST', 'PATCH'])
      expect(typeOf(await ask(PATH, { method }))).toEqual([401, 'unauthorised']);
    expect(typeOf(await ask(`/hub/v1/page/${NAME}`))).toEqual([401, 'unauthorised']);
    const readOnly = { ...AS_DEVICE, 'x-read-only': '1', 'upload-length': '5' };
    expect(typeOf(await ask(PATH, { method: 'POST', headers: readOnly }))).toEqual([403, 'forbidden']);
  });

  it('are not taken past the limit or without their length', async () => {
    await start({ maxFileBytes: 40_000 });
    expect(typeOf(await create())).toEqual([413, 'too_large']);
    expect(typeOf(await ask(PATH, { method: 'POST', headers: AS_DEVICE }))).toEqual([400, 'malformed_request']);
  });

  it('have their pages too', async () => {
    await start();
    const page = await createBlobFiles(join(folder, 'pages')).put(BYTES);
    const answer = await ask(`/hub/v1/page/${page}`, { headers: { ...AS_DEVICE, range: 'bytes=0-9' } });
    expect([answer.status, answer.body.equals(BYTES.subarray(0, 10))]).toEqual([206, true]);
  });
});
