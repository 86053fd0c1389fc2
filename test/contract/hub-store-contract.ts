import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { HubReader, HubRow, HubStore, WriteSet } from '../../server/engine/hub-store';
import { change, device, entry, fullWriteSet, head, idOf, row } from './hub-store-samples';

export interface HubStoreHost {
  /** A store on this machine's data, as a start of the hub gets it. The one before is closed first unless `canShare`. */
  readonly open: () => Promise<HubStore>;
  readonly cleanUp?: () => Promise<void>;
}

export interface HubStoreKind {
  readonly name: string;
  /** Whether several stores may be open on the same data at a time. */
  readonly canShare: boolean;
  /** Whatever all machines of the run need, e.g. a database server. */
  readonly before?: () => Promise<void>;
  readonly after?: () => Promise<void>;
  /** An empty machine. */
  readonly make: () => Promise<HubStoreHost>;
}

export const commit = (store: HubStore, writes: WriteSet): Promise<void> =>
  store.lane(async () => ({ writes, value: undefined }));

const numbersOf = async (reader: HubReader): Promise<readonly unknown[]> => [
  (await reader.head())?.gcn ?? 0,
  (await reader.devices()).length,
  (await reader.changes(1, 0, 1000)).length,
  (await reader.rowsIn('court', null, 1000)).length,
  (await reader.entries([{ sid: 'court', n: 0 }], 1000)).length,
  (await reader.docs('code')).length,
];

const byId = (rows: readonly HubRow[]): readonly HubRow[] => [...rows].sort((a, b) => (a.row.id < b.row.id ? -1 : 1));

/** What every implementation of `HubStore` promises. */
export function hubStoreContract(kind: HubStoreKind): void {
  const onMachine = (work: (host: HubStoreHost) => Promise<void>) => async () => {
    const host = await kind.make();
    try {
      await work(host);
    } finally {
      await host.cleanUp?.();
    }
  };
  const onStore = (work: (store: HubStore) => Promise<void>) =>
    onMachine(async (host) => {
      const store = await host.open();
      try {
        await work(store);
      } finally {
        await store.close();
      }
    });

  describe(`a hub's store: ${kind.name}`, { timeout: 60_000 }, () => {
    beforeAll(async () => await kind.before?.(), 120_000);
    afterAll(async () => await kind.after?.(), 60_000);

    it(
      'is empty at first',
      onStore(async (store) => {
        await store.read(async (reader) => {
          expect(await reader.head()).toBe(null);
          expect(await reader.device(device(1).dev)).toBe(null);
          expect(await reader.deviceByNumber(1)).toBe(null);
          expect(await reader.devices()).toEqual([]);
          expect(await reader.rows([{ kind: 'case', id: idOf('a') }])).toEqual([]);
          expect(await reader.rows([])).toEqual([]);
          expect(await reader.rowsOf([idOf('a')])).toEqual([]);
          expect(await reader.rowsOfKind('case')).toEqual([]);
          expect(await reader.parked()).toEqual([]);
          expect(await reader.streams(['court'])).toEqual([]);
          expect(await reader.entries([{ sid: 'court', n: 0 }], 10)).toEqual([]);
          expect(await reader.doc('code', 'a')).toBe(null);
        });
      }),
    );

    it(
      'gives back after a restart what was written, to the last character and byte',
      onMachine(async (host) => {
        const first = await host.open();
        const writes = fullWriteSet(1);
        await commit(first, writes);
        await first.close();
        const second = await host.open();
        await second.read(async (reader) => {
          expect(await reader.head()).toEqual(writes.head);
          expect(await reader.device(device(1).dev)).toEqual(writes.devices?.[0]);
          expect(await reader.deviceByNumber(1)).toEqual(writes.devices?.[0]);
          expect(await reader.changes(1, 1, 10)).toEqual(writes.changes);
          const [stored] = await reader.rows([{ kind: 'case', id: idOf('case 1') }]);
          // As text, because the order of fields is part of what is signed and compared.
          expect(JSON.stringify(stored?.row)).toBe(JSON.stringify(writes.rows?.[0]?.row));
          expect(stored).toEqual(writes.rows?.[0]);
          expect(await reader.entries([{ sid: 'unit:u1', n: 0 }], 10)).toEqual([entry('unit:u1', 1)]);
          expect(await reader.streams(['court', 'none'])).toEqual([writes.streams?.[0]]);
          expect(await reader.held(2)).toEqual(writes.held);
          expect(await reader.doc('code', 'c1')).toEqual(writes.docs?.[0]);
        });
        await second.close();
      }),
    );

    it(
      'replaces records of the same key and moves them between streams',
      onStore(async (store) => {
        const parent = idOf('parent');
        await commit(store, {
          head: head(1),
          devices: [device(1), device(2)],
          changes: [change(1, 1, { status: 'parked', why: 'needs', needs: 'case/x' })],
          rows: [row('party', 'p', { sids: ['court', 'twn:a'], everSids: ['court', 'twn:a'], parent })],
          docs: [{ kind: 'code', id: 'a', body: '1' }],
        });
        const moved = row('party', 'p', { gcn: 2, sids: ['twn:b'], everSids: ['court', 'twn:a', 'twn:b'], parent });
        await commit(store, {
          head: head(2),
          devices: [device(2, { state: 'revoked', revokedAtMs: 5, cursors: {} })],
          changes: [change(1, 1, { gcn: 2 })],
          rows: [moved],
          docs: [{ kind: 'code', id: 'a', body: '2' }],
        });
        await store.read(async (reader) => {
          expect((await reader.devices()).map(({ state }) => state)).toEqual(['active', 'revoked']);
          expect((await reader.deviceByNumber(2))?.cursors).toEqual({});
          expect(await reader.parked()).toEqual([]);
          expect((await reader.changes(1, 1, 9)).map(({ status, gcn }) => [status, gcn])).toEqual([['applied', 2]]);
          expect(await reader.rowsIn('court', null, 10)).toEqual([]);
          expect(await reader.rowsIn('twn:a', null, 10)).toEqual([]);
          expect(await reader.rowsIn('twn:b', null, 10)).toEqual([moved]);
          expect(await reader.rowsOf([parent, idOf('other')])).toEqual([moved]);
          expect((await reader.doc('code', 'a'))?.body).toBe('2');
        });
      }),
    );

    it(
      'keeps the last of two records of one key in the same commit',
      onStore(async (store) => {
        await commit(store, {
          head: head(1),
          rows: [row('case', 'a'), row('case', 'a', { gcn: 7, sids: ['twn:z'] })],
          devices: [device(1), device(1, { waiting: 9 })],
        });
        await store.read(async (reader) => {
          expect((await reader.rowsOfKind('case')).map(({ gcn }) => gcn)).toEqual([7]);
          expect((await reader.devices()).map(({ waiting }) => waiting)).toEqual([9]);
        });
      }),
    );

    it(
      'finds changes by number, root and what they wait for',
      onStore(async (store) => {
        const all = [
          change(1, 3, { gcn: 30 }),
          change(1, 1, { gcn: 10, status: 'parked', why: 'needs', needs: 'case/b' }),
          change(1, 2, { gcn: 20, status: 'late' }),
          change(2, 1, { gcn: 5, status: 'parked', why: 'needs', needs: 'case/a' }),
          change(2, 2, { gcn: 40, status: 'parked', why: 'unreadable' }),
          change(3, 1, { gcn: 50, status: 'dup', root: change(1, 3).root }),
        ];
        await commit(store, { head: head(50), changes: all });
        const dots = (changes: readonly { dn: number; seq: number }[]) => changes.map(({ dn, seq }) => `${dn}.${seq}`);
        await store.read(async (reader) => {
          expect(dots(await reader.changes(1, 2, 10))).toEqual(['1.2', '1.3']);
          expect(dots(await reader.changes(1, 0, 2))).toEqual(['1.1', '1.2']);
          expect(dots(await reader.changes(3, 0, 2))).toEqual(['3.1']);
          expect(await reader.fates(1, 1, 2)).toEqual([
            { seq: 1, gcn: 10, status: 'parked', why: 'needs' },
            { seq: 2, gcn: 20, status: 'late', why: null },
          ]);
          expect(dots(await reader.changesByRoot([change(1, 3).root, 'none']))).toEqual(['1.3']);
          expect(dots(await reader.parked())).toEqual(['2.1', '1.1', '2.2']);
          expect(dots(await reader.parked(['case/b', 'case/c']))).toEqual(['1.1']);
          expect(dots(await reader.parked([]))).toEqual([]);
        });
      }),
    );

    it(
      'accepts a change under one dot only',
      onStore(async (store) => {
        await commit(store, { head: head(1), changes: [change(1, 1)] });
        const copy = change(2, 1, { root: change(1, 1).root, gcn: 2 });
        await expect(commit(store, { head: head(2), changes: [copy] })).rejects.toThrow();
        await commit(store, { head: head(2), changes: [{ ...copy, status: 'dup' }] });
        expect((await store.read((reader) => reader.changesByRoot([copy.root])))[0]?.dn).toBe(1);
      }),
    );

    it(
      'pages through the records of a stream in the order of kind and id',
      onStore(async (store) => {
        const rows = ['a', 'b', 'c', 'd', 'e', 'f'].flatMap((name) => [row('case', name), row('request', name)]);
        await commit(store, { head: head(1), rows: [...rows, row('case', 'elsewhere', { sids: ['twn:z'] })] });
        const seen: string[] = [];
        for (let after: string | null = null; ;) {
          const page: readonly HubRow[] = await store.read((reader) => reader.rowsIn('court', after, 5));
          seen.push(...page.map((one) => `${one.row.kind}/${one.row.id}`));
          if (page.length < 5) break;
          after = seen.at(-1) ?? null;
        }
        const keys = rows.map((one) => `${one.row.kind}/${one.row.id}`);
        expect(seen).toEqual([...keys].sort());
        expect(byId(await store.read((reader) => reader.rowsOfKind('request')))).toHaveLength(6);
      }),
    );

    it(
      'gives the entries of several streams in the order of commits, then streams',
      onStore(async (store) => {
        const entries = [entry('twn:a', 1, 1), entry('court', 1, 1), entry('court', 2, 2), entry('court', 3, 4)];
        await commit(store, { head: head(4), entries: [...entries, entry('twn:a', 2, 3), entry('unit:u', 1, 2)] });
        const read = (after: readonly { sid: string; n: number }[], limit: number) =>
          store.read(async (reader) =>
            (await reader.entries(after, limit)).map(({ sid, n, gcn }) => `${gcn} ${sid} ${n}`),
          );
        const both = [
          { sid: 'twn:a', n: 0 },
          { sid: 'court', n: 0 },
        ];
        expect(await read(both, 10)).toEqual(['1 court 1', '1 twn:a 1', '2 court 2', '3 twn:a 2', '4 court 3']);
        expect(await read(both, 2)).toEqual(['1 court 1', '1 twn:a 1']);
        expect(await read([{ sid: 'court', n: 1 }], 10)).toEqual(['2 court 2', '4 court 3']);
        expect(await read([{ sid: 'court', n: 3 }], 10)).toEqual([]);
        expect(await read([], 10)).toEqual([]);
      }),
    );

    it(
      'refuses a gap or a second entry of one number in a stream, and a commit number that falls',
      onStore(async (store) => {
        await commit(store, { head: head(1), entries: [entry('court', 1)] });
        await expect(commit(store, { head: head(3), entries: [entry('court', 3)] })).rejects.toThrow();
        await expect(commit(store, { head: head(2), entries: [entry('court', 1, 2)] })).rejects.toThrow();
        await expect(commit(store, { head: head(0) })).rejects.toThrow();
        expect((await store.read((reader) => reader.head()))?.gcn).toBe(1);
      }),
    );

    it(
      'holds frames until they are released, and removes documents',
      onStore(async (store) => {
        const held = [4, 3, 7].map((seq) => ({ dn: 1, seq, frame: Uint8Array.of(seq) }));
        const docs = ['b', 'a', 'c'].map((id) => ({ kind: 'code', id, body: '{}' }));
        await commit(store, { head: head(1), held, docs: [...docs, { kind: 'order', id: 'a', body: '{}' }] });
        await commit(store, {
          head: head(1),
          released: [
            { dn: 1, seq: 4 },
            { dn: 9, seq: 9 },
          ],
          removedDocs: [
            { kind: 'code', id: 'c' },
            { kind: 'code', id: 'none' },
          ],
        });
        await store.read(async (reader) => {
          expect((await reader.held(1)).map(({ seq }) => seq)).toEqual([3, 7]);
          expect((await reader.docs('code')).map(({ id }) => id)).toEqual(['a', 'b']);
          expect(await reader.docs('order')).toHaveLength(1);
        });
      }),
    );

    it(
      'leaves no trace of a commit that fails, of work that throws, and of work without writes',
      onStore(async (store) => {
        await commit(store, fullWriteSet(1));
        const before = await store.read(numbersOf);
        const broken = { ...fullWriteSet(2), entries: [entry('court', 2), entry('unit:u1', 5)] };
        await expect(commit(store, broken)).rejects.toThrow();
        const thrown = store.lane(async () => {
          throw new Error('no');
        });
        await expect(thrown).rejects.toThrow('no');
        expect(await store.lane(async () => ({ writes: null, value: 'kept' }))).toBe('kept');
        expect(await store.read(numbersOf)).toEqual(before);
        await commit(store, fullWriteSet(2));
        expect(await store.read(numbersOf)).toEqual([2, 1, 2, 2, 2, 2]);
      }),
    );

    it(
      'lets a reader see one state however long it reads',
      onStore(async (store) => {
        await commit(store, fullWriteSet(1));
        await store.read(async (reader) => {
          expect((await reader.head())?.gcn).toBe(1);
          // A store with one connection lets the writer wait; another must not let it show.
          const written = commit(store, fullWriteSet(2));
          await Promise.race([written, sleep(50)]);
          expect(await numbersOf(reader)).toEqual([1, 1, 1, 1, 1, 1]);
          return { written };
        });
        await commit(store, fullWriteSet(3));
        expect(await store.read(numbersOf)).toEqual([3, 1, 3, 3, 3, 3]);
      }),
    );

    it(
      'lets nobody change what it holds through what it was given or gave',
      onStore(async (store) => {
        const writes = fullWriteSet(1);
        await commit(store, writes);
        writes.changes?.[0]?.frame.fill(9);
        const [first] = await store.read((reader) => reader.changes(1, 1, 1));
        expect(first?.frame).toEqual(change(1, 1).frame);
        first?.frame.fill(8);
        expect((await store.read((reader) => reader.changes(1, 1, 1)))[0]?.frame).toEqual(change(1, 1).frame);
      }),
    );

    it(
      'runs one piece of work at a time in the lane, and each sees what the one before wrote',
      onStore(async (store) => {
        await countUp([store], 20);
        const entries = await store.read((reader) => reader.entries([{ sid: 'court', n: 0 }], 100));
        expect(entries.map(({ n, gcn }) => [n, gcn])).toEqual(Array.from({ length: 20 }, (_, i) => [i + 1, i + 1]));
      }),
    );

    it.runIf(kind.canShare)(
      'has one lane for all stores on the same data',
      onMachine(async (host) => {
        const stores = await Promise.all([host.open(), host.open(), host.open()]);
        await countUp(stores, 45);
        const entries = await stores[0].read((reader) => reader.entries([{ sid: 'court', n: 0 }], 100));
        expect(entries.map(({ n, gcn }) => [n, gcn])).toEqual(Array.from({ length: 45 }, (_, i) => [i + 1, i + 1]));
        await Promise.all(stores.map((store) => store.close()));
      }),
    );

    it(
      'takes a push of many changes in one commit',
      onStore(async (store) => {
        const numbers = Array.from({ length: 500 }, (_, i) => i + 1);
        await commit(store, {
          head: head(500),
          changes: numbers.map((n) => change(1, n)),
          rows: numbers.map((n) => row('case', `case ${n}`, { gcn: n })),
          entries: numbers.map((n) => entry('court', n)),
        });
        expect(await store.read((reader) => reader.changes(1, 1, 1000))).toHaveLength(500);
        expect(await store.read((reader) => reader.rowsIn('court', null, 1000))).toHaveLength(500);
      }),
    );
  });
}

/** Commits that each read the number of the last one and write the next: any two at a time would collide or lose one. */
async function countUp(stores: readonly HubStore[], times: number): Promise<void> {
  const one = (store: HubStore) =>
    store.lane(async (reader) => {
      const gcn = ((await reader.head())?.gcn ?? 0) + 1;
      await sleep(1);
      return { writes: { head: head(gcn), entries: [entry('court', gcn)] }, value: undefined };
    });
  await Promise.all(Array.from({ length: times }, (_, i) => one(stores[i % stores.length] as HubStore)));
}
