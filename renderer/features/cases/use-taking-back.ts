import type { EntityId } from '../../../shared/core/ids';
import { caseById } from '../../../shared/domain/case/case-fold';
import { isCorrectable, takeBackFact } from '../../../shared/domain/case/correct-fact';
import { useSession } from '../../app/session-context';
import type { TakingBack } from '../../components/use-fact-undo';
import { useFactTitle } from './case-timeline';

/** How what was just recorded of a case is taken back. */
export function useTakingBack(id: EntityId): TakingBack {
  const session = useSession();
  const titleOf = useFactTitle();
  return (stamp, reason) => {
    const fact = caseById(session.world(), id)?.timeline.find(({ original }) => original.stamp === stamp);
    if (!fact || !isCorrectable(fact)) return null;
    return { what: titleOf(fact), command: takeBackFact({ case: id, fact: fact.original.id, reason }) };
  };
}
