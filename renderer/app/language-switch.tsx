import { useTranslation } from 'react-i18next';
import { useDisplay } from '../i18n/display-context';
import { OFFERED_LANGUAGES } from '../i18n/languages';

/** Both languages, each in its own script, on every screen. Switching changes words in place: no form loses anything. */
export function LanguageSwitch() {
  const { t } = useTranslation();
  const { language, change } = useDisplay();
  return (
    <div className="ny-language" role="group" aria-label={t('common.language.label')}>
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
    </div>
  );
}
