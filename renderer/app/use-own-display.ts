import { useEffect } from 'react';
import { useDisplay } from '../i18n/display-context';
import { isDigits, isLanguage } from '../i18n/languages';
import { useSession } from './session-context';

/**
 * Puts the screen into the language, digits and text size of the person at work, and remembers what they change. A language chosen on
 * the unlock screen counts as such a change.
 */
export function useOwnDisplay(): void {
  const session = useSession();
  const { language, digits, textPercent, languageChosen, change } = useDisplay();
  useEffect(() => {
    const own = session.preference('language');
    const ownDigits = session.preference('digits');
    const ownPercent = session.preference('textPercent');
    change({
      ...(isLanguage(own) && !languageChosen ? { language: own } : {}),
      digits: isDigits(ownDigits) ? ownDigits : 'arabic',
      textPercent: typeof ownPercent === 'number' ? ownPercent : 100,
      languageChosen: true,
    });
    // Back on the unlock screen nobody has chosen yet.
    return () => change({ languageChosen: false, textPercent: 100, digits: 'arabic' });
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once for each person: later choices are the person's own
  }, [session, change]);
  useEffect(() => {
    if (!languageChosen) return;
    const chosen = { language, digits, textPercent };
    for (const [key, value] of Object.entries(chosen)) {
      if (session.preference(key) !== value) void session.putPreference(key, value);
    }
  }, [session, language, digits, textPercent, languageChosen]);
}
