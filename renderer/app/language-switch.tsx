import { useTranslation } from 'react-i18next';
import { useDisplay } from '../i18n/display-context';
import { useShortcut } from '../components/use-shortcut';
import { OFFERED_LANGUAGES } from '../i18n/languages';

/**
 * Both languages, each in its own script, on every screen. Switching changes words in place: no form loses anything.
 * It lies above open dialogs, and Ctrl+Shift+Y (语言) does the same from the keyboard.
 */
export function LanguageSwitch() {
  const { t } = useTranslation();
  const { language, change } = useDisplay();
  useShortcut('mod+shift+y', () => change({ language: language === 'bo' ? 'zh-CN' : 'bo', languageChosen: true }));
  return (
    <fieldset className="ny-language" aria-label={t('common.language.label')}>
      {OFFERED_LANGUAGES.map((offered) => (
        <button
          key={offered.language}
          type="button"
          lang={offered.language}
          aria-pressed={offered.language === language}
          onClick={() => change({ language: offered.language, languageChosen: true })}
        >
          {offered.ownName}
        </button>
      ))}
    </fieldset>
  );
}
