import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { articlesFromText, sentencesOf } from '../source-text';
import { nangqianArticles } from './source';

const scan = readFileSync(new URL('./source.txt', import.meta.url), 'utf8');
const bare = (text: string) => text.replace(/[\s#*]/g, '');
const ARTICLE_NAMES = [...scan.matchAll(/第[一二三四五六七八九十]+条(?=\s)/g)].map(([name]) => name);

describe('source of the Nangqian document', () => {
  it('is what the scan reads as', () => {
    expect(nangqianArticles).toEqual(articlesFromText(scan));
  });

  it('holds articles 1 to 34 in order', () => {
    expect(nangqianArticles.map(({ number }) => number)).toEqual(
      Array.from({ length: 34 }, (_, index) => String(index + 1)),
    );
    expect(ARTICLE_NAMES).toHaveLength(34);
  });

  it('leaves out and adds not one character from the first chapter to the end', () => {
    let chapter = '';
    const rebuilt = nangqianArticles.map((article, index) => {
      const opening = article.chapter === chapter ? '' : article.chapter;
      chapter = article.chapter;
      return opening + ARTICLE_NAMES[index] + (article.heading ?? '') + article.paragraphs.join('');
    });
    const body = bare(scan);
    expect(bare(rebuilt.join(''))).toBe(body.slice(body.indexOf('第一章总则')));
  });

  it('holds 64 sentences in articles 10 to 25', () => {
    const counts = nangqianArticles
      .filter(({ number }) => Number(number) >= 10 && Number(number) <= 25)
      .map((article) => sentencesOf(article).length);
    expect(counts).toEqual([2, 1, 3, 2, 1, 10, 2, 5, 6, 8, 9, 5, 1, 2, 3, 4]);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(64);
  });
});
