import type { SourceArticle } from './schema';

/**
 * The sentences of an article. A sentence ends at 。and nowhere else: a semicolon joins clauses of one sentence, and a heading
 * ending in ： belongs to the article, not to a sentence. By this rule articles 10 to 25 of the Nangqian document hold 64 sentences.
 */
export function sentencesOf(article: Pick<SourceArticle, 'paragraphs'>): readonly string[] {
  return article.paragraphs.flatMap((paragraph) => paragraph.match(/[^。]+。?/g) ?? []);
}

const DIGITS = '零一二三四五六七八九';

/** Reads a Chinese number from 一 to 九十九. */
export function numberFromZh(text: string): number {
  const [tens, ones] = text.includes('十') ? text.split('十') : ['零', text];
  const digit = (value: string | undefined, empty: number) => (value ? DIGITS.indexOf(value) : empty);
  return digit(tens, 1) * 10 + digit(ones, 0);
}

const withoutMarks = (line: string) => line.replace(/^#+\s*|\*\*/g, '').trim();
const isWholeParagraph = (text: string) => /[。：]$/.test(text);

/**
 * Reads the articles out of the text of a document as it was scanned: one line per printed line or paragraph, blank lines also where
 * a page ends in the middle of a paragraph. A paragraph goes on until a line ends in 。or ：.
 */
export function articlesFromText(text: string): readonly SourceArticle[] {
  const articles: { number: string; chapter: string; heading: string | null; paragraphs: string[] }[] = [];
  let chapter = '';
  let open = '';
  for (const line of text.split('\n').map(withoutMarks)) {
    if (line === '') continue;
    if (/^第[一二三四五六七八九十]+章/.test(line)) {
      chapter = line.replace(/\s/g, '');
      continue;
    }
    const start = /^第([一二三四五六七八九十]+)条\s+(.*)$/.exec(line);
    if (start) articles.push({ number: String(numberFromZh(start[1] ?? '')), chapter, heading: null, paragraphs: [] });
    const article = articles.at(-1);
    if (!article) continue;
    open += start ? (start[2] ?? '') : line;
    if (!isWholeParagraph(open)) continue;
    const heading =
      article.paragraphs.length === 0 && article.heading === null ? /^[^。：]+：/.exec(open)?.[0] : undefined;
    if (heading) article.heading = heading;
    const body = open.slice(heading?.length ?? 0);
    if (body) article.paragraphs.push(body);
    open = '';
  }
  return articles;
}
