/** The languages of the screens. `zh-CN` is the source of all texts; `en` is for maintainers. */
export const LANGUAGES = ['zh-CN', 'bo', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The languages that everyone is offered on every screen, each named in its own script. */
export const OFFERED_LANGUAGES: readonly { readonly language: Language; readonly ownName: string }[] = [
  { language: 'bo', ownName: 'བོད་ཡིག' },
  { language: 'zh-CN', ownName: '中文' },
];

export const isLanguage = (value: unknown): value is Language => LANGUAGES.some((language) => language === value);

/** Which digits Tibetan screens show. PRC practice is Arabic digits in Tibetan text, so that is the default. */
export type Digits = 'arabic' | 'tibetan';

export const isDigits = (value: unknown): value is Digits => value === 'arabic' || value === 'tibetan';
