import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const DOCS = join(import.meta.dirname, '../../docs');
const text = readFileSync(join(DOCS, 'exchange-faults.md'), 'utf8');
const sections = text.split(/^## /m).slice(1);
/** A link to a file, and after it what stands in that file. */
const CLAIM = /\]\(([^)]+)\)\s“([^”]+)”/g;
/** A key of `locales/`, with its text in Chinese and in Tibetan. */
const SEEN = /^- `([\w.]+)`: 「(.+)」 “(.+)”$/gm;

/** Placeholders stand as they are written; a text that counts is the one for many. */
const written = (language: 'zh-CN' | 'bo', key: string): string => {
  const file = readFileSync(join(DOCS, `../locales/${language}/${key.split('.')[0]}.json`), 'utf8');
  const path = key.split('.').slice(1);
  const parent = path
    .slice(0, -1)
    .reduce<unknown>((node, part) => (node as Record<string, unknown>)[part], JSON.parse(file)) as Record<
    string,
    string
  >;
  const last = path.at(-1) ?? '';
  return parent[last] ?? parent[`${last}_other`] ?? '';
};

describe('the faults of the exchange', () => {
  it('have each a word on what is kept and a test that asserts it', () => {
    const faults = sections.filter((section) => !section.startsWith('How it is built'));
    expect(faults.length).toBeGreaterThanOrEqual(15);
    const isBare = (section: string) =>
      !section.includes('What a person sees:') || !section.includes('What is kept:') || section.match(CLAIM) === null;
    expect(faults.filter(isBare)).toEqual([]);
  });

  it('are told in the words of the screen, in both languages', () => {
    const seen = [...text.matchAll(SEEN)].map(([, key = '', zh, bo]) => ({ key, zh, bo }));
    expect(seen.length).toBeGreaterThan(40);
    expect(seen).toEqual(seen.map(({ key }) => ({ key, zh: written('zh-CN', key), bo: written('bo', key) })));
  });

  it('name only what stands in the files', () => {
    const claims = [...text.matchAll(CLAIM)].map(([, path = '', words = '']) => ({
      path,
      words: words.replace(/\s+/g, ' '),
    }));
    expect(claims.length).toBeGreaterThan(60);
    expect(claims.filter(({ path, words }) => !readFileSync(join(DOCS, path), 'utf8').includes(words))).toEqual([]);
  });
});
