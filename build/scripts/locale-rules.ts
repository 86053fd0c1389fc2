/** The rules for the texts of the screens. Pure: given the files, answers what is wrong with them, one line each. */

export const LANGUAGES = ['zh-CN', 'bo', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Key → text of one language, keys with the area in front: `common.action.save`. */
export type Texts = ReadonlyMap<string, string>;
export type TextsByLanguage = { readonly [language in Language]: Texts };

/** Nested objects of an area file as flat keys. A value that is no text is a mistake of the file. */
export function flattened(area: string, value: unknown): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[area, value]];
  if (typeof value !== 'object' || value === null) throw new Error(`${area}: neither a text nor a group`);
  return Object.entries(value).flatMap(([key, inner]) => flattened(`${area}.${key}`, inner));
}

/** All three languages have the same keys; English alone has a singular besides. */
export function keyProblems(texts: TextsByLanguage): readonly string[] {
  const source = texts['zh-CN'];
  return LANGUAGES.filter((language) => language !== 'zh-CN').flatMap((language) => [
    ...[...source.keys()].filter((key) => !texts[language].has(key)).map((key) => `${language}: ${key} is missing`),
    ...[...texts[language].keys()]
      .filter((key) => !source.has(key) && !isEnglishSingular(language, key, texts))
      .map((key) => `${language}: ${key} is not in zh-CN`),
  ]);
}

const isEnglishSingular = (language: Language, key: string, texts: TextsByLanguage): boolean =>
  language === 'en' && key.endsWith('_one') && texts['zh-CN'].has(key.replace(/_one$/, '_other'));

/** Every language says the same things: placeholders and tags of the source, each as often or not at all. */
export function placeholderProblems(texts: TextsByLanguage): readonly string[] {
  return LANGUAGES.filter((language) => language !== 'zh-CN').flatMap((language) =>
    [...texts[language]].flatMap(([key, text]) => {
      const source = texts['zh-CN'].get(key.replace(/_one$/, '_other')) ?? texts['zh-CN'].get(key);
      if (source === undefined || partsOf(source) === partsOf(text)) return [];
      // "1 earlier step": an English singular may say its number in words.
      if (key.endsWith('_one') && partsOf(source) === partsOf(`${text}{{count}}`)) return [];
      return [`${language}: ${key} has ${partsOf(text) || 'nothing'} where zh-CN has ${partsOf(source) || 'nothing'}`];
    }),
  );
}

const PLACEHOLDER = /\{\{\s*[\w.]+\s*\}\}/g;
const TAGGED = /<(\w+)>.*?<\/\1>|<\w+\s*\/>/g;
const TAG = /<\/?\w+\s*\/?>/g;

const partsOf = (text: string): string =>
  [...new Set([...(text.match(PLACEHOLDER) ?? []).map((each) => each.replace(/\s/g, '')), ...(text.match(TAG) ?? [])])]
    .toSorted()
    .join(' ');

/** Tibetan letters, digits of both scripts, space and the punctuation that Tibetan screens use. */
const TIBETAN_TEXT = /^[\u0F00-\u0FFF0-9 ()[\]〔〕/.,:;·…%+\-–—~?!"“”‘’×=→]*$/;

export function tibetanProblems(texts: Texts): readonly string[] {
  return [...texts].flatMap(([key, text]) => {
    const bare = text.replace(TAGGED, '').replace(PLACEHOLDER, '');
    return [
      text.normalize('NFC') === text ? null : 'is not NFC',
      TIBETAN_TEXT.test(bare) ? null : `holds what is not Tibetan: ${strangers(bare)}`,
      /་་/.test(text) ? 'has a doubled tsheg' : null,
      text.endsWith('་') ? 'ends in a tsheg' : null,
      /\u0F0C/.test(text) ? 'holds a non-breaking tsheg' : null,
      text.trim() === text && text !== '' ? null : 'is empty or has spaces around it',
    ].flatMap((problem) => (problem === null ? [] : [`bo: ${key} ${problem}`]));
  });
}

const strangers = (text: string): string =>
  [...new Set([...text].filter((character) => !TIBETAN_TEXT.test(character)))].join(' ');

/** Chinese and English hold no Tibetan but quoted words: a text pasted into the wrong file. */
export const foreignProblems = (texts: TextsByLanguage): readonly string[] =>
  (['zh-CN', 'en'] as const).flatMap((language) =>
    [...texts[language]].flatMap(([key, text]) => [
      ...(/[\u0F00-\u0FFF]/.test(text.replace(/“[^”]*”/g, '')) ? [`${language}: ${key} holds Tibetan`] : []),
      ...(text.trim() === '' ? [`${language}: ${key} is empty`] : []),
    ]),
  );

/** What the sources ask for. */
export interface UsedKeys {
  /** Keys named in a call of `t`. */
  readonly asked: ReadonlySet<string>;
  /** Every text literal of the sources, among them keys, and heads of keys, that stand in tables. */
  readonly literals: ReadonlySet<string>;
  /** Patterns of keys put together at run time: `app.nav.${name}`. */
  readonly patterns: readonly RegExp[];
}

export function usedKeys(sources: readonly string[], areas: readonly string[]): UsedKeys {
  const asked = new Set<string>();
  const literals = new Set<string>();
  const patterns: RegExp[] = [];
  const isKey = (text: string) => areas.includes(text.split('.')[0] ?? '') && text.includes('.');
  for (const source of sources) {
    for (const [, key = ''] of source.matchAll(/\bt\(\s*['"]([\w.-]+)['"]/g)) if (isKey(key)) asked.add(key);
    for (const [, key = ''] of source.matchAll(/i18nKey=["']([\w.-]+)["']/g)) asked.add(key);
    for (const [, text = ''] of source.matchAll(/['"]([\w.-]+)['"]/g)) if (isKey(text)) literals.add(text);
    for (const [, template = ''] of source.matchAll(/`([\w.-]+\$\{[^`]*)`/g)) {
      if (isKey(template)) patterns.push(patternOf(template));
    }
  }
  return { asked, literals, patterns };
}

const patternOf = (template: string): RegExp =>
  new RegExp(
    `^${template
      .replace(/\$\{[^}]*\}/g, '\u0000')
      .replace(/[.\\+*?^$()|[\]{}]/g, '\\$&')
      .replaceAll('\u0000', '[\\w.-]+')}$`,
  );

/** Keys that a screen asks for and no file has, and keys that nothing asks for. */
export function usageProblems(source: Texts, used: UsedKeys): readonly string[] {
  const bases = new Set([...source.keys()].map(baseOf));
  const isUsed = (key: string) =>
    used.asked.has(key) ||
    used.literals.has(key) ||
    used.literals.has(key.replace(/\.[^.]+$/, '')) ||
    used.patterns.some((pattern) => pattern.test(key));
  return [
    ...[...used.asked].filter((key) => !bases.has(key)).map((key) => `${key} is asked for and stands in no file`),
    ...[...bases].filter((key) => !isUsed(key)).map((key) => `${key} is used nowhere`),
  ];
}

const baseOf = (key: string): string => key.replace(/_other$/, '');
