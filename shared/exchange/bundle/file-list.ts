import { utf8ToBytes } from '@noble/hashes/utils.js';
import { utf8FromBytes } from '../../core/utf8';
import { z } from '../../core/zod';
import { isSha256, type NamedFile } from '../files-named';
import { FRAME_TYPES, type Frame } from '../frames';

/** Photos and papers: how many, and bytes in all. */
export interface FileSum {
  readonly count: number;
  readonly bytes: number;
}

/**
 * What a stick says about photos and papers, within its signature. Whoever writes it can read contents on a stick that comes back. Fields
 * are added, never used anew.
 */
export interface FileList {
  /** Contents that follow the signature, in this order, as far as they could be read when it was written. */
  readonly carried: readonly NamedFile[];
  /** What there was no room for; it goes with the next stick. */
  readonly left: FileSum;
  /** From the hub: files of this machine that it has, whole. */
  readonly have: readonly string[];
  /** From a machine: files that it would have, most wanted first, and how many bytes of them may come back. */
  readonly want: readonly NamedFile[];
  readonly room: number;
}

export const NO_FILES: FileList = { carried: [], left: { count: 0, bytes: 0 }, have: [], want: [], room: 0 };

export const sumOf = (files: readonly { readonly size: number }[]): FileSum => ({
  count: files.length,
  bytes: files.reduce((sum, { size }) => sum + size, 0),
});

/** More names than this are no list; the next stick tells the others. */
export const MOST_LISTED = 20_000;

const count = z.number().int().min(0);
const sha256 = z.string().refine(isSha256);
const named = z.tuple([sha256, count]);
const schema = z.object({
  carried: z.array(named).max(MOST_LISTED),
  left: z.tuple([count, count]),
  have: z.array(sha256).max(MOST_LISTED),
  want: z.array(named).max(MOST_LISTED),
  room: count,
});

const pairOf = ({ sha256: name, size }: NamedFile) => [name, size] as const;
const fileOf = ([name, size]: readonly [string, number]): NamedFile => ({ sha256: name, size });

export const fileListFrame = ({ carried, left, have, want, room }: FileList): Frame => ({
  type: FRAME_TYPES.files,
  body: utf8ToBytes(
    JSON.stringify({
      carried: carried.slice(0, MOST_LISTED).map(pairOf),
      left: [left.count, left.bytes],
      have: have.slice(0, MOST_LISTED),
      want: want.slice(0, MOST_LISTED).map(pairOf),
      room,
    }),
  ),
});

/** The list on a stick; null on one of a program that carried none. */
export function fileListIn(frames: readonly Frame[]): FileList | null {
  const frame = frames.find(({ type }) => type === FRAME_TYPES.files);
  if (!frame) return null;
  try {
    const parsed = schema.safeParse(JSON.parse(utf8FromBytes(frame.body)));
    if (!parsed.success) return null;
    const { carried, left, have, want, room } = parsed.data;
    return {
      carried: carried.map(fileOf),
      left: { count: left[0], bytes: left[1] },
      have,
      want: want.map(fileOf),
      room,
    };
  } catch {
    return null;
  }
}

/** Those that fit in so many bytes, in their order; one that does not fit keeps no later one out. */
export function fitting<T extends { readonly size: number }>(files: readonly T[], room: number): readonly T[] {
  let free = room;
  return files.slice(0, MOST_LISTED).filter(({ size }) => {
    if (size > free) return false;
    free -= size;
    return true;
  });
}
