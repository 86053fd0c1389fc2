import i18next, { type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { LANGUAGES, type Language } from './languages';

/**
 * All texts of the screens are bundled. One JSON file per area (`locales/<language>/<area>.json`, nested objects without the area's name) becomes
 * one branch, so a key reads `area.subject.element`: `const { t } = useTranslation(); t('common.action.save')`.
 * `bo` and `zh-CN` have the plural form `_other` only.
 */
const files = import.meta.glob<Record<string, unknown>>(
  ['../../locales/*/*.json', '!../../locales/*/hub-terminal.json'],
  {
    eager: true,
    import: 'default',
  },
);

function textsOf(language: Language): Record<string, unknown> {
  const start = `../../locales/${language}/`;
  const areas = Object.entries(files).filter(([path]) => path.startsWith(start));
  return Object.fromEntries(areas.map(([path, texts]) => [path.slice(start.length, -'.json'.length), texts]));
}

/** Starts i18next. A key that a language lacks falls back to Chinese; `check-locales` makes sure that none does. */
export function createI18n(language: Language): i18n {
  const instance = i18next.createInstance();
  void instance.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'zh-CN',
    supportedLngs: [...LANGUAGES],
    ns: ['texts'],
    defaultNS: 'texts',
    resources: Object.fromEntries(LANGUAGES.map((each) => [each, { texts: textsOf(each) }])),
    initAsync: false,
    interpolation: { escapeValue: false },
    returnNull: false,
    react: { useSuspense: false },
  });
  return instance;
}
