import type { EntityId } from '../../../shared/core/ids';
import { matterView } from '../../../shared/domain/matter/matter-fold';
import { correctStep } from '../../../shared/domain/matter/record-step';
import { useSession } from '../../app/session-context';
import { useMatterWords } from '../../components/matter-words';
import type { TakingBack } from '../../components/use-fact-undo';

/** How what was just recorded of a matter is taken back. */
export function useTakingBack(matter: EntityId): TakingBack {
  const session = useSession();
  const words = useMatterWords();
  return (stamp, why) => {
    const row = session.world().row('matter', matter);
    const fact = (row && matterView(row))?.timeline.find(({ original }) => original.stamp === stamp);
    if (!fact || fact.withdrawn) return null;
    const { id, type } = fact.original;
    return { what: words.step(type), command: correctStep({ matter, fact: id, reason: why, replacement: null }) };
  };
}
