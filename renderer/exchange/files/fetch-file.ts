import { sha256 as hashOf } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { concatBytes } from '../../../shared/core/bytes';
import { err, ok, type Result } from '../../../shared/core/result';
import type { Timers } from '../scheduler';
import { askFile, FIRST_PIECE_BYTES, nextPieceBytes, smallerPiece, type FilePorts } from './ask-file';

export interface WantedFile {
  readonly sha256: string;
  readonly size: number;
}

/**
 * Why a file is not here yet. `not_at_hub`: whoever took it has not sent it. `refused`: the hub does not give it to this machine.
 * `damaged`: what came is not what its name says. `no_room`: it would take the room that words need.
 */
export type FetchError = 'unreachable' | 'not_at_hub' | 'refused' | 'damaged' | 'no_room' | 'not_kept';

export type Fetching =
  | { readonly type: 'fetching'; readonly got: number }
  | { readonly type: 'failed'; readonly why: FetchError; readonly got: number };

export interface FileFetcherDeps {
  readonly ports: () => FilePorts | null;
  readonly timers: Timers;
  /** Seals and keeps it, flushed. */
  readonly keep: (sha256: string, content: Uint8Array) => Promise<Result<void, 'no_room' | 'not_kept'>>;
  readonly onChange: () => void;
}

/** A fetch that nobody asked for gives way: asked before each piece, and after it. */
export interface FetchTurn {
  readonly isWanted: () => boolean;
  readonly isTimeUp: () => boolean;
}

/** Waits between tries that brought nothing; after the last the person is told. */
const WAITS_MS = [1000, 2000, 4000, 8000, 16_000];

/** Fetches files that were asked for. What came stays for the next try as long as the session lasts. */
export function createFileFetcher({ ports, timers, keep, onChange }: FileFetcherDeps) {
  let states: ReadonlyMap<string, Fetching> = new Map();
  const running = new Map<string, Promise<Result<void, FetchError>>>();
  const pieces = new Map<string, Uint8Array[]>();
  /** Fetches that nobody asked for. */
  const unasked = new Map<string, Promise<unknown>>();
  let goodput: number | null = null;
  let ended = false;

  const set = (sha256: string, state: Fetching | null): void => {
    const next = new Map(states);
    if (state) next.set(sha256, state);
    else next.delete(sha256);
    states = next;
    onChange();
  };
  const got = (sha256: string): number => (pieces.get(sha256) ?? []).reduce((sum, part) => sum + part.length, 0);

  async function fetchAll(
    { sha256, size }: WantedFile,
    turn?: FetchTurn,
  ): Promise<Result<void, FetchError | 'stopped'>> {
    let bytes = FIRST_PIECE_BYTES;
    let failures = 0;
    while (got(sha256) < size) {
      const at = ports();
      if (!at || ended) return err('unreachable');
      if (turn?.isWanted()) return err('stopped');
      const [from, startedMs] = [got(sha256), at.clock.nowMs()];
      const asked = { m: 'GET', f: sha256, at: from, len: Math.min(bytes, size - from), sum: '' } as const;
      const { reply } = await askFile(at, asked);
      if (reply?.status === 404) return err('not_at_hub');
      if (reply?.status === 403) return err('refused');
      const part = reply?.status === 206 ? reply.bytes.slice(0, asked.len) : null;
      if (part && part.length > 0) {
        pieces.set(sha256, [...(pieces.get(sha256) ?? []), part]);
        set(sha256, { type: 'fetching', got: got(sha256) });
        const tookMs = at.clock.nowMs() - startedMs;
        measure(part.length, tookMs);
        bytes = reply?.cut ? smallerPiece(bytes) : nextPieceBytes(part.length, tookMs);
        failures = 0;
        if (turn?.isTimeUp() && got(sha256) < size) return err('stopped');
        continue;
      }
      if (turn) return err('unreachable');
      bytes = smallerPiece(bytes);
      const waitMs = WAITS_MS[failures++];
      if (waitMs === undefined) return err('unreachable');
      await new Promise<void>((resolve) => void timers.after(waitMs, resolve));
    }
    return whole(sha256);
  }

  function measure(bytes: number, tookMs: number): void {
    const now = (bytes * 1000) / Math.max(tookMs, 1);
    goodput = goodput === null ? now : (goodput * 3 + now) / 4;
  }

  async function whole(sha256: string): Promise<Result<void, FetchError>> {
    const content = concatBytes(...(pieces.get(sha256) ?? []));
    pieces.delete(sha256);
    if (bytesToHex(hashOf(content)) !== sha256) return err('damaged');
    return ended ? err('unreachable') : keep(sha256, content);
  }

  return {
    /** How the files stand that were asked for and are not here. The same map while nothing changed. */
    states: (): ReadonlyMap<string, Fetching> => states,
    fetch: (file: WantedFile): Promise<Result<void, FetchError>> => {
      const under = running.get(file.sha256);
      if (under) return under;
      set(file.sha256, { type: 'fetching', got: got(file.sha256) });
      const before = unasked.get(file.sha256) ?? Promise.resolve(null);
      const work = before
        // What was fetched unasked meanwhile need not come again.
        .then((end) => (end === 'kept' ? ok() : fetchAll(file)))
        .catch((): Result<void, FetchError> => err('unreachable'))
        .then((end): Result<void, FetchError> => {
          running.delete(file.sha256);
          const why = end.ok || end.error === 'stopped' ? null : end.error;
          set(file.sha256, why === null ? null : { type: 'failed', why, got: got(file.sha256) });
          return why === null ? ok() : err(why);
        });
      running.set(file.sha256, work);
      return work;
    },
    /** Fetches a file for as long as nothing else is wanted. What came stays for the next turn, or for whoever asks for it. */
    fetchUnasked: (file: WantedFile, turn: FetchTurn): Promise<Result<void, FetchError | 'stopped'>> => {
      if (running.has(file.sha256)) return Promise.resolve(err('stopped'));
      const givesWay = { ...turn, isWanted: () => turn.isWanted() || running.has(file.sha256) };
      const work = fetchAll(file, givesWay).catch((): Result<void, FetchError> => err('unreachable'));
      const told = work.then((end) => {
        unasked.delete(file.sha256);
        if (!running.has(file.sha256)) set(file.sha256, null);
        return end.ok ? 'kept' : null;
      });
      unasked.set(file.sha256, told);
      return told.then(() => work);
    },
    /** Bytes a second, as the last pieces came; null before the first. */
    goodput: (): number | null => goodput,
    /** Whether the hub has it to give; null when that cannot be told now. */
    isAtHub: async (sha256: string): Promise<boolean | null> => {
      const at = ports();
      if (!at) return null;
      const { reply } = await askFile(at, { m: 'HEAD', f: sha256, at: 0, len: 0, sum: '' });
      if (reply?.status === 404) return false;
      return reply?.status === 200 && reply.offset !== null && reply.size !== null ? reply.offset === reply.size : null;
    },
    end: (): void => {
      ended = true;
    },
  };
}

export type FileFetcher = ReturnType<typeof createFileFetcher>;
