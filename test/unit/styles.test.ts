import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const RENDERER = join(import.meta.dirname, '../../renderer');

interface Saying {
  readonly file: string;
  /** A selector with a property. */
  readonly what: string;
}

/** What the rules of one selector say that begin a line; those within a media query are indented, and may say something else. */
const sayingsOf = (file: string): readonly Saying[] =>
  [...readFileSync(join(RENDERER, file), 'utf8').matchAll(/^([.#a-z][^{},@]*?)\s*\{([^{}]*)\}/gm)].flatMap(
    ([, selector = '', body = '']) =>
      [...body.matchAll(/^\s*([a-z-]+):/gm)].map(([, property = '']) => ({
        file,
        what: `${selector} { ${property} }`,
      })),
  );

it('a name in the styles means one thing: no property of a selector is set in two places', () => {
  const files = readdirSync(RENDERER, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.css'));
  const sayings = files.flatMap(sayingsOf);
  expect(sayings.length).toBeGreaterThan(500);
  const first = new Map<string, Saying>();
  for (const saying of sayings) if (!first.has(saying.what)) first.set(saying.what, saying);
  expect(sayings.filter((saying) => first.get(saying.what) !== saying)).toEqual([]);
});
