import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { beforeEach, describe, expect, it } from 'vitest';
import type { DeviceId } from '../../../shared/core/ids';
import { err, ok } from '../../../shared/core/result';
import type { SightFile } from '../../../shared/domain/files/files-in-sight';
import { prefetchLimits, type PrefetchChoice } from '../../../shared/domain/settings/file-prefetch';
import { newStanding } from '../../../shared/exchange/device/standing';
import { FILE_REQUEST_HEADER, readFileRequest } from '../../../shared/exchange/file-request';
import type { HubFileCall, HubFileReply } from '../../../shared/platform/ports';
import { fastSigner, fastVerifier } from '../../../test/simulation/fast-crypto';
import type { DeviceStore } from '../device-store';
import type { FilePorts } from './ask-file';
import { createFileFetcher } from './fetch-file';
import { createPrefetch } from './prefetch';
import { createSightFiles } from './sight-files';

const KB = 1024;
const GB = KB ** 3;
const MINUTE = 60_000;

const photo = (fill: number, size: number) => {
  const bytes = new Uint8Array(size).fill(fill);
  return { sha256: bytesToHex(sha256(bytes)), size, bytes, on: '2026-11-21', isOwn: false };
};
type Photo = ReturnType<typeof photo>;

/** A hub with files and a link to it; the disk of a machine. */
function setup(files: readonly Photo[]) {
  const at = {
    nowMs: 0,
    bytesPerSecond: 100 * KB,
    isUp: true,
    lacks: new Set<string>(),
    asked: [] as string[],
    here: new Set<string>(),
    free: null as number | null,
    choice: 'auto' as PrefetchChoice,
    savesData: false,
    files: files as readonly SightFile[],
    /** Calls back before each piece. */
    onPiece: () => undefined as void,
  };
  const reply = (status: number, bytes = new Uint8Array()): HubFileReply => ({
    status,
    bytes,
    cut: false,
    offset: null,
    size: null,
  });
  const file = async ({ sha256: name, headers }: HubFileCall) => {
    at.onPiece();
    if (!at.isUp) return err({ type: 'unreachable' as const });
    at.asked.push(name);
    const request = readFileRequest(headers[FILE_REQUEST_HEADER])?.request;
    const found = files.find((each) => each.sha256 === name);
    if (!request || !found || at.lacks.has(name)) return ok(reply(404));
    at.nowMs += (request.len * 1000) / at.bytesPerSecond;
    return ok(reply(206, found.bytes.slice(request.at, request.at + request.len)));
  };
  const store = { identity: () => ({ dev: 'dev' as DeviceId, dn: 1, former: [] }), standing: () => newStanding('hub') };
  const ports: FilePorts = {
    store: store as unknown as DeviceStore,
    transport: { file },
    signer: fastSigner('dev'),
    verifier: fastVerifier,
    clock: { nowMs: () => at.nowMs },
    random: { bytes: (count) => new Uint8Array(count) },
  };
  const sight = createSightFiles({ sight: () => at.files, has: async (name) => at.here.has(name) });
  const fetcher = createFileFetcher({
    ports: () => ports,
    timers: { after: (_, call) => (call(), () => undefined) },
    keep: async (name) => {
      at.here.add(name);
      sight.kept(name);
      return ok();
    },
    onChange: () => undefined,
  });
  const limits = () => prefetchLimits(at.choice, { goodput: fetcher.goodput(), savesData: at.savesData });
  const prefetch = createPrefetch({
    sight,
    fetcher,
    ports: () => ports,
    limits,
    freeBytes: () => Promise.resolve(at.free),
  });
  return Object.assign(at, { sight, fetcher, prefetch });
}

const never = () => false;
const names = (...photos: readonly Photo[]): ReadonlySet<string> => new Set(photos.map((each) => each.sha256));

let [house, paper, scan]: Photo[] = [];
beforeEach(() => {
  [house, paper, scan] = [photo(1, 200 * KB), photo(2, 20 * KB), photo(3, 3000 * KB)];
});
const all = () => [house, paper, scan] as Photo[];

describe('files that nobody has asked for', () => {
  it('come in their order over a good link, and it is told how many are here', async () => {
    const at = setup(all());
    await at.sight.look();
    expect(at.sight.counts()).toEqual({ here: 0, all: 3 });
    while (await at.prefetch.run(never));
    expect(at.here).toEqual(names(...all()));
    expect([...new Set(at.asked)]).toEqual([...names(...all())]);
    expect(at.sight.counts()).toEqual({ here: 3, all: 3 });
    expect(at.prefetch.nextMs()).toBeNull();
  });

  it('do not come when the person wants none, and only small ones when she wants those', async () => {
    const at = setup(all());
    at.choice = 'off';
    expect(await at.prefetch.run(never)).toBe(false);
    expect(at.asked).toEqual([]);
    at.choice = 'small';
    while (await at.prefetch.run(never));
    expect(at.here).toEqual(names(...all().slice(0, 2)));
  });

  it('over a slow link stop after the piece that shows it, and small ones come', async () => {
    const at = setup([...all()].toReversed());
    at.bytesPerSecond = 8 * KB;
    while (await at.prefetch.run(never));
    expect(at.here).toEqual(names(...all().slice(0, 2)));
    expect(at.asked.filter((name) => name === scan?.sha256)).toHaveLength(1);
    expect(at.prefetch.nextMs()).toBeNull();
  });

  it('do not come where bytes cost money, nor over a link that is hardly one', async () => {
    const at = setup(all());
    at.savesData = true;
    await at.prefetch.run(never);
    expect(at.asked).toEqual([]);
    at.savesData = false;
    at.bytesPerSecond = 300;
    while (await at.prefetch.run(never));
    expect(at.asked).toHaveLength(1);
  });

  it('give way to text before every piece, and go on where they stopped', async () => {
    const at = setup(all());
    let pieces = 0;
    at.onPiece = () => void (pieces += 1);
    expect(await at.prefetch.run(() => pieces >= 2)).toBe(true);
    expect(pieces).toBe(2);
    pieces = 0;
    while (await at.prefetch.run(never));
    expect(at.here).toEqual(names(...all()));
  });

  it('never fill a disk: words and what people ask for come first', async () => {
    const at = setup(all());
    at.free = GB + 100 * KB;
    expect(await at.prefetch.run(never)).toBe(false);
    expect(at.here.size).toBe(0);
    at.free = 2 * GB;
    at.nowMs += 11 * MINUTE;
    while (await at.prefetch.run(never));
    expect(at.here.size).toBe(3);
  });

  it('that the hub has not got hold up nothing, and are asked for again later', async () => {
    const at = setup(all());
    at.lacks.add(house?.sha256 ?? '');
    while (await at.prefetch.run(never));
    expect(at.here).toEqual(names(...all().slice(1)));
    expect(at.prefetch.nextMs()).toBeGreaterThan(MINUTE);
    expect(at.fetcher.states().size).toBe(0);
    at.lacks.clear();
    at.nowMs += 11 * MINUTE;
    while (await at.prefetch.run(never));
    expect(at.here.size).toBe(3);
  });

  it('wait while the link is down, longer each time', async () => {
    const at = setup(all());
    at.isUp = false;
    expect(await at.prefetch.run(never)).toBe(false);
    expect(at.prefetch.nextMs()).toBeGreaterThan(0);
    at.isUp = true;
    at.nowMs += 30 * MINUTE;
    while (await at.prefetch.run(never));
    expect(at.here.size).toBe(3);
  });

  it('are left to the person who asks for one of them meanwhile', async () => {
    const at = setup(all());
    const asked: Promise<unknown>[] = [];
    at.onPiece = () => {
      if (asked.length === 0) asked.push(at.fetcher.fetch(house as Photo));
    };
    while (await at.prefetch.run(never));
    expect(await asked[0]).toEqual(ok());
    expect(at.here).toEqual(names(...all()));
    const bytes = at.asked.filter((name) => name === house?.sha256).length;
    expect(bytes).toBeLessThan(9);
  });
});

describe('what has left the sight', () => {
  it('is asked of the disk anew when it comes back', async () => {
    const at = setup(all());
    while (await at.prefetch.run(never));
    at.files = [];
    await at.sight.look();
    expect(at.sight.counts()).toEqual({ here: 0, all: 0 });
    at.here.clear();
    at.files = all();
    await at.sight.look();
    expect(at.sight.counts()).toEqual({ here: 0, all: 3 });
  });
});
