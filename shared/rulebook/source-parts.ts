import type { SourceArticle } from './schema';
import { numberFromZh } from './source-text';

/** The levels of a document of parts, from the highest: 二、 （三） 2、 (1). */
const LEVELS = [
  /^([一二三四五六七八九十]+)、(.*)$/,
  /^[（(]([一二三四五六七八九十]+)[)）]\s*(.*)$/,
  /^(\d+)、(.*)$/,
  /^\((\d+)\)\s*(.*)$/,
] as const;

type Open = { readonly marks: readonly string[]; readonly heading: string | null; readonly paragraphs: string[] };

const bareLine = (line: string) => line.replace(/^#+\s*|^-\s+|\*\*/g, '').trim();
const isHeading = (text: string, level: number) =>
  text !== '' && text.length <= (level === 0 ? 30 : 18) && !/[。；：，]/.test(text);
const digitOf = (mark: string) => (/\d/.test(mark) ? mark : String(numberFromZh(mark)));

/**
 * Reads a document of parts as it was scanned: 一、 with （一） in it, 1、 in these, (1) in these. A line that opens a level with a few
 * words and no stop is a heading; a paragraph goes on over page breaks until a line ends in 。；or ：. What stands before the first part
 * and from the annex on is left out. `closing` is the beginning of a paragraph that ends the item above its numbered ones.
 */
export function partsFromText(text: string, closing = /^$/): readonly SourceArticle[] {
  const done: (SourceArticle | null)[] = [];
  let path: { mark: string; heading: string | null }[] = [];
  let open: Open | null = null;
  let line = '';
  const close = () => {
    if (open && open.paragraphs.length > 0) done.push(articleOf(open, path[0]?.heading ?? ''));
    open = null;
  };
  const start = (rest: string) => {
    open = {
      marks: path.map(({ mark }) => mark),
      heading:
        path
          .slice(1)
          .flatMap(({ heading }) => heading ?? [])
          .join(' ') || null,
      paragraphs: [],
    };
    line = rest;
  };
  for (const raw of text.split('\n').map(bareLine)) {
    if (raw === '') continue;
    if (/^附件\s*\d/.test(raw) && path.length > 0 && path[0]?.mark !== '一') break;
    const found = line === '' ? LEVELS.findIndex((pattern) => pattern.test(raw)) : -1;
    // A part may hold 1、 directly.
    const level = found === 2 && !/\D/.test(path[1]?.mark ?? '1') ? 1 : found;
    if (level >= 0 && level <= path.length && (level === 0 || path.length > 0)) {
      const [, mark = '', rest = ''] = LEVELS[found]?.exec(raw) ?? [];
      const heading = isHeading(rest, level);
      close();
      path = [...path.slice(0, level), { mark, heading: heading ? rest : null }];
      start(heading ? '' : rest);
    } else if (path.length > 0) {
      if (line === '' && closing.test(raw)) {
        close();
        path = path.slice(0, 2);
        start('');
      }
      line += raw;
    }
    const at: Open | null = open;
    if (at && /[。；;：]$/.test(line)) {
      (at as Open).paragraphs.push(line);
      line = '';
    }
  }
  close();
  return done.flatMap((article) => article ?? []);
}

function articleOf({ marks, heading, paragraphs }: Open, chapter: string): SourceArticle {
  const [part = '', item, point, head] = marks;
  const label = [
    `第${part}部分`,
    item && (/\d/.test(item) ? `第${item}点` : `第（${item}）项`),
    point && `第${point}点`,
    head && `第（${head}）目`,
  ].join('');
  return { number: marks.map(digitOf).join('-'), label, chapter: `${part}、${chapter}`, heading, paragraphs };
}

/** Reads a decision whose articles are its parts; the first sentence of each is its heading, where more follows. */
export const decisionFromText = (text: string): readonly SourceArticle[] =>
  partsFromText(text).map(({ number, paragraphs: [first = '', ...others] }) => {
    const end = first.indexOf('。') + 1;
    const headed = end < first.length;
    return {
      number,
      chapter: '',
      heading: headed ? first.slice(0, end) : null,
      paragraphs: [headed ? first.slice(end) : first, ...others],
    };
  });
