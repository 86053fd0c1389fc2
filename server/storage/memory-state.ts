import { assert } from '../../shared/core/assert';
import type { EntityId, DeviceId } from '../../shared/core/ids';
import type { EntityKind } from '../../shared/exchange/change';
import type {
  FeedEntry,
  HeldFrame,
  HubChange,
  HubDevice,
  HubDoc,
  HubHead,
  HubRow,
  StreamHead,
  WriteSet,
} from '../engine/hub-store';
import { deepFreeze } from './deep-freeze';
import { rowKeyOf } from './row-key';

/** All tables of a hub. Changed in place by `applyWrites`; `copyOf` makes one that later writes do not reach. */
export interface MemoryState {
  head: HubHead | null;
  readonly devices: Map<DeviceId, HubDevice>;
  /** By device number, each by seq in insertion order. */
  readonly changes: Map<number, Map<number, HubChange>>;
  /** Accepted changes by root, `dup` ones left out. */
  readonly roots: Map<string, HubChange>;
  readonly parked: Map<string, HubChange>;
  readonly rows: Map<string, HubRow>;
  readonly keysOfKind: Map<EntityKind, Set<string>>;
  readonly keysOfCase: Map<EntityId, Set<string>>;
  readonly keysOfStream: Map<string, Set<string>>;
  readonly entries: Map<string, FeedEntry[]>;
  readonly streams: Map<string, StreamHead>;
  readonly held: Map<number, Map<number, HeldFrame>>;
  readonly docs: Map<string, Map<string, HubDoc>>;
}

export const emptyState = (): MemoryState => ({
  head: null,
  devices: new Map(),
  changes: new Map(),
  roots: new Map(),
  parked: new Map(),
  rows: new Map(),
  keysOfKind: new Map(),
  keysOfCase: new Map(),
  keysOfStream: new Map(),
  entries: new Map(),
  streams: new Map(),
  held: new Map(),
  docs: new Map(),
});

/** Costs time and memory in proportion to what the hub holds. */
export const copyOf = (state: MemoryState): MemoryState => ({
  head: state.head,
  devices: new Map(state.devices),
  changes: copied(state.changes, (inner) => new Map(inner)),
  roots: new Map(state.roots),
  parked: new Map(state.parked),
  rows: new Map(state.rows),
  keysOfKind: copied(state.keysOfKind, (inner) => new Set(inner)),
  keysOfCase: copied(state.keysOfCase, (inner) => new Set(inner)),
  keysOfStream: copied(state.keysOfStream, (inner) => new Set(inner)),
  entries: copied(state.entries, (inner) => [...inner]),
  streams: new Map(state.streams),
  held: copied(state.held, (inner) => new Map(inner)),
  docs: copied(state.docs, (inner) => new Map(inner)),
});

const copied = <K, V>(map: Map<K, V>, copy: (value: V) => V): Map<K, V> =>
  new Map([...map].map(([key, value]) => [key, copy(value)]));

/** Writes all of it; throws before the first write when the set breaks a promise of the store. */
export function applyWrites(state: MemoryState, writes: WriteSet): void {
  checkWrites(state, writes);
  state.head = deepFreeze(writes.head);
  for (const device of writes.devices ?? []) state.devices.set(device.dev, deepFreeze(device));
  for (const change of writes.changes ?? []) putChange(state, deepFreeze({ ...change, frame: change.frame.slice() }));
  for (const row of writes.rows ?? []) putRow(state, deepFreeze(row));
  for (const entry of writes.entries ?? []) innerList(state.entries, entry.sid).push(deepFreeze(entry));
  for (const stream of writes.streams ?? []) state.streams.set(stream.sid, deepFreeze(stream));
  for (const held of writes.held ?? [])
    innerMap(state.held, held.dn).set(held.seq, deepFreeze({ ...held, frame: held.frame.slice() }));
  for (const { dn, seq } of writes.released ?? []) state.held.get(dn)?.delete(seq);
  for (const doc of writes.docs ?? []) innerMap(state.docs, doc.kind).set(doc.id, deepFreeze(doc));
  for (const { kind, id } of writes.removedDocs ?? []) state.docs.get(kind)?.delete(id);
}

function checkWrites(state: MemoryState, writes: WriteSet): void {
  assert(writes.head.gcn >= (state.head?.gcn ?? 0), 'commit numbers never fall');
  const numbers = new Map<string, number>();
  for (const { sid, n } of writes.entries ?? []) {
    const last = numbers.get(sid) ?? state.entries.get(sid)?.length ?? 0;
    assert(n === last + 1, `entries of a stream follow each other without gaps (${sid})`);
    numbers.set(sid, n);
  }
  const owners = new Map<string, string>();
  for (const change of writes.changes ?? []) {
    if (change.status === 'dup') continue;
    const known = state.roots.get(change.root);
    const owner = owners.get(change.root) ?? (known && dotKey(known)) ?? dotKey(change);
    assert(owner === dotKey(change), 'a change is accepted once, under whatever dot it comes');
    owners.set(change.root, owner);
  }
}

const dotKey = ({ dn, seq }: { readonly dn: number; readonly seq: number }): string => `${dn}.${seq}`;

function putChange(state: MemoryState, change: HubChange): void {
  innerMap(state.changes, change.dn).set(change.seq, change);
  if (change.status === 'dup') {
    if (state.roots.get(change.root)?.seq === change.seq && state.roots.get(change.root)?.dn === change.dn)
      state.roots.delete(change.root);
  } else {
    state.roots.set(change.root, change);
  }
  if (change.status === 'parked') state.parked.set(dotKey(change), change);
  else state.parked.delete(dotKey(change));
}

function putRow(state: MemoryState, row: HubRow): void {
  const key = rowKeyOf(row.row);
  const before = state.rows.get(key);
  if (before?.parent) state.keysOfCase.get(before.parent)?.delete(key);
  for (const sid of before?.sids ?? []) state.keysOfStream.get(sid)?.delete(key);
  state.rows.set(key, row);
  innerSet(state.keysOfKind, row.row.kind).add(key);
  if (row.parent) innerSet(state.keysOfCase, row.parent).add(key);
  for (const sid of row.sids) innerSet(state.keysOfStream, sid).add(key);
}

function innerMap<K, L, V>(map: Map<K, Map<L, V>>, key: K): Map<L, V> {
  const inner = map.get(key) ?? new Map<L, V>();
  map.set(key, inner);
  return inner;
}

function innerSet<K, V>(map: Map<K, Set<V>>, key: K): Set<V> {
  const inner = map.get(key) ?? new Set<V>();
  map.set(key, inner);
  return inner;
}

function innerList<K, V>(map: Map<K, V[]>, key: K): V[] {
  const inner = map.get(key) ?? [];
  map.set(key, inner);
  return inner;
}
