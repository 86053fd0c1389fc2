import type { EntityId } from '../../core/ids';
import type { Result } from '../../core/result';
import { assert } from '../../core/assert';
import { applyChange } from '../../exchange/apply';
import type { EntityKind, Op } from '../../exchange/change';
import type { Row } from '../../exchange/row';
import type { ChangeDraft, CommandContext, World } from '../world';

/** A world in memory for tests: runs commands and applies what they answer, as the app does, without signing or storing. */
export class PracticeWorld implements World {
  readonly #rows = new Map<string, Row>();
  #seq = 0;
  #ids = 0;
  readonly context: CommandContext;

  constructor({ today = '2026-11-21', dn = 1 }: { readonly today?: string; readonly dn?: number } = {}) {
    const newId = (): string => `id${String(++this.#ids).padStart(4, '0')}`;
    this.context = { person: 'person1' as EntityId, today, nowMinute: `${today}T09:30`, dn, newId };
  }

  readonly row = (kind: EntityKind, id: EntityId): Row | undefined => this.#rows.get(`${kind}/${id}`);
  readonly rows = (kind: EntityKind): readonly Row[] => [...this.#rows.values()].filter((row) => row.kind === kind);

  /** Runs a command; when it succeeds its ops are applied as one change. */
  run<E>(command: (world: World, context: CommandContext) => Result<ChangeDraft, E>): Result<ChangeDraft, E> {
    const result = command(this, this.context);
    if (result.ok) this.apply(result.value.ops);
    return result;
  }

  /** Runs a command that is meant to succeed. */
  must<E>(command: (world: World, context: CommandContext) => Result<ChangeDraft, E>): ChangeDraft {
    const result = this.run(command);
    assert(result.ok, `the command succeeds, not ${JSON.stringify(result)}`);
    return result.value;
  }

  /** Applies ops as a change of this or another device. */
  apply(ops: readonly Op[], dn = this.context.dn): void {
    const payload = { u: this.context.person, t: [0, 0], q: 0, s: 0, sv: 1, k: 'test', o: ops } as const;
    const change = { dot: { dn, seq: ++this.#seq }, payload };
    for (const row of applyChange(this.row, change)) this.#rows.set(`${row.kind}/${row.id}`, row);
  }
}
