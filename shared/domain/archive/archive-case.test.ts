import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { must } from '../../core/assert';
import type { EntityId } from '../../core/ids';
import { caseById, foldCase, type CaseView } from '../case/case-fold';
import { EMPTY_CASE, emptyParty } from '../case/case-input';
import { closeCase } from '../case/close-case';
import { takeBackFact } from '../case/correct-fact';
import { enterNational, nationalStateOf } from '../case/national-entry';
import { PracticeWorld } from '../case/practice-world';
import { registerCase } from '../case/register-case';
import { reopenCase } from '../case/reopen-case';
import { voidCase } from '../case/void-case';
import { archiveCase, archivedCases, archivedOf, correctArchive, termEndsBy, type ArchiveInput } from './archive-case';
import { retentionOf, retentionSource, retentionTerms, setRetention, type RetentionTerm } from './retention-terms';

const ID = 'case1' as EntityId;
const FILE: ArchiveInput = { on: '2026-11-20', number: '2026-执-15', place: '3 柜 2 盒', term: 30 };

function county(): PracticeWorld {
  const world = new PracticeWorld();
  const parties = [{ ...emptyParty('d', 'debtor'), nameZh: '才旦' }];
  const input = { ...EMPTY_CASE, number: '（2026）青2725执1号', filedOn: '2026-10-12', claim: '100' };
  world.must(registerCase({ id: ID, case: input, parties, payments: [] }));
  return world;
}

const viewIn = (world: PracticeWorld): CaseView => must(caseById(world, ID), 'the case is there');
const close = (world: PracticeWorld, on = '2026-11-01') =>
  world.must(closeCase({ case: ID, way: 'performed', on, note: '', openRequestsSeen: true }));
const reopen = (world: PracticeWorld) => world.must(reopenCase({ case: ID, on: '2026-11-21', reason: '发现新的财产' }));
const archive = (world: PracticeWorld, changed: Partial<ArchiveInput> = {}) =>
  world.run(archiveCase(ID, { ...FILE, ...changed }));

describe('the file of a case', () => {
  it('goes to the archive once the case is closed, with number, place and the year until which it is kept', () => {
    const world = county();
    expect(archive(world)).toEqual({ ok: false, error: { type: 'not_closed' } });
    close(world);
    expect(archive(world).ok).toBe(true);
    expect(archivedOf(viewIn(world))).toMatchObject({
      on: '2026-11-20',
      by: 'person1',
      number: '2026-执-15',
      place: '3 柜 2 盒',
      term: 30,
      keptUntil: 2056,
    });
    expect(archive(world)).toEqual({ ok: false, error: { type: 'already_archived' } });
  });

  it('needs a number, a real day and a term, and is never a voided case', () => {
    const world = county();
    close(world);
    expect(archive(world, { number: ' ', on: '2026-02-30', term: 1000 })).toMatchObject({
      ok: false,
      error: { type: 'invalid', problems: [{ field: 'on' }, { field: 'number' }, { field: 'term' }] },
    });
    expect(archive(world, { number: 'x'.repeat(121) }).ok).toBe(false);
    world.must(voidCase({ case: ID, reason: '重复登记', openRequestsSeen: true }));
    expect(archive(world)).toEqual({ ok: false, error: { type: 'voided' } });
  });

  it('is corrected with a reason, and taken back; both stay in the history', () => {
    const world = county();
    close(world);
    archive(world);
    const fact = must(archivedOf(viewIn(world)), 'it is archived').fact;
    const correction = { case: ID, fact, archive: { ...FILE, number: '2026-执-16', term: 'permanent' as const } };
    expect(world.run(correctArchive({ ...correction, reason: '' })).ok).toBe(false);
    world.must(correctArchive({ ...correction, reason: '写错' }));
    expect(archivedOf(viewIn(world))).toMatchObject({ fact, number: '2026-执-16', term: 'permanent', keptUntil: null });
    world.must(takeBackFact({ case: ID, fact, reason: '没有移交' }));
    expect(archivedOf(viewIn(world))).toBeNull();
    expect(viewIn(world).timeline.find(({ original }) => original.id === fact)?.corrections).toHaveLength(2);
    expect(archive(world).ok).toBe(true);
  });

  it('is back when the case is reopened, and has to be archived again after the next closing', () => {
    const world = county();
    close(world);
    archive(world);
    reopen(world);
    expect(archivedOf(viewIn(world))).toBeNull();
    close(world, '2026-11-21');
    expect(archivedOf(viewIn(world))).toBeNull();
    archive(world, { number: '2027-执-1' });
    expect(archivedOf(viewIn(world))?.number).toBe('2027-执-1');
  });

  it('is no change that the national system would have to know', () => {
    const world = county();
    close(world);
    world.must(enterNational({ case: ID, on: '2026-11-20', number: '' }));
    archive(world);
    expect(nationalStateOf(viewIn(world))).toBe('entered');
  });
});

it('the archive lists what ends first, and nothing is gone when a term is over', () => {
  const world = county();
  close(world);
  archive(world);
  const [first] = archivedCases([viewIn(world)]);
  const { archived } = must(first, 'it is listed');
  expect(termEndsBy(archived, 2055)).toBe(false);
  expect(termEndsBy(archived, 2056)).toBe(true);
  expect(world.rows('case')).toHaveLength(1);
  const permanent = { ...archived, keptUntil: null };
  expect(termEndsBy(permanent, 9999)).toBe(false);
});

describe('whatever is recorded in whatever order', () => {
  const step = fc.constantFrom('close', 'archive', 'reopen', 'takeBack', 'correct');
  const play = (steps: readonly string[]): PracticeWorld => {
    const world = county();
    for (const each of steps) {
      const view = viewIn(world);
      const archived = archivedOf(view);
      if (each === 'close' && view.state === 'open') close(world, '2026-11-21');
      if (each === 'archive') archive(world);
      if (each === 'reopen' && view.state === 'closed') reopen(world);
      if (each === 'takeBack' && archived) world.must(takeBackFact({ case: ID, fact: archived.fact, reason: '写错' }));
      if (each === 'correct' && archived)
        world.must(correctArchive({ case: ID, fact: archived.fact, archive: { ...FILE, term: 10 }, reason: '写错' }));
    }
    return world;
  };

  it('an archived case is a closed one, and the state does not depend on the order in which facts arrive', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), fc.infiniteStream(fc.nat()), (steps, random) => {
        const view = viewIn(play(steps));
        if (archivedOf(view)) expect(view.state).toBe('closed');
        const shuffled = view.row.facts
          .map((fact) => ({ fact, key: must(random.next().value, 'the stream is endless') }))
          .toSorted((a, b) => a.key - b.key)
          .map(({ fact }) => fact);
        const again = foldCase({ ...view.row, facts: shuffled }, view.partyRows);
        expect(archivedOf(again)).toEqual(archivedOf(view));
      }),
    );
  });
});

describe('the court’s terms', () => {
  it('are suggestions to be confirmed until the court sets them with their source', () => {
    const world = new PracticeWorld();
    expect(retentionTerms(world).every(({ confirmed }) => !confirmed)).toBe(true);
    const set = (term: RetentionTerm, source: string) =>
      world.run(setRetention({ terms: [{ way: 'performed', term }], source }));
    expect(set(30, ' ')).toEqual({ ok: false, error: { type: 'no_source' } });
    for (const bad of [0, -1, 1.5, 101, Number.NaN])
      expect(set(bad, '县档案局通知')).toEqual({ ok: false, error: { type: 'bad_term', way: 'performed' } });
    expect(set(15, '县档案局通知').ok).toBe(true);
    expect(set(15, '县档案局通知')).toEqual({ ok: false, error: { type: 'nothing_to_save' } });
    expect(retentionOf(world, 'performed')).toBe(15);
    expect(retentionSource(world)).toBe('县档案局通知');
    expect(retentionTerms(world).filter(({ confirmed }) => confirmed)).toEqual([
      { way: 'performed', term: 15, confirmed: true },
    ]);
  });

  it('do not change what was archived before', () => {
    const world = county();
    close(world);
    archive(world, { term: retentionOf(world, 'performed') });
    world.must(setRetention({ terms: [{ way: 'performed', term: 10 }], source: '县档案局通知' }));
    expect(archivedOf(viewIn(world))?.keptUntil).toBe(2056);
  });
});
