import { useTranslation } from 'react-i18next';
import type { EntityId } from '../../../shared/core/ids';
import { correctFact, isCorrectable } from '../../../shared/domain/request/correct-fact';
import { requestView } from '../../../shared/domain/request/request-fold';
import { useSession } from '../../app/session-context';
import type { TakingBack } from '../../components/use-fact-undo';

/** How what was just recorded of a request is taken back. */
export function useTakingBack(request: EntityId): TakingBack {
  const { t } = useTranslation();
  const session = useSession();
  return (stamp, why) => {
    const row = session.world().row('request', request);
    const entry = row && requestView(row).timeline.find(({ resolved }) => resolved.original.stamp === stamp);
    if (!entry?.telling || !isCorrectable(entry)) return null;
    const fact = entry.resolved.original.id;
    return {
      what: t(`requests.fact.${entry.telling.type}`),
      command: correctFact({ request, fact, why, replacement: null }),
    };
  };
}
