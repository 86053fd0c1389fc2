import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { EntityId, PersonId } from '../../shared/core/ids';
import { newFact, newRecord } from '../../shared/domain/ops';
import { applyChange } from '../../shared/exchange/apply';
import type { Op } from '../../shared/exchange/change';
import type { Row } from '../../shared/exchange/row';
import { Database } from './database';
import type { DataKeys } from './crypto/keyring';
import { MemoryWorld } from './memory-world';
import { PageBook } from './page-book';
import { readFirstRows, readRestingRows } from './page-reader';
import { sealRow } from './records';
import { rawPagesOf, sealPage, unsealPage } from './row-pages';
import { writeDatabase, type Store } from './store';
import { tidy } from './tidy';

const LIMITS = { from: 4, pageRows: 3 };

/** The rows of a county at rest and in memory, without journal and signatures, which do not matter here. */
class County {
  readonly store: Store;
  #seq = 0;

  constructor(database: Database, keys: DataKeys, found: { readonly rows: readonly Row[]; readonly book: PageBook }) {
    const world = new MemoryWorld().with(found.rows);
    this.store = { database, keys, world, book: found.book, databaseBehind: false } as unknown as Store;
  }

  async save(ops: readonly Op[]): Promise<void> {
    const { store } = this;
    const rows = this.#apply(ops);
    await store.database.rows.bulkPut(await Promise.all(rows.map((row) => sealRow(row, '1.1', store.keys))));
    store.world = store.world.with(rows);
    store.book.putLoose(rows.map(({ id }) => id));
  }

  /** Many records that came at once. */
  async load(ops: readonly Op[]): Promise<void> {
    const { store } = this;
    const rows = this.#apply(ops);
    const sealed = rawPagesOf(rows, store.book.nextPage).map(async (page) => ({
      page,
      record: await sealPage(page, store.keys),
    }));
    const pages = await Promise.all(sealed);
    store.world = store.world.with(rows);
    const state = Promise.resolve(new Uint8Array());
    await writeDatabase(store, { changes: [], rows: [], pages, locals: [], removedLocals: [] }, state);
  }

  #apply(ops: readonly Op[]): readonly Row[] {
    const { store } = this;
    const payload = { u: 'p' as PersonId, t: [0, 0], q: 0, s: 0, sv: 1, k: 'test', o: ops } as const;
    return applyChange(store.world.row, { dot: { dn: 1, seq: ++this.#seq }, payload });
  }
}

const id = (n: number): EntityId => `case${n}` as EntityId;
const fact = (n: number, type: 'closed' | 'reopened', at: number): Op =>
  newFact({ kind: 'case', id: id(n) }, { id: `${type}${at}`, type, on: '2026-11-21', body: { way: 'performed' } });

type Step =
  | { readonly do: 'new' | 'close' | 'reopen' | 'party' | 'load'; readonly n: number }
  | { readonly do: 'tidy' }
  | { readonly do: 'restart' };
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ do: fc.constantFrom('new', 'close', 'reopen', 'party', 'load'), n: fc.nat(9) }) },
  { weight: 2, arbitrary: fc.constant({ do: 'tidy' } as const) },
  { weight: 1, arbitrary: fc.constant({ do: 'restart' } as const) },
) as fc.Arbitrary<Step>;

function opsOf({ do: what, n }: Extract<Step, { n: number }>, at: number): readonly Op[] {
  switch (what) {
    case 'new':
      return [newRecord('case', id(n), { number: `${n}`, note: `written in step ${at}` })];
    case 'party':
      return [newRecord('party', `party${n}` as EntityId, { case: id(n), nameZh: `甲${at}` })];
    case 'load':
      return [0, 1, 2].flatMap((more) => [
        newRecord('case', id((n + more) % 10), { number: `${n + more}`, note: `loaded in step ${at}` }),
        ...(more === 0 ? [fact(n, 'closed', at)] : []),
      ]);
    case 'close':
      return [fact(n, 'closed', at)];
    case 'reopen':
      return [fact(n, 'reopened', at)];
  }
}

let databases = 0;

test('however rows are put into pages, a start finds the newest copy of every row, and none of them older before the rest is read', async () => {
  const data = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  const keys = { data } as unknown as DataKeys;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 25, maxLength: 60, size: 'max' }), async (steps) => {
      const database = new Database(`tidy${++databases}` as 'county');
      let county = new County(database, keys, { rows: [], book: new PageBook() });
      for (const [at, each] of steps.entries()) {
        if (each.do === 'tidy') await tidy(county.store, LIMITS);
        else if (each.do === 'restart') county = await restarted(county);
        else if (each.do === 'load') await county.load(opsOf(each, at));
        else await county.save(opsOf(each, at));
      }
      await restarted(county);
      await database.delete();
    }),
    { numRuns: 60 },
  );
}, 60_000);

async function restarted({ store: { database, keys, world } }: County): Promise<County> {
  const first = await readFirstRows(database, keys, 0);
  for (const row of new MemoryWorld().with(first.rows).rows('case')) expect(row).toEqual(world.row('case', row.id));
  const rest = await readRestingRows(database, keys, first);
  const next = new County(database, keys, { rows: [...first.rows, ...rest], book: first.book });
  for (const kind of ['case', 'party'] as const) {
    const byId = (a: Row, b: Row): number => (a.id < b.id ? -1 : 1);
    expect(next.store.world.rows(kind).toSorted(byId)).toEqual(world.rows(kind).toSorted(byId));
  }
  return next;
}

test('a case that was closed is never shown as it was before, however its pages lie', async () => {
  const data = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  const database = new Database('closed' as 'county');
  const county = new County(database, { data } as unknown as DataKeys, { rows: [], book: new PageBook() });
  const add = (n: number): Promise<void> => county.save([newRecord('case', id(n), { note: 'new' })]);
  for (const n of [0, 1, 2, 3]) await add(n);
  await tidy(county.store, LIMITS);
  await county.save([fact(0, 'closed', 1)]);
  for (const n of [4, 5, 6]) await add(n);
  await tidy(county.store, LIMITS);
  expect(await database.rows.count()).toBe(0);
  await restarted(county);
});

test('pages grow thin and are written anew, so that the disk does not fill with old copies', async () => {
  const data = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  const county = new County(new Database('thin' as 'county'), { data } as unknown as DataKeys, {
    rows: [],
    book: new PageBook(),
  });
  for (let round = 0; round < 12; round++) {
    for (let n = 0; n < 6; n++) await county.save([newRecord('case', id(n), { note: `round ${round}` })]);
    await tidy(county.store, LIMITS);
  }
  const { database } = county.store;
  expect(await database.rows.count()).toBe(0);
  expect(await database.pages.count()).toBeLessThanOrEqual(4);
});

test('pages that were written in a hurry are finished when there is time: with what rests apart, and what each row is found by', async () => {
  const data = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  const keys = { data } as unknown as DataKeys;
  const database = new Database('hurry' as 'county');
  const county = new County(database, keys, { rows: [], book: new PageBook() });
  const cases = Array.from({ length: 30 }, (_, n) => newRecord('case', id(n), { number: `${n}` }));
  await county.load([...cases, ...Array.from({ length: 25 }, (_, n) => fact(n, 'closed', n))]);
  // While a county is loaded, requests of these cases may be still to come.
  const loading = { standing: { streams: { court: { type: 'loading' } } } };
  Object.assign(county.store, { feed: loading });
  expect(await tidy(county.store)).toBe(false);
  expect([...county.store.book.raw]).toEqual([1]);
  await county.save([fact(29, 'closed', 1), newRecord('party', 'p' as EntityId, { case: id(29), nameZh: '甲' })]);
  expect(await tidy(county.store, { from: 2, pageRows: 3 })).toBe(false);
  expect([...county.store.book.raw]).toEqual([1, 2]);
  await restarted(county);
  Object.assign(county.store, { feed: null });
  while (await tidy(county.store));
  const pages = await Promise.all((await database.pages.toArray()).map((page) => unsealPage(page, keys)));
  expect(pages.map((page) => [page?.raw, page?.resting, page?.rows.length])).toEqual([
    [undefined, false, 4],
    [undefined, true, 27],
  ]);
  await restarted(county);
});
