import type { EntityId } from '../../shared/core/ids';
import type { World } from '../../shared/domain/world';
import type { EntityKind } from '../../shared/exchange/change';
import type { Row } from '../../shared/exchange/row';

type Rows = ReadonlyMap<EntityId, Row>;

/** The rows of a kind. The newest lie apart until they are many, so that a save in a large county need not copy all of it. */
interface Kind {
  readonly most: Rows;
  readonly newest: Rows;
}

const NOTHING: Kind = { most: new Map(), newest: new Map() };
/** So many newest rows are copied with every save at most. */
const MANY = 256;

/** All records in memory. Each change gives a new world that shares everything untouched with the old one. */
export class MemoryWorld implements World {
  readonly #kinds: ReadonlyMap<EntityKind, Kind>;
  readonly #lists = new Map<EntityKind, readonly Row[]>();

  constructor(kinds: ReadonlyMap<EntityKind, Kind> = new Map()) {
    this.#kinds = kinds;
  }

  readonly row = (kind: EntityKind, id: EntityId): Row | undefined => {
    const { most, newest } = this.#kinds.get(kind) ?? NOTHING;
    const row = newest.get(id) ?? most.get(id);
    return row?.hub?.gone ? undefined : row;
  };

  readonly rows = (kind: EntityKind): readonly Row[] => {
    const known = this.#lists.get(kind);
    if (known) return known;
    const list = listOf(this.#kinds.get(kind) ?? NOTHING);
    this.#lists.set(kind, list);
    return list;
  };

  /** Every record that is kept, those of later versions and the traces of those that left this device's sight included. */
  *everything(): Iterable<Row> {
    for (const { most, newest } of this.#kinds.values()) {
      for (const [id, row] of most) yield newest.get(id) ?? row;
      for (const [id, row] of newest) if (!most.has(id)) yield row;
    }
  }

  /** Without the traces of what has left this device's sight. */
  withoutTraces(): MemoryWorld {
    const kinds = [...this.#kinds].map(([kind, { most, newest }]): [EntityKind, Kind] => {
      const all = [...most.keys(), ...newest.keys()].map((id) => newest.get(id) ?? most.get(id));
      const left = all.flatMap((row): [EntityId, Row][] => (row && !row.hub?.gone ? [[row.id, row]] : []));
      return [kind, { most: new Map(left), newest: new Map() }];
    });
    return new MemoryWorld(new Map(kinds));
  }

  with(rows: readonly Row[]): MemoryWorld {
    const kinds = new Map(this.#kinds);
    for (const kind of new Set(rows.map((row) => row.kind))) {
      const changed = rows.filter((row) => row.kind === kind);
      kinds.set(kind, withRows(kinds.get(kind) ?? NOTHING, changed));
    }
    return new MemoryWorld(kinds);
  }
}

function withRows({ most, newest }: Kind, changed: readonly Row[]): Kind {
  const added = new Map(newest);
  for (const row of changed) added.set(row.id, row);
  if (added.size <= MANY) return { most, newest: added };
  const all = new Map(most);
  for (const [id, row] of added) all.set(id, row);
  return { most: all, newest: new Map() };
}

/** In the order in which the records came, changed ones in their old place. */
function listOf({ most, newest }: Kind): readonly Row[] {
  const list: Row[] = [];
  for (const [id, row] of most) list.push(newest.get(id) ?? row);
  for (const [id, row] of newest) if (!most.has(id)) list.push(row);
  return list.some(({ hub }) => hub?.gone) ? list.filter(({ hub }) => !hub?.gone) : list;
}
