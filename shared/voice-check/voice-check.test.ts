import { bytesToHex } from '@noble/hashes/utils.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COURT, FIGURES, REFERENCE, unitAudience } from '../access/audience';
import type { EntityId, FactId, PersonId } from '../core/ids';
import { applyChange, type StampedChange } from '../exchange/apply';
import type { EntityKind, RecordOp } from '../exchange/change';
import { rowKey } from '../exchange/device/feed-record';
import type { Row } from '../exchange/row';
import { compareBytes, itemsOf } from './items';
import { codeOfFound, questionAfter, type Answer } from './narrowing';
import { comparisonsOf, countShared, sharedRows, type Comparison } from './shared-rows';

/** Highest number of a record of each kind. */
const MOST = 6;
const POLICE = 'police';
const TOWNSHIP_UNIT = 'xiangda';
const TOWNSHIP = unitAudience(TOWNSHIP_UNIT);
const COMPARISONS = [unitAudience(POLICE), TOWNSHIP, COURT, FIGURES, REFERENCE];
const PERSON = 'p' as PersonId;

const changeOf = (seq: number, ops: readonly RecordOp[], k = 'test'): StampedChange => ({
  dot: { dn: 1, seq },
  payload: { u: PERSON, t: [1000 + seq, 0], q: 0, s: 0, sv: 1, k, o: ops },
});

type Records = ReadonlyMap<string, Row>;
function after(records: Records, change: StampedChange): Records {
  const find = (kind: EntityKind, id: EntityId) => records.get(rowKey(kind, id));
  return new Map([...records, ...applyChange(find, change).map((row) => [rowKey(row.kind, row.id), row] as const)]);
}
const rowsOf = (records: Records): readonly Row[] => [...records.values()];

/** What the court may write, by numbers: a county with a few cases in and out of a township, and requests to two units. */
const ID = (kind: string, i: number) => `${kind}${i}` as EntityId;
const deed = fc.oneof(
  fc.record({
    kind: fc.constantFrom<EntityKind>('case', 'party', 'request', 'contact', 'matter'),
    id: fc.nat(MOST),
    field: fc.constantFrom('number', 'note', 'particulars', 'cause', 'nameZh'),
    value: fc.nat(5),
    fact: fc.constant(null),
  }),
  fc.record({
    kind: fc.constantFrom<EntityKind>('case', 'request', 'matter'),
    id: fc.nat(MOST),
    field: fc.constant('note'),
    value: fc.nat(5),
    fact: fc.constantFrom('registered', 'paid', 'answered', 'escalated'),
  }),
);
type Deed = typeof deed extends fc.Arbitrary<infer T> ? T : never;

function opOf({ kind, id, field, value, fact }: Deed, records: Records, seq: number): RecordOp {
  if (fact !== null)
    return [
      'add',
      kind,
      ID(kind, id),
      { id: `f${seq}` as FactId, type: fact, on: '2026-11-01', body: { text: value } },
    ];
  const base = records.get(rowKey(kind, ID(kind, id)))?.stamps[field] ?? null;
  return ['set', kind, ID(kind, id), { [field]: [value, base] }];
}

function foundCounty(): Records {
  const ops: RecordOp[] = [
    ['new', 'unit', POLICE as EntityId, { nameZh: '公安局' }],
    ['new', 'unit', TOWNSHIP_UNIT as EntityId, { nameZh: '香达镇' }],
    ['new', 'township', 'town' as EntityId, { unit: TOWNSHIP_UNIT, order: 1 }],
  ];
  for (let i = 0; i <= MOST; i++) {
    ops.push(['new', 'case', ID('case', i), { number: `${i}`, township: i % 3 === 0 ? 'town' : null }]);
    ops.push(['new', 'party', ID('party', i), { case: `case${i}`, nameZh: `n${i}` }]);
    ops.push(['new', 'request', ID('request', i), { case: `case${i}`, unit: i % 2 === 0 ? POLICE : 'bank' }]);
    ops.push(['new', 'contact', ID('contact', i), { unit: i % 4 === 0 ? POLICE : TOWNSHIP_UNIT, nameZh: 'x' }]);
  }
  return after(new Map(), changeOf(1, ops));
}
const COUNTY = foundCounty();
/** What was done since; the records themselves would make a failure unreadable. */
const history = fc.array(deed, { maxLength: 8 });
const afterAll = (records: Records, deeds: readonly Deed[], from = 2): Records =>
  deeds.reduce<Records>((all, each, i) => after(all, changeOf(from + i, [opOf(each, all, from + i)])), records);

const wholeDigest = (rows: readonly Row[], comparison: Comparison): Uint8Array =>
  questionAfter(itemsOf(sharedRows(rows, comparison)), comparison, []).digest;
const isSame = (a: Uint8Array, b: Uint8Array): boolean => compareBytes(a, b) === 0;

describe('the records that two may both see', () => {
  it('have the same digest on the side that was sent only these, in any order, and whatever clock and loading brought them', () => {
    fc.assert(
      fc.property(history, fc.constantFrom(...COMPARISONS), fc.nat(), (deeds, comparison, turn) => {
        const all = rowsOf(afterAll(COUNTY, deeds));
        const sent = [
          ...sharedRows(all, comparison),
          ...(comparison === FIGURES ? [] : sharedRows(all, REFERENCE)),
        ].map((row): Row => ({
          ...row,
          created: { ...row.created, atMs: turn },
          facts: row.facts.toReversed(),
          fields: Object.fromEntries(Object.entries(row.fields).toReversed()),
          hub: { gcn: turn, sid: comparison, load: 3 },
        }));
        const at = sent.length === 0 ? 0 : turn % sent.length;
        const byName = new Map([...sent.slice(at), ...sent.slice(0, at)].map((row) => [rowKey(row.kind, row.id), row]));
        expect(wholeDigest([...byName.values()], comparison)).toEqual(wholeDigest(all, comparison));
      }),
    );
  });

  it('have another digest after any edit that both may see, and the same after one that only the court may see', () => {
    let [seen, hidden] = [0, 0];
    fc.assert(
      fc.property(history, deed, fc.constantFrom(...COMPARISONS), (deeds, next, comparison) => {
        const records = afterAll(COUNTY, deeds);
        const change = changeOf(99, [opOf(next, records, 99)]);
        const later = after(records, change);
        const isShared = countShared([change], rowsOf(later), comparison) === 1;
        if (isShared) seen++;
        else hidden++;
        expect(isSame(wholeDigest(rowsOf(records), comparison), wholeDigest(rowsOf(later), comparison))).toBe(
          !isShared,
        );
      }),
      { numRuns: 150 },
    );
    expect(Math.min(seen, hidden)).toBeGreaterThan(10);
  });

  it('leave out what stays with the court: its notes, its matters, how it deals with a unit, and what other units are told', () => {
    const before = wholeDigest(rowsOf(COUNTY), unitAudience(POLICE));
    const unseen: readonly RecordOp[] = [
      ['set', 'case', ID('case', 0), { note: ['of the court', null] }],
      ['set', 'case', ID('case', 1), { cause: ['asked of the bank', null] }],
      ['new', 'matter', ID('matter', 1), { subject: 'informer' }],
      ['set', 'contact', ID('contact', 1), { nameZh: ['y', '1.1' as never] }],
      ['add', 'request', ID('request', 0), { id: 'f' as FactId, type: 'escalated', on: '2026-11-01', body: {} }],
    ];
    for (const op of unseen) {
      expect(isSame(wholeDigest(rowsOf(after(COUNTY, changeOf(2, [op]))), unitAudience(POLICE)), before)).toBe(true);
    }
    const seen: RecordOp = ['set', 'case', ID('case', 0), { cause: ['debt', null] }];
    expect(isSame(wholeDigest(rowsOf(after(COUNTY, changeOf(2, [seen]))), unitAudience(POLICE)), before)).toBe(false);
  });

  it('differ where one machine waits for a decision between two values and the other has only one', () => {
    const shown = after(COUNTY, changeOf(2, [['set', 'case', ID('case', 0), { cause: ['a', null] }]]));
    const conflict = after(shown, changeOf(3, [['set', 'case', ID('case', 0), { cause: ['b', null] }]]));
    expect(Object.keys(conflict.get('case/case0')?.conflicts ?? {})).toEqual(['cause']);
    expect(isSame(wholeDigest(rowsOf(shown), COURT), wholeDigest(rowsOf(conflict), COURT))).toBe(false);
  });

  it('are offered by how far a person reaches', () => {
    const units = [POLICE, TOWNSHIP_UNIT];
    expect(comparisonsOf(COURT, units)).toEqual([unitAudience(POLICE), TOWNSHIP, COURT, FIGURES, REFERENCE]);
    expect(comparisonsOf(TOWNSHIP, units)).toEqual([TOWNSHIP, REFERENCE]);
    expect(comparisonsOf(null, units)).toEqual([REFERENCE]);
  });
});

/** Both read their codes until both know. */
function walk(mine: readonly Row[], theirs: readonly Row[], comparison: Comparison) {
  const [a, b] = [mine, theirs].map((rows) => itemsOf(sharedRows(rows, comparison)));
  const answers: Answer[] = [];
  for (;;) {
    const here = questionAfter(a ?? [], comparison, answers);
    const there = questionAfter(b ?? [], comparison, answers);
    expect(there.subject).toEqual(here.subject);
    if ((here.isFound && there.isFound) || answers.length > 80) return { here, there, answers };
    const same = isSame(here.digest, there.digest);
    if (same && answers.length === 0) return null;
    answers.push(same ? 'same' : 'different');
  }
}

describe('walking down to the difference', () => {
  it('ends at one record that differs or that one of them lacks', () => {
    let found = 0;
    fc.assert(
      fc.property(
        history,
        fc.array(deed, { minLength: 1, maxLength: 4 }),
        fc.option(fc.nat(MOST)),
        fc.constantFrom(...COMPARISONS),
        (deeds, later, lacking, comparison) => {
          const records = afterAll(COUNTY, deeds);
          const changed = afterAll(records, later, 100);
          const theirs = rowsOf(changed).filter(({ id }) => lacking === null || id !== ID('request', lacking));
          const outcome = walk(rowsOf(records), theirs, comparison);
          const [here, there] = [rowsOf(records), theirs].map(
            (rows) =>
              new Map(
                itemsOf(sharedRows(rows, comparison)).map((item) => [
                  `${item.kind}/${item.id}`,
                  bytesToHex(item.digest),
                ]),
              ),
          );
          const names = [...new Set([...(here?.keys() ?? []), ...(there?.keys() ?? [])])];
          const differing = names.filter((name) => here?.get(name) !== there?.get(name));
          if (differing.length === 0) {
            expect(outcome).toBe(null);
            return;
          }
          found++;
          const named = [outcome?.here.left[0], outcome?.there.left[0]].flatMap((item) =>
            item ? [`${item.kind}/${item.id}`] : [],
          );
          expect(named.length).toBeGreaterThan(0);
          for (const name of named) expect(differing).toContain(name);
        },
      ),
      { numRuns: 80 },
    );
    expect(found).toBeGreaterThan(20);
  });

  it('needs a dozen short codes among thousands of requests', () => {
    const ops = Array.from({ length: 4000 }, (_, i): RecordOp => [
      'new',
      'request',
      ID('many', i),
      { case: 'case0', unit: POLICE, particulars: 'x' },
    ]);
    const records = after(COUNTY, changeOf(2, ops));
    const changed = after(
      records,
      changeOf(3, [['set', 'request', ID('many', 1234), { particulars: ['y', '1.2' as never] }]]),
    );
    const outcome = walk(rowsOf(records), rowsOf(changed), unitAudience(POLICE));
    expect(outcome?.here.left.map(({ id }) => id)).toEqual(['many1234']);
    expect(outcome?.answers.length).toBeLessThan(24);
    const mine = outcome && codeOfFound(outcome.here, unitAudience(POLICE));
    const other = outcome && codeOfFound(outcome.there, unitAudience(POLICE));
    expect(mine?.code.digits).toHaveLength(6);
    expect(mine?.code.about).toBe(other?.code.about);
    expect(mine?.code.digits).not.toBe(other?.code.digits);
  });
});
