import Dexie from 'dexie';
import MiniSearch from 'minisearch';

export interface Line {
  readonly id: string;
  readonly line: string;
}

/** The library for searching in memory, set up as well as it can be for these lines: by beginnings of words, all words needed. */
export function miniSearchOver(lines: readonly Line[]): (query: string) => number {
  const index = new MiniSearch<Line>({ fields: ['line'], tokenize: tokens, processTerm: (term) => term.toLowerCase() });
  index.addAll(lines);
  return (query) => index.search(query, { prefix: true, combineWith: 'AND' }).length;
}

/** Chinese has no spaces: its characters one by one and two by two, as is usual with this library. */
function tokens(text: string): string[] {
  return text.split(/[\s|<>་]+/u).flatMap((word) => {
    if (!/\p{Script=Han}/u.test(word)) return word === '' ? [] : [word];
    const characters = [...word];
    return [...characters, ...characters.slice(1).map((each, i) => `${characters[i]}${each}`)];
  });
}

/** A filter over all rows of a Dexie table, as an app without an index would do it. */
export async function dexieOver(lines: readonly Line[]): Promise<(query: string) => Promise<number>> {
  const database = new Dexie('search-peer');
  database.version(1).stores({ lines: 'id' });
  await database.table('lines').clear();
  await database.table('lines').bulkAdd([...lines]);
  return (query) =>
    database
      .table<Line>('lines')
      .filter(({ line }) => line.toLowerCase().includes(query.toLowerCase()))
      .count();
}
