import { must } from '../../../shared/core/assert';
import { ok } from '../../../shared/core/result';
import { caseSearchLines } from '../../../shared/domain/case/case-search';
import { foldCases } from '../../../shared/domain/case/case-fold';
import { importChanges } from '../../../shared/domain/case-import/import-changes';
import { createPlanner } from '../../../shared/domain/case-import/plan-import';
import { bodyRows } from '../../../shared/domain/case-import/table-body';
import { changedFields } from '../../../shared/domain/ops';
import { createMatcher, type SearchLine } from '../../../shared/text/search-line';
import { listedFile } from '../../../renderer/features/cases/import/import-state';
import { readTableInWorker } from '../../../renderer/sheets/in-worker';
import { deriveInWorker } from '../../../renderer/data/crypto/derive-in-worker';
import { Database } from '../../../renderer/data/database';
import { createGate } from '../../../renderer/data/gate';
import type { Session } from '../../../renderer/data/api';
import { seedOf } from '../../../renderer/app/start/seed-of';
import { browserPlatform } from '../../../renderer/platform/browser';
import { LargeCounty } from '../large-county';
import { watchTasks } from '../figures/watch-tasks';
import type { Bench } from './bench-api';
import { createBareAppend } from './bare-append';
import { createBarePut } from './bare-put';
import { readWithLibrary, sheetOf } from './case-sheet';
import { dexieOver, miniSearchOver } from './search-peers';

const CASES_AT_ONCE = 100;
const quiet = (): void => undefined;

const gate = createGate({
  platform: browserPlatform(),
  clock: { nowMs: () => Date.now() },
  random: { bytes: (count) => crypto.getRandomValues(new Uint8Array(count)) },
  derive: deriveInWorker,
});
let open: Session | null = null;
const session = (): Session => must(open, 'a county is open');

async function timed<T>(work: () => T | Promise<T>): Promise<{ readonly ms: number; readonly value: T }> {
  const start = performance.now();
  const value = await work();
  return { ms: performance.now() - start, value };
}

async function timesOf(runs: number, work: (run: number) => unknown): Promise<number[]> {
  const times: number[] = [];
  for (let run = 0; run < runs; run++) times.push((await timed(() => work(run))).ms);
  return times;
}

const found: Bench['found'] = async (passphrase) => {
  const person = { name: '才旦', nameBo: 'ཚེ་བརྟན', post: '执行员', role: 'handler', belongsTo: null } as const;
  const input = { profile: 'county', person, passphrase, emblem: 1, seed: await seedOf('county') } as const;
  const result = await gate.found(input, quiet);
  if (!result.ok) throw new Error(`not founded: ${result.error.type}`);
  open = result.value.session;
};

const unlock: Bench['unlock'] = async (passphrase) => {
  const profiles = await gate.profiles();
  const person = profiles.ok ? profiles.value[0]?.people[0]?.id : undefined;
  const input = { profile: 'county', person: must(person, 'somebody works here'), passphrase } as const;
  const result = await gate.unlock(input, quiet);
  if (!result.ok) throw new Error(`not unlocked: ${result.error.type}`);
  open = result.value.session;
  while (open.reading() !== 'done') await new Promise((resolve) => setTimeout(resolve, 50));
};

const fill: Bench['fill'] = async (size) => {
  const county = new LargeCounty(session().world(), size);
  const turns = Math.ceil(size.cases / CASES_AT_ONCE);
  const changes = Array.from({ length: turns }, (_, turn) => turn);
  for (const turn of changes) {
    const first = turn * CASES_AT_ONCE;
    const indexes = Array.from({ length: Math.min(CASES_AT_ONCE, size.cases - first) }, (_, i) => first + i);
    const saved = await session().saveBatch(
      { size: 1, changes: (_, context) => indexes.flatMap((index) => county.changesOf(index, context)) },
      { signal: new AbortController().signal, onProgress: quiet },
    );
    if (!saved.ok) throw new Error(`not filled: ${saved.error.type}`);
    if (turn % 50 === 0) await window.tell(`${first} of ${size.cases} cases`);
  }
  await untilTidy();
};

/** Waits until the rows have been put into pages, as they are after a while on any machine. */
async function untilTidy(): Promise<void> {
  const database = new Database('county');
  while ((await database.rows.count()) > 500) await new Promise((resolve) => setTimeout(resolve, 200));
  database.close();
}

const save: Bench['save'] = async (runs) => {
  const append = createBareAppend();
  const put = await createBarePut();
  const bytes = crypto.getRandomValues(new Uint8Array(1200));
  await append(bytes);
  await put(bytes);
  const ours: number[] = [];
  const bare: number[] = [];
  // In turns, so that whatever else the machine does meets both.
  for (let run = 0; run < runs; run++) {
    bare.push(...(await timesOf(1, () => append(bytes).then(() => put(bytes)))));
    ours.push(...(await timesOf(1, () => saveNote(`note ${run}`))));
  }
  return { ours, bare };
};

async function saveNote(note: string): Promise<void> {
  const saved = await session().save((world) => {
    const row = must(world.rows('case')[0], 'there is a case');
    return ok({ kind: 'case.edit', ops: [must(changedFields(row, { note }), 'another note')] });
  });
  if (!saved.ok) throw new Error(`not saved: ${saved.error.type}`);
}

const bring: Bench['bring'] = async (rows, runs) => {
  const ours: number[] = [];
  const library: number[] = [];
  for (let run = 0; run < runs; run++) {
    const bytes = await sheetOf(rows, run);
    library.push((await timed(() => readWithLibrary(bytes))).ms);
    ours.push((await timed(() => bringIn(bytes, rows))).ms);
  }
  return { ours, library };
};

/** The whole way of the product, from the bytes of the file to cases that count. */
async function bringIn(bytes: Uint8Array, rows: number): Promise<void> {
  const read = await readTableInWorker('cases.xlsx', bytes);
  if (!read.ok) throw new Error(`not read: ${read.error.type}`);
  const { sheet, header } = listedFile('cases.xlsx', read.value);
  const { today } = session().context();
  const words = { paidNote: '', handlerHead: '承办人' };
  const planner = createPlanner({ mapping: header.mapping, world: session().world(), today, words });
  planner.look(bodyRows(sheet, header));
  const { fresh } = planner.plan;
  if (fresh.length !== rows) throw new Error(`${fresh.length} of ${rows} rows can be brought in`);
  const saved = await session().saveBatch(
    {
      size: fresh.length,
      changes: (world, context, { batch, from, to }) => importChanges(fresh.slice(from, to), batch, { world, context }),
    },
    { signal: new AbortController().signal, onProgress: quiet },
  );
  if (!saved.ok) throw new Error(`not brought in: ${saved.error.type}`);
}

/** Between two looks at how long the thread was busy: often enough to see a task, seldom enough not to be one. */
const LOOK_EVERY_MS = 5;

const join: Bench['join'] = async (code, passphrase) => {
  const joined = await gate.join({ profile: 'county', address: '', code, passphrase, emblem: 2 }, quiet);
  if (!joined.ok) throw new Error(`not joined: ${joined.error.type}`);
  open = joined.value.session;
  watchTasks(LOOK_EVERY_MS);
};

const loaded: Bench['loaded'] = async () => {
  const { ms } = await timed(untilLoaded);
  const world = session().world();
  const records = (['case', 'party', 'request'] as const).reduce((sum, kind) => sum + world.rows(kind).length, 0);
  return { loadMs: ms, longestWaitMs: window.longest?.() ?? Number.NaN, records };
};

const tidied: Bench['tidied'] = async () => ({ tidyMs: (await timed(untilFinished)).ms });

const untilLoaded = (): Promise<void> =>
  new Promise<void>((resolve) => {
    const look = (): void => {
      const { state, loading } = session().exchange.status();
      if (state === 'delivered' && !loading) resolve();
    };
    session().exchange.subscribe(look);
    look();
  });

/** Waits until nothing has been written for a while: the pages are as a later start wants them. */
async function untilFinished(): Promise<void> {
  const database = new Database('county');
  let last = '';
  for (let same = 0; same < 4; same++) {
    await new Promise((resolve) => setTimeout(resolve, 1000));
    const now = (await database.pages.toCollection().primaryKeys()).join();
    if (now !== last) same = 0;
    last = now;
  }
  database.close();
}

const searchTimes: Bench['searchTimes'] = async (cases, keystrokes) => {
  const views = foldCases(session().world()).slice(0, cases);
  const text = JSON.stringify(views.map((view) => caseSearchLines(view)));
  const before = await window.heapBytes();
  // A copy that shares nothing: what the lines take by themselves.
  const own = JSON.parse(text) as readonly (readonly SearchLine[])[];
  const ourBytes = (await window.heapBytes()) - before;
  let hits = 0;
  const scan = (query: string): void => {
    const matches = createMatcher(query);
    hits += own.filter((each) => matches(each)).length;
  };
  // The peers are given the same words in one text each.
  const lines = views.map(({ id }, i) => ({
    id,
    line: (own[i] ?? []).map(({ wide, narrow }) => `${wide} ${narrow}`).join(' '),
  }));
  const ours = await timesOf(keystrokes.length, (run) => scan(keystrokes[run] ?? ''));
  const miniBefore = await window.heapBytes();
  const mini = miniSearchOver(lines);
  const miniSearchBytes = (await window.heapBytes()) - miniBefore;
  const miniSearch = await timesOf(keystrokes.length, (run) => mini(keystrokes[run] ?? ''));
  const filter = await dexieOver(lines);
  const dexie = await timesOf(keystrokes.length, (run) => filter(keystrokes[run] ?? ''));
  return { lines: lines.length, hits, ours, miniSearch, dexie, ourBytes, miniSearchBytes };
};

Object.assign(window, {
  bench: {
    found,
    unlock,
    fill,
    lock: () => gate.lock(session()),
    save,
    bring,
    join,
    loaded,
    tidied,
    searchTimes,
  } satisfies Bench,
});
