import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { createServer, type Server } from 'node:https';
import { connect, createServer as createTcpServer, type AddressInfo, type Server as TcpServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, deflateRawSync } from 'node:zlib';
import type { FastifyInstance } from 'fastify';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packRequest, unpackAnswer } from '../../electron/main/hub/pack-request';
import { hubHandlers } from '../../electron/main/ipc/hub';
import { createHubApp } from '../../server/api/create-hub-app';
import { packedAnswer } from '../../server/api/packed-answer';
import { unpackedBody } from '../../server/api/packed-body';
import { createBlobFiles } from '../../server/storage/blob-files';
import { seededDice } from '../bench/link/link-model';
import { openHubTls, type HubTls } from '../../server/tls/hub-tls';
import { PACKINGS, wordsBefore } from '../../shared/exchange/packing';

const LIMITS = { wireBytes: 100_000, decodedBytes: 2_000_000 };
const MOST = 4_000_000;

async function* streamOf(...parts: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* parts;
}

const unpackRequest = async (packed: Uint8Array) => (await unpackedBody(streamOf(packed), LIMITS)).bytes;

async function whole(packed: Awaited<ReturnType<typeof packedAnswer>>): Promise<Uint8Array> {
  if (packed instanceof Uint8Array) return packed;
  const parts: Uint8Array[] = [];
  for await (const part of packed) parts.push(part);
  return Buffer.concat(parts);
}

const CHANGE = '{"k":"request.answer","o":[["add","request","","answered","text":"已查询，名下有一辆车。"';
const samples = fc.oneof(
  fc.uint8Array({ maxLength: 6000 }),
  fc
    .array(fc.constantFrom(CHANGE, 'case', '执行', 'ལག་བསྟར།'), { maxLength: 400 })
    .map((all) => Buffer.from(all.join())),
);
const isBeginningOf = (part: Uint8Array, all: Uint8Array): boolean =>
  Buffer.compare(part, all.subarray(0, part.length)) === 0;

describe('what a desktop and a hub pack for each other', () => {
  it('comes out as it went in, both ways', async () => {
    await fc.assert(
      fc.asyncProperty(samples, samples, async (request, answer) => {
        const packed = await packRequest(request);
        expect(isBeginningOf(request, await unpackRequest(packed))).toBe(true);
        expect(packed.length).toBeLessThanOrEqual(request.length + 16);
        const told = await unpackAnswer(await whole(await packedAnswer(answer, request)), request, MOST);
        expect([told.isDamaged, Buffer.compare(told.bytes, answer)]).toEqual([false, 0]);
      }),
      { numRuns: 60 },
    );
  });

  it('comes out in one piece when it was packed in several, at whichever quality', async () => {
    const dice = seededDice(1);
    const record = () => `{"id":"${dice().toString(36)}","k":"${dice() < 0.5 ? 'case' : '执行'}",${CHANGE}}`;
    const answer = Buffer.from(Array.from({ length: 2500 }, record).join());
    expect(answer.length).toBeGreaterThan(256 * 1024);
    const all = await Promise.all([1, 2, 3].map(async () => whole(await packedAnswer(answer, null))));
    for (const packed of all) expect(Buffer.compare((await unpackAnswer(packed, answer, MOST)).bytes, answer)).toBe(0);
    // The third was packed quickly, because two were being packed well.
    expect(all[2]?.length).toBeGreaterThan(all[0]?.length ?? 0);
  });

  it('gives its beginning when it was cut, at every byte', async () => {
    const request = Buffer.from(CHANGE.repeat(3));
    const long = Buffer.from(Array.from({ length: 500 }, (_, i) => `${i} ${CHANGE}`).join());
    for (const [body, step] of [
      [request, 1],
      [long, 37],
    ] as const) {
      const packed = [await packRequest(body), await whole(await packedAnswer(body, request))] as const;
      for (let length = 0; length < packed[0].length; length += step)
        expect(isBeginningOf(await unpackRequest(packed[0].subarray(0, length)), body)).toBe(true);
      for (let length = 0; length < packed[1].length; length += step) {
        const { bytes } = await unpackAnswer(packed[1].subarray(0, length), request, MOST);
        expect(isBeginningOf(bytes, body)).toBe(true);
      }
    }
  });

  it('is refused in a word, or other bytes that carry no signature, when it was altered', async () => {
    const request = Buffer.from(CHANGE.repeat(2));
    const packed = await packRequest(request);
    for (let at = 0; at < packed.length; at++) {
      const altered = Buffer.from(packed);
      altered[at] = (altered[at] ?? 0) ^ 0x55;
      const read = await unpackRequest(altered).catch((error: { readonly type: string }) => error.type);
      if (typeof read === 'string') expect(['malformed_encoding', 'unknown_encoding', 'too_large']).toContain(read);
      else expect(read.length).toBeLessThan(LIMITS.decodedBytes);
      const told = await unpackAnswer(altered, request, MOST);
      expect(told.bytes.length).toBeLessThan(MOST);
    }
  });

  it('does not blow up either side', async () => {
    const zeros = Buffer.alloc(5_000_000);
    const bombs = [
      [PACKINGS.brotli, brotliCompressSync(zeros)],
      [PACKINGS.words, deflateRawSync(zeros.subarray(0, 1_000_000))],
    ] as const;
    for (const [packing, bytes] of bombs) {
      const bomb = Buffer.concat([Buffer.of(packing), bytes]);
      await expect(unpackRequest(bomb)).rejects.toMatchObject({ type: 'too_large' });
      expect(await unpackAnswer(bomb, zeros, MOST)).toMatchObject({ isDamaged: true, bytes: { length: 0 } });
    }
    await expect(unpackRequest(Buffer.alloc(LIMITS.wireBytes + 1))).rejects.toMatchObject({ type: 'too_large' });
    await expect(unpackRequest(Buffer.of(77, 1))).rejects.toMatchObject({ type: 'unknown_encoding' });
  });

  it('has the dictionary of that number: another one would be read as nonsense by those that are out there', () => {
    const told = createHash('sha256').update(wordsBefore(null)).digest('hex');
    expect(told).toBe('e78b86fd69c1007f19b69dd64d2c208b6b60f944ace1c4f4edcc1143cf3b25ff');
  });
});

describe('an exchange of a desktop with its hub', () => {
  const folder = mkdtempSync(join(tmpdir(), 'nyamdrel-packed-'));
  const heard: { readonly url: string; readonly names: readonly string[] }[] = [];
  const open: (Server | TcpServer)[] = [];
  let tls: HubTls;
  let app: FastifyInstance;
  const portOf = (server: { address: () => unknown }): number => (server.address() as AddressInfo).port;
  const listening = async <T extends Server | TcpServer>(server: T): Promise<T> => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    open.push(server);
    return server;
  };
  const to = (port: number) => ({ address: `https://127.0.0.1:${port}`, fingerprint: tls.fingerprint });
  const exchangeAt = (port: number, hub: ReturnType<typeof hubHandlers>, text: string) =>
    hub.post(to(port), '/hub/v1/exchange', Buffer.from(text));

  beforeAll(async () => {
    tls = await openHubTls({ folder, own: null, names: ['127.0.0.1'], nowMs: Date.now() });
    const echo = async (body: AsyncIterable<Uint8Array>) => {
      const parts: Uint8Array[] = [];
      for await (const part of body) parts.push(part);
      return Buffer.concat(parts);
    };
    app = createHubApp({
      exchange: echo,
      enrol: echo,
      admin: echo,
      stick: (body) => Promise.resolve(body),
      mayReachFile: async () => undefined,
      fileStanding: async () => Buffer.alloc(0),
      name: 'Test',
      version: '1.2.3',
      clock: { nowMs: () => 0 },
      blobs: createBlobFiles(join(folder, 'blobs')),
      pages: createBlobFiles(join(folder, 'pages')),
      web: null,
      tls: { cert: tls.cert, key: tls.key },
      log: () => undefined,
    });
    app.get('/connect/nyamdrel-ca.crt', (_request, reply) => reply.send(tls.caPem));
    app.addHook('onRequest', async (request) => {
      heard.push({ url: request.url, names: request.raw.rawHeaders.filter((_, i) => i % 2 === 0) });
    });
    await app.listen({ host: '127.0.0.1', port: 0 });
  });
  afterAll(async () => {
    await app.close();
    for (const server of open) server.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('goes over one connection, with the two headers that it cannot do without', async () => {
    let connections = 0;
    const count = await listening(
      createTcpServer((near) => {
        connections += 1;
        const far = connect(portOf(app.server), '127.0.0.1');
        near.on('error', () => far.destroy()).pipe(far);
        far.on('error', () => near.destroy()).pipe(near);
      }),
    );
    const hub = hubHandlers();
    for (const text of ['hello', 'hello again', 'long '.repeat(300_000)]) {
      const answer = await exchangeAt(portOf(count), hub, text);
      expect(answer).toMatchObject({ ok: true, value: { cut: false } });
      const value = answer.ok && typeof answer.value === 'object' ? answer.value : null;
      expect(Buffer.from(value?.bytes ?? []).toString()).toBe(text);
    }
    // One to fetch the certificate.
    expect(connections).toBe(2);
    const exchanges = heard.filter(({ url }) => url === '/hub/2');
    expect(exchanges).toHaveLength(3);
    for (const { names } of exchanges)
      expect(names.map((name) => name.toLowerCase()).toSorted()).toEqual(['content-length', 'host']);
  });

  it('is asked in the way of before at a hub of the release before, and keeps to it', async () => {
    const asked: string[] = [];
    const server = createServer({ cert: tls.cert, key: tls.key }, (request: IncomingMessage, response) => {
      asked.push(request.url ?? '');
      request.resume();
      if (request.url === '/connect/nyamdrel-ca.crt') return void response.end(tls.caPem);
      request.on('end', () => {
        if (request.url === '/hub/v1/exchange') return void response.end('from before');
        return void response.writeHead(404, { 'content-type': 'application/json' }).end('{"type":"not_found"}');
      });
    });
    await listening(server);
    const hub = hubHandlers();
    for (let i = 0; i < 2; i++)
      expect(await exchangeAt(portOf(server), hub, 'hello')).toMatchObject({ ok: true, value: { cut: false } });
    expect(asked.slice(1)).toEqual(['/hub/2', '/hub/v1/exchange', '/hub/v1/exchange']);
    server.closeAllConnections();
  });

  it('gives what came when the link breaks in the middle of the answer', async () => {
    const text = Array.from({ length: 40_000 }, (_, i) => `${(i * 7919) % 100_003},`).join('');
    const broken = await listening(
      createTcpServer((near) => {
        const far = connect(portOf(app.server), '127.0.0.1');
        let down = 0;
        near.on('error', () => far.destroy()).pipe(far);
        far.on('error', () => near.destroy());
        far.on('data', (bytes: Buffer) => {
          down += bytes.length;
          near.write(bytes);
          if (down > 30_000) far.destroy();
        });
        far.on('close', () => near.end());
      }),
    );
    const answer = await exchangeAt(portOf(broken), hubHandlers(), text);
    if (!answer.ok || answer.value === null || typeof answer.value === 'string') throw new Error('something came');
    const { bytes, cut } = answer.value;
    expect(cut).toBe(true);
    expect(bytes.length).toBeGreaterThan(20_000);
    expect(isBeginningOf(bytes, Buffer.from(text))).toBe(true);
  });
});
