import type { Entry, Keywords, Words } from './schema';
import type { Ask, Subject } from './vocabulary';

/** What is said of an act once; the bearers follow as letter and body. */
export interface Act {
  /** Letter to body id: the letter makes the entry's id, so it never changes. */
  readonly by: Readonly<Record<string, string>>;
  readonly ask: Ask;
  readonly subject: Subject;
  /** See `Entry`; false where it is left out. */
  readonly requestable?: boolean;
  readonly title: Words;
  readonly quote: string;
  readonly office?: Words;
  readonly deadline?: Entry['deadline'];
  readonly promptness?: string;
  readonly keywords?: Partial<Keywords>;
}

/** The maker of the entries of one document: those of one sentence, one per act and bearer. */
export const entriesIn =
  (document: string) =>
  (article: string | number, sentence: number, acts: readonly Act[]): readonly Entry[] =>
    acts.flatMap(({ by, requestable, office, deadline, promptness, keywords, ...act }) =>
      Object.entries(by).map(([letter, bearer]) => ({
        ...act,
        id: `${document}${article}.${sentence}${letter}`,
        document,
        article: String(article),
        sentence,
        bearer,
        requestable: requestable ?? false,
        office: office ?? null,
        deadline: deadline ?? null,
        promptness: promptness ?? null,
        keywords: { zh: [], bo: [], en: [], ...keywords },
      })),
    );

export const words = (zh: string, bo: string, en: string): Words => ({ zh, bo, en });
