import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { beforeEach, describe, expect, it } from 'vitest';
import { concatBytes, sameBytes } from '../../../shared/core/bytes';
import type { DeviceId, PersonId } from '../../../shared/core/ids';
import { err, ok } from '../../../shared/core/result';
import { readFileRequest, signFileStanding, FILE_REQUEST_HEADER } from '../../../shared/exchange/file-request';
import { newStanding } from '../../../shared/exchange/device/standing';
import type { HubFileCall, HubFileReply } from '../../../shared/platform/ports';
import { fastSigner, fastVerifier } from '../../../test/simulation/fast-crypto';
import type { DeviceStore } from '../device-store';
import type { FilePorts } from './ask-file';
import { createFileFetcher } from './fetch-file';
import { createFileQueue } from './file-queue';
import type { OwnFile, OwnFiles } from './own-files';

const HUB = 'hub-key';
const MINUTE = 60_000;
const NOTHING = new Uint8Array();
const hexOf = (content: Uint8Array): string => bytesToHex(sha256(content));
const content = (fill: number, size: number): Uint8Array => new Uint8Array(size).fill(fill);

/** A hub that holds files in memory, and a link to it that carries so many bytes a second and breaks when it is told to. */
function createLink() {
  const files = new Map<string, { size: number; bytes: Uint8Array }>();
  const link = {
    nowMs: 0,
    bytesPerSecond: 2000,
    /** Bytes of a piece after which the link breaks; null while it is good. */
    cutAfter: null as number | null,
    refuses: new Set<string>(),
    isForged: false,
    asked: [] as string[],
    files,
    sent: 0,
  };
  const reply = (status: number, rest: Partial<HubFileReply> = {}) =>
    ok({ status, bytes: new Uint8Array(), cut: false, offset: null, size: null, ...rest });
  const file = async ({ method, sha256: name, headers, body }: HubFileCall) => {
    link.asked.push(`${method} ${name.slice(0, 4)}`);
    const request = readFileRequest(headers[FILE_REQUEST_HEADER])?.request;
    if (!request) return reply(401);
    if (link.refuses.has(name)) return reply(403);
    const held = files.get(name) ?? { size: request.len, bytes: new Uint8Array() };
    if (method === 'POST') {
      files.set(name, held);
      const standing = {
        nonce: request.nonce,
        f: name,
        size: held.size,
        offset: held.bytes.length,
        kept: held.bytes.length === held.size,
      };
      return reply(201, { bytes: await signFileStanding(standing, fastSigner(link.isForged ? 'portal' : HUB)) });
    }
    if (method === 'GET') {
      const part = held.bytes.slice(request.at, request.at + request.len);
      return reply(206, link.cutAfter === null ? { bytes: part } : { bytes: part.slice(0, link.cutAfter), cut: true });
    }
    if (request.at !== held.bytes.length) return reply(409, { offset: held.bytes.length });
    const through = link.cutAfter === null ? body : body.slice(0, link.cutAfter);
    link.sent += through.length;
    link.nowMs += (through.length * 1000) / link.bytesPerSecond;
    const bytes = concatBytes(held.bytes, through);
    files.set(name, { ...held, bytes });
    return through.length < body.length ? err({ type: 'unreachable' as const }) : reply(204, { offset: bytes.length });
  };
  return Object.assign(link, { file });
}

const ownFile = (bytes: Uint8Array, seq: number): OwnFile => ({
  dev: 'dev',
  seq,
  sha256: hexOf(bytes),
  size: bytes.length,
  name: `${seq}.jpg`,
  person: 'p' as PersonId,
  atMs: seq,
  about: null,
});

let link: ReturnType<typeof createLink>;
let ports: FilePorts;

beforeEach(() => {
  link = createLink();
  const store = {
    identity: () => ({ dev: 'dev' as DeviceId, dn: 1, former: [] }),
    standing: () => ({ ...newStanding(HUB), acked: 100 }),
  } as unknown as DeviceStore;
  ports = {
    store,
    transport: link,
    signer: fastSigner('dev'),
    verifier: fastVerifier,
    clock: { nowMs: () => link.nowMs },
    random: { bytes: (count) => new Uint8Array(count) },
  };
});

/** A queue of these contents; what is `missing` is not on this machine. */
function queueOf(contents: readonly Uint8Array[], missing: readonly Uint8Array[] = []) {
  let left = contents.map((bytes, i) => ownFile(bytes, i + 1));
  const here = new Map(contents.filter((bytes) => !missing.includes(bytes)).map((bytes) => [hexOf(bytes), bytes]));
  const own: OwnFiles = {
    scan: () => Promise.resolve(),
    unsent: () => left,
    keepSent: async (sent) => {
      left = left.filter((file) => !sent.includes(file.sha256));
    },
  };
  const queue = createFileQueue({
    own,
    ports: () => ports,
    read: async (name) => here.get(name) ?? null,
    onChange: () => undefined,
  });
  return { queue, left: () => left.map(({ name }) => name) };
}

const never = (): boolean => false;

describe('the files of a machine', () => {
  it('get through a link of 16 kbit/s that is cut every 20 seconds, without sending much twice', async () => {
    const photo = content(1, 400_000);
    const { queue, left } = queueOf([photo]);
    let upMs = 0;
    for (let tries = 0; left().length > 0 && tries < 1000; tries++) {
      // The link holds for another 20 seconds; what is on its way then breaks off.
      link.cutAfter = upMs > 15_000 ? 4000 : null;
      const beforeMs = link.nowMs;
      const hasMore = await queue.run(never);
      upMs = link.cutAfter === null ? upMs + link.nowMs - beforeMs : 0;
      if (!hasMore) link.nowMs += Math.max(500, queue.nextMs() ?? 0);
    }
    expect(left()).toEqual([]);
    expect(link.sent).toBe(400_000);
    expect(link.nowMs).toBeLessThan(2 * 200_000);
  });

  it('stop between two pieces when text wants to go', async () => {
    const { queue, left } = queueOf([content(1, 100_000)]);
    expect(await queue.run(() => link.sent > 0)).toBe(true);
    expect(link.sent).toBeLessThan(60_000);
    expect(left()).toHaveLength(1);
  });

  it('go past one that cannot be sent for a month, one that is not here and a large one', async () => {
    const [refused, missing, large, small] = [
      content(1, 1000),
      content(2, 1000),
      content(3, 300_000),
      content(4, 1000),
    ];
    link.refuses.add(hexOf(refused));
    link.bytesPerSecond = 1_000_000;
    const { queue, left } = queueOf([large, refused, missing, small], [missing]);
    await queue.run(never);
    expect(left()).toEqual(['2.jpg', '3.jpg']);
    expect(link.asked.indexOf(`PATCH ${hexOf(small).slice(0, 4)}`)).toBeLessThan(
      link.asked.indexOf(`PATCH ${hexOf(large).slice(0, 4)}`),
    );
    expect(queue.progressOf(hexOf(refused)).why).toBe('refused');
    expect(queue.progressOf(hexOf(missing)).why).toBe('not_here');
    const month = 30 * 24 * 60 * MINUTE;
    const asked = link.asked.length;
    while (link.nowMs < month) {
      await queue.run(never);
      link.nowMs += Math.max(queue.nextMs() ?? MINUTE, 1);
    }
    // Tried again and again, ever more seldom.
    expect(link.asked.length - asked).toBeGreaterThan(100);
    expect(link.asked.length - asked).toBeLessThan(200);
    link.refuses.clear();
    link.nowMs += 6 * 60 * MINUTE;
    await queue.run(never);
    expect(left()).toEqual(['3.jpg']);
  });

  it('are not taken for delivered on the word of anybody but the hub', async () => {
    link.isForged = true;
    const { queue, left } = queueOf([content(1, 10)]);
    expect(await queue.run(never)).toBe(false);
    expect(left()).toHaveLength(1);
  });
});

describe('a file of another machine', () => {
  const fetcherOf = (kept: Map<string, Uint8Array>) =>
    createFileFetcher({
      ports: () => ports,
      timers: { after: (_, call) => (call(), () => undefined) },
      keep: async (name, bytes) => {
        kept.set(name, bytes);
        return ok();
      },
      onChange: () => undefined,
    });

  it('is put together from what came before each cut, and kept only when it is what its name says', async () => {
    const photo = content(7, 50_000);
    const name = hexOf(photo);
    link.files.set(name, { size: photo.length, bytes: photo });
    link.cutAfter = 3000;
    const kept = new Map<string, Uint8Array>();
    expect(await fetcherOf(kept).fetch({ sha256: name, size: photo.length })).toEqual(ok());
    expect(sameBytes(kept.get(name) ?? NOTHING, photo)).toBe(true);

    link.files.set(name, { size: photo.length, bytes: content(8, 50_000) });
    const none = new Map<string, Uint8Array>();
    const fetcher = fetcherOf(none);
    expect(await fetcher.fetch({ sha256: name, size: photo.length })).toEqual(err('damaged'));
    expect(none.size).toBe(0);
    expect(fetcher.states().get(name)).toEqual({ type: 'failed', why: 'damaged', got: 0 });
  });

  it('that does not come is given up after a while, and what came is kept for the next try', async () => {
    const photo = content(7, 50_000);
    const name = hexOf(photo);
    link.files.set(name, { size: photo.length, bytes: photo.slice(0, 20_000) });
    const kept = new Map<string, Uint8Array>();
    const fetcher = fetcherOf(kept);
    expect(await fetcher.fetch({ sha256: name, size: photo.length })).toEqual(err('unreachable'));
    expect(fetcher.states().get(name)).toMatchObject({ type: 'failed', got: 20_000 });
    link.files.set(name, { size: photo.length, bytes: photo });
    expect(await fetcher.fetch({ sha256: name, size: photo.length })).toEqual(ok());
    expect(sameBytes(kept.get(name) ?? NOTHING, photo)).toBe(true);
  });
});
