import { assert } from '../../../shared/core/assert';
import type { WriteSet } from '../../engine/hub-store';
import { rowKeyOf } from '../row-key';
import type { SqlConnection } from './sql-port';

/** Writes a set with one statement a table, through a connection that holds the lane. */
export async function writeAll({ query }: SqlConnection, writes: WriteSet): Promise<void> {
  const { county, epoch, gcn, timeMs, audit } = writes.head;
  const kept = await query(UPSERT_HEAD, [county, epoch, gcn, timeMs, audit]);
  assert(kept.length === 1, 'commit numbers never fall');
  const put = async (sql: string, rows: readonly object[] | undefined) => {
    if (rows !== undefined && rows.length > 0) await query(sql, [JSON.stringify(rows)]);
  };
  await put(
    UPSERT_DEVICES,
    lastOfEach(writes.devices, ({ dev }) => dev)?.map((device) => ({
      dev: device.dev,
      dn: device.dn,
      body: JSON.stringify(device),
    })),
  );
  await put(
    UPSERT_CHANGES,
    lastOfEach(writes.changes, dotKey)?.map((change) => ({ ...change, frame: base64(change.frame) })),
  );
  await put(
    UPSERT_RECORDS,
    lastOfEach(writes.rows, ({ row }) => rowKeyOf(row))?.map(({ row, gcn: touched, sids, everSids, parent }) => ({
      key: rowKeyOf(row),
      kind: row.kind,
      gcn: touched,
      parent,
      sids: JSON.stringify(sids),
      ever: JSON.stringify(everSids),
      body: JSON.stringify(row),
    })),
  );
  await put(INSERT_ENTRIES, writes.entries);
  await put(
    UPSERT_STREAMS,
    lastOfEach(writes.streams, ({ sid }) => sid),
  );
  await put(
    UPSERT_HELD,
    lastOfEach(writes.held, dotKey)?.map((held) => ({ ...held, frame: base64(held.frame) })),
  );
  await put(DELETE_HELD, writes.released);
  await put(
    UPSERT_DOCS,
    lastOfEach(writes.docs, ({ kind, id }) => `${kind}/${id}`),
  );
  await put(DELETE_DOCS, writes.removedDocs);
}

const dotKey = ({ dn, seq }: { readonly dn: number; readonly seq: number }): string => `${dn}.${seq}`;

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

/** One statement cannot write one row twice. */
function lastOfEach<T>(records: readonly T[] | undefined, keyOf: (record: T) => string): readonly T[] | undefined {
  return records && [...new Map(records.map((record) => [keyOf(record), record])).values()];
}

const UPSERT_HEAD = `
  INSERT INTO hub.head AS h (county, epoch, gcn, time_ms, audit) VALUES ($1, $2, $3, $4, $5)
  ON CONFLICT (one) DO UPDATE SET county = excluded.county, epoch = excluded.epoch, gcn = excluded.gcn,
    time_ms = excluded.time_ms, audit = excluded.audit
  WHERE excluded.gcn >= h.gcn RETURNING gcn`;

const UPSERT_DEVICES = `
  INSERT INTO hub.device (dev, dn, body)
  SELECT dev, dn, body FROM json_to_recordset($1::text::json) AS x(dev text, dn integer, body text)
  ON CONFLICT (dev) DO UPDATE SET dn = excluded.dn, body = excluded.body`;

const UPSERT_CHANGES = `
  INSERT INTO hub.change (dn, seq, gcn, hash, root, frame, eff_ms, arrived_ms, via, status, why, needs)
  SELECT dn, seq, gcn, hash, root, decode(frame, 'base64'), "effMs", "arrivedMs", via, status, why, needs
  FROM json_to_recordset($1::text::json) AS x(dn integer, seq bigint, gcn bigint, hash text, root text, frame text,
    "effMs" double precision, "arrivedMs" double precision, via text, status text, why text, needs text)
  ON CONFLICT (dn, seq) DO UPDATE SET gcn = excluded.gcn, hash = excluded.hash, root = excluded.root,
    frame = excluded.frame, eff_ms = excluded.eff_ms, arrived_ms = excluded.arrived_ms, via = excluded.via,
    status = excluded.status, why = excluded.why, needs = excluded.needs`;

const UPSERT_RECORDS = `
  WITH given AS MATERIALIZED (
    SELECT * FROM json_to_recordset($1::text::json)
      AS x(key text, kind text, gcn bigint, parent text, sids text, ever text, body text)
  ), left_streams AS (
    DELETE FROM hub.standing s USING given g
    WHERE s.key = g.key AND s.sid NOT IN (SELECT json_array_elements_text(g.sids::json))
  ), stands AS (
    INSERT INTO hub.standing (sid, key)
    SELECT sid, key FROM given g, json_array_elements_text(g.sids::json) AS sid
    ON CONFLICT DO NOTHING
  )
  INSERT INTO hub.record (key, kind, gcn, parent, sids, ever_sids, body)
  SELECT key, kind, gcn, parent, sids, ever, body FROM given
  ON CONFLICT (key) DO UPDATE SET gcn = excluded.gcn, parent = excluded.parent, sids = excluded.sids,
    ever_sids = excluded.ever_sids, body = excluded.body`;

const INSERT_ENTRIES = `
  INSERT INTO hub.entry (sid, n, gcn, body, hash)
  SELECT sid, n, gcn, body, hash
  FROM json_to_recordset($1::text::json) AS x(sid text, n bigint, gcn bigint, body text, hash text)`;

const UPSERT_STREAMS = `
  INSERT INTO hub.stream (sid, n, hash)
  SELECT sid, n, hash FROM json_to_recordset($1::text::json) AS x(sid text, n bigint, hash text)
  ON CONFLICT (sid) DO UPDATE SET n = excluded.n, hash = excluded.hash`;

const UPSERT_HELD = `
  INSERT INTO hub.held (dn, seq, frame)
  SELECT dn, seq, decode(frame, 'base64') FROM json_to_recordset($1::text::json) AS x(dn integer, seq bigint, frame text)
  ON CONFLICT (dn, seq) DO UPDATE SET frame = excluded.frame`;

const DELETE_HELD = `
  DELETE FROM hub.held h USING json_to_recordset($1::text::json) AS x(dn integer, seq bigint)
  WHERE h.dn = x.dn AND h.seq = x.seq`;

const UPSERT_DOCS = `
  INSERT INTO hub.doc (kind, id, body)
  SELECT kind, id, body FROM json_to_recordset($1::text::json) AS x(kind text, id text, body text)
  ON CONFLICT (kind, id) DO UPDATE SET body = excluded.body`;

const DELETE_DOCS = `
  DELETE FROM hub.doc d USING json_to_recordset($1::text::json) AS x(kind text, id text)
  WHERE d.kind = x.kind AND d.id = x.id`;
