import { z } from '../../shared/core/zod';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { base64UrlFromBytes, bytesFromBase64Url, concatBytes, sameBytes } from '../../shared/core/bytes';
import { FOLD_VERSION } from '../../shared/exchange/apply';
import type { ChainTip } from '../../shared/exchange/chain';
import type { HybridClock } from '../../shared/exchange/clock';
import type { FeedRecord } from '../../shared/exchange/device/feed-record';
import type { Standing } from '../../shared/exchange/device/standing';
import type { Row } from '../../shared/exchange/row';
import { inShortSlices } from './breathe';
import type { LocalRecord, RowRecord } from './database';
import { feedBytes } from './feed-bytes';
import type { DataKeys } from './crypto/keyring';
import { FEED_KEY_ID_BYTES } from './crypto/feed-key';
import { seal, unseal } from './crypto/seal';
import { utf8FromBytes } from '../../shared/core/utf8';

/** Raised when the shape of `Row` changes. */
const SHAPE_VERSION = 0;

/** Rows of another number are rebuilt from the changes. Both parts only ever rise, so no two releases share a sum by chance. */
export const ROWS_VERSION = SHAPE_VERSION + FOLD_VERSION;

/** How far the working database has come; sealed, because clock and hash are nobody's business. */
export interface DatabaseState {
  readonly rowsVersion: number;
  readonly tip: ChainTip;
  readonly clock: HybridClock;
  /** Records of the journal that are contained, drafts included. */
  readonly journalRecords: number;
}

const stateSchema = z.object({
  rowsVersion: z.number(),
  seq: z.number(),
  hash: z.string(),
  ms: z.number(),
  counter: z.number(),
  journalRecords: z.number(),
});

const json = (value: unknown): Uint8Array => utf8ToBytes(JSON.stringify(value));

export const sealState = (
  { rowsVersion, tip, clock, journalRecords }: DatabaseState,
  keys: DataKeys,
): Promise<Uint8Array> =>
  seal(
    keys.data,
    json({ rowsVersion, seq: tip.seq, hash: base64UrlFromBytes(tip.hash), ...clock, journalRecords }),
    'database state',
  );

/** Null when the state cannot be opened or read: the database is then rebuilt. */
export async function unsealState(box: unknown, keys: DataKeys): Promise<DatabaseState | null> {
  if (!(box instanceof Uint8Array)) return null;
  const opened = await unseal(keys.data, box, 'database state');
  if (!opened.ok) return null;
  const parsed = stateSchema.safeParse(JSON.parse(utf8FromBytes(opened.value)));
  const hash = parsed.success ? bytesFromBase64Url(parsed.data.hash) : null;
  if (!parsed.success || !hash) return null;
  const { rowsVersion, seq, ms, counter, journalRecords } = parsed.data;
  return { rowsVersion, tip: { seq, hash }, clock: { ms, counter }, journalRecords };
}

export const sealRow = async (row: Row, stamp: string, keys: DataKeys): Promise<RowRecord> => ({
  id: row.id,
  kind: row.kind,
  stamp,
  body: await seal(keys.data, json(row), `row/${row.id}`),
});

/** Null when the row is damaged. Rows are only ever written by this program from checked changes, so they are not parsed again. */
export async function unsealRow(record: RowRecord, keys: DataKeys): Promise<Row | null> {
  const opened = await unseal(keys.data, record.body, `row/${record.id}`);
  return opened.ok ? (JSON.parse(utf8FromBytes(opened.value)) as Row) : null;
}

export const sealStanding = (standing: Standing, keys: DataKeys): Promise<Uint8Array> =>
  seal(keys.data, json(standing), 'standing');

/** Null when it is not there or does not open: the feed is then read from the journal. */
export async function unsealStanding(box: unknown, keys: DataKeys): Promise<Standing | null> {
  if (!(box instanceof Uint8Array)) return null;
  const opened = await unseal(keys.data, box, 'standing');
  return opened.ok ? (JSON.parse(utf8FromBytes(opened.value)) as Standing) : null;
}

/** An answer of the hub as the journal keeps it. */
export async function sealFeed(
  record: FeedRecord,
  { data, feed }: Pick<DataKeys, 'data' | 'feed'>,
): Promise<Uint8Array> {
  const bytes = await feedBytes(record, inShortSlices());
  if (!feed) return seal(data, bytes, 'feed');
  return concatBytes(feed.id, await seal(feed.key, bytes, 'feed'));
}

/**
 * `damaged` when it does not open; `left` when a key sealed it that this machine has given up, or never came to use. Only this program writes
 * such records, from checked answers, so they are not parsed again.
 */
export async function unsealFeed(
  body: Uint8Array,
  { data, feed }: Pick<DataKeys, 'data' | 'feed'>,
): Promise<FeedRecord | 'damaged' | 'left'> {
  const isOurs = feed !== null && sameBytes(body.subarray(0, FEED_KEY_ID_BYTES), feed.id);
  const opened = isOurs
    ? await unseal(feed.key, body.subarray(FEED_KEY_ID_BYTES), 'feed')
    : await unseal(data, body, 'feed');
  if (opened.ok) return JSON.parse(utf8FromBytes(opened.value)) as FeedRecord;
  return feed === null || isOurs ? 'damaged' : 'left';
}

/** A draft or preference as it is journaled and stored. A null value takes it away. */
export interface Local {
  readonly key: string;
  readonly atMs: number;
  readonly value: unknown;
}

const localSchema = z.object({ key: z.string(), atMs: z.number(), value: z.unknown() });

export const sealLocal = (local: Local, keys: DataKeys): Promise<Uint8Array> => seal(keys.data, json(local), 'local');

export async function unsealLocal(body: Uint8Array, keys: DataKeys): Promise<Local | null> {
  const opened = await unseal(keys.data, body, 'local');
  if (!opened.ok) return null;
  const parsed = localSchema.safeParse(JSON.parse(utf8FromBytes(opened.value)));
  return parsed.success ? { key: parsed.data.key, atMs: parsed.data.atMs, value: parsed.data.value ?? null } : null;
}

export const localRecord = (local: Local, body: Uint8Array): LocalRecord => ({ key: local.key, body });
