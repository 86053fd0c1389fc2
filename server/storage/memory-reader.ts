import type { FeedEntry, HubChange, HubReader, HubRow, RowKey } from '../engine/hub-store';
import { rowKeyOf } from './row-key';
import type { MemoryState } from './memory-state';

/** Reads one state. Everything it gives is frozen; frames are copies. */
export function memoryReader(state: MemoryState): HubReader {
  const rowsByKey = (keys: Iterable<string>): HubRow[] => [...keys].flatMap((key) => state.rows.get(key) ?? []);
  const changesFrom = (dn: number, fromSeq: number, limit: number): readonly HubChange[] =>
    [...(state.changes.get(dn)?.values() ?? [])]
      .filter(({ seq }) => seq >= fromSeq)
      .sort((a, b) => a.seq - b.seq)
      .slice(0, limit);
  return {
    head: async () => state.head,
    device: async (dev) => state.devices.get(dev) ?? null,
    deviceByNumber: async (dn) => [...state.devices.values()].find((device) => device.dn === dn) ?? null,
    devices: async () => [...state.devices.values()].sort((a, b) => a.dn - b.dn),
    rows: async (keys: readonly RowKey[]) => rowsByKey(new Set(keys.map(rowKeyOf))),
    rowsOf: async (cases) => [...new Set(cases)].flatMap((id) => rowsByKey(state.keysOfCase.get(id) ?? [])),
    rowsIn: async (sid, after, limit) => {
      const keys = [...(state.keysOfStream.get(sid) ?? [])].filter((key) => after === null || key > after).sort();
      return rowsByKey(keys.slice(0, limit));
    },
    rowsOfKind: async (kind) => rowsByKey(state.keysOfKind.get(kind) ?? []),
    changes: async (dn, fromSeq, limit) => changesFrom(dn, fromSeq, limit).map(withOwnFrame),
    fates: async (dn, fromSeq, limit) =>
      changesFrom(dn, fromSeq, limit).map(({ seq, gcn, status, why }) => ({ seq, gcn, status, why })),
    changesByRoot: async (roots) =>
      [...new Set(roots)].flatMap((root) => state.roots.get(root) ?? []).map(withOwnFrame),
    parked: async (needs) =>
      [...state.parked.values()]
        .filter((change) => needs === undefined || (change.needs !== null && needs.includes(change.needs)))
        .sort(byCommit)
        .map(withOwnFrame),
    held: async (dn) => [...(state.held.get(dn)?.values() ?? [])].sort((a, b) => a.seq - b.seq).map(withOwnFrame),
    streams: async (sids) => [...new Set(sids)].flatMap((sid) => state.streams.get(sid) ?? []),
    entries: async (after, limit) =>
      after
        // Entries stand in their list at n - 1, so this costs as much as it gives.
        .flatMap(({ sid, n }) => state.entries.get(sid)?.slice(n, n + limit) ?? [])
        .sort(byCommitAndStream)
        .slice(0, limit),
    doc: async (kind, id) => state.docs.get(kind)?.get(id) ?? null,
    docs: async (kind) => [...(state.docs.get(kind)?.values() ?? [])].sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
}

const withOwnFrame = <T extends { readonly frame: Uint8Array }>(record: T): T =>
  Object.freeze({ ...record, frame: record.frame.slice() });

const byCommit = (a: HubChange, b: HubChange): number => a.gcn - b.gcn || a.dn - b.dn || a.seq - b.seq;

const byCommitAndStream = (a: FeedEntry, b: FeedEntry): number =>
  a.gcn - b.gcn || (a.sid < b.sid ? -1 : a.sid > b.sid ? 1 : a.n - b.n);
