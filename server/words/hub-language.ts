export const HUB_LANGUAGES = ['zh-CN', 'bo', 'en'] as const;
export type HubLanguage = (typeof HUB_LANGUAGES)[number];

export interface LanguageProblem {
  readonly type: 'bad_language';
  readonly given: string;
}

/** `problem`: what was asked for is none of ours; the rest is said in the language of the system. */
export interface ChosenLanguage {
  readonly language: HubLanguage;
  readonly problem: LanguageProblem | null;
}

/**
 * The language in which the hub talks to whoever looks after it: HUB_LANG, else that of the system, else Chinese.
 * `systemLocale`: as the system names it where it has no LANG (Windows, macOS); null elsewhere, because Node takes no LANG for English.
 */
export function hubLanguage(
  env: Readonly<Record<string, string | undefined>>,
  systemLocale: string | null,
): ChosenLanguage {
  const given = env['HUB_LANG'] ?? '';
  const wanted = HUB_LANGUAGES.find((language) => language === given);
  if (wanted) return { language: wanted, problem: null };
  const system = [env['LC_ALL'], env['LC_MESSAGES'], env['LANG'], systemLocale].find((name) => name);
  return { language: languageOf(system ?? ''), problem: given === '' ? null : { type: 'bad_language', given } };
}

/** Of a locale as systems write it: `zh_CN.UTF-8`, `bo-CN`, `C`. */
const languageOf = (locale: string): HubLanguage => {
  const [head = ''] = locale.toLowerCase().split(/[-_.@]/);
  return HUB_LANGUAGES.find((language) => language.split('-')[0] === head) ?? 'zh-CN';
};
