import type { HandedOut, Standing } from '../../shared/exchange/device/standing';
import { sumOf } from '../../shared/exchange/bundle/file-list';
import type { StickRead } from './stick';
import type { StickOut, StickPreview } from './stick-api';

/** What taking in a stick would do, by what stands there now. */
export function previewOf(
  { handed, read, files }: StickRead,
  standing: Standing,
  filesConfirmed: number,
): StickPreview {
  const { answer, record, complete } = read;
  const isOld = answer.t < standing.hubTimeMs;
  return {
    no: handed.note?.no ?? null,
    to: handed.note?.to ?? null,
    writtenMs: answer.t,
    confirms: Math.max(0, record.s.acked - standing.acked),
    // One change may come in two streams.
    changes: new Set(record.e.map(([, , gcn]) => gcn)).size,
    records: record.p.reduce((sum, { g }) => sum + g.length, 0),
    filesConfirmed,
    files: sumOf(files.carried),
    filesLeft: files.left,
    isTaken: handed.answeredMs !== undefined,
    isOld,
    isPart: !complete && !isOld && answer.state === 'active',
    earlier: earlierThan(handed, standing),
    turns: answer.state === 'revoked' ? 'revoked' : null,
  };
}

/** Sticks before this one of which no receipt has come. All that they held is on this one too. */
const earlierThan = (handed: HandedOut, { handedOut = [] }: Standing): readonly number[] => {
  const before = handedOut.slice(0, handedOut.indexOf(handed));
  return before.flatMap(({ note, answeredMs }) => (note && answeredMs === undefined ? [note.no] : []));
};

/** The sticks that were handed out, newest first. `dev`: the machine as it is now. */
export function sticksOut({ handedOut = [], acked }: Standing, dev: string): readonly StickOut[] {
  return handedOut
    .flatMap(({ id, note, answeredMs = null, upTo, dev: writer }): StickOut[] => {
      if (!note) return [];
      const isConfirmed = writer === dev && upTo <= acked;
      const state = answeredMs !== null ? 'answered' : isConfirmed ? 'elsewhere' : 'waiting';
      const { no, to, by, atMs } = note;
      return [{ id, no, to, by, atMs, state, answeredMs }];
    })
    .toReversed();
}

/** The newest stick that this machine handed out with an own change on it, while its receipt is not back; null when there is none. */
export function stickWith(
  { handedOut = [] }: Standing,
  { dev, seq }: { readonly dev: string; readonly seq: number },
): { readonly no: number; readonly to: string; readonly atMs: number } | null {
  const found = handedOut.findLast(({ note, dev: writer, upTo }) => note && writer === dev && seq <= upTo);
  return found?.note ? { no: found.note.no, to: found.note.to, atMs: found.note.atMs } : null;
}
