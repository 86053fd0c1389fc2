import type { Entry, Keywords, Words } from '../schema';
import type { Ask, Subject } from '../vocabulary';

/** What is said of an act once; the bearers follow as letter and body. */
export interface Act {
  /** Letter to body id: the letter makes the entry's id, so it never changes. */
  readonly by: Readonly<Record<string, string>>;
  readonly ask: Ask;
  readonly subject: Subject;
  readonly requestable: boolean;
  readonly title: Words;
  readonly quote: string;
  readonly office?: Words;
  readonly promptness?: string;
  readonly keywords?: Partial<Keywords>;
}

/**
 * The entries of one sentence of the Nangqian document: one per act and bearer. The document sets no time limit in figures, so
 * `deadline` is null throughout.
 */
export function entriesFor(article: number, sentence: number, acts: readonly Act[]): readonly Entry[] {
  return acts.flatMap(({ by, office, promptness, keywords, ...act }) =>
    Object.entries(by).map(([letter, bearer]) => ({
      ...act,
      id: `N${article}.${sentence}${letter}`,
      document: 'N',
      article,
      sentence,
      bearer,
      office: office ?? null,
      deadline: null,
      promptness: promptness ?? null,
      keywords: { zh: [], bo: [], en: [], ...keywords },
    })),
  );
}

export const words = (zh: string, bo: string, en: string): Words => ({ zh, bo, en });
