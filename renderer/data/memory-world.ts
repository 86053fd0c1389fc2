import type { EntityId } from '../../shared/core/ids';
import type { World } from '../../shared/domain/world';
import type { EntityKind } from '../../shared/exchange/change';
import type { Row } from '../../shared/exchange/row';

type Rows = ReadonlyMap<EntityId, Row>;

/** All records in memory. Each change gives a new world that shares everything untouched with the old one. */
export class MemoryWorld implements World {
  readonly #kinds: ReadonlyMap<EntityKind, Rows>;
  readonly #lists = new Map<EntityKind, readonly Row[]>();

  constructor(kinds: ReadonlyMap<EntityKind, Rows> = new Map()) {
    this.#kinds = kinds;
  }

  readonly row = (kind: EntityKind, id: EntityId): Row | undefined => this.#kinds.get(kind)?.get(id);

  readonly rows = (kind: EntityKind): readonly Row[] => {
    const known = this.#lists.get(kind);
    if (known) return known;
    const list = [...(this.#kinds.get(kind)?.values() ?? [])];
    this.#lists.set(kind, list);
    return list;
  };

  with(rows: readonly Row[]): MemoryWorld {
    const kinds = new Map(this.#kinds);
    for (const kind of new Set(rows.map((row) => row.kind))) kinds.set(kind, new Map(kinds.get(kind)));
    for (const row of rows) (kinds.get(row.kind) as Map<EntityId, Row>).set(row.id, row);
    return new MemoryWorld(kinds);
  }
}
