import { assert } from '../../core/assert';
import type { EntityId } from '../../core/ids';
import type { Result } from '../../core/result';
import { applyChange } from '../../exchange/apply';
import { SCHEMA_VERSION, type EntityKind, type Op } from '../../exchange/change';
import type { Row } from '../../exchange/row';
import type { ChangeDraft, CommandContext, World } from '../world';

/** A command of the domain, whatever its errors. */
export type SampleCommand = (world: World, context: CommandContext) => Result<ChangeDraft, unknown>;

/** The change that holds the founding person's own record goes before everything that is prepared here. */
const CHANGES_BEFORE = 1;

/**
 * Records in memory while a rehearsal county is prepared. Commands run as on the day of the event and what they answer is kept as
 * drafts. A field write names the change it was based on, so the numbers here have to be those of the later save: the drafts are saved
 * in order, one change each, directly after the record of the founding person.
 */
export class SampleWorld implements World {
  readonly #rows = new Map<EntityKind, Map<EntityId, Row>>();
  readonly #lists = new Map<EntityKind, readonly Row[]>();
  readonly #drafts: ChangeDraft[] = [];
  readonly #context: CommandContext;

  constructor(context: CommandContext) {
    this.#context = context;
    this.#apply([['new', 'person', context.person, {}]], CHANGES_BEFORE);
  }

  readonly row = (kind: EntityKind, id: EntityId): Row | undefined => this.#rows.get(kind)?.get(id);

  readonly rows = (kind: EntityKind): readonly Row[] => {
    const list = this.#lists.get(kind) ?? [...(this.#rows.get(kind)?.values() ?? [])];
    this.#lists.set(kind, list);
    return list;
  };

  get drafts(): readonly ChangeDraft[] {
    return this.#drafts;
  }

  /** The context as it was on a day of the past. */
  contextOn(day: string): CommandContext {
    const { today, nowMinute } = this.#context;
    return { ...this.#context, today: day, nowMinute: day === today ? nowMinute : `${day}T10:00` };
  }

  /** Runs commands that belong together and keeps them as one change. All of them are meant to succeed. */
  run(day: string, ...commands: readonly SampleCommand[]): void {
    const seq = this.#nextSeq();
    const drafts = commands.map((command) => {
      const result = command(this, this.contextOn(day));
      assert(result.ok, `the rehearsal obeys the rules on ${day}: ${JSON.stringify(result)}`);
      this.#apply(result.value.ops, seq);
      return result.value;
    });
    const [first] = drafts;
    if (first) this.#drafts.push({ kind: first.kind, ops: drafts.flatMap(({ ops }) => ops) });
  }

  /** Keeps a change that was prepared elsewhere. */
  add(draft: ChangeDraft): void {
    this.#apply(draft.ops, this.#nextSeq());
    this.#drafts.push(draft);
  }

  #nextSeq(): number {
    return CHANGES_BEFORE + this.#drafts.length + 1;
  }

  #apply(ops: readonly Op[], seq: number): void {
    const payload = { u: this.#context.person, t: [0, 0], q: 0, s: 0, sv: SCHEMA_VERSION, k: '', o: ops } as const;
    for (const row of applyChange(this.row, { dot: { dn: this.#context.dn, seq }, payload })) {
      const ofKind = this.#rows.get(row.kind) ?? new Map<EntityId, Row>();
      this.#rows.set(row.kind, ofKind.set(row.id, row));
      this.#lists.delete(row.kind);
    }
  }
}
