import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { EntityId, FactId } from '../../core/ids';
import type { JsonObject } from '../../core/json';
import type { FactEntry, Row } from '../../exchange/row';
import type { Stamp } from '../../exchange/stamp';
import { requestView } from './request-fold';

const fact = (id: string, type: string, on: string, body: JsonObject, corrects?: string): FactEntry => ({
  id: id as FactId,
  type,
  on,
  body,
  stamp: `1.${id.charCodeAt(0)}` as Stamp,
  person: 'p' as EntityId,
  atMs: 0,
  ...(corrects === undefined ? {} : { corrects: corrects as FactId }),
});

const requestRow = (facts: readonly FactEntry[]): Row => ({
  kind: 'request',
  id: 'r1' as EntityId,
  created: { stamp: '1.1' as Stamp, person: 'p' as EntityId, atMs: 0 },
  fields: { case: 'c1', unit: 'u1', rule: 'N20.4a' },
  stamps: {},
  writes: [],
  facts,
  conflicts: {},
  unknownOps: 0,
});

const issued = fact('a', 'issued', '2026-03-02', {
  number: '囊法执协字〔2026〕1号',
  year: 2026,
  serial: 1,
  deadline: '2026-03-05',
  deadlineRule: { source: 'court', unit: 'workingDays', count: 3 },
  provisional: false,
});
const served = fact('b', 'served', '2026-03-03', { method: 'direct', byPerson: 'p', recipient: '乙' });
const received = fact('c', 'received', '2026-03-03', { by: '乙' });
const answered = (id: string, on: string, outcome: string, more: JsonObject = {}): FactEntry =>
  fact(id, 'answered', on, {
    outcome,
    text: '',
    channel: 'paper',
    from: '',
    awaitingPaper: false,
    papers: [],
    ...more,
  });
const byPhone = answered('d', '2026-03-04', 'full', { channel: 'telephone', awaitingPaper: true });

const view = (...facts: readonly FactEntry[]) => requestView(requestRow(facts));

test('the status tells the furthest step, whatever order the papers came in', () => {
  expect(view(issued).status).toBe('issued');
  expect(view(issued, received).status).toBe('received');
  expect(view(issued, answered('d', '2026-03-03', 'full'), fact('e', 'served', '2026-03-09', served.body)).status).toBe(
    'answeredFull',
  );
});

test('a partial answer leaves the request open, a full one and an objective reason close it', () => {
  expect(view(issued, answered('d', '2026-03-04', 'partial'))).toMatchObject({ status: 'answeredPartial', open: true });
  expect(view(issued, answered('d', '2026-03-04', 'full'))).toMatchObject({ status: 'answeredFull', open: false });
  expect(view(issued, answered('d', '2026-03-04', 'couldNot'))).toMatchObject({
    status: 'answeredCouldNot',
    open: false,
  });
});

test('what could not be done at first and was done later is answered in full', () => {
  expect(view(issued, answered('d', '2026-03-04', 'couldNot'), answered('e', '2026-04-01', 'full')).status).toBe(
    'answeredFull',
  );
});

test('an outcome that would be a refusal is no outcome: the fact is shown and counts for nothing', () => {
  const refused = view(issued, answered('d', '2026-03-04', 'refused'));
  expect(refused).toMatchObject({ status: 'issued', open: true, answer: null });
  expect(refused.timeline.at(-1)?.telling).toBeNull();
});

test('an answer by telephone awaits its paper until the paper for that very answer arrives', () => {
  const paper = (answer: string) => fact('e', 'paperReceived', '2026-03-06', { answer, papers: [] });
  expect(view(issued, byPhone).awaitingPaper.map(({ fact: id }) => id)).toEqual(['d']);
  expect(view(issued, byPhone, paper('another')).awaitingPaper).toHaveLength(1);
  expect(view(issued, byPhone, paper('d')).awaitingPaper).toEqual([]);
});

test('an answer is new until the court has taken note of it', () => {
  expect(view(issued, byPhone).newAnswers).toHaveLength(1);
  expect(view(issued, byPhone, fact('e', 'acknowledged', '2026-03-05', { answer: 'd' })).newAnswers).toEqual([]);
});

test('a review suggestion leaves the request in force with its deadline', () => {
  const suggested = fact('d', 'reviewSuggested', '2026-03-04', { text: '建议复核', from: '乙', papers: [] });
  expect(view(issued, suggested)).toMatchObject({
    open: true,
    status: 'issued',
    deadline: { day: '2026-03-05' },
    reviewSuggested: [{}],
  });
});

test('a later date replaces the deadline, a recomputed deadline does not replace a later date', () => {
  const postponed = fact('d', 'postponed', '2026-03-04', { until: '2026-04-01', reason: '大雪封山', from: '乙' });
  const recomputed = fact('e', 'deadlineRecomputed', '2026-03-05', { deadline: '2026-03-09', provisional: false });
  expect(view(issued, recomputed).deadline?.day).toBe('2026-03-09');
  expect(view(issued, postponed, recomputed).deadline).toMatchObject({
    day: '2026-04-01',
    issuedDay: '2026-03-05',
    postponed: { reason: '大雪封山' },
  });
});

test('an escalation shows its newest owner and step until it is ended, and can begin again', () => {
  const step = { owner: 'p', nextStep: '约谈', due: '2026-03-10' };
  const escalated = fact('d', 'escalated', '2026-03-04', { reason: 'looksLikeRefusal', text: '拒收', ...step });
  const next = fact('e', 'escalationStep', '2026-03-05', {
    text: '已约谈',
    owner: 'q',
    nextStep: '司法建议',
    due: '2026-03-20',
  });
  const ended = fact('f', 'escalationEnded', '2026-03-06', { result: '已协助' });
  const again = fact('g', 'escalated', '2026-03-07', { reason: 'other', text: '又拖延', ...step });
  expect(view(issued, escalated, next)).toMatchObject({
    open: true,
    escalation: { owner: 'q', due: '2026-03-20', since: '2026-03-04' },
  });
  expect(view(issued, escalated, next, ended).escalation).toBeNull();
  expect(view(issued, escalated, next, ended, again).escalation).toMatchObject({ reason: 'other', steps: [] });
});

test('a correcting fact changes what counts and keeps the first in sight', () => {
  const corrected = fact(
    'e',
    'corrected',
    '2026-03-10',
    { on: '2026-03-08', body: answered('x', '', 'partial').body, why: '录错' },
    'd',
  );
  const after = view(issued, byPhone, corrected);
  expect(after).toMatchObject({
    status: 'answeredPartial',
    answer: { on: '2026-03-08', fact: 'd' },
    awaitingPaper: [],
  });
  expect(after.timeline.at(-1)?.resolved).toMatchObject({
    original: { id: 'd', body: { outcome: 'full' } },
    corrections: [{ id: 'e' }],
  });
});

test('a fact taken back counts for nothing and stays on the timeline', () => {
  const withdrawn = fact('d', 'withdrawn', '2026-03-04', { reason: '误点' });
  const after = view(
    issued,
    served,
    withdrawn,
    fact('e', 'corrected', '2026-03-04', { withdrawn: true, why: '误点' }, 'd'),
  );
  expect(after).toMatchObject({ status: 'served', open: true });
  expect(after.timeline).toHaveLength(3);
});

test('facts of a later version are shown and break nothing', () => {
  const after = view(issued, fact('d', 'publishedOnline', '2026-03-04', { url: 'x' }));
  expect(after.timeline.map(({ telling }) => telling?.type ?? null)).toEqual(['issued', null]);
});

const day = fc.integer({ min: 1, max: 28 }).map((n) => `2026-03-${String(n).padStart(2, '0')}`);
const someFact = fc.oneof(
  day.map((on) => ({ type: 'served', on, body: served.body })),
  day.map((on) => ({ type: 'received', on, body: received.body })),
  fc
    .tuple(day, fc.constantFrom('full', 'partial', 'couldNot'))
    .map(([on, outcome]) => ({ type: 'answered', on, body: answered('x', on, outcome).body })),
  fc.tuple(day, day).map(([on, until]) => ({ type: 'postponed', on, body: { until, reason: 'x', from: 'y' } })),
  day.map((on) => ({ type: 'withdrawn', on, body: { reason: 'x' } })),
  day.map((on) => ({
    type: 'escalated',
    on,
    body: { reason: 'other', text: 'x', owner: 'p', nextStep: 'y', due: on },
  })),
  day.map((on) => ({ type: 'escalationEnded', on, body: { result: 'x' } })),
  fc.tuple(day, fc.integer({ min: 0, max: 12 }), fc.boolean()).map(([on, target, withdrawn]) => ({
    type: 'corrected',
    on,
    body: withdrawn ? { withdrawn } : { on, body: answered('x', on, 'partial').body },
    target,
  })),
);

test('the view does not depend on the order in which the facts arrived', () => {
  const facts = fc.array(fc.tuple(someFact, fc.integer({ min: 1, max: 3 })), { maxLength: 12 });
  fc.assert(
    fc.property(
      facts.chain((list) =>
        fc.tuple(fc.constant(list), fc.shuffledSubarray([...list.keys()], { minLength: list.length })),
      ),
      ([list, order]) => {
        const entries = list.map(([{ type, on, body, ...more }, dn], i): FactEntry => ({
          ...fact(
            `f${String(i).padStart(2, '0')}`,
            type,
            on,
            body,
            'target' in more ? `f${String(more.target).padStart(2, '0')}` : undefined,
          ),
          stamp: `${dn}.${i + 2}` as Stamp,
        }));
        const shuffled = order.flatMap((i) => entries[i] ?? []);
        const { row: _a, ...inOrder } = view(issued, ...entries);
        const { row: _b, ...outOfOrder } = view(...shuffled, issued);
        expect(outOfOrder).toEqual(inOrder);
      },
    ),
  );
});
