import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { must } from '../../core/assert';
import type { EntityId, FactId } from '../../core/ids';
import type { FactEntry, Row } from '../../exchange/row';
import type { Stamp } from '../../exchange/stamp';
import { residentCheck } from '../../text/id-number';
import type { Day } from '../../text/day';
import { createMatcher } from '../../text/search-line';
import { caseById, foldCases } from '../case/case-fold';
import { caseSearchLines } from '../case/case-search';
import { mergeCase } from '../case/merge-cases';
import { editParty, partyBasis, partyInputOf, removeParty } from '../case/party-commands';
import { PracticeWorld } from '../case/practice-world';
import { sameCases } from '../case/same-cases';
import { newRecord } from '../ops';
import { requestSearchLines } from '../request/request-search';
import { requestView } from '../request/request-fold';
import { doublePersons, evidentDoubles } from './double-persons';
import { judge, judgmentsOf, takeBackJudgment } from './judgments';
import { mergePersons, mergersAmong, separatePersons } from './merge-persons';
import {
  asPerson,
  foldMergedPersons,
  isPersonField,
  mergedPersons,
  personOfParty,
  withPersonHistory,
} from './merged-persons';
import { namesakesOf, peopleOf, relatedTo } from './people';

const TODAY = '2026-11-21' as Day;
const ID = ((body) => body + residentCheck(body))('632725198403070' + '01');
const [A, B, C] = ['a' as EntityId, 'b' as EntityId, 'c' as EntityId];
const HOME: Readonly<Record<string, EntityId>> = {
  a: 'caseA' as EntityId,
  b: 'caseB' as EntityId,
  c: 'caseC' as EntityId,
};
const VILLAGE = '香达镇大桥村';

let world: PracticeWorld;

/** A debtor of a case of its own, written on the machine with this number. */
function debtor(id: EntityId, fields: Readonly<Record<string, unknown>>, dn: number): void {
  world.apply(
    [
      newRecord('case', HOME[id]!, { number: `（2026）青2725执${dn}号` }),
      newRecord('party', id, { case: HOME[id]!, role: 'debtor', nature: 'natural', ...fields } as never),
    ],
    dn,
  );
}

const party = (id: EntityId) => must(caseById(world, HOME[id]!)?.parties[0], 'the case has a debtor');
const merge = (from: EntityId, into: EntityId) => mergePersons({ party: from, into, reason: '当面核对' });
const separate = (a: EntityId, b: EntityId) => separatePersons({ a, b, reason: '不是同一人' });
const found = (query: string): readonly string[] =>
  foldCases(world)
    .filter((view) => createMatcher(query)(caseSearchLines(view)))
    .map(({ id }) => id);
const pairs = () => doublePersons(world, TODAY).map(({ first, second }) => [first, second]);
/** Everything that is shown of the parties, for comparing before and after. */
const shown = () => foldCases(world).map(({ id, parties }) => [id, parties]);

/** The same herder on two machines: one knows the number, the other the village and the telephone. */
beforeEach(() => {
  world = new PracticeWorld();
  debtor(A, { nameZh: '才仁多杰', nameBo: 'ཚེ་རིང་རྡོ་རྗེ', idNumber: ID, village: VILLAGE }, 1);
  debtor(B, { nameZh: '次仁多吉', village: '香达镇 大桥', phone: '13909760001', note: '常年放牧' }, 2);
});

describe('two records of one person', () => {
  test('written on two machines are found by number, or by name under another spelling and village; on one machine they are no accident', () => {
    expect(pairs()).toEqual([[A, B]]);
    expect(doublePersons(world, TODAY)[0]?.because).toEqual(['sameName', 'sameVillage']);
    // Without reading names only those are found that are written alike.
    expect(evidentDoubles(world, TODAY)).toEqual([]);
    debtor(C, { nameZh: '某某', idNumber: ID }, 3);
    expect(evidentDoubles(world, TODAY)).toEqual([{ first: A, second: C, because: ['sameId'] }]);
    world = new PracticeWorld();
    debtor(A, { nameZh: '扎西', village: VILLAGE, idNumber: ID }, 1);
    debtor(B, { nameZh: '扎西', village: VILLAGE, idNumber: ID }, 1);
    expect([pairs(), evidentDoubles(world, TODAY)]).toEqual([[], []]);
    expect(peopleOf(world, TODAY).proposed).toHaveLength(1);
    // On one case by now, they are.
    world.must(mergeCase({ case: HOME['b']!, into: HOME['a']!, reason: '同一案' }));
    expect(pairs()).toEqual([[A, B]]);
    expect(evidentDoubles(world, TODAY)).toHaveLength(1);
  });

  test('are asked of no more once they are merged, or somebody has said something', () => {
    world.must(merge(B, A));
    expect(pairs()).toEqual([]);
    expect(peopleOf(world, TODAY).proposed).toEqual([]);
    world.must(separate(A, B));
    expect(pairs()).toHaveLength(1);
    world.must(judge(A, B, { verdict: 'other', why: '父子' }));
    expect(pairs()).toEqual([]);
    world.must(takeBackJudgment(must(judgmentsOf(world.rows('party')).of(A, B), 'they were judged')));
    world.must(judge(A, B, { verdict: 'same', why: '' }));
    expect([pairs(), evidentDoubles(world, TODAY)]).toEqual([[], []]);
  });

  test('once merged show on both cases what the kept one says, and where it says nothing, what the other does', () => {
    world.must(merge(B, A));
    for (const id of [A, B])
      expect(party(id)).toMatchObject({ id, nameZh: '才仁多杰', idNumber: ID, phone: '13909760001', village: VILLAGE });
    // What belongs to the case stays with it.
    expect([party(A).note, party(B).note]).toEqual([null, '常年放牧']);
    expect(personOfParty(world, B)?.nameBo).toBe('ཚེ་རིང་རྡོ་རྗེ');
    expect(world.row('party', B)?.fields['nameZh']).toBe('次仁多吉');
  });

  test('once merged are found on both cases, and in requests, by every name and number of either', () => {
    world.apply([newRecord('request', 'r' as EntityId, { case: HOME['b']!, unit: 'u', parties: [B] })]);
    const asked = () => {
      const lines = requestSearchLines(world, requestView(must(world.row('request', 'r' as EntityId), 'a request')));
      return ['才仁多杰', '次仁多吉', ID, '13909760001'].map((query) => createMatcher(query)(lines));
    };
    expect(asked()).toEqual([false, true, false, true]);
    world.must(merge(B, A));
    for (const query of ['才仁多杰', '次仁多吉', ID, '13909760001']) expect(found(query)).toEqual(['caseA', 'caseB']);
    expect(asked()).toEqual([true, true, true, true]);
    world.must(separate(B, A));
    expect(found('次仁多吉')).toEqual(['caseB']);
  });

  test('are separated again by taking the merger back, and everything is as it was', () => {
    const before = shown();
    world.must(merge(B, A));
    expect(shown()).not.toEqual(before);
    world.must(separate(A, B));
    expect(shown()).toEqual(before);
    expect(world.row('party', B)?.facts.map(({ type, body }) => [type, body['reason']])).toEqual([
      ['mergedInto', '当面核对'],
      ['corrected', '不是同一人'],
    ]);
    expect(world.run(separate(A, B))).toMatchObject({ error: { type: 'not_merged' } });
    world.must(merge(A, B));
    expect(party(A).nameZh).toBe('次仁多吉');
  });

  test('are one person with all cases, no namesakes, and counted once', () => {
    world.must(merge(B, A));
    expect(peopleOf(world, TODAY).persons.map(({ parties }) => parties.map(({ row }) => row.id))).toEqual([[A, B]]);
    expect(peopleOf(world, TODAY).persons[0]?.parties[1]?.party.transcriptions).toEqual(['次仁多吉']);
    expect(relatedTo(world, A, TODAY).same.map(({ row }) => row.id)).toEqual([B]);
    expect(namesakesOf(world, [A], TODAY)).toEqual([]);
    world.must(separate(A, B));
    expect(namesakesOf(world, [A], TODAY)).toHaveLength(1);
    expect(peopleOf(world, TODAY).persons).toHaveLength(2);
  });

  test('are asked about a third once, not once for each record', () => {
    world.must(merge(B, A));
    debtor(C, { nameZh: '泽仁道吉', village: VILLAGE }, 3);
    expect(peopleOf(world, TODAY).proposed.map(({ a, b }) => [a.row.id, b.row.id])).toEqual([[A, C]]);
    expect(relatedTo(world, C, TODAY).likely.map(({ b }) => b.row.id)).toEqual([A]);
    // Said of one record, it is said of the person.
    world.must(judge(B, C, { verdict: 'other', why: '' }));
    expect(peopleOf(world, TODAY).proposed).toEqual([]);
    expect(relatedTo(world, C, TODAY).likely).toEqual([]);
    expect(world.run(merge(C, A))).toMatchObject({ error: { type: 'said_other' } });
  });

  test('lead from one case to another: two cases on one judgment are found through the person', () => {
    for (const id of ['a', 'b'])
      world.apply([['set', 'case', HOME[id]!, { basisNumber: ['（2026）青2725民初5号', null] }]]);
    expect(sameCases(world)).toEqual([]);
    world.must(merge(B, A));
    expect(sameCases(world)).toEqual([{ first: HOME['a'], second: HOME['b'], reason: 'partiesAndBasis' }]);
  });

  test('are not merged twice, with what is no person, without a reason, or where one sues the other', () => {
    expect(world.run(mergePersons({ party: A, into: B, reason: ' ' }))).toMatchObject({ error: { type: 'invalid' } });
    expect(world.run(merge(A, A))).toMatchObject({ error: { type: 'already_merged' } });
    expect(world.run(merge(A, 'no' as EntityId))).toMatchObject({ error: { type: 'not_found' } });
    world.apply([
      newRecord('party', 'unit' as EntityId, { case: HOME['a']!, role: 'debtor', nature: 'legal', nameZh: '合作社' }),
      newRecord('party', 'plaintiff' as EntityId, { case: HOME['a']!, role: 'applicant', nameZh: '才仁多杰' }),
    ]);
    expect(world.run(merge('unit' as EntityId, A))).toMatchObject({ error: { type: 'not_a_person' } });
    expect(world.run(merge('plaintiff' as EntityId, A))).toMatchObject({ error: { type: 'opposite_sides' } });
    // Nor by way of a third.
    world.must(merge(B, A));
    expect(world.run(merge('plaintiff' as EntityId, B))).toMatchObject({ error: { type: 'opposite_sides' } });
    expect(world.run(merge(A, B))).toMatchObject({ error: { type: 'already_merged' } });
  });

  test('of whom one machine says that they are one and another that they are two are listed until somebody decides', () => {
    const said = judge(A, B, { verdict: 'other', why: '' })(world, world.context);
    world.must(merge(B, A));
    world.apply(must(said.ok ? said.value : null, 'it could be said').ops, 2);
    expect(evidentDoubles(world, TODAY)).toEqual([{ first: A, second: B, because: [] }]);
    expect(peopleOf(world, TODAY).persons).toMatchObject([{ contradicted: true }]);
    world.must(separate(A, B));
    expect(doublePersons(world, TODAY)).toEqual([]);
  });
});

describe('a person who was entered twice on one case', () => {
  beforeEach(() => {
    world.must(mergeCase({ case: HOME['b']!, into: HOME['a']!, reason: '同一案' }));
  });
  const onCase = () => must(caseById(world, HOME['a']!), 'the case is there');

  test('stands there once after the merger, with the notes of both, and twice again when separated', () => {
    expect(onCase().parties.map(({ id }) => id)).toEqual([A, B]);
    world.must(merge(B, A));
    expect(onCase().parties).toMatchObject([{ id: A, records: [A, B], note: '常年放牧', phone: '13909760001' }]);
    world.must(separate(A, B));
    expect(onCase().parties.map(({ id }) => id)).toEqual([A, B]);
  });

  test('is not taken off as the only debtor; taken off beside another, both records go', () => {
    world.must(merge(B, A));
    expect(world.run(removeParty(A))).toMatchObject({ error: { type: 'last_debtor' } });
    world.apply([newRecord('party', C, { case: HOME['a']!, role: 'debtor', nameZh: '卓玛' })]);
    world.must(removeParty(B));
    expect(onCase().parties.map(({ id }) => id)).toEqual([C]);
    expect(onCase().removedParties.map(({ id }) => id)).toEqual([A, B]);
  });
});

describe('what is written on a merged person', () => {
  const edit = (id: EntityId, changed: Partial<ReturnType<typeof partyInputOf>>, basis = partyBasis(world, id)) => {
    const before = partyInputOf(party(id));
    return editParty({ party: id, before, basis, after: { ...before, ...changed } });
  };

  test('shows on every case, goes to the record of the case and to the kept one, and conflicts with nothing', () => {
    debtor(C, { nameZh: '才仁多吉' }, 3);
    world.must(merge(B, A));
    world.must(merge(C, A));
    world.must(edit(B, { phone: '13909760002', note: '已搬家' }));
    for (const id of [A, B, C]) expect(party(id).phone).toBe('13909760002');
    expect([A, B, C].map((id) => world.row('party', id)?.fields['phone'])).toEqual([
      '13909760002',
      '13909760002',
      undefined,
    ]);
    expect([A, B, C].map((id) => party(id).note)).toEqual([null, '已搬家', null]);
    expect([A, B].map((id) => world.row('party', id)?.conflicts)).toEqual([{}, {}]);
    const row = must(world.row('party', A), 'the record');
    const history = withPersonHistory(row, mergedPersons(world).recordsOf(row)).writes;
    const phones = history.filter(({ field }) => field === 'phone').map(({ value }) => value);
    expect(new Set(phones)).toEqual(new Set(['13909760001', '13909760002']));
  });

  test('can be emptied, also what only the other record said', () => {
    world.must(merge(B, A));
    world.must(edit(A, { phone: '' }));
    expect([party(A).phone, party(B).phone]).toEqual([null, null]);
    world.must(separate(A, B));
    expect(party(B).phone).toBe('13909760001');
  });

  test('is kept beside what another machine wrote meanwhile, in the record where that stands', () => {
    world.must(merge(B, A));
    const opened = edit(B, { village: '前多村' });
    world.apply(
      [['set', 'party', A, { village: ['白扎村', must(world.row('party', A), 'it').stamps['village']!] }]],
      3,
    );
    world.must(opened);
    expect(Object.keys(must(world.row('party', A), 'it').conflicts)).toEqual(['village']);
    expect(Object.keys(must(world.row('party', B), 'it').conflicts)).toEqual([]);
  });
});

describe('mergers made on several machines at once', () => {
  const IDS = ['a', 'b', 'c', 'd', 'e'] as const;
  const edge = fc.tuple(fc.constantFrom(...IDS), fc.constantFrom(...IDS, 'elsewhere'), fc.nat(2));
  type Edge = readonly [string, string, number];

  /** `backs`: how many machines took the merger back. */
  function factsOf(n: number, to: string, backs: number): readonly FactEntry[] {
    const origin = { stamp: `${(n % 3) + 1}.${n + 10}` as Stamp, person: 'p' as EntityId, atMs: 0, on: '2026-11-21' };
    const id = `f${n}` as FactId;
    const back = (k: number): FactEntry => ({
      ...origin,
      stamp: `${k + 5}.${n}` as Stamp,
      id: `k${n}-${k}` as FactId,
      type: 'corrected',
      corrects: id,
      body: { withdrawn: true },
    });
    return [
      { ...origin, id, type: 'mergedInto', body: { party: to, reason: 'x' } },
      ...Array.from({ length: backs }, (_, k) => back(k)),
    ];
  }
  const rowsOf = (edges: readonly Edge[]): readonly Row[] =>
    IDS.map((id, i) => ({
      kind: 'party',
      id: id as EntityId,
      created: { stamp: `${1 + (i % 2)}.${i + 1}` as Stamp, person: 'p' as EntityId, atMs: 0 },
      fields: { case: `case-${id}`, nameZh: `name-${id}`, ...(i % 2 === 0 ? {} : { phone: `phone-${id}` }) },
      stamps: {},
      writes: [],
      facts: edges.flatMap(([from, to, backs], n) => (from === id ? factsOf(n, to, backs) : [])),
      conflicts: {},
      unknownOps: 0,
    }));
  const shownBy = (rows: readonly Row[]) => {
    const { recordsOf } = foldMergedPersons(rows);
    return new Map(rows.map((row) => [row.id, asPerson(row, recordsOf(row))] as const));
  };

  test('show every record of a person alike on every machine, whatever was merged into what and in whatever order it came', () => {
    fc.assert(
      fc.property(
        fc.array(edge, { maxLength: 8 }),
        fc.array(fc.nat(), { minLength: 5, maxLength: 5 }),
        (edges, mix) => {
          const rows = rowsOf(edges);
          const { keptOf, recordsOf } = foldMergedPersons(rows);
          for (const row of rows) {
            const records = recordsOf(row);
            expect(records[0]?.id).toBe(keptOf(row.id));
            expect(keptOf(keptOf(row.id))).toBe(keptOf(row.id));
            for (const other of records) expect(recordsOf(other)).toEqual(records);
            // All of a person's records show one name, each on its own case.
            const names = new Set(records.map((each) => asPerson(each, records).nameZh));
            expect([...names]).toEqual([`name-${keptOf(row.id)}`]);
            expect(asPerson(row, records).case).toBe(`case-${row.id}`);
          }
          for (const [from, to, backs] of edges)
            if (backs === 0 && to !== 'elsewhere') expect(keptOf(from)).toBe(keptOf(to));
          const mixed = rows
            .map((row, i) => [mix[i] ?? 0, { ...row, facts: row.facts.toReversed() }] as const)
            .toSorted(([x], [y]) => x - y)
            .map(([, row]) => row);
          for (const [id, person] of shownBy(mixed)) expect(person).toEqual(shownBy(rows).get(id));
        },
      ),
    );
  });

  test('come apart into the records as they were when every merger is taken back, by however many machines', () => {
    fc.assert(
      fc.property(fc.array(edge, { maxLength: 8 }), (edges) => {
        const apart = rowsOf(edges.map(([from, to, backs]) => [from, to, Math.max(1, backs)] as const));
        expect(shownBy(apart)).toEqual(shownBy(rowsOf([])));
        expect(mergersAmong(apart)).toEqual([]);
      }),
    );
  });

  test('into each other keep the one registered first; in a chain the last; a record that is not here binds nothing until it comes', () => {
    const kept = (edges: readonly Edge[], rows = rowsOf(edges)) => IDS.map(foldMergedPersons(rows).keptOf).join('');
    expect(
      kept([
        ['a', 'b', 0],
        ['b', 'a', 0],
      ]),
    ).toBe('aacde');
    expect(
      kept([
        ['a', 'b', 0],
        ['b', 'a', 1],
      ]),
    ).toBe('bbcde');
    expect(
      kept([
        ['a', 'b', 0],
        ['b', 'c', 0],
      ]),
    ).toBe('cccde');
    const edges: readonly Edge[] = [
      ['a', 'b', 0],
      ['b', 'c', 0],
    ];
    const without = rowsOf(edges).filter(({ id }) => id !== 'b');
    expect(foldMergedPersons(without).any).toBe(false);
    expect(kept(edges)).toBe('cccde');
  });

  test('know what belongs to the person and what to the case', () => {
    expect(['nameZh', 'idNumber', 'cadre'].every(isPersonField)).toBe(true);
    expect(['case', 'role', 'of', 'note', 'removed', 'order', 'nature'].some(isPersonField)).toBe(false);
  });
});
