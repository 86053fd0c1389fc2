import type { EntityId } from '../../shared/core/ids';
import { restingAmong } from '../../shared/domain/resting';
import type { Row } from '../../shared/exchange/row';
import { PAGE_ROWS, pagesOf, sealPage, type Page } from './row-pages';
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

/**
 * Puts rows that lie by themselves into pages, and what is left of thin pages too. Nothing but the form at rest changes: a kill before
 * or after its one transaction leaves every row readable. Answers whether there is more to do.
 */
export async function tidy(store: Store, { from, pageRows }: TidyLimits = USUAL): Promise<boolean> {
  if (store.databaseBehind || store.book.loose.size < from) return false;
  const { pages, emptied } = planTidy(store, pageRows);
  const sealed = await Promise.all(pages.map((page) => sealPage(page, store.keys)));
  const moved = pages.flatMap(({ rows }) => rows.map(({ id }) => id));
  const { database } = store;
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
  for (const page of pages) store.book.putPage(page, true);
  for (const page of emptied) store.book.dropPage(page);
  return store.book.loose.size >= from;
}

interface Plan {
  readonly pages: readonly Page[];
  /** Pages of which nothing is left. */
  readonly emptied: readonly number[];
}

function planTidy({ book, world }: Store, pageRows: number): Plan {
  const pages = book.pages();
  const awake = new Set<EntityId>([...book.loose, ...pages.flatMap(({ resting, live }) => (resting ? [] : [...live]))]);
  const resting = restingAmong(world, awake);
  const staying = (page: (typeof pages)[number]): number =>
    page.resting ? page.live.size : [...page.live].filter((id) => !resting.has(id)).length;
  const thin = pages.filter((page) => staying(page) < page.size * SPARSE);
  const moving = new Set<EntityId>([...book.loose].slice(0, ROWS_AT_ONCE));
  for (const { live } of thin) for (const id of live) moving.add(id);
  const emptied = new Set(thin.map(({ page }) => page));
  const inRestingPages = new Set(thin.flatMap((page) => (page.resting ? [...page.live] : [])));
  const rests = [...moving].filter(
    (id) => (resting.has(id) || inRestingPages.has(id)) && !book.leavesStale(id, emptied),
  );
  return {
    pages: pagesOf(rowsOf(world, moving), { resting: new Set(rests), from: book.nextPage, pageRows }),
    emptied: [...emptied],
  };
}

const rowsOf = (world: Store['world'], ids: ReadonlySet<EntityId>): readonly Row[] =>
  [...world.everything()].filter(({ id }) => ids.has(id));

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
    if (store.book.loose.size >= USUAL.from) wait(TIDY_AFTER_MS);
    else clearTimeout(waiting);
  };
  return { wake, end: (): void => clearTimeout(waiting) };
}
