import type { EntityId } from '../../shared/core/ids';
import { inSlices, type Breathe } from '../../shared/core/in-slices';
import { restingAmong } from '../../shared/domain/resting';
import type { Row } from '../../shared/exchange/row';
import { inShortSlices } from './breathe';
import type { PageRecord } from './database';
import type { BookedPage } from './page-book';
import { PAGE_ROWS, pagesOf, rawPagesOf, sealPage, type Page } from './row-pages';
import type { Store } from './store';

export interface TidyLimits {
  /** So many rows may lie by themselves before they are put into pages. */
  readonly from: number;
  readonly pageRows: number;
}
const USUAL: TidyLimits = { from: 400, pageRows: PAGE_ROWS };
/** A page with less than this part of its rows still living in it is written anew with others. */
const SPARSE = 0.5;
/** Rows put into pages in one transaction: the next save waits for it. */
const ROWS_AT_ONCE = 1000;
/** Small pages that are filled up in one transaction. */
const SMALL_AT_ONCE = 2;

/**
 * Puts rows that lie by themselves into pages, and what is left of thin pages too; pages that were written in a hurry are written anew.
 * Nothing but the form at rest changes: a kill before or after its one transaction leaves every row readable. Answers whether there is more
 * to do.
 */
export async function tidy(store: Store, limits: TidyLimits = USUAL): Promise<boolean> {
  if (store.databaseBehind || !isWorthwhile(store, limits)) return false;
  const breathe = inShortSlices();
  const { pages, emptied } = isLoading(store)
    ? planInHurry(store)
    : planTidy(store, await restingNow(store, breathe), limits);
  await breathe();
  const sealed: PageRecord[] = [];
  for (const page of pages) sealed.push(await sealPage(page, store.keys, breathe));
  const { database, book } = store;
  const moved = pages.flatMap(({ rows }) => rows.flatMap(({ id }) => (book.loose.has(id) ? [id] : [])));
  try {
    await database.transaction('rw', [database.pages, database.rows], async () => {
      await database.pages.bulkPut(sealed);
      await database.pages.bulkDelete([...emptied]);
      await database.rows.bulkDelete(moved);
    });
  } catch {
    // Reopening a failed store is what makes Chromium empty it: it is left alone and rebuilt at the next start.
    store.databaseBehind = true;
    return false;
  }
  for (const page of pages) book.putPage(page, true);
  for (const page of emptied) book.dropPage(page);
  return isWorthwhile(store, limits);
}

const isWorthwhile = (store: Store, { from }: TidyLimits): boolean =>
  store.book.loose.size >= from || (store.book.raw.size > 0 && !isLoading(store));

/** While a county is being loaded nothing tells whether a case is at rest: its requests may be still to come. */
const isLoading = ({ feed }: Store): boolean =>
  Object.values(feed?.standing.streams ?? {}).some(({ type }) => type === 'loading');

/** Known of the last world that was looked at: what is put into pages does not change what rests. */
const lastResting = new WeakMap<Store['world'], ReadonlySet<EntityId>>();

async function restingNow({ book, world }: Store, breathe: Breathe): Promise<ReadonlySet<EntityId>> {
  const known = lastResting.get(world);
  if (known) return known;
  const awake = new Set<EntityId>(book.loose);
  for (const { resting, live } of book.pages()) {
    if (!resting) for (const id of live) awake.add(id);
    await breathe();
  }
  const resting = await inSlices(restingAmong(world, awake), breathe);
  lastResting.set(world, resting);
  return resting;
}

interface Plan {
  readonly pages: readonly Page[];
  /** Pages of which nothing is left. */
  readonly emptied: readonly number[];
}

/** Whatever lies by itself, as it came. */
const planInHurry = ({ book, world }: Store): Plan => ({
  pages: rawPagesOf(rowsOf(world, firstLoose(book)), book.nextPage),
  emptied: [],
});

/** As many rows as one step may move, the most urgent first. */
function planTidy({ book, world }: Store, resting: ReadonlySet<EntityId>, { pageRows }: TidyLimits): Plan {
  const moving = firstLoose(book);
  const emptied = new Map<number, BookedPage>();
  const take = (pages: Iterable<BookedPage>): void => {
    for (const page of pages) {
      if (moving.size >= ROWS_AT_ONCE) return;
      emptied.set(page.page, page);
      for (const id of page.live) moving.add(id);
    }
  };
  const pages = book.pages();
  take(pages.filter(({ raw, live }) => !raw && live.size * 2 < pageRows).slice(0, SMALL_AT_ONCE));
  take(pages.filter(({ raw }) => raw));
  if (moving.size < ROWS_AT_ONCE) take(pages.filter((page) => isThin(page, resting)));
  const inRestingPages = new Set([...emptied.values()].flatMap((page) => (page.resting ? [...page.live] : [])));
  const dropped = new Set(emptied.keys());
  const rests = [...moving].filter(
    (id) => (resting.has(id) || inRestingPages.has(id)) && !book.leavesStale(id, dropped),
  );
  return {
    pages: pagesOf(rowsOf(world, moving), { resting: new Set(rests), from: book.nextPage, pageRows }),
    emptied: [...dropped],
  };
}

function firstLoose({ loose }: Store['book']): Set<EntityId> {
  const first = new Set<EntityId>();
  for (const id of loose) if (first.add(id).size >= ROWS_AT_ONCE) break;
  return first;
}

const rowsOf = (world: Store['world'], ids: Iterable<EntityId>): readonly Row[] =>
  [...ids].flatMap((id) => world.anyRow(id) ?? []);

/** Of a page of cases under way only those count that still are. */
function isThin({ resting: isAtRest, raw, size, live }: BookedPage, resting: ReadonlySet<EntityId>): boolean {
  if (raw) return false;
  const least = size * SPARSE;
  if (isAtRest || live.size < least) return live.size < least;
  let staying = 0;
  for (const id of live) if (!resting.has(id)) staying += 1;
  return staying < least;
}

/** Quiet after a save before rows are put into pages. */
const TIDY_AFTER_MS = 1500;
/** Between two steps, for whoever wants to save meanwhile. */
const NEXT_STEP_MS = 50;

/** Tidies once nothing was saved for a moment. `inTurn` runs the work when no save is under way. */
export function createTidier(store: Store, inTurn: (work: () => Promise<unknown>) => Promise<unknown>) {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const step = async (): Promise<void> => {
    if (await tidy(store)) wait(NEXT_STEP_MS);
  };
  const wait = (ms: number): void => {
    clearTimeout(waiting);
    waiting = setTimeout(() => void inTurn(step), ms);
  };
  const wake = (): void => {
    if (isWorthwhile(store, USUAL)) wait(TIDY_AFTER_MS);
    else clearTimeout(waiting);
  };
  return { wake, end: (): void => clearTimeout(waiting) };
}
