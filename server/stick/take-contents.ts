import { createHash } from 'node:crypto';
import { readContents, type Content, type OpenStick } from '../../shared/exchange/bundle/contents';
import { fitting, sumOf, type FileList, type FileSum } from '../../shared/exchange/bundle/file-list';
import type { FilesCarried } from '../../shared/exchange/bundle/carried-reply';
import type { NamedFile } from '../../shared/exchange/files-named';
import { claimOf, noteKept } from '../engine/files';
import type { HubDevice, HubStore } from '../engine/hub-store';
import type { BlobFiles } from '../storage/blob-files';

/** The hub's files, and the room on its disk (bytes; null where it cannot be told). */
export interface StickBlobs extends Pick<BlobFiles, 'state' | 'begin' | 'append' | 'read'> {
  readonly freeBytes: () => Promise<number | null>;
}

export interface ContentPorts {
  readonly store: HubStore;
  readonly blobs: StickBlobs;
}

/** Room that is kept for text, bytes. */
const RESERVE_BYTES = 256 * 1024 * 1024;

export interface ContentsTaken extends Omit<FilesCarried, 'back' | 'left'> {
  /** Files of the machine that are at the hub now. */
  readonly have: readonly string[];
}

type Outcome = 'taken' | 'known' | 'refused' | 'altered' | 'noRoom' | 'cut';

/**
 * Takes in the contents on a stick, each by itself: of files that the machine has named, as long as it said, and that are what their name says.
 * One whose record has not arrived, or for which there is no room, comes again with the next stick.
 */
export async function takeContents(
  ports: ContentPorts,
  stick: OpenStick,
  { device, carried }: { readonly device: HubDevice; readonly carried: readonly NamedFile[] },
): Promise<ContentsTaken> {
  const outcomes: (readonly [string, Outcome])[] = [];
  const end = await readContents(stick, carried, async (file, parts) => {
    outcomes.push([file.sha256, await takeOne(ports, { device, file, parts })]);
  });
  const count = (...wanted: readonly Outcome[]): number => outcomes.filter(([, is]) => wanted.includes(is)).length;
  return {
    taken: count('taken'),
    known: count('known'),
    refused: count('refused'),
    altered: count('altered'),
    noRoom: count('noRoom'),
    cut: end === 'cut',
    have: outcomes.filter(([, is]) => is === 'taken' || is === 'known').map(([sha256]) => sha256),
  };
}

interface Coming {
  readonly device: HubDevice;
  readonly file: NamedFile;
  readonly parts: AsyncIterable<Uint8Array>;
}

async function takeOne({ store, blobs }: ContentPorts, { device, file, parts }: Coming): Promise<Outcome> {
  const { sha256, size } = file;
  const { sizes } = await store.read((reader) => claimOf(reader, device, sha256));
  if (device.state === 'revoked' || !sizes.includes(size)) return 'refused';
  const seen = hashed(parts);
  const isHere = (await blobs.state(sha256))?.type === 'whole';
  const end = isHere ? await read(seen.parts) : await keep(blobs, file, seen.parts);
  if (end !== 'whole') return end;
  // What came on the stick has this name: the machine has shown to have the content.
  if (seen.hex() !== sha256) return 'altered';
  return (await noteKept(store, device.root, sha256)) ? (isHere ? 'known' : 'taken') : 'refused';
}

async function keep(
  blobs: StickBlobs,
  { sha256, size }: NamedFile,
  parts: AsyncIterable<Uint8Array>,
): Promise<'whole' | Outcome> {
  if (((await blobs.freeBytes()) ?? Infinity) - size < RESERVE_BYTES) return 'noRoom';
  try {
    const begun = await blobs.begin(sha256, size);
    if (begun.type === 'whole') return await read(parts);
    const done = await blobs.append({ sha256, offset: begun.offset, source: behind(parts, begun.offset) });
    if (!done.ok) return 'altered';
    return done.value.type === 'whole' ? 'whole' : 'cut';
  } catch (error) {
    if (isFull(error)) return 'noRoom';
    throw error;
  }
}

const isFull = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT');

async function read(parts: AsyncIterable<Uint8Array>): Promise<'whole' | 'cut'> {
  try {
    for await (const part of parts) void part;
    return 'whole';
  } catch {
    return 'cut';
  }
}

function hashed(source: AsyncIterable<Uint8Array>) {
  const hash = createHash('sha256');
  async function* parts(): AsyncGenerator<Uint8Array> {
    for await (const part of source) {
      hash.update(part);
      yield part;
    }
  }
  return { parts: parts(), hex: () => hash.digest('hex') };
}

/** What follows on bytes that are here already. */
async function* behind(source: AsyncIterable<Uint8Array>, offset: number): AsyncGenerator<Uint8Array> {
  let at = 0;
  for await (const part of source) {
    const from = Math.max(0, offset - at);
    at += part.length;
    if (from < part.length) yield part.subarray(from);
  }
}

/** What goes back to a machine that wants files. */
export interface GoingBack {
  readonly carried: readonly NamedFile[];
  readonly left: FileSum;
}

/** Of the files that a machine wants, those that it may have, that are here, and for which there is room. */
export async function goingBack(
  { store, blobs }: ContentPorts,
  { device, files, room }: { readonly device: HubDevice; readonly files: FileList; readonly room: number },
): Promise<GoingBack> {
  if (device.state === 'revoked') return { carried: [], left: sumOf([]) };
  const given: NamedFile[] = [];
  for (const { sha256 } of files.want) {
    const { mayHave } = await store.read((reader) => claimOf(reader, device, sha256));
    const state = mayHave ? await blobs.state(sha256) : null;
    if (state?.type === 'whole') given.push({ sha256, size: state.size });
  }
  const free = Math.max(0, ((await blobs.freeBytes()) ?? Infinity) - RESERVE_BYTES);
  const carried = fitting(given, Math.min(room, files.room, free));
  return { carried, left: sumOf(given.filter((file) => !carried.includes(file))) };
}

/** Their contents, read as they are asked for. */
export async function* contentsOf(blobs: StickBlobs, carried: readonly NamedFile[]): AsyncGenerator<Content> {
  for (const { sha256 } of carried) {
    const parts = await blobs.read(sha256);
    if (parts) yield { sha256, parts };
  }
}
