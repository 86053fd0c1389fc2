import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const DOCS = join(import.meta.dirname, '../../docs');
const text = readFileSync(join(DOCS, 'security-checklist.md'), 'utf8');
const points = text.split('\n').filter((line) => /^\| +\d+ \|/.test(line));
/** A link to a file, and after it what stands in that file. */
const CLAIM = /\]\(([^)]+)\) “([^”]+)”/g;

describe('the security checklist', () => {
  it('has the twenty points of Electron’s list, each with the test that asserts it', () => {
    expect(points.map((line) => Number(line.split('|')[1]))).toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
    expect(points.filter((line) => !CLAIM_ONCE.test(line))).toEqual([]);
  });

  it('names only what stands in the files', () => {
    const claims = [...text.matchAll(CLAIM)].map(([, path = '', words = '']) => ({ path, words }));
    expect(claims.length).toBeGreaterThan(30);
    expect(claims.filter(({ path, words }) => !readFileSync(join(DOCS, path), 'utf8').includes(words))).toEqual([]);
  });
});

const CLAIM_ONCE = new RegExp(CLAIM.source);
