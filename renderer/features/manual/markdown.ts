/**
 * Reads the little Markdown that the manual is written in: headings, paragraphs, lists, tables, a quoted note, pictures. What is
 * strange is shown as it stands; nothing of it becomes HTML.
 */
export type Block =
  | { readonly type: 'heading'; readonly level: number; readonly text: string }
  | { readonly type: 'paragraph' | 'note'; readonly text: string }
  | { readonly type: 'picture'; readonly alt: string; readonly file: string }
  | { readonly type: 'list'; readonly ordered: boolean; readonly items: readonly string[] }
  | { readonly type: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] };

/** The blocks of a text in order. */
export const blocksOf = (markdown: string): readonly Block[] =>
  markdown
    .split(/\n{2,}/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map(blockOf);

function blockOf(part: string): Block {
  const lines = part.split('\n');
  const heading = /^(#{1,6}) (.*)$/.exec(part);
  const picture = /^!\[(.*)\]\(.*?([^/]+)\)$/.exec(part);
  if (picture) return { type: 'picture', alt: picture[1] ?? '', file: picture[2] ?? '' };
  if (heading) return { type: 'heading', level: heading[1]?.length ?? 1, text: heading[2] ?? '' };
  if (lines.length > 1 && lines.every((line) => line.startsWith('|'))) return tableOf(lines);
  if (lines.every((line) => line.startsWith('> '))) return { type: 'note', text: without(lines, /^> /).join(' ') };
  if (lines.every((line) => line.startsWith('- ')))
    return { type: 'list', ordered: false, items: without(lines, /^- /) };
  if (lines.every((line) => /^\d+\. /.test(line)))
    return { type: 'list', ordered: true, items: without(lines, /^\d+\. /) };
  return { type: 'paragraph', text: lines.join(' ') };
}

function tableOf(lines: readonly string[]): Block {
  const [head = [], , ...rows] = lines.map((line) =>
    line
      .replace(/^\||\|$/g, '')
      .split('|')
      .map((cell) => cell.trim()),
  );
  return { type: 'table', head, rows };
}

const without = (lines: readonly string[], mark: RegExp): readonly string[] =>
  lines.map((line) => line.replace(mark, ''));

/** A chapter of the manual: what stands under a heading of the second level. The first has no title. */
export interface Chapter {
  readonly title: string;
  readonly blocks: readonly Block[];
}

export function chaptersOf(blocks: readonly Block[]): readonly Chapter[] {
  const starts = blocks.flatMap((block, i) => (block.type === 'heading' && block.level === 2 ? [i] : []));
  return [0, ...starts].map((start, i) => {
    const all = blocks.slice(start, starts[i] ?? blocks.length);
    const [first] = all;
    const titled = i > 0 && first?.type === 'heading';
    return { title: titled ? first.text : '', blocks: titled ? all.slice(1) : all };
  });
}
