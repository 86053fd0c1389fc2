import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { blocksOf, chaptersOf, type Block } from './markdown';

describe('the manual’s Markdown', () => {
  it('is read as headings, paragraphs, notes, lists, tables and pictures', () => {
    const text = '# A\n\n> n\n\np\nq\n\n- a\n- b\n\n1. c\n\n![x](../z/y.webp)\n\n| h | i |\n| - | - |\n| 1 |   |';
    expect(blocksOf(text)).toEqual([
      { type: 'heading', level: 1, text: 'A' },
      { type: 'note', text: 'n' },
      { type: 'paragraph', text: 'p q' },
      { type: 'list', ordered: false, items: ['a', 'b'] },
      { type: 'list', ordered: true, items: ['c'] },
      { type: 'picture', alt: 'x', file: 'y.webp' },
      { type: 'table', head: ['h', 'i'], rows: [['1', '']] },
    ]);
  });

  it('falls into chapters at the headings of the second level', () => {
    const chapters = chaptersOf(blocksOf('# A\n\np\n\n## One\n\nq\n\n### in one\n\n## Two'));
    expect(chapters.map(({ title, blocks }) => [title, blocks.length])).toEqual([
      ['', 2],
      ['One', 2],
      ['Two', 0],
    ]);
  });

  it.each(['zh-CN', 'bo'])('holds in %s nothing that would be shown with its marks', (language) => {
    const manual = readFileSync(join(import.meta.dirname, `../../../docs/manual/${language}.md`), 'utf8');
    const blocks = blocksOf(manual);
    expect(chaptersOf(blocks)).toHaveLength(16);
    const texts = blocks.flatMap((block) => textsOf(block));
    expect(texts.filter((text) => /^[#>|]|\*\*|`|\]\(|^- |^\d+\. \p{L}.*\n/u.test(text))).toEqual([]);
  });
});

function textsOf(block: Block): readonly string[] {
  switch (block.type) {
    case 'table':
      return block.rows.flat();
    case 'list':
      return block.items;
    case 'picture':
      return [block.alt];
    case 'heading':
    case 'note':
    case 'paragraph':
      return [block.text];
  }
}
