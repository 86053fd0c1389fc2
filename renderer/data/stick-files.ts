import { sha256 as hashOf } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { partsOf } from '../../shared/core/byte-reader';
import { concatBytes } from '../../shared/core/bytes';
import type { DeviceId } from '../../shared/core/ids';
import type { Result } from '../../shared/core/result';
import { readContents, type Content, type OpenStick } from '../../shared/exchange/bundle/contents';
import { fitting, MOST_LISTED, sumOf, type FileList } from '../../shared/exchange/bundle/file-list';
import type { NamedFile } from '../../shared/exchange/files-named';
import { CONTENTS_SINCE } from '../../shared/exchange/wire';
import type { DeviceStore } from '../exchange/device-store';
import type { OwnFile, OwnFiles } from '../exchange/files/own-files';
import type { SightFiles } from '../exchange/files/sight-files';
import type { FilesTaken, StickCargo } from '../exchange/stick-api';

interface Deps {
  readonly device: DeviceStore;
  readonly own: OwnFiles;
  readonly sight: SightFiles;
  readonly has: (sha256: string) => Promise<boolean>;
  readonly read: (sha256: string) => Promise<Uint8Array | null>;
  readonly keep: (sha256: string, content: Uint8Array) => Promise<Result<void, 'no_room' | 'not_kept'>>;
}

/** Photos and papers as sticks carry them. */
export interface StickFiles {
  readonly cargo: () => Promise<StickCargo>;
  /** What a stick says about files, when at most `room` bytes of them may go there and back. */
  readonly listFor: (room: number) => Promise<FileList>;
  readonly contents: (carried: readonly NamedFile[]) => AsyncIterable<Content>;
  /** How many own files a list from the hub newly confirms. */
  readonly confirmed: (list: FileList) => Promise<number>;
  /** Takes in what the hub says of files, and then the files; its changes are taken in already. */
  readonly takeIn: (stick: OpenStick, list: FileList) => Promise<FilesTaken>;
}

/** Of a piece that is sealed at once: the screen is not kept waiting longer. */
const PART_BYTES = 256 * 1024;

const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

export function createStickFiles({ device, own, sight, has, read, keep }: Deps): StickFiles {
  const isTaken = (): boolean => (device.standing().hubV ?? 1) >= CONTENTS_SINCE;

  /** What the hub is not known to have, lies here and may leave: what names it goes on the same stick, or went before. */
  async function leaving(): Promise<readonly OwnFile[]> {
    await own.scan();
    const found: OwnFile[] = [];
    for (const file of own.unsent()) {
      if (file.seq <= device.mayLeave(file.dev as DeviceId) && (await has(file.sha256))) found.push(file);
    }
    return found.toSorted((a, b) => a.size - b.size);
  }

  async function* contents(carried: readonly NamedFile[]): AsyncGenerator<Content> {
    for (const { sha256, size } of carried) {
      const content = await read(sha256);
      // What cannot be read, or is not as long as its change says, stays out; the list of what waits says so.
      if (content?.length === size) yield { sha256, parts: slowly(content) };
    }
  }

  async function takeOne(file: NamedFile, parts: AsyncIterable<Uint8Array>): Promise<keyof FilesTaken | null> {
    if (sight.isHere(file.sha256)) return 'known';
    if (!sight.isInSight(file.sha256, file.size)) return 'passed';
    const came = await gathered(parts).catch(() => null);
    if (!came) return null;
    if (came.sha256 !== file.sha256) return 'passed';
    const kept = await keep(file.sha256, came.content);
    await breathe();
    return kept.ok ? 'kept' : 'noRoom';
  }

  return {
    cargo: async () => {
      const [files] = await Promise.all([leaving(), sight.look()]);
      return { sizes: files.map(({ size }) => size), isTaken: isTaken(), wanted: sumOf(sight.lacking()) };
    },
    listFor: async (room) => {
      const files = await leaving();
      await sight.look();
      const carried = isTaken() ? fitting(files, room) : [];
      const left = sumOf(files.filter((file) => !carried.includes(file)));
      return { carried, left, have: [], want: sight.lacking().slice(0, MOST_LISTED), room };
    },
    contents,
    confirmed: async ({ have }) => {
      await own.scan();
      const told = new Set(have);
      return own.unsent().filter(({ sha256 }) => told.has(sha256)).length;
    },
    takeIn: async (stick, list) => {
      await own.scan();
      await own.keepSent(list.have);
      await sight.look();
      const outcomes: (keyof FilesTaken | null)[] = [];
      const end = await readContents(stick, list.carried, async (file, parts) => {
        outcomes.push(await takeOne(file, parts));
      });
      const count = (wanted: keyof FilesTaken): number => outcomes.filter((is) => is === wanted).length;
      return {
        kept: count('kept'),
        known: count('known'),
        passed: count('passed'),
        noRoom: count('noRoom'),
        cut: end === 'cut',
      };
    },
  };
}

/** One file, with its hash; the screen is not kept waiting. */
async function gathered(parts: AsyncIterable<Uint8Array>) {
  const hash = hashOf.create();
  const all: Uint8Array[] = [];
  for await (const part of parts) {
    hash.update(part);
    all.push(part.slice());
    if (all.length % 4 === 0) await breathe();
  }
  return { sha256: bytesToHex(hash.digest()), content: concatBytes(...all) };
}

/** Sealing a large file at once would hold up the screen. */
async function* slowly(content: Uint8Array): AsyncGenerator<Uint8Array> {
  for (const part of partsOf(content, PART_BYTES)) {
    yield part;
    await breathe();
  }
}
