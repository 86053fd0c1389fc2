import type { HubReader, HubRow, HubStore } from '../../../server/engine/hub-store';
import { rowKeyOf } from '../../../server/storage/row-key';

/**
 * A store in memory that remembers the order of each stream's records until the next commit, as the index of a database does. Without, it sorts
 * the whole county for every forty records that it gives.
 */
export function inKeyOrder(store: HubStore): HubStore {
  let known = { gcn: -1, streams: new Map<string, readonly HubRow[]>() };
  const orderOf = async (reader: HubReader, sid: string): Promise<readonly HubRow[]> => {
    const gcn = (await reader.head())?.gcn ?? 0;
    if (known.gcn !== gcn) known = { gcn, streams: new Map() };
    const { streams } = known;
    const rows = streams.get(sid) ?? (await reader.rowsIn(sid, null, Number.POSITIVE_INFINITY));
    streams.set(sid, rows);
    return rows;
  };
  const ordered = (reader: HubReader): HubReader => ({
    ...reader,
    rowsIn: async (sid, after, limit) => {
      const rows = await orderOf(reader, sid);
      const from = after === null ? 0 : firstAfter(rows, after);
      return rows.slice(from, from + limit);
    },
  });
  return { ...store, read: (work) => store.read((reader) => work(ordered(reader))) };
}

function firstAfter(rows: readonly HubRow[], key: string): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const row = rows[middle];
    if (row && rowKeyOf(row.row) > key) high = middle;
    else low = middle + 1;
  }
  return low;
}
