import type { EntityId } from '../../shared/core/ids';
import type { World } from '../../shared/domain/world';
import type { EntityKind } from '../../shared/exchange/change';
import type { Row } from '../../shared/exchange/row';

type Rows = ReadonlyMap<EntityId, Row>;

/**
 * The rows of a kind in layers, the oldest and largest first; the newest copy of a row counts. Each layer is several times as large as the
 * next, so that neither a save in a large county nor ten thousand answers in a row have to copy all of it each time.
 */
type Layers = readonly Rows[];

/** So many newest rows are copied with every save at most. */
const MANY = 256;
/** A layer is at least so many times as large as the one above it. */
const TIMES = 4;

/** All records in memory. Each change gives a new world that shares everything untouched with the old one. */
export class MemoryWorld implements World {
  readonly #kinds: ReadonlyMap<EntityKind, Layers>;
  /** How many records each stream has brought that have not gone. */
  readonly #streams: ReadonlyMap<string, number>;
  readonly #lists = new Map<EntityKind, readonly Row[]>();

  constructor(kinds: ReadonlyMap<EntityKind, Layers> = new Map(), streams: ReadonlyMap<string, number> = new Map()) {
    this.#kinds = kinds;
    this.#streams = streams;
  }

  readonly row = (kind: EntityKind, id: EntityId): Row | undefined => {
    const row = newestOf(this.#kinds.get(kind) ?? [], id);
    return row?.hub?.gone ? undefined : row;
  };

  readonly rows = (kind: EntityKind): readonly Row[] => {
    const known = this.#lists.get(kind);
    if (known) return known;
    const list: Row[] = [];
    for (const row of inOrder(this.#kinds.get(kind) ?? [])) if (!row.hub?.gone) list.push(row);
    this.#lists.set(kind, list);
    return list;
  };

  /** The record of whatever kind, the trace of one that left this device's sight included. */
  anyRow(id: EntityId): Row | undefined {
    for (const layers of this.#kinds.values()) {
      const row = newestOf(layers, id);
      if (row) return row;
    }
    return undefined;
  }

  /** Every record that is kept, those of later versions and the traces of those that left this device's sight included. */
  *everything(): Iterable<Row> {
    for (const layers of this.#kinds.values()) yield* inOrder(layers);
  }

  /** The streams of the hub of which there is anything that has not gone. */
  streams(): Iterable<string> {
    return this.#streams.keys();
  }

  /** Without the traces of what has left this device's sight. */
  withoutTraces(): MemoryWorld {
    const kinds = [...this.#kinds].map(([kind, layers]): [EntityKind, Layers] => {
      const left = new Map<EntityId, Row>();
      for (const row of inOrder(layers)) if (!row.hub?.gone) left.set(row.id, row);
      return [kind, [left]];
    });
    return new MemoryWorld(new Map(kinds), this.#streams);
  }

  with(rows: readonly Row[]): MemoryWorld {
    const kinds = new Map(this.#kinds);
    const streams = new Map(this.#streams);
    for (const kind of new Set(rows.map((row) => row.kind))) {
      const layers = kinds.get(kind) ?? [];
      const changed = new Map(rows.flatMap((row) => (row.kind === kind ? [[row.id, row] as const] : [])));
      for (const [id, row] of changed) {
        count(streams, newestOf(layers, id), -1);
        count(streams, row, 1);
      }
      kinds.set(kind, withLayer(layers, changed));
    }
    return new MemoryWorld(kinds, streams);
  }
}

function count(streams: Map<string, number>, row: Row | undefined, by: 1 | -1): void {
  if (!row?.hub || row.hub.gone) return;
  const now = (streams.get(row.hub.sid) ?? 0) + by;
  if (now === 0) streams.delete(row.hub.sid);
  else streams.set(row.hub.sid, now);
}

function newestOf(layers: Layers, id: EntityId): Row | undefined {
  for (let at = layers.length - 1; at >= 0; at--) {
    const row = layers[at]?.get(id);
    if (row) return row;
  }
  return undefined;
}

function withLayer(layers: Layers, changed: Rows): Layers {
  let top = changed;
  let kept = layers.length;
  for (let below = layers[kept - 1]; below && isToMerge(below, top); below = layers[kept - 1]) {
    const merged = new Map(below);
    for (const [id, row] of top) merged.set(id, row);
    top = merged;
    kept -= 1;
  }
  return [...layers.slice(0, kept), top];
}

const isToMerge = (below: Rows, top: Rows): boolean => below.size + top.size <= MANY || below.size < top.size * TIMES;

/** In the order in which the records came, changed ones in their old place. */
function* inOrder(layers: Layers): Iterable<Row> {
  for (const [at, layer] of layers.entries()) {
    const [older, newer] = [layers.slice(0, at), layers.slice(at + 1)];
    // Most rows of a large county lie in its largest layer, many at a time with nothing above it.
    if (older.length + newer.length === 0) yield* layer.values();
    else for (const [id, row] of layer) if (!holds(older, id)) yield newestOf(newer, id) ?? row;
  }
}

function holds(layers: Layers, id: EntityId): boolean {
  for (const layer of layers) if (layer.has(id)) return true;
  return false;
}
