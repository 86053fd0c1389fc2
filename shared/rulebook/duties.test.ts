import { describe, expect, it } from 'vitest';
import { must } from '../core/assert';
import { clusterDuties, dutiesOf, overlap } from './duties';
import { builtInRulebook } from './rulebook';

const rulebook = builtInRulebook();
const clustersOf = (...ids: readonly string[]) =>
  clusterDuties(
    dutiesOf(
      ids.map((id) => must(rulebook.entryById.get(id), id)),
      rulebook,
    ),
    rulebook,
  );

describe('duties that stand in several documents', () => {
  it('make one line, led by the county’s own document whichever was found first', () => {
    const [cluster, ...others] = clustersOf('C2-24.1b', 'N17.1a', 'G17.1b', 'L4-13-3.1a');
    expect(others).toEqual([]);
    expect(cluster?.lead.id).toBe('N17.1a');
    expect(cluster?.also.map(({ id }) => id)).toEqual(['G17.1b', 'C2-24.1b', 'L4-13-3.1a']);
  });

  it('stay apart within one document, and where kind, subject, body or title differ', () => {
    expect(clustersOf('N17.1a', 'N17.1b')).toHaveLength(2);
    expect(clustersOf('N17.1a', 'G17.1c')).toHaveLength(2);
    expect(clustersOf('G11.1a', 'G11.1b')).toHaveLength(2);
    // Both are queries about the debtor by the police, of different registers.
    expect(clustersOf('N15.1c', 'G6.2a')).toHaveLength(2);
  });

  it('lose none and double none', () => {
    const duties = dutiesOf(rulebook.entries, rulebook);
    const clustered = clusterDuties(duties, rulebook).flatMap(({ lead, also }) => [lead, ...also]);
    expect(clustered.map(({ id }) => id).toSorted()).toEqual(duties.map(({ lead }) => lead.id).toSorted());
  });

  it('measure likeness by pairs of characters', () => {
    expect(overlap('查询车辆登记', '网络查询车辆登记信息')).toBe(1);
    expect(overlap('冻结股权', '查询存款')).toBe(0);
    expect(overlap('甲', '乙')).toBe(0);
  });
});
