import type { EntityId } from '../../shared/core/ids';
import { acknowledge } from '../../shared/domain/request/record-fact';
import { useSession } from '../app/session-context';
import { useSaveFeedback } from './use-save-feedback';

/** Takes note of an answer with one click; it is then no longer new for anybody at the court. */
export function useAcknowledge(): (request: EntityId, answer: string) => Promise<boolean> {
  const session = useSession();
  const tellSave = useSaveFeedback();
  return async (request, answer) => {
    // To the minute, so that it stands after an answer of the same day.
    const on = session.context().nowMinute;
    return tellSave(await session.save(acknowledge(request, { on, answer })));
  };
}
