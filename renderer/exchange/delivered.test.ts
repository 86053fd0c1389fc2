import { describe, expect, it } from 'vitest';
import type { EntityId, PersonId } from '../../shared/core/ids';
import { applyChange, type StampedChange } from '../../shared/exchange/apply';
import type { RecordOp } from '../../shared/exchange/change';
import { newStanding } from '../../shared/exchange/device/standing';
import type { Row } from '../../shared/exchange/row';
import { deliveredOf } from './delivered';

const id = (text: string) => text as EntityId;
const change = (seq: number, op: RecordOp): StampedChange => ({
  dot: { dn: 2, seq },
  payload: { u: 'p' as PersonId, t: [seq, 0], q: 0, s: 0, sv: 1, k: 'test', o: [op] },
});
const rowAfter = (before: Row | undefined, ...changes: readonly StampedChange[]): Row => {
  const row = changes.reduce<Row | undefined>((row, each) => applyChange(() => row, each)[0], before);
  if (!row) throw new Error('no change');
  return row;
};
const HUB = { gcn: 1, sid: 'court', load: 1 };

const base: Row = { ...rowAfter(undefined, change(1, ['new', 'case', id('a'), { cause: 'told' }])), hub: HUB };
const untouched: Row = { ...rowAfter(undefined, change(1, ['new', 'case', id('b'), { cause: 'b' }])), hub: HUB };
const gone: Row = { ...untouched, id: id('c'), hub: { ...HUB, gone: true } };
const acknowledged = change(2, ['set', 'case', id('a'), { cause: ['acknowledged', null] }]);
const aside = change(3, ['set', 'case', id('a'), { note: ['put aside', null] }]);
const unsent = change(4, ['set', 'case', id('a'), { claimText: ['unsent', null] }]);
const newAcknowledged = change(5, ['new', 'case', id('d'), {}]);
const newUnsent = change(6, ['new', 'case', id('e'), {}]);

const everything = [
  { ...rowAfter(base, acknowledged, aside, unsent), hub: HUB },
  untouched,
  gone,
  rowAfter(undefined, newAcknowledged),
  rowAfter(undefined, newUnsent),
];

describe('what is delivered', () => {
  it('is what the hub told with what it acknowledged; neither what waits nor what was put aside', () => {
    const standing = { ...newStanding('hub'), notApplied: [[3, 'parked', 'role']] as const };
    const pending = [acknowledged, aside, unsent, newAcknowledged, newUnsent];
    const feed = { standing, bases: new Map([['case/a', base]]), pending };
    const { rows, shown } = deliveredOf(everything, feed, [unsent, newUnsent]);
    expect(rows.map((row) => row.id)).toEqual(['a', 'b', 'd']);
    const [told] = rows;
    expect(told?.writes.map(({ stamp }) => stamp)).toEqual(['2.1', '2.2']);
    expect(told?.fields).toEqual({ cause: 'acknowledged' });
    expect(shown.map((row) => row.id)).toEqual(['a', 'b', 'd', 'e']);
  });

  it('is all that is there on a machine without a hub, and nothing waits', () => {
    const { rows, waiting } = deliveredOf(everything, null, [unsent]);
    expect(rows.map((row) => row.id)).toEqual(['a', 'b', 'd', 'e']);
    expect(waiting).toEqual([]);
  });
});
