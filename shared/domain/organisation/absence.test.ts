import { beforeEach, describe, expect, it } from 'vitest';
import { must } from '../../core/assert';
import type { PracticeWorld } from '../case/practice-world';
import { answer, postpone } from '../request/record-fact';
import { BANK, issueOne, practiceCounty } from '../request/practice-county';
import { requestView } from '../request/request-fold';
import { absenceOn } from './absence';
import { bothAway, callOrder, contactAsOf, firstToCall } from './call-order';
import { contactsOf, EMPTY_CONTACT, setContact } from './contacts';
import { checkAbsence, endAbsence, handOversOf, owedBy, recordAbsence } from './hand-over';

let world: PracticeWorld;
const TODAY = '2026-11-20';
const ABSENCE = { from: TODAY, until: '2026-11-25', reason: '培训', handOver: true, note: '' };
const named = (role: 'liaisonA' | 'liaisonB' | 'leader') =>
  must(
    contactsOf(world, BANK).find((contact) => contact.role === role),
    `${role} was named`,
  );
const called = (day: string) => firstToCall(world, BANK, day)?.contact.nameZh;

beforeEach(() => {
  world = practiceCounty({ today: TODAY });
  for (const [role, nameZh] of [
    ['leader', '领导'],
    ['liaisonA', '甲'],
    ['liaisonB', '乙'],
  ] as const)
    world.must(setContact({ unit: BANK, role, contact: null, input: { ...EMPTY_CONTACT, nameZh } }));
});

describe('whom to call', () => {
  it('is A, B from the first to the last day of the absence of A, and A again after it', () => {
    world.must(recordAbsence(named('liaisonA').id, ABSENCE));
    expect(['2026-11-19', TODAY, '2026-11-25', '2026-11-26'].map(called)).toEqual(['甲', '乙', '乙', '甲']);
  });

  it('is A again from the day of an early return', () => {
    world.must(recordAbsence(named('liaisonA').id, { ...ABSENCE, from: '2026-11-10', until: '' }));
    expect(called(TODAY)).toBe('乙');
    world.must(endAbsence(named('liaisonA').id, must(absenceOn(named('liaisonA').row, TODAY), 'A is away')));
    expect(['2026-11-15', TODAY].map(called)).toEqual(['乙', '甲']);
  });

  it('is who leads when both are away, and that is told', () => {
    for (const role of ['liaisonA', 'liaisonB'] as const) world.must(recordAbsence(named(role).id, ABSENCE));
    expect(called(TODAY)).toBe('领导');
    expect(bothAway(world, { id: BANK }, TODAY)).toBe(true);
    expect(bothAway(world, { id: BANK }, '2026-11-26')).toBe(false);
    expect(callOrder(world, BANK, TODAY).map(({ absence }) => absence !== null)).toEqual([false, true, true]);
  });

  it('still knows the absence without days of older programs', () => {
    const { id } = named('liaisonA');
    const input = { ...EMPTY_CONTACT, nameZh: '甲', away: true };
    world.must(setContact({ unit: BANK, role: 'liaisonA', contact: id, input }));
    expect(called(TODAY)).toBe('乙');
    world.must(endAbsence(id, must(absenceOn(named('liaisonA').row, TODAY), 'A is away')));
    expect(called(TODAY)).toBe('甲');
  });

  it('does not pass the absence of a predecessor on to the successor', () => {
    world.must(recordAbsence(named('liaisonA').id, { ...ABSENCE, until: '' }));
    const input = { ...EMPTY_CONTACT, nameZh: '丙', nameBo: 'ཟླ་བ' };
    world.must(setContact({ unit: BANK, role: 'liaisonA', contact: named('liaisonA').id, input }));
    expect(called(TODAY)).toBe('丙');
  });

  it('stands on a request as it was when the request went out', () => {
    const id = issueOne(world);
    const input = { ...EMPTY_CONTACT, nameZh: '丙' };
    world.must(setContact({ unit: BANK, role: 'liaisonA', contact: named('liaisonA').id, input }));
    const view = requestView(must(world.row('request', id), 'the request was issued'));
    expect(view.issuedContact).toMatchObject({ nameZh: '甲' });
    expect(called(TODAY)).toBe('丙');
  });

  it('is read from the history for papers that do not say it', () => {
    const { row } = named('liaisonA');
    const DAY_MS = 86_400_000;
    const at = (day: string) => Date.parse(`${day}T04:00:00Z`);
    const write = must(
      row.writes.find(({ field }) => field === 'nameZh'),
      'the name was written',
    );
    const old = {
      ...row,
      created: { ...row.created, atMs: at('2026-03-01') },
      fields: { ...row.fields, nameZh: '丙' },
      writes: [
        { ...write, atMs: at('2026-03-01') },
        { ...write, value: '丙', atMs: at('2026-06-01') + DAY_MS },
      ],
    };
    expect(contactAsOf(old, '2026-05-05').nameZh).toBe('甲');
    expect(contactAsOf(old, '2026-06-02').nameZh).toBe('丙');
    expect(contactAsOf(old, '2025-01-01').nameZh).toBe('甲');
  });
});

describe('handing over', () => {
  it('lists what is open with the promised day, and records what passed to whom', () => {
    const [first, second, done] = [issueOne(world), issueOne(world), issueOne(world)];
    world.must(postpone(second, { on: TODAY, until: '2026-12-05', reason: '系统维护', from: '甲' }));
    world.must(
      answer(done, {
        on: TODAY,
        outcome: 'full',
        text: '已办',
        reason: '',
        howSolved: '',
        channel: 'paper',
        from: '',
        papers: [{ sha256: 'a', size: 1, type: 'image/png', name: 'a.png' }],
      }),
    );
    const owed = owedBy(world, BANK);
    expect(owed.map(({ request, promised }) => [request.id, promised])).toEqual([
      [first, null],
      [second, '2026-12-05'],
    ]);
    world.must(recordAbsence(named('liaisonA').id, ABSENCE));
    expect(handOversOf(named('liaisonA'))).toEqual([
      { on: TODAY, to: named('liaisonB').id, requests: [first, second], note: '' },
    ]);
  });

  it('refuses days that are none, reversed, or an absence without a reason', () => {
    const fields = (change: Partial<typeof ABSENCE>) =>
      checkAbsence({ ...ABSENCE, ...change }).flatMap((error) => (error ? [error.type] : []));
    expect(fields({})).toEqual([]);
    expect(fields({ from: '' })).toEqual(['required']);
    expect(fields({ from: '昨天' })).toEqual(['bad_day']);
    expect(fields({ until: '2026-11-19' })).toEqual(['days_reversed']);
    expect(fields({ reason: ' ' })).toEqual(['required']);
  });
});
