import { describe, expect, it } from 'vitest';
import type { EntityId, FactId, PersonId } from '../../core/ids';
import type { EntityKind } from '../../exchange/change';
import type { Row } from '../../exchange/row';
import type { Stamp } from '../../exchange/stamp';
import type { World } from '../world';
import { filesInSight } from './files-in-sight';

const ME = 'me' as PersonId;
const origin = { stamp: '1.1' as Stamp, person: ME, atMs: 0 };
const file = (digit: string) => ({ sha256: digit.repeat(64), size: 10 });

const row = (
  kind: EntityKind,
  id: string,
  fields: Row['fields'],
  papers: readonly (readonly [string, string])[],
): Row => ({
  kind,
  id: id as EntityId,
  created: origin,
  fields,
  stamps: {},
  writes: [],
  facts: papers.map(([on, digit], i) => ({
    ...origin,
    id: `${id}-${i}` as FactId,
    type: 'answered',
    on,
    body: { papers: [file(digit)] },
  })),
  conflicts: {},
  unknownOps: 0,
});

const worldOf = (rows: readonly Row[]): World => ({
  row: (kind, id) => rows.find((each) => each.kind === kind && each.id === id),
  rows: (kind) => rows.filter((each) => each.kind === kind),
});

describe('the files in sight', () => {
  it('are those of own open cases first, newer before older, each once', () => {
    const world = worldOf([
      row('case', 'mine', { handler: ME }, []),
      row('case', 'theirs', { handler: 'other' }, [['2026-11-20', 'a']]),
      row('request', 'r1', { case: 'mine' }, [
        ['2026-01-01', 'b'],
        ['2026-03-01', 'c'],
      ]),
      row('request', 'r2', { case: 'theirs' }, [
        ['2026-11-21', 'd'],
        ['2026-02-01', 'b'],
      ]),
    ]);
    const found = filesInSight(world, ME);
    expect(found.map(({ sha256, on, isOwn }) => [sha256[0], on, isOwn])).toEqual([
      ['c', '2026-03-01', true],
      ['b', '2026-02-01', true],
      ['d', '2026-11-21', false],
      ['a', '2026-11-20', false],
    ]);
  });

  it('do not count as own when the case is closed', () => {
    const closed = row('case', 'mine', { handler: ME }, []);
    const facts = [{ ...origin, id: 'x' as FactId, type: 'closed', on: '2026-11-01', body: { way: 'done' } }];
    const world = worldOf([{ ...closed, facts }, row('request', 'r', { case: 'mine' }, [['2026-01-01', 'b']])]);
    expect(filesInSight(world, ME).map(({ isOwn }) => isOwn)).toEqual([false]);
  });
});
