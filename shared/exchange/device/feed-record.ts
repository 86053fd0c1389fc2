import type { EntityId } from '../../core/ids';
import type { Steps } from '../../core/in-slices';
import { applyChange } from '../apply';
import { recordOps, type EntityKind } from '../change';
import { parseFeedBody, rowsComing, type FeedBody } from '../feed';
import { unpackRows, type PackedRows } from '../packed-rows';
import type { HubMark, Row } from '../row';
import { dotOf } from '../stamp';
import type { EntriesPage, RowsPage } from '../wire';
import type { Standing } from './standing';

/**
 * One answer of the hub as it is kept: what came, checked, and how the device stands after it. The journal holds these in order; what the
 * hub sent is their fold.
 */
export interface FeedRecord {
  readonly s: Standing;
  readonly p: readonly RowsPage[];
  readonly e: EntriesPage;
  /** Only the standing changed (an enrolment, a new incarnation): the records stay as they are. */
  readonly only?: true;
  /** All that was kept of what came before: the records as they stand, written down anew after others were forgotten. */
  readonly anew?: true;
}

export const standingRecord = (s: Standing): FeedRecord => ({ s, p: [], e: [], only: true });

/** The records as the hub sent them, without what this device has written since. */
export interface CanonicalRows {
  readonly get: (kind: EntityKind, id: EntityId) => Row | undefined;
  /** All of one stream. */
  readonly ofStream: (sid: string) => Iterable<Row>;
  /** The streams of which there is anything that has not gone. */
  readonly streams: () => Iterable<string>;
}

/** What a feed record changes: records in their new state, those that have left this device's sight marked `gone`. */
export type CanonicalEdits = ReadonlyMap<string, Row>;

export const rowKey = (kind: string, id: string): string => `${kind}/${id}`;

/** Rows that are only looked at in one step. */
const LOOKED_AT_ONCE = 2000;

/** The edits that the record makes to what the hub sent before; a page or an entry a step. */
export function* applyFeedRecord(rows: CanonicalRows, record: FeedRecord): Steps<CanonicalEdits> {
  const edits = new Map<string, Row>();
  if (record.only) return edits;
  const find = (kind: EntityKind, id: EntityId): Row | undefined => edits.get(rowKey(kind, id)) ?? rows.get(kind, id);
  const put = (row: Row, hub: HubMark): void => void edits.set(rowKey(row.kind, row.id), { ...row, hub });
  const loadOf = (sid: string): number => record.s.streams[sid]?.load ?? 0;
  for (const page of record.p) {
    unpackRows(page.p as PackedRows).forEach((row, i) =>
      put(row, { gcn: page.g[i] ?? 0, sid: page.sid, load: loadOf(page.sid) }),
    );
    if (page.after === null) yield* sweep(page.sid, loadOf(page.sid));
    yield;
  }
  for (const [sid, , gcn, text] of record.e) {
    const body = parseFeedBody(text);
    if (body) applyEntry(body, { gcn, sid, load: loadOf(sid) });
    yield;
  }
  // A stream that this device no longer receives: what it brought goes out of sight.
  for (const sid of rows.streams()) if (!(sid in record.s.streams)) yield* sweep(sid, Number.POSITIVE_INFINITY);
  return edits;

  function applyEntry(body: FeedBody, mark: HubMark): void {
    for (const row of rowsComing(body)) if (isNewer(find(row.kind, row.id), mark)) put(row, mark);
    for (const [kind, id] of body.w ?? []) {
      const found = find(kind, id);
      // One that has moved to another stream of this device stands there.
      if (found?.hub?.sid === mark.sid && isNewer(found, mark)) put(found, { ...mark, gone: true });
    }
    // Records that were loaded after this commit hold it already.
    const ops = recordOps(body.o ?? []).filter((op) => isNewer(find(op[1], op[2]), mark));
    const payload = { u: body.u, t: [body.e, 0] as const, q: 0, s: 0, sv: 1, k: '', o: ops };
    const seen = (kind: EntityKind, id: EntityId): Row | undefined => {
      const found = find(kind, id);
      return found?.hub?.gone ? undefined : found;
    };
    for (const row of applyChange(seen, { dot: dotOf(body.d), payload })) put(row, mark);
  }

  /** What an older loading brought and the newest did not is no longer there. */
  function* sweep(sid: string, load: number): Steps<void> {
    let looked = 0;
    for (const row of rows.ofStream(sid)) {
      if (++looked % LOOKED_AT_ONCE === 0) yield;
      // Edits only ever make a record newer.
      if (row.hub && (row.hub.gone || row.hub.load >= load)) continue;
      const now = find(row.kind, row.id);
      if (now?.hub?.sid === sid && now.hub.load < load && !now.hub.gone) put(now, { ...now.hub, gone: true });
    }
  }
}

/** A record that another loading brought stands under other numbers. */
const isNewer = (row: Row | undefined, mark: HubMark): boolean =>
  row?.hub === undefined || row.hub.sid !== mark.sid || row.hub.load !== mark.load || row.hub.gcn < mark.gcn;
