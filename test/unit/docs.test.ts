import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const MANUALS = { 'zh-CN': read('docs/manual/zh-CN.md'), bo: read('docs/manual/bo.md') } as const;

/** Every document for people: the hub and what hangs on it, and the notes of the folders. */
const documents = (): readonly string[] =>
  ['.', 'docs', 'build', 'electron', 'locales', 'renderer', 'shared', 'test']
    .flatMap((folder) => {
      const entries = readdirSync(join(ROOT, folder), { recursive: folder === 'docs', encoding: 'utf8' });
      return entries.map((name) => join(folder, name));
    })
    .filter((path) => path.endsWith('.md') && !path.includes('node_modules'));

describe('the documents', () => {
  it.each(documents())('%s leads only to files that are there', (path) => {
    const targets = [...read(path).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target.split('#')[0] ?? '');
    const own = targets.filter((target) => target !== '' && !/^[a-z]+:/.test(target));
    expect(own.filter((target) => !existsSync(join(ROOT, dirname(path), target)))).toEqual([]);
  });

  it('show every picture that lies in docs/images', () => {
    const shown = documents().map(read).join('\n');
    const pictures = readdirSync(join(ROOT, 'docs/images')).filter((name) => name.endsWith('.webp'));
    expect(pictures.length).toBeGreaterThan(0);
    expect(pictures.filter((name) => !shown.includes(`images/${name}`))).toEqual([]);
  });

  it('keep the notes of folders short', () => {
    const notes = documents().filter((path) => /^[a-z]+\/README\.md$/.test(relative('.', path)));
    expect(notes.filter((path) => read(path).split('\n').length > 50)).toEqual([]);
  });
});

describe('the two manuals', () => {
  const shapeOf = (text: string): readonly string[] =>
    text.split('\n').flatMap((line) => {
      const heading = /^(#+) (\d+\.)?/.exec(line);
      if (heading) return [`${heading[1]} ${heading[2] ?? ''}`];
      if (line.startsWith('|')) return ['table row'];
      if (line.startsWith('![')) return [/images\/([a-z-]+)-(zh|bo)/.exec(line)?.[1] ?? 'picture'];
      return /^(- |\d\. )/.test(line) ? ['item'] : [];
    });

  it('have the same chapters, tables, lists and pictures', () => {
    expect(shapeOf(MANUALS.bo)).toEqual(shapeOf(MANUALS['zh-CN']));
  });

  it.each([
    ['zh-CN', /「([^」]+)」/g],
    ['bo', /“([^”]+)”/g],
  ] as const)('quote only words that stand on the screens in %s', (language, quotation) => {
    const texts = screenTexts(language);
    const quoted = [...MANUALS[language].matchAll(quotation)]
      .map(([, text = '']) => text)
      .filter((text) => text.trim());
    expect(quoted.length).toBeGreaterThan(100);
    expect(quoted.filter((text) => !texts.some((pattern) => matches(pattern, text)))).toEqual([]);
  });

  it('hold in Tibetan no Chinese but numbers of cases and documents', () => {
    const numbers = /（\d{4}）青2725执\d+号(?:之一)?|[囊法字发]+〔\d{4}〕\d+号|青2725/g;
    expect(MANUALS.bo.replace(numbers, '').match(/\p{Script=Han}+/gu) ?? []).toEqual([]);
  });

  it('end every Tibetan sentence with a shad, which ག does not take', () => {
    const lines = MANUALS.bo.split('\n').filter((line) => /^(- |\d\. |> |[\u0F00-\u0FFF“A-Z])/.test(line));
    expect(lines.length).toBeGreaterThan(80);
    expect(lines.filter((line) => !/[།ག]$/.test(line))).toEqual([]);
  });
});

/** The texts of a language as patterns: whatever stands for a value may be any text. */
function screenTexts(language: 'zh-CN' | 'bo'): readonly string[] {
  const folder = join(ROOT, 'locales', language);
  return readdirSync(folder).flatMap((name) => leaves(JSON.parse(readFileSync(join(folder, name), 'utf8'))));
}

const leaves = (node: unknown): readonly string[] =>
  typeof node === 'string' ? [node] : Object.values(node as Record<string, unknown>).flatMap(leaves);

/** A quotation may leave out a part with `…`; where the text has a placeholder, it has a number, a time or a case number. */
function matches(text: string, quoted: string): boolean {
  const wanted = escaped(text).replace(/\\\{\\\{.*?\\\}\\\}/g, '[\\d:（）青执号]+');
  if (new RegExp(`^${wanted}$`).test(quoted)) return true;
  if (!quoted.includes('…') || text.endsWith('…')) return false;
  return new RegExp(
    `^${quoted
      .split('…')
      .map((part) => escaped(part.trim()))
      .join('.*')}$`,
  ).test(text);
}

const escaped = (text: string): string => text.replace(/[.\\+*?^$()|[\]{}]/g, '\\$&');
