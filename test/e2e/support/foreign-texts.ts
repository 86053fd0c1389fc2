import type { SeenText } from './texts-seen';
import type { TestLanguage } from './texts';

/** Numbers of cases and documents are Chinese in every language: that is what they are called. */
const NUMBERS: readonly RegExp[] = [
  /[（(]\d{4}[）)]青\d{4}执(保|恢|异|监|他)?\d+号(之[一二三四五六七八九十])?/g,
  /囊法执协字(〔\d{4}〕\d+号)?/g,
];
const COURT_CODE = '青2725';
/** What stands in Latin letters in every language. */
const LATIN_OF_ALL =
  /^(Ctrl|Enter|Esc|Tab|Caps|Lock|Shift|K|L|S|Y|A|B|KB|MB|GB|kill|PDF|xls|xlsx|csv|Excel|WPS|Chromium|Electron|Nyamdrel)$/;
/** A text of the program that was asked for by its key and not found. */
const RAW_KEY =
  /\b(app|backup|cases|common|contacts|directory|documents|errors|home|identity|import|lists|people|requests|rules|settings)(\.[a-zA-Z_]\w*)+/;

const FOREIGN: { readonly [language in TestLanguage]: RegExp } = {
  // With the punctuation of Chinese: a list of Tibetan names is not divided by 、.
  bo: /[\p{Script=Han}\u3001-\u3011\u3014-\u301f\uff01-\uff5e]/u,
  'zh-CN': /\p{Script=Tibetan}/u,
};
const MARK: { readonly [language in TestLanguage]: string } = { bo: 'zh', 'zh-CN': 'bo' };

/**
 * What of the texts is not in the language of the screens, one line each. Taken away before are texts marked as being in the other
 * language, numbers of cases and documents, and `data`, which people typed and which no program translates.
 */
export function foreignTexts(
  seen: readonly SeenText[],
  language: TestLanguage,
  data: readonly string[],
): readonly string[] {
  // The code of the court stands within every number, so it goes last.
  const longestFirst = data.filter((text) => text !== COURT_CODE).toSorted((a, b) => b.length - a.length);
  const faults = seen.flatMap(({ text, lang, where }) => {
    if (RAW_KEY.test(text)) return [`key: ${text} [${where}]`];
    if (lang.startsWith(MARK[language])) return [];
    if (!FOREIGN[language].test(text) && !/[A-Za-z]{2}/.test(text)) return []; // nothing to take away from
    const rest = [...longestFirst, ...NUMBERS, COURT_CODE].reduce<string>(
      (left, known) => left.replaceAll(known, ''),
      text,
    );
    if (FOREIGN[language].test(rest)) return [`${rest} [${where}]`];
    const latin =
      lang === 'en' || lang.endsWith('-Latn')
        ? []
        : (rest.match(/[A-Za-z]{2,}/g) ?? []).filter((word) => !LATIN_OF_ALL.test(word));
    return latin.length > 0 ? [`${latin.join(' ')} in: ${rest} [${where}]`] : [];
  });
  return [...new Set(faults)];
}
