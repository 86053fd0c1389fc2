import { streamOf, type Sid } from '../../shared/access/audience';
import { projectRow } from '../../shared/access/projection';
import { encodeFrame, FRAME_AIM_BYTES, FRAME_TYPES } from '../../shared/exchange/frames';
import { packRows } from '../../shared/exchange/packed-rows';
import type { EntriesPage, Hello, LoadPosition, RowsPage } from '../../shared/exchange/wire';
import { concatBytes } from '../../shared/core/bytes';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { FeedEntry, HubReader, HubRow } from './hub-store';
import { keyOf } from './working-copy';

/** Rows and entries of one frame at most; fewer when they are long. */
const ROWS_A_FRAME = 40;
const ENTRIES_A_FRAME = 40;

const json = (value: unknown): Uint8Array => utf8ToBytes(JSON.stringify(value));

/** The views under which records stand in a stream, in the order in which they are loaded. */
const viewsOf = (stream: string): readonly Sid[] =>
  stream.startsWith('unit:') ? [stream, `${stream}/area`] : [stream];

/**
 * What a device lacks, as frames, until they are `max` bytes: first the streams that it is loading, record by record, then the entries of
 * all its streams in the order of commits. Every row is projected here, once more, by what its audiences are now.
 */
export async function feedFrames(
  reader: HubReader,
  hello: Hello,
  {
    sids,
    load,
    max,
  }: {
    readonly sids: readonly string[];
    readonly load: { readonly [sid: string]: LoadPosition };
    readonly max: number;
  },
): Promise<Uint8Array> {
  const frames: Uint8Array[] = [];
  let size = 0;
  const push = (type: number, body: unknown): void => {
    const frame = encodeFrame({ type, body: json(body) });
    size += frame.length;
    frames.push(frame);
  };
  const cursors: { sid: string; n: number }[] = [];
  for (const sid of sids) {
    const loading = load[sid];
    const known = hello.cur[sid];
    if (!loading) {
      if (known) cursors.push({ sid, n: known[0] });
      continue;
    }
    let after = loading.after;
    do {
      if (size >= max) return concatBytes(...frames);
      const page = await rowsPage(reader, sid, after);
      push(FRAME_TYPES.rows, page);
      after = page.after;
    } while (after !== null);
    cursors.push({ sid, n: loading.n });
  }
  for (;;) {
    if (size >= max) return concatBytes(...frames);
    const entries = asManyAsFit(await reader.entries(cursors, ENTRIES_A_FRAME));
    if (entries.length === 0) break;
    const page: EntriesPage = entries.map(({ sid, n, gcn, body }) => [sid, n, gcn, body] as const);
    push(FRAME_TYPES.entries, page);
    for (const { sid, n } of entries) {
      const cursor = cursors.find((each) => each.sid === sid);
      if (cursor) cursor.n = n;
    }
  }
  push(FRAME_TYPES.end, {});
  return concatBytes(...frames);
}

/** The first entries that fill a frame; at least one. */
function asManyAsFit(entries: readonly FeedEntry[]): readonly FeedEntry[] {
  let size = 0;
  const fit = entries.findIndex(({ body }, i) => (size += body.length) > FRAME_AIM_BYTES && i > 0);
  return fit < 0 ? entries : entries.slice(0, fit);
}

async function rowsPage(reader: HubReader, stream: string, position: string | null): Promise<RowsPage> {
  const views = viewsOf(stream);
  const [sid = stream, after = null] = position === null ? [views[0]] : splitPosition(position);
  const there = await reader.rowsIn(sid, after, ROWS_A_FRAME);
  const shown = there.map((row) => shownTo(row, sid));
  let count = there.length;
  while (count > 1 && JSON.stringify(packRows(shown.slice(0, count))).length > FRAME_AIM_BYTES) count = count >> 1;
  const found = there.slice(0, count);
  const last = found.at(-1);
  const isAll = there.length < ROWS_A_FRAME && count === there.length;
  const nextView = views[views.indexOf(sid) + 1];
  const next =
    !isAll && last ? `${sid} ${keyOf(last.row.kind, last.row.id)}` : nextView === undefined ? null : `${nextView} `;
  return {
    sid: stream,
    p: packRows(shown.slice(0, count)),
    g: found.map(({ gcn }) => gcn),
    after: next,
  };
}

function splitPosition(position: string): readonly [Sid, string | null] {
  const at = position.indexOf(' ');
  const after = position.slice(at + 1);
  return [position.slice(0, at), after === '' ? null : after];
}

function shownTo({ row, sids }: HubRow, sid: Sid): HubRow['row'] {
  if (!sids.includes(sid)) throw new Error(`A record that is not of the audience ${streamOf(sid)} was about to leave`);
  return projectRow(row, sid);
}
