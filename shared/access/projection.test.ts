import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EntityId, FactId, PersonId } from '../core/ids';
import { applyChange } from '../exchange/apply';
import type { ChangePayload, EntityKind, RecordOp } from '../exchange/change';
import type { Row } from '../exchange/row';
import { stampOf, type Stamp } from '../exchange/stamp';
import { COURT, FIGURES, unitAudience, type Sid } from './audience';
import { projectOp, projectRow } from './projection';

const ID = 'x' as EntityId;
const VIEWS: readonly Sid[] = [COURT, unitAudience('u'), `${unitAudience('u')}/area`, FIGURES];
const FIELDS = ['number', 'note', 'cause', 'handler', 'unit', 'case', 'nameZh', 'particulars'] as const;
const FACTS = ['registered', 'closed', 'paid', 'answered', 'escalated', 'urged'] as const;

/** What somebody does, by numbers, so that it can build on what is there when its turn comes. */
interface Deed {
  readonly what: 'set' | 'add' | 'correct' | 'res' | 'unres' | 'mark';
  readonly field: (typeof FIELDS)[number];
  readonly fact: (typeof FACTS)[number];
  readonly value: number;
  readonly isBlind: boolean;
}
const deed = fc.record<Deed>({
  what: fc.constantFrom('set', 'add', 'correct', 'res', 'unres', 'mark'),
  field: fc.constantFrom(...FIELDS),
  fact: fc.constantFrom(...FACTS),
  value: fc.nat(3),
  isBlind: fc.boolean(),
});

function opOf({ what, field, fact, value, isBlind }: Deed, kind: EntityKind, row: Row, seq: number): RecordOp {
  const id = `f${seq}` as FactId;
  const body = { way: 'w', outcome: value, text: 't', until: 'u' };
  switch (what) {
    case 'set':
      return ['set', kind, ID, { [field]: [value, isBlind ? null : (row.stamps[field] ?? null)] }];
    case 'add':
      return ['add', kind, ID, { id, type: fact, on: '2026-01-01', body }];
    case 'correct': {
      const corrects = row.facts[value]?.id;
      return [
        'add',
        kind,
        ID,
        {
          id,
          type: 'corrected',
          on: '2026-01-01',
          body: { on: '2026-01-02', body },
          ...(corrects ? { corrects } : {}),
        },
      ];
    }
    case 'res':
      return ['res', kind, ID, field, value, (row.conflicts[field] ?? []).map(({ stamp }) => stamp)];
    case 'unres':
      return ['unres', kind, ID, field, row.stamps[field] ?? ('9.9' as Stamp)];
    case 'mark':
      return ['mark', kind, ID, value] as unknown as RecordOp;
  }
}

const changeOf = (op: RecordOp, seq: number) => {
  const payload: ChangePayload = { u: 'p' as PersonId, t: [seq, 0], q: 0, s: 0, sv: 1, k: '', o: [op] };
  return { dot: { dn: 1, seq }, payload };
};

describe('what an audience is shown of a record', () => {
  it.each(['case', 'party', 'request'] as const)('follows every edit of a %s as it would be shown anew', (kind) => {
    fc.assert(
      fc.property(fc.constantFrom(...VIEWS), fc.array(deed, { maxLength: 12 }), (sid, deeds) => {
        const first: RecordOp = ['new', kind, ID, { number: 'n', note: 'secret', case: 'c', unit: 'u' }];
        const [born] = applyChange(() => undefined, changeOf(first, 1));
        let whole = born as Row;
        let shown = applyChange(() => undefined, changeOf(projectOp(first, whole, sid) as RecordOp, 1))[0] as Row;
        deeds.forEach((each, i) => {
          const op = opOf(each, kind, whole, i + 2);
          whole = applyChange(() => whole, changeOf(op, i + 2))[0] as Row;
          const told = projectOp(op, whole, sid) as RecordOp | null;
          if (told) shown = applyChange(() => shown, changeOf(told, i + 2))[0] as Row;
        });
        expect(shown).toEqual(projectRow(whole, sid));
      }),
    );
  });

  it('leaves no word of what it is not shown', () => {
    const change = (op: RecordOp, seq: number) => ({ op, seq });
    const row = [
      change(['new', 'case', ID, { number: 'n', note: 'SECRET' }], 1),
      change(['set', 'case', ID, { note: ['SECRET too', null] }], 2),
      change(['add', 'case', ID, { id: 'f' as FactId, type: 'paid', on: '2026-01-01', body: { text: 'SECRET' } }], 3),
    ].reduce<Row | undefined>((at, { op, seq }) => applyChange(() => at, changeOf(op, seq))[0], undefined) as Row;
    for (const sid of VIEWS.filter((each) => each !== COURT)) {
      expect(JSON.stringify(projectRow(row, sid))).not.toContain('SECRET');
      expect(JSON.stringify(projectRow(row, sid))).not.toContain('note');
    }
    expect(row.stamps['number']).toBe(stampOf({ dn: 1, seq: 1 }));
  });
});

describe('a record that was merged with another of the same person', () => {
  const PARTY = 'p' as EntityId;
  const merged: RecordOp = [
    'add',
    'party',
    PARTY,
    {
      id: 'f' as FactId,
      type: 'mergedInto',
      on: '2026-11-21',
      body: { party: 'elsewhere', reason: 'in another case too' },
    },
  ];
  const separated: RecordOp = [
    'add',
    'party',
    PARTY,
    {
      id: 'g' as FactId,
      type: 'corrected',
      on: '2026-11-21',
      body: { withdrawn: true, reason: 'in another case too' },
      corrects: 'f' as FactId,
    },
  ];

  it('tells only the court so: who is asked, the township and the overseer get no trace of the other record or the reason', () => {
    const rows = new Map<string, Row>();
    const at = (kind: EntityKind, id: EntityId) => rows.get(`${kind}/${id}`);
    const ops: readonly RecordOp[] = [
      ['new', 'party', PARTY, { case: 'c', role: 'debtor', nameZh: '扎西' }],
      merged,
      separated,
    ];
    for (const [i, op] of ops.entries()) {
      const payload: ChangePayload = { u: 'p' as PersonId, t: [0, 0], q: 0, s: 0, sv: 1, k: 'test', o: [op] };
      for (const row of applyChange(at, { dot: { dn: 1, seq: i + 1 }, payload }))
        rows.set(`${row.kind}/${row.id}`, row);
      const row = at('party', PARTY)!;
      for (const sid of VIEWS.filter((each) => each !== COURT)) {
        expect(JSON.stringify([projectRow(row, sid), projectOp(op, row, sid)])).not.toMatch(
          /elsewhere|another case|merged/,
        );
        if (i > 0) expect(projectOp(op, row, sid)).toBeNull();
      }
      expect(projectOp(op, row, COURT)).toEqual(op);
    }
    expect(projectRow(at('party', PARTY)!, COURT).facts).toHaveLength(2);
  });
});
