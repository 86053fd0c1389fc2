import type { EntityId } from '../../shared/core/ids';
import type { Page } from './row-pages';

interface Entry {
  readonly resting: boolean;
  /** Written in a hurry: see `Page.raw`. */
  readonly raw: boolean;
  readonly size: number;
  /** Rows of which no newer copy lies elsewhere. */
  readonly live: Set<EntityId>;
}

/** A page with the rows that it holds the newest copy of. */
export type BookedPage = { readonly page: number } & Entry;

/** Where the newest copy of every row lies: by itself, or in which page. In memory only; it is found again at each start. */
export class PageBook {
  readonly #pages = new Map<number, Entry>();
  readonly #pageOf = new Map<EntityId, number>();
  readonly #loose = new Set<EntityId>();
  /** Pages of cases under way in which an old copy of a row still lies. */
  readonly #stale = new Map<EntityId, Set<number>>();

  readonly #raw = new Set<number>();

  /** Pages that were written in a hurry. */
  get raw(): ReadonlySet<number> {
    return this.#raw;
  }

  /** Rows that lie by themselves. */
  get loose(): ReadonlySet<EntityId> {
    return this.#loose;
  }

  get nextPage(): number {
    return Math.max(0, ...this.#pages.keys()) + 1;
  }

  /** Rows were written one by one. */
  putLoose(ids: Iterable<EntityId>): void {
    for (const id of ids) {
      this.#leavePage(id);
      this.#loose.add(id);
    }
  }

  /**
   * A page was read or written. The answer tells of which of its rows it holds the newest copy. A page that is written (`fresh`)
   * takes its rows from wherever they lay; of pages that are read, the one with the higher number and the loose rows win.
   */
  putPage({ page, resting, raw: mark, rows }: Page, fresh: boolean): ReadonlySet<EntityId> {
    const live = new Set<EntityId>();
    const raw = mark === true;
    this.#pages.set(page, { resting, raw, size: rows.length, live });
    if (raw) this.#raw.add(page);
    else this.#raw.delete(page);
    for (const { id } of rows) {
      if (!fresh && (this.#loose.has(id) || (this.#pageOf.get(id) ?? 0) > page)) {
        if (!resting) this.#noteStale(id, page);
        continue;
      }
      this.#leavePage(id);
      this.#loose.delete(id);
      this.#pageOf.set(id, page);
      live.add(id);
    }
    return live;
  }

  dropPage(page: number): void {
    this.#pages.delete(page);
    this.#raw.delete(page);
    this.#dropStale(page);
  }

  /** These pages were written anew with nothing in them but newest copies, and these rows are nowhere any more. */
  cleaned(pages: Iterable<number>, gone: Iterable<EntityId>): void {
    for (const id of gone) {
      this.#leavePage(id);
      this.#loose.delete(id);
    }
    for (const page of pages) {
      const entry = this.#pages.get(page);
      if (entry && entry.live.size > 0) {
        this.#pages.set(page, { ...entry, size: entry.live.size });
        this.#dropStale(page);
      } else {
        this.dropPage(page);
      }
    }
  }

  /**
   * Whether an old copy would be left in a page that is read for the first screen. Its newest copy may then not lie among those at
   * rest, which are read later: the first screen would show the old one.
   */
  leavesStale(id: EntityId, dropped: ReadonlySet<number>): boolean {
    return [...(this.#stale.get(id) ?? [])].some((page) => !dropped.has(page));
  }

  pages(): readonly BookedPage[] {
    return [...this.#pages].map(([page, entry]) => ({ page, ...entry }));
  }

  #leavePage(id: EntityId): void {
    const page = this.#pageOf.get(id);
    const entry = page === undefined ? undefined : this.#pages.get(page);
    if (page === undefined || !entry) return;
    entry.live.delete(id);
    this.#pageOf.delete(id);
    if (!entry.resting) this.#noteStale(id, page);
  }

  #dropStale(page: number): void {
    for (const [id, stale] of this.#stale) {
      stale.delete(page);
      if (stale.size === 0) this.#stale.delete(id);
    }
  }

  #noteStale(id: EntityId, page: number): void {
    const stale = this.#stale.get(id) ?? new Set();
    this.#stale.set(id, stale.add(page));
  }
}
