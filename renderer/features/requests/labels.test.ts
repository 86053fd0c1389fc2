import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { REQUEST_FACT_TYPES } from '../../../shared/domain/request/records';
import { optionKey } from './fact-field';
import { FORM_FIELDS } from './form-fields';

const load = (language: string) =>
  JSON.parse(readFileSync(join(import.meta.dirname, `../../../locales/${language}/requests.json`), 'utf8')) as object;

describe.each(['zh-CN', 'bo', 'en'])('in %s', (language) => {
  const texts = load(language);
  const has = (key: string) =>
    typeof key
      .split('.')
      .slice(1)
      .reduce<unknown>((node, part) => (node as Record<string, unknown> | undefined)?.[part], texts) === 'string';

  test('every choice and every field of every form has its text', () => {
    const specs = Object.values(FORM_FIELDS).flat();
    const keys = specs.flatMap(({ name, options = [] }) => [
      `requests.field.${name}`,
      ...options.map((option) => optionKey(name, option)),
    ]);
    expect(keys.filter((key) => !has(key))).toEqual([]);
  });

  test('every form and every fact has its name', () => {
    const told = REQUEST_FACT_TYPES.filter((type) => type !== 'corrected').map((type) => `requests.fact.${type}`);
    const forms = Object.keys(FORM_FIELDS).map((type) => `requests.action.${type}`);
    expect([...told, ...forms].filter((key) => !has(key))).toEqual([]);
  });
});
