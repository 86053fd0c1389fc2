/** The languages of the screens. `zh-CN` is the source of all texts; `en` is for maintainers. */
export const LANGUAGES = ['zh-CN', 'bo', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Every language, named by itself. */
export const OWN_NAMES: { readonly [language in Language]: string } = { 'zh-CN': '中文', bo: 'བོད་ཡིག', en: 'English' };

/** The languages that everyone is offered on every screen, each named in its own script. */
export const OFFERED_LANGUAGES: readonly { readonly language: Language; readonly ownName: string }[] = [
  { language: 'bo', ownName: OWN_NAMES.bo },
  { language: 'zh-CN', ownName: OWN_NAMES['zh-CN'] },
];

export const isLanguage = (value: unknown): value is Language => LANGUAGES.some((language) => language === value);

/** Which digits Tibetan screens show. PRC practice is Arabic digits in Tibetan text, so that is the default. */
export type Digits = 'arabic' | 'tibetan';

export const isDigits = (value: unknown): value is Digits => value === 'arabic' || value === 'tibetan';
