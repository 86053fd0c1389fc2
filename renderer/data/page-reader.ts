import type { Row } from '../../shared/exchange/row';
import type { DataKeys } from './crypto/keyring';
import type { Database } from './database';
import { PageBook } from './page-book';
import { unsealRow } from './records';
import { unsealPage } from './row-pages';

/** So many pages of cases at rest are read at once; with more, the first screen does not wait for them. */
const PAGES_AT_ONCE = 8;
/** Pages opened between two breaths of the screen. */
const PAGES_A_TURN = 2;

export interface FirstRows {
  /** In an order in which the newest copy of a row comes last. */
  readonly rows: readonly Row[];
  readonly book: PageBook;
  /** Pages of cases at rest that are still to be read, in the order of their numbers. */
  readonly rest: readonly number[];
}

/** Every row that the first screen needs; all rows of a county of usual size. Throws when a row or page does not open. */
export async function readFirstRows(
  database: Database,
  keys: DataKeys,
  pagesAtOnce: number = PAGES_AT_ONCE,
): Promise<FirstRows> {
  const loose = whole(await Promise.all((await database.rows.toArray()).map((row) => unsealRow(row, keys))));
  const resting = await database.pages.where('resting').equals(1).primaryKeys();
  const rest = resting.length > pagesAtOnce ? resting.toSorted((a, b) => a - b) : [];
  const records = await (rest.length > 0 ? database.pages.where('resting').equals(0) : database.pages).toArray();
  const read = whole(await Promise.all(records.map((record) => unsealPage(record, keys))));
  const pages = read.toSorted((a, b) => a.page - b.page);
  const book = new PageBook();
  book.putLoose(loose.map(({ id }) => id));
  for (const page of pages) book.putPage(page, false);
  return { rows: [...pages.flatMap((page) => page.rows), ...loose], book, rest };
}

/** The rows of those pages of which no newer copy was read before. Throws when a page is missing or does not open. */
export async function readRestingRows(
  database: Database,
  keys: DataKeys,
  { book, rest }: Pick<FirstRows, 'book' | 'rest'>,
): Promise<readonly Row[]> {
  const newest = new Map<string, Row>();
  for (let at = 0; at < rest.length; at += PAGES_A_TURN) {
    const records = await database.pages.bulkGet(rest.slice(at, at + PAGES_A_TURN));
    const found = whole(records.map((record) => record ?? null));
    for (const page of whole(await Promise.all(found.map((record) => unsealPage(record, keys))))) {
      const live = book.putPage(page, false);
      for (const row of page.rows) if (live.has(row.id)) newest.set(row.id, row);
    }
  }
  return [...newest.values()];
}

export function whole<T>(read: readonly (T | null)[]): readonly T[] {
  if (read.includes(null)) throw new Error('a sealed record does not open');
  return read as readonly T[];
}
