import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../../..');

/** Kinds of changes as the commands write them: `subject.verb` after `kind:`, or as a value of a table of kinds. */
function kindsWritten(): readonly string[] {
  const folder = join(ROOT, 'shared/domain');
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
    .map((path) => readFileSync(join(folder, path), 'utf8'));
  const found = sources.flatMap((source) => [
    ...[...source.matchAll(/\bkind: '([a-z]\w*\.\w+)'/g)].map(([, kind = '']) => kind),
    ...(source.includes('const KINDS') ? [...source.matchAll(/^ {2}\w+: '(\w+\.\w+)',$/gm)] : []).map(
      ([, kind = '']) => kind,
    ),
  ]);
  return [...new Set(found)].toSorted();
}

const texts = (language: string): unknown =>
  (JSON.parse(readFileSync(join(ROOT, `locales/${language}/exchange.json`), 'utf8')) as { kind: unknown }).kind;

describe.each(['zh-CN', 'bo', 'en'])('in %s', (language) => {
  test('every change that the program writes has its words', () => {
    const kinds = kindsWritten();
    const has = (kind: string) =>
      typeof kind
        .split('.')
        .reduce((node: unknown, part) => (node as Record<string, unknown>)?.[part], texts(language)) === 'string';
    expect(kinds.length).toBeGreaterThan(40);
    expect(kinds.filter((kind) => !has(kind))).toEqual([]);
  });
});
