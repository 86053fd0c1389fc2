import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export type TestLanguage = 'zh-CN' | 'bo';

const LOCALES = join(import.meta.dirname, '../../../locales');

function load(language: TestLanguage): Record<string, unknown> {
  const folder = join(LOCALES, language);
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return Object.fromEntries(
    files.map((name) => [
      name.slice(0, -'.json'.length),
      JSON.parse(readFileSync(join(folder, name), 'utf8')) as unknown,
    ]),
  );
}

const texts = { 'zh-CN': load('zh-CN'), bo: load('bo') };

export type Translate = (key: string, values?: Readonly<Record<string, string | number>>) => string;

/**
 * The text of a key as the person reads it. Read from the locale files themselves, so a test finds a control by what is written on it.
 * Throws on a missing key: a test that looks for nothing would find nothing wrong.
 */
export function translator(language: TestLanguage): Translate {
  return (key, values = {}) => {
    const find = (path: string): unknown =>
      path
        .split('.')
        .reduce<unknown>((node, part) => (node as Record<string, unknown> | undefined)?.[part], texts[language]);
    const text = find(key) ?? find(`${key}_other`);
    if (typeof text !== 'string') throw new Error(`No text ${key} in ${language}`);
    return text.replace(/\{\{\s*(\w+)[^}]*\}\}/g, (whole, name: string) => String(values[name] ?? whole));
  };
}
