import { describe, expect, test } from 'vitest';
import type { ParkedChange } from '../../../shared/domain/parked/parked';
import type { ExchangeStatus, OutboxItem } from '../../exchange/exchange-api';
import { needsYouOf, standingOf } from './standing';

const NOW = Date.UTC(2026, 10, 21, 6);
const HOUR = 3_600_000;
const NOBODY = { decisions: 0, putAside: 0 };
const status = (part: Partial<ExchangeStatus>): ExchangeStatus => ({
  state: 'delivered',
  address: '',
  clockOffMs: null,
  waiting: 0,
  filesWaiting: 0,
  held: 0,
  needYou: 0,
  lastContactMs: NOW - HOUR,
  firstContactMs: null,
  lastDoneMs: null,
  lately: [],
  lastTryMs: NOW - HOUR,
  nextTryMs: null,
  oldestWaitingMs: null,
  loading: false,
  ...part,
});
const standing = (part: Partial<ExchangeStatus>, needs = NOBODY) => standingOf(status(part), needs, NOW);

describe('where things stand', () => {
  test('is good when all is delivered and the hub was heard lately, and says when', () => {
    expect(standing({})).toEqual({
      name: 'delivered',
      tone: 'good',
      count: 0,
      details: [{ type: 'contact', ms: NOW - HOUR }],
    });
  });

  test('never calls all delivered while an attachment is not at the hub, and is calm about it', () => {
    expect(standing({ filesWaiting: 2 })).toMatchObject({ name: 'filesWaiting', tone: 'good', count: 2 });
    expect(standing({ filesWaiting: 2, state: 'waiting', waiting: 1 }).name).toBe('waiting');
  });

  test('is no longer good when the hub was not heard for a week', () => {
    expect(standing({ lastContactMs: NOW - 8 * 24 * HOUR }).tone).toBe('waiting');
    expect(standing({ lastContactMs: null }).tone).toBe('waiting');
  });

  test('grows more urgent with the age of the oldest unsent change', () => {
    const tones = [1, 30, 24 * 8].map((hours) =>
      standing({ state: 'waiting', waiting: 3, oldestWaitingMs: NOW - hours * HOUR }),
    );
    expect(tones.map(({ tone }) => tone)).toEqual(['active', 'waiting', 'bad']);
    expect(tones[0]).toMatchObject({ name: 'waiting', count: 3, details: [{ type: 'oldest', ms: NOW - HOUR }] });
  });

  test('says what a person holds back, and does not call it waiting for the network', () => {
    const day = { state: 'waiting', oldestWaitingMs: NOW - HOUR } as const;
    expect(standing({ ...day, waiting: 3, held: 3 })).toMatchObject({ name: 'held', tone: 'waiting', count: 3 });
    const some = standing({ ...day, waiting: 3, held: 2 });
    expect(some).toMatchObject({ name: 'waiting', count: 3, details: [{ type: 'held', count: 2 }] });
    const away = standing({ ...day, state: 'unreachable', waiting: 3, held: 3 });
    expect(away.details.map(({ type }) => type)).toEqual(['held', 'contact']);
  });

  test('without a network is calm while nothing waits', () => {
    expect(standing({ state: 'unreachable' })).toMatchObject({ name: 'unreachable', tone: 'neutral' });
    const waiting = standing({ state: 'unreachable', waiting: 2, oldestWaitingMs: NOW - 9 * 24 * HOUR });
    expect(waiting.tone).toBe('bad');
    expect(waiting.details.map(({ type }) => type)).toEqual(['waiting', 'contact']);
  });

  test('puts what needs a person before everything but a machine that is shut out', () => {
    const needs = { decisions: 2, putAside: 0 };
    expect(standing({ state: 'exchanging' }, needs)).toMatchObject({ name: 'needsDecision', count: 2 });
    expect(standing({ state: 'revoked' }, needs).name).toBe('revoked');
    expect(standing({ state: 'needsYou' }, { decisions: 0, putAside: 1 })).toMatchObject({
      name: 'putAside',
      count: 1,
    });
  });

  test('says that the first loading runs rather than that all is delivered', () => {
    expect(standing({ loading: true }).name).toBe('loading');
    expect(standing({ loading: true, state: 'unreachable' }).name).toBe('unreachable');
    // The machine that founded the county sends all of it meanwhile.
    expect(standing({ loading: true, waiting: 40 }).details).toEqual([{ type: 'waiting', count: 40 }]);
  });

  test('on a machine without a hub claims nothing', () => {
    expect(standing({ state: 'alone', waiting: 7, oldestWaitingMs: 0, lastContactMs: null })).toEqual({
      name: 'alone',
      tone: 'neutral',
      count: 0,
      details: [],
    });
  });
});

describe('who is needed', () => {
  const item = (stamp: string, why: string) => ({ stamp, state: 'parked', why }) as unknown as OutboxItem;
  const parked = (stamp: string, decided = false) =>
    ({ stamp, decision: decided ? { accepted: false } : null }) as unknown as ParkedChange;
  const outbox = [item('2.1', 'role'), item('2.2', 'missing'), item('2.3', 'scope')];

  test('whoever may decide, once for each change that waits', () => {
    expect(needsYouOf(outbox, [parked('2.1'), parked('3.9'), parked('3.8', true)], true)).toEqual({
      decisions: 2,
      putAside: 0,
    });
  });

  test('whoever may not is told of the own ones, but not of what settles by itself or is decided', () => {
    expect(needsYouOf(outbox, [], false)).toEqual({ decisions: 0, putAside: 2 });
    expect(needsYouOf(outbox, [parked('2.3', true)], false)).toEqual({ decisions: 0, putAside: 1 });
  });
});
