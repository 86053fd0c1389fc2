import { useTranslation } from 'react-i18next';
import type { SaveError, Saved } from '../data/api';
import type { Result } from '../../shared/core/result';
import { rememberError } from '../app/errors-seen';
import { useFormat } from '../i18n/use-format';
import { causeOf, isCommonError, useErrorText } from './error-text';
import { useNotify } from './use-notify';

type Tagged = { readonly type: string };

/**
 * Tells how a save ended: "saved at 09:30", or why not and what to do. Returns whether it was saved. `describe` gives the sentence
 * for the command's own errors; return null for one that the form shows in place.
 *
 *   const tellSave = useSaveFeedback();
 *   if (tellSave(await session.save(command), describe)) navigate(…);
 */
export function useSaveFeedback(): <E extends Tagged>(
  result: Result<Saved, E | SaveError>,
  describe?: (error: E) => string | null,
) => boolean {
  const { t } = useTranslation();
  const format = useFormat();
  const notify = useNotify();
  const errorText = useErrorText();
  return (result, describe) => {
    if (result.ok) {
      const time = format.clock(Date.now());
      notify.success(
        t(result.value.databaseBehind ? 'common.state.savedDatabaseBehind' : 'common.state.savedAt', { time }),
      );
      return true;
    }
    const { error } = result;
    rememberError(isCommonError(error) ? causeOf(error) : error.type);
    if (isCommonError(error)) notify.error(errorText(error));
    else {
      // What is no common error is one of the command's own.
      const text = describe ? describe(error as Parameters<typeof describe>[0]) : t('errors.save.failed');
      if (text !== null) notify.error(text);
    }
    return false;
  };
}
