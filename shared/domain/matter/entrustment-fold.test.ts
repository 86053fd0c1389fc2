import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { EntityId, FactId, PersonId } from '../../core/ids';
import type { FactEntry, Row } from '../../exchange/row';
import { stampOf } from '../../exchange/stamp';
import { matterView } from './matter-fold';
import { MATTER_SUBJECTS, type MatterSubject } from './records';
import { SUBJECTS } from './subjects';

const DAYS = ['2026-03-01', '2026-03-02', '2026-03-03', '2026-03-04'] as const;

interface Happened {
  readonly type: string;
  readonly on: string;
  /** Place of an earlier one that this takes back or moves to another day; null for a step of its own. */
  readonly corrects: number | null;
  readonly withdrawn: boolean;
}

const happenings = (subject: MatterSubject) => {
  const { opening, steps } = SUBJECTS[subject];
  const type = fc.constantFrom(opening.type, ...steps.map((step) => step.type));
  const happened = fc.record({
    type,
    on: fc.constantFrom(...DAYS),
    corrects: fc.option(fc.nat(12), { freq: 4 }),
    withdrawn: fc.boolean(),
  });
  return fc.array(happened, { maxLength: 14 });
};

const factOf = ({ type, on, corrects, withdrawn }: Happened, i: number): FactEntry => ({
  id: `f${i}` as FactId,
  type: corrects === null ? type : 'corrected',
  on,
  body: corrects === null ? { due: on } : withdrawn ? { withdrawn: true } : { body: { due: on }, on },
  stamp: stampOf({ dn: 1 + (i % 3), seq: i + 1 }),
  person: 'p' as PersonId,
  atMs: 0,
  ...(corrects === null ? {} : { corrects: `f${corrects}` as FactId }),
});

const rowOf = (subject: MatterSubject, facts: readonly FactEntry[]): Row => ({
  kind: 'matter',
  id: 'm' as EntityId,
  created: { stamp: stampOf({ dn: 1, seq: 1 }), person: 'p' as PersonId, atMs: 0 },
  fields: { case: 'c', subject },
  stamps: {},
  writes: [],
  facts,
  conflicts: {},
  unknownOps: 0,
});

test.each(MATTER_SUBJECTS)(
  'any order of the same facts of %s gives the same status, and none is undefined',
  (subject) => {
    const statuses = new Set(SUBJECTS[subject].precedence.map(([status]) => status));
    fc.assert(
      fc.property(
        happenings(subject).chain((list) => {
          const facts = list.map(factOf);
          return fc.tuple(
            fc.constant(facts),
            fc.shuffledSubarray(facts, { minLength: facts.length, maxLength: facts.length }),
          );
        }),
        ([facts, shuffled]) => {
          const one = matterView(rowOf(subject, facts));
          const other = matterView(rowOf(subject, shuffled));
          expect(statuses).toContain(one?.status);
          expect([other?.status, other?.open, other?.due, other?.until]).toEqual([
            one?.status,
            one?.open,
            one?.due,
            one?.until,
          ]);
        },
      ),
    );
  },
);

const entrusted = (...types: readonly string[]) => {
  const list = types.map((type, i) => ({ type, on: DAYS[Math.min(i, 3)] ?? '', corrects: null, withdrawn: false }));
  return matterView(rowOf('entrustOut', list.map(factOf)));
};

test('an entrustment that came back is returned until it is sent again', () => {
  expect(entrusted('drafted', 'sent', 'accepted', 'returned')).toMatchObject({ status: 'returned', open: true });
  expect(entrusted('drafted', 'sent', 'returned', 'resent')).toMatchObject({ status: 'sent', open: true });
  expect(entrusted('drafted', 'sent', 'returned', 'resent', 'accepted')?.status).toBe('accepted');
});

test('a service recorded after the result changes nothing, and only an end ends it', () => {
  expect(entrusted('drafted', 'resultIn', 'received')).toMatchObject({ status: 'resultIn', open: true });
  expect(entrusted('drafted', 'resultIn', 'ended')).toMatchObject({ status: 'ended', open: false, due: null });
});
