import { describe, expect, it } from 'vitest';
import type { EntityId } from '../../core/ids';
import { PracticeWorld } from '../case/practice-world';
import { newRecord } from '../ops';
import { abandonBatches, beginBatch, closeBatch, openBatchesOf } from './batch';
import { withoutOpenBatches } from './without-open-batches';

const B1 = 'b1' as EntityId;
const B2 = 'b2' as EntityId;

function world(): PracticeWorld {
  const practice = new PracticeWorld();
  practice.apply([
    newRecord('case', 'own' as EntityId, {}),
    newRecord('party', 'ownParty' as EntityId, { case: 'own' }),
  ]);
  for (const batch of [B1, B2]) {
    practice.apply(beginBatch(batch, 1).ops);
    practice.apply([
      newRecord('case', `case-${batch}` as EntityId, { batch }),
      newRecord('party', `party-${batch}` as EntityId, { case: `case-${batch}` }),
    ]);
  }
  return practice;
}

const seen = (practice: PracticeWorld) => {
  const visible = withoutOpenBatches(practice);
  return [...visible.rows('case'), ...visible.rows('party')].map(({ id }) => id);
};

describe('a batch', () => {
  it('is invisible with its parties until it is closed', () => {
    const practice = world();
    expect(seen(practice)).toEqual(['own', 'ownParty']);
    expect(withoutOpenBatches(practice).row('case', 'case-b1' as EntityId)).toBeUndefined();
    expect(withoutOpenBatches(practice).row('party', 'party-b1' as EntityId)).toBeUndefined();
    expect(withoutOpenBatches(practice).row('party', 'ownParty' as EntityId)).toBeDefined();
    practice.apply(closeBatch(B1, 1, practice.context).ops);
    expect(seen(practice)).toEqual(['own', 'case-b1', 'ownParty', 'party-b1']);
    practice.apply(closeBatch(B2, 1, practice.context).ops);
    expect(withoutOpenBatches(practice)).toBe(practice);
  });

  it('that was abandoned stays invisible, even when a closing of it arrives', () => {
    const practice = world();
    practice.apply(closeBatch(B1, 1, practice.context).ops);
    expect(openBatchesOf(practice, 1)).toEqual([B2]);
    expect(openBatchesOf(practice, 2)).toEqual([]);
    practice.apply(abandonBatches([B2], practice.context).ops);
    expect(openBatchesOf(practice, 1)).toEqual([]);
    practice.apply(closeBatch(B2, 1, practice.context).ops);
    expect(seen(practice)).toEqual(['own', 'case-b1', 'ownParty', 'party-b1']);
  });
});
