import type {
  ChangeFate,
  FeedEntry,
  HeldFrame,
  HubChange,
  HubDevice,
  HubDoc,
  HubHead,
  HubReader,
  HubRow,
  StreamHead,
} from '../../engine/hub-store';
import { rowKeyOf } from '../row-key';
import type { SqlConnection, SqlRow } from './sql-port';

/** Reads through a connection that stands in a transaction. */
export function sqlReader({ query }: SqlConnection): HubReader {
  const all = async <T>(read: (row: SqlRow) => T, sql: string, ...values: (string | number | null)[]) =>
    (await query(sql, values)).map(read);
  const first = async <T>(read: (row: SqlRow) => T, sql: string, ...values: (string | number | null)[]) =>
    (await all(read, sql, ...values))[0] ?? null;
  const list = (texts: readonly string[]) => JSON.stringify([...new Set(texts)]);
  return {
    head: () => first(headOf, 'SELECT * FROM hub.head'),
    device: (dev) => first(deviceOf, 'SELECT body FROM hub.device WHERE dev = $1', dev),
    deviceByNumber: (dn) => first(deviceOf, 'SELECT body FROM hub.device WHERE dn = $1', dn),
    devices: () => all(deviceOf, 'SELECT body FROM hub.device ORDER BY dn'),
    rows: (keys) =>
      all(
        rowOf,
        `SELECT r.* FROM json_array_elements_text($1::text::json) AS k JOIN hub.record r ON r.key = k`,
        list(keys.map(rowKeyOf)),
      ),
    rowsOf: (cases) =>
      all(
        rowOf,
        `SELECT r.* FROM json_array_elements_text($1::text::json) AS k JOIN hub.record r ON r.parent = k`,
        list(cases),
      ),
    rowsIn: (sid, after, limit) =>
      all(
        rowOf,
        `SELECT r.* FROM (SELECT key FROM hub.standing WHERE sid = $1 AND key > $2 ORDER BY key LIMIT $3) s
         JOIN hub.record r ON r.key = s.key ORDER BY r.key`,
        sid,
        after ?? '',
        limit,
      ),
    rowsOfKind: (kind) => all(rowOf, 'SELECT * FROM hub.record WHERE kind = $1', kind),
    changes: (dn, fromSeq, limit) =>
      all(changeOf, 'SELECT * FROM hub.change WHERE dn = $1 AND seq >= $2 ORDER BY seq LIMIT $3', dn, fromSeq, limit),
    fates: (dn, fromSeq, limit) =>
      all(
        fateOf,
        'SELECT seq, gcn, status, why FROM hub.change WHERE dn = $1 AND seq >= $2 ORDER BY seq LIMIT $3',
        dn,
        fromSeq,
        limit,
      ),
    changesByRoot: (roots) =>
      all(
        changeOf,
        `SELECT c.* FROM json_array_elements_text($1::text::json) AS k JOIN hub.change c ON c.root = k WHERE c.status <> 'dup'`,
        list(roots),
      ),
    parked: (needs) =>
      all(
        changeOf,
        `SELECT * FROM hub.change WHERE status = 'parked'
           AND ($1::text IS NULL OR needs IN (SELECT json_array_elements_text($1::text::json)))
         ORDER BY gcn, dn, seq`,
        needs === undefined ? null : list(needs),
      ),
    held: (dn) => all(heldOf, 'SELECT * FROM hub.held WHERE dn = $1 ORDER BY seq', dn),
    streams: (sids) =>
      all(
        streamOf,
        `SELECT s.* FROM json_array_elements_text($1::text::json) AS k JOIN hub.stream s ON s.sid = k`,
        list(sids),
      ),
    entries: (after, limit) =>
      all(
        entryOf,
        `SELECT e.* FROM json_to_recordset($1::text::json) AS a(sid text, n bigint) CROSS JOIN LATERAL
           (SELECT * FROM hub.entry e WHERE e.sid = a.sid AND e.n > a.n ORDER BY e.n LIMIT $2) e
         ORDER BY e.gcn, e.sid, e.n LIMIT $2`,
        JSON.stringify(after),
        limit,
      ),
    doc: (kind, id) => first(docOf, 'SELECT * FROM hub.doc WHERE kind = $1 AND id = $2', kind, id),
    docs: (kind) => all(docOf, 'SELECT * FROM hub.doc WHERE kind = $1 ORDER BY id', kind),
  };
}

// Whole numbers of 64 bits come as text from one driver and as numbers from the other; all of ours are safe integers.
const text = (row: SqlRow, column: string): string => String(row[column]);
const number = (row: SqlRow, column: string): number => Number(row[column]);
const nullable = (row: SqlRow, column: string): string | null => (row[column] === null ? null : text(row, column));
const json = <T>(row: SqlRow, column: string): T => JSON.parse(text(row, column)) as T;
const bytes = (row: SqlRow, column: string): Uint8Array => new Uint8Array(row[column] as Uint8Array);

const headOf = (row: SqlRow): HubHead => ({
  county: nullable(row, 'county') as HubHead['county'],
  epoch: text(row, 'epoch'),
  gcn: number(row, 'gcn'),
  timeMs: number(row, 'time_ms'),
  audit: text(row, 'audit'),
});

const deviceOf = (row: SqlRow): HubDevice => json(row, 'body');

const fateOf = (row: SqlRow): ChangeFate => ({
  seq: number(row, 'seq'),
  gcn: number(row, 'gcn'),
  status: text(row, 'status') as HubChange['status'],
  why: nullable(row, 'why'),
});

const changeOf = (row: SqlRow): HubChange => ({
  ...fateOf(row),
  dn: number(row, 'dn'),
  hash: text(row, 'hash'),
  root: text(row, 'root'),
  frame: bytes(row, 'frame'),
  effMs: number(row, 'eff_ms'),
  arrivedMs: number(row, 'arrived_ms'),
  via: text(row, 'via') as HubChange['via'],
  needs: nullable(row, 'needs'),
});

const rowOf = (row: SqlRow): HubRow => ({
  row: json(row, 'body'),
  gcn: number(row, 'gcn'),
  sids: json(row, 'sids'),
  everSids: json(row, 'ever_sids'),
  parent: nullable(row, 'parent') as HubRow['parent'],
});

const entryOf = (row: SqlRow): FeedEntry => ({
  sid: text(row, 'sid'),
  n: number(row, 'n'),
  gcn: number(row, 'gcn'),
  body: text(row, 'body'),
  hash: text(row, 'hash'),
});

const streamOf = (row: SqlRow): StreamHead => ({
  sid: text(row, 'sid'),
  n: number(row, 'n'),
  hash: text(row, 'hash'),
});

const heldOf = (row: SqlRow): HeldFrame => ({
  dn: number(row, 'dn'),
  seq: number(row, 'seq'),
  frame: bytes(row, 'frame'),
});

const docOf = (row: SqlRow): HubDoc => ({ kind: text(row, 'kind'), id: text(row, 'id'), body: text(row, 'body') });
