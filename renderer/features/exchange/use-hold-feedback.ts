import { useErrorText } from '../../components/error-text';
import { useNotify } from '../../components/use-notify';
import type { Result } from '../../../shared/core/result';
import type { SaveError } from '../../data/api';

/** Tells how holding back or letting go ended; answers whether it was done. */
export function useHoldFeedback(): (result: Result<void, SaveError>, done: string) => boolean {
  const notify = useNotify();
  const errorText = useErrorText();
  return (result, done) => {
    if (result.ok) notify.success(done);
    else notify.error(errorText(result.error));
    return result.ok;
  };
}
