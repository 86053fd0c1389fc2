import { describe, expect, it } from 'vitest';
import { articlesFromText, numberFromZh, sentencesOf } from './source-text';

describe('source text', () => {
  it('ends a sentence at 。only', () => {
    expect(sentencesOf({ paragraphs: ['甲；乙，丙。丁。', '戊。'] })).toEqual(['甲；乙，丙。', '丁。', '戊。']);
  });

  it('keeps a last sentence that lost its full stop', () => {
    expect(sentencesOf({ paragraphs: ['甲。乙'] })).toEqual(['甲。', '乙']);
  });

  it('reads article numbers', () => {
    expect(['一', '九', '十', '十一', '二十', '三十四'].map(numberFromZh)).toEqual([1, 9, 10, 11, 20, 34]);
  });

  it('joins a paragraph that a page break cuts, and keeps the heading apart', () => {
    const text = '# 题\n\n## **第一章 总 则**\n\n**第一条 某局的职责：**办理甲\n\n乙。\n\n丙。\n第二条 丁。\n';
    expect(articlesFromText(text)).toEqual([
      { number: '1', chapter: '第一章总则', heading: '某局的职责：', paragraphs: ['办理甲乙。', '丙。'] },
      { number: '2', chapter: '第一章总则', heading: null, paragraphs: ['丁。'] },
    ]);
  });
});
