import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { takeStick as takeBack, writeStick, type StickPorts } from '../../renderer/exchange/stick';
import { createCounty, enrolWorker, hubPorts, type County, type Worker } from '../../test/simulation/county';
import { fastSigner, fastVerifier } from '../../test/simulation/fast-crypto';
import { pubOf } from '../../test/simulation/memory-device';
import { partsOf, wholeOf } from '../../shared/core/byte-reader';
import type { EntityId, FactId } from '../../shared/core/ids';
import { must } from '../../shared/core/assert';
import { err, ok } from '../../shared/core/result';
import { openStick, readContents, withContents } from '../../shared/exchange/bundle/contents';
import { fileListIn, NO_FILES, type FileList } from '../../shared/exchange/bundle/file-list';
import type { SealPort } from '../../shared/exchange/bundle/sealed-file';
import type { Op } from '../../shared/exchange/change';
import { createBlobFiles, type BlobFiles } from '../storage/blob-files';
import { takeSealedStick, type SealedStickPorts } from './take-sealed-stick';

/** What stands inside is looked at here; the seal has tests of its own. */
const OPEN: SealPort = {
  seal: (_, bytes) => Promise.resolve(bytes),
  open: (bytes) => Promise.resolve(ok(bytes)),
  sealParts: (_, parts) => Promise.resolve(parts),
  openParts: (parts) => Promise.resolve(ok(parts)),
};
const MAX = 1024 * 1024;

const photo = (fill: number, size: number) => {
  const bytes = new Uint8Array(size).fill(fill);
  return { sha256: bytesToHex(sha256(bytes)), size, bytes };
};
type Photo = ReturnType<typeof photo>;
const HOUSE = photo(1, 3000);
const PAPER = photo(2, 500);

const naming = (file: Photo, id: string, on = 'case-1'): readonly Op[] => {
  const paper = { sha256: file.sha256, size: file.size, type: 'image/jpeg', name: 'a.jpg' };
  const fact = { id: id as FactId, type: 'visited', on: '2026-11-21', body: { papers: [paper] } };
  return [
    ['add', 'case', on as EntityId, fact],
    ['blob', file.sha256, { size: file.size, type: paper.type, name: paper.name }],
  ];
};

async function* inParts(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield* partsOf(bytes, 100);
}

let folder: string;
let blobs: BlobFiles;
let free: number | null;
let county: County;
let office: Worker;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nyamdrel-contents-'));
  blobs = createBlobFiles(folder);
  free = null;
  county = await createCounty(1);
  office = must(county.workers[0], 'a county has its people');
  await enrolWorker(county, office);
  await save(office, [['new', 'case', 'case-1' as EntityId, { note: 'x' }]]);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const save = ({ device, person }: Worker, ops: readonly Op[]) => device.save(person, ops, 1);
const ports = (): SealedStickPorts => ({
  ...hubPorts(county),
  seal: OPEN,
  blobs: { ...blobs, freeBytes: () => Promise.resolve(free) },
});
const portsOf = ({ device }: Worker): StickPorts => ({
  store: device,
  signer: { sign: (message) => fastSigner(pubOf(device.identity().dev)).sign(message) },
  verifier: fastVerifier,
  clock: { nowMs: () => county.nowMs },
  random: { bytes: county.dice.bytes },
  app: 'test',
  age: 'age1test',
});

async function write(worker: Worker, files: readonly Photo[], list: Partial<FileList> = {}): Promise<Uint8Array> {
  const written = await writeStick(portsOf(worker), { ...NO_FILES, carried: files, ...list });
  if (!written.ok) throw new Error('Memory keeps everything');
  const contents = (async function* () {
    for (const file of files) yield { sha256: file.sha256, parts: partsOf(file.bytes, 70) };
  })();
  return wholeOf(withContents(written.value.bytes, files.length > 0 ? contents : null));
}

async function carry(bytes: Uint8Array, room = MAX) {
  county.nowMs += 1000;
  const taken = await takeSealedStick(ports(), inParts(bytes), { text: MAX, room });
  if (!taken.ok) throw new Error(`Not taken: ${taken.error.type}`);
  const back = await wholeOf(taken.value.sealed);
  const opened = await openStick(inParts(back), MAX);
  if (!opened.ok) throw new Error('The answer opens');
  const list = fileListIn(opened.value.bundle.frames);
  const brought: string[] = [];
  const end = await readContents(opened.value, list?.carried ?? [], async (_, parts) => {
    brought.push(bytesToHex(sha256(await wholeOf(parts))));
  });
  return { facts: taken.value.facts, files: taken.value.facts.files, list, brought, end, back };
}

const isWhole = async (file: Photo): Promise<boolean> => (await blobs.state(file.sha256))?.type === 'whole';

describe('photos and papers on a stick', () => {
  it('come to the hub with the text that names them, count once, and are confirmed every time', async () => {
    await save(office, [...naming(PAPER, 'f1'), ...naming(HOUSE, 'f2')]);
    const bytes = await write(office, [PAPER, HOUSE]);
    const first = await carry(bytes);
    expect(first.files).toMatchObject({ taken: 2, known: 0, refused: 0, altered: 0, noRoom: 0, cut: false });
    expect(first.list?.have).toEqual([PAPER.sha256, HOUSE.sha256]);
    expect(await isWhole(HOUSE)).toBe(true);
    const again = await carry(bytes);
    expect(again.files).toMatchObject({ taken: 0, known: 2 });
    expect(again.list?.have).toEqual([PAPER.sha256, HOUSE.sha256]);
  });

  it('whose record has not arrived, or that are longer than was said, are not taken, and what is named later is', async () => {
    const early = await carry(await write(office, [PAPER]));
    expect(early.files).toMatchObject({ taken: 0, refused: 1 });
    expect(early.list?.have).toEqual([]);
    expect(await blobs.state(PAPER.sha256)).toBeNull();
    await save(office, naming({ ...HOUSE, size: HOUSE.size + 1 }, 'f1'));
    await save(office, naming(PAPER, 'f2'));
    expect((await carry(await write(office, [PAPER, HOUSE]))).files).toMatchObject({ taken: 1, refused: 1 });
  });

  it('come from sticks in any order and any number of times, and the answers settle them in any order', async () => {
    await save(office, naming(PAPER, 'f1'));
    const first = await write(office, [PAPER]);
    await save(office, naming(HOUSE, 'f2'));
    const second = await write(office, [HOUSE]); // names both, carries one
    const later = await carry(second);
    expect(later.files).toMatchObject({ taken: 1, refused: 0 });
    expect(later.list?.have).toEqual([HOUSE.sha256]);
    expect(await isWhole(PAPER)).toBe(false);

    const earlier = await carry(first);
    expect(earlier.facts).toMatchObject({ fresh: 0 });
    expect(earlier.files).toMatchObject({ taken: 1, known: 0 });
    expect(earlier.list?.have).toEqual([PAPER.sha256]);
    expect((await carry(second)).files).toMatchObject({ taken: 0, known: 1 });
    expect([await isWhole(PAPER), await isWhole(HOUSE)]).toEqual([true, true]);

    for (const { back } of [earlier, later, earlier]) await takeBack(portsOf(office), back);
    expect(office.device.standing().acked).toBe(office.device.tip().seq);
  });

  it('that were altered before the stick was sealed are not kept, and the others are', async () => {
    await save(office, [...naming(PAPER, 'f1'), ...naming(HOUSE, 'f2')]);
    const bad = { ...PAPER, bytes: photo(9, PAPER.size).bytes };
    const taken = await carry(await write(office, [bad, HOUSE]));
    expect(taken.files).toMatchObject({ taken: 1, altered: 1 });
    expect(taken.list?.have).toEqual([HOUSE.sha256]);
    expect(await isWhole(PAPER)).toBe(false);
    expect((await carry(await write(office, [PAPER, HOUSE]))).files).toMatchObject({ taken: 1, known: 1 });
  });

  it('that show another content under a name which is here do not prove that the machine has it', async () => {
    await save(office, naming(PAPER, 'f1'));
    await carry(await write(office, [PAPER]));
    const bad = { ...PAPER, bytes: photo(9, PAPER.size).bytes };
    const taken = await carry(await write(office, [bad]));
    expect(taken.files).toMatchObject({ known: 0, altered: 1 });
    expect(await isWhole(PAPER)).toBe(true);
  });

  it('are cut off with the stick: the text is taken, and what came of a file is gone on with', async () => {
    await save(office, [...naming(PAPER, 'f1'), ...naming(HOUSE, 'f2')]);
    const bytes = await write(office, [PAPER, HOUSE]);
    const cut = await carry(bytes.subarray(0, bytes.length - 1000));
    expect(cut.facts).toMatchObject({ count: 3, fresh: 3 });
    expect(cut.files).toMatchObject({ taken: 1, cut: true });
    expect(cut.list?.have).toEqual([PAPER.sha256]);
    expect(await blobs.state(HOUSE.sha256)).toMatchObject({ type: 'partial' });
    expect((await carry(bytes)).files).toMatchObject({ taken: 1, known: 1, cut: false });
    expect(await isWhole(HOUSE)).toBe(true);
    // Within the text nothing counts.
    const early = await takeSealedStick(ports(), inParts(bytes.subarray(0, 200)));
    expect(early).toEqual(err({ type: 'damaged' }));
  });

  it('wait when the disk of the hub is full: the text is taken and answered all the same', async () => {
    await save(office, naming(PAPER, 'f1'));
    const bytes = await write(office, [PAPER]);
    free = 100 * MAX;
    const full = await carry(bytes);
    expect(full.facts).toMatchObject({ fresh: 3 });
    expect(full.files).toMatchObject({ taken: 0, noRoom: 1 });
    expect(await takeBack(portsOf(office), full.back)).toMatchObject({ type: 'taken' });
    expect(office.device.standing().acked).toBe(office.device.tip().seq);
    free = null;
    blobs = { ...blobs, append: () => Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' })) };
    expect((await carry(bytes)).files).toMatchObject({ taken: 0, noRoom: 1 });
    blobs = createBlobFiles(folder);
    expect((await carry(bytes)).files).toMatchObject({ taken: 1, noRoom: 0 });
  });

  it('go back to a machine that wants them: what it may see, as it fits, and of the rest how much it is', async () => {
    await save(office, [...naming(PAPER, 'f1'), ...naming(HOUSE, 'f2')]);
    await carry(await write(office, [PAPER, HOUSE]));
    const want = [HOUSE, PAPER, photo(7, 10)];
    const all = await carry(await write(office, [], { want, room: MAX }));
    expect(all.brought).toEqual([HOUSE.sha256, PAPER.sha256]);
    expect(all.files).toMatchObject({ back: 2, left: 0 });
    const little = await carry(await write(office, [], { want, room: 1000 }));
    expect(little.brought).toEqual([PAPER.sha256]);
    expect(little.list?.left).toEqual({ count: 1, bytes: HOUSE.size });
    // Whoever carries it here over a link has less room.
    expect((await carry(await write(office, [], { want, room: MAX }), 0)).brought).toEqual([]);
  });

  it('do not go to a machine that does not see the record, nor to one that was shut out', async () => {
    await save(office, naming(PAPER, 'f1'));
    await carry(await write(office, [PAPER]));
    const liaison = must(
      county.workers.find(({ person }) => person === 'p-liaison'),
      'a unit has its liaison',
    );
    await enrolWorker(county, liaison);
    expect((await carry(await write(liaison, [], { want: [PAPER], room: MAX }))).brought).toEqual([]);
    await county.store.lane(async (reader) => {
      const head = must(await reader.head(), 'a county');
      const devices = (await reader.devices()).map((device) => ({ ...device, state: 'revoked' as const }));
      return { writes: { head, devices }, value: null };
    });
    const shut = await carry(await write(office, [PAPER], { want: [PAPER], room: MAX }));
    expect(shut.brought).toEqual([]);
    expect(shut.files).toMatchObject({ taken: 0, known: 0, refused: 1 });
  });

  it('are nothing to a program without them: its stick is answered as ever', async () => {
    const written = await writeStick(portsOf(office));
    if (!written.ok) throw new Error('Memory keeps everything');
    const taken = await carry(written.value.bytes);
    expect(taken).toMatchObject({ list: null, end: 'whole' });
    expect(taken.facts.files).toBeUndefined();
    expect(await takeBack(portsOf(office), taken.back)).toEqual({ type: 'taken', complete: true });
  });
});
