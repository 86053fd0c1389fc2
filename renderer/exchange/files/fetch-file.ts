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

/** Waits between tries that brought nothing; after the last the person is told. */
const WAITS_MS = [1000, 2000, 4000, 8000, 16_000];

/** Fetches files that were asked for. What came stays for the next try as long as the session lasts. */
export function createFileFetcher({ ports, timers, keep, onChange }: FileFetcherDeps) {
  let states: ReadonlyMap<string, Fetching> = new Map();
  const running = new Map<string, Promise<Result<void, FetchError>>>();
  const pieces = new Map<string, Uint8Array[]>();
  let ended = false;

  const set = (sha256: string, state: Fetching | null): void => {
    const next = new Map(states);
    if (state) next.set(sha256, state);
    else next.delete(sha256);
    states = next;
    onChange();
  };
  const got = (sha256: string): number => (pieces.get(sha256) ?? []).reduce((sum, part) => sum + part.length, 0);

  async function fetchAll({ sha256, size }: WantedFile): Promise<Result<void, FetchError>> {
    let bytes = FIRST_PIECE_BYTES;
    let failures = 0;
    while (got(sha256) < size) {
      const at = ports();
      if (!at || ended) return err('unreachable');
      const [from, startedMs] = [got(sha256), at.clock.nowMs()];
      const asked = { m: 'GET', f: sha256, at: from, len: Math.min(bytes, size - from), sum: '' } as const;
      const { reply } = await askFile(at, asked);
      if (reply?.status === 404) return err('not_at_hub');
      if (reply?.status === 403) return err('refused');
      const part = reply?.status === 206 ? reply.bytes.slice(0, asked.len) : null;
      if (part && part.length > 0) {
        pieces.set(sha256, [...(pieces.get(sha256) ?? []), part]);
        set(sha256, { type: 'fetching', got: got(sha256) });
        bytes = reply?.cut ? smallerPiece(bytes) : nextPieceBytes(part.length, at.clock.nowMs() - startedMs);
        failures = 0;
        continue;
      }
      bytes = smallerPiece(bytes);
      const waitMs = WAITS_MS[failures++];
      if (waitMs === undefined) return err('unreachable');
      await new Promise<void>((resolve) => void timers.after(waitMs, resolve));
    }
    return whole(sha256);
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
      const work = fetchAll(file)
        .catch((): Result<void, FetchError> => err('unreachable'))
        .then((end) => {
          running.delete(file.sha256);
          set(file.sha256, end.ok ? null : { type: 'failed', why: end.error, got: got(file.sha256) });
          return end.ok ? ok() : end;
        });
      running.set(file.sha256, work);
      return work;
    },
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
