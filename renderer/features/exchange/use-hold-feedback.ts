import { useHubErrorText } from '../../components/exchange/hub-error-text';
import { useNotify } from '../../components/use-notify';
import type { Result } from '../../../shared/core/result';
import type { HubError } from '../../exchange/exchange-api';

/** Tells how holding back or letting go ended; answers whether it was done. */
export function useHoldFeedback(): (result: Result<void, HubError>, done: string) => boolean {
  const notify = useNotify();
  const errorText = useHubErrorText();
  return (result, done) => {
    if (result.ok) notify.success(done);
    else notify.error(errorText(result.error));
    return result.ok;
  };
}
