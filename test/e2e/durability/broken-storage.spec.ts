import { appendFileSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from '@playwright/test';
import type { Healing } from '../../../renderer/data/gate-api';
import { durabilityTest as test } from './durability-test';
import { must } from '../../../shared/core/assert';
import { RECORDS_START } from '../../../shared/journal/header';
import { flipBytes, withFormatVersion } from './damage';
import { databaseFolder, deleteDatabaseFolder, journalFiles, newestJournalFile, opfsFolder } from './profile-files';
import type { Running } from './machine';

const PASSPHRASE = '囊谦 ནང་ཆེན་';
const VALUES = Array.from({ length: 40 }, (_, i) => i + 1);

interface Wound {
  readonly what: string;
  readonly inflict: (disk: string) => void;
  /** What the person is told; null where the browser itself mends it so that nothing is to be told. */
  readonly told: Healing['type'] | null;
  /** Enough written before that LevelDB has put some of it into a table. */
  readonly big?: boolean;
}

/** The largest file of the database whose name ends so. */
function leveldb(disk: string, ending: RegExp): string {
  const folder = databaseFolder(disk);
  const names = readdirSync(folder);
  const files = names.filter((name) => ending.test(name)).map((name) => path.join(folder, name));
  const [largest] = files.toSorted((a, b) => statSync(b).size - statSync(a).size);
  return must(largest, `the database has ${String(ending)} among ${names.join()}`);
}

const WOUNDS: readonly Wound[] = [
  { what: 'the IndexedDB folder deleted', inflict: deleteDatabaseFolder, told: 'database_rebuilt' },
  { what: 'MANIFEST overwritten', inflict: (disk) => flipBytes(leveldb(disk, /^MANIFEST/)), told: 'database_rebuilt' },
  { what: 'CURRENT overwritten', inflict: (disk) => flipBytes(leveldb(disk, /^CURRENT/)), told: 'database_rebuilt' },
  { what: 'CURRENT deleted', inflict: (disk) => rmSync(leveldb(disk, /^CURRENT/)), told: null },
  {
    what: 'a table overwritten',
    inflict: (disk) => flipBytes(leveldb(disk, /ldb$/)),
    told: 'database_rebuilt',
    big: true,
  },
  { what: 'a table deleted', inflict: (disk) => rmSync(leveldb(disk, /ldb$/)), told: 'database_rebuilt', big: true },
  { what: 'the log overwritten', inflict: (disk) => flipBytes(leveldb(disk, /log$/)), told: 'database_rebuilt' },
  {
    what: 'the log cut in half',
    inflict: (disk) => truncateSync(leveldb(disk, /log$/), statSync(leveldb(disk, /log$/)).size >> 1),
    told: 'database_caught_up',
  },
  {
    what: 'the private file system deleted (journal; attachments have no second copy)',
    inflict: (disk) => rmSync(opfsFolder(disk), { recursive: true }),
    told: 'journal_healed',
  },
  {
    what: 'the journal file deleted from the private file system',
    inflict: (disk) => journalFiles(disk).forEach((file) => rmSync(file)),
    told: 'journal_healed',
  },
  {
    what: 'the journal file emptied',
    inflict: (disk) => truncateSync(newestJournalFile(disk), 0),
    told: 'journal_healed',
  },
  {
    what: 'garbage behind the journal',
    inflict: (disk) => appendFileSync(newestJournalFile(disk), Buffer.alloc(333, 0xa5)),
    told: 'tail_set_aside',
  },
  {
    what: 'zeros behind the journal',
    inflict: (disk) => appendFileSync(newestJournalFile(disk), Buffer.alloc(4096)),
    told: 'tail_set_aside',
  },
  {
    what: 'the journal cut within its last record',
    inflict: (disk) => truncateSync(newestJournalFile(disk), statSync(newestJournalFile(disk)).size - 10),
    told: 'journal_healed',
  },
  {
    what: 'the journal cut in half',
    inflict: (disk) => truncateSync(newestJournalFile(disk), statSync(newestJournalFile(disk)).size >> 1),
    told: 'journal_healed',
  },
  {
    what: 'bytes in the middle of the journal overwritten',
    inflict: (disk) => flipBytes(newestJournalFile(disk), { fromEnd: 3000, length: 64 }),
    told: 'journal_healed',
  },
  {
    what: 'the header of the journal overwritten',
    inflict: (disk) => flipBytes(newestJournalFile(disk), { from: 0, length: RECORDS_START }),
    told: 'header_restored',
  },
];

for (const { what, inflict, told, big = false } of WOUNDS) {
  test(`nothing is missing with ${what}, and the person is told [U2]`, async ({ start, disk }) => {
    const attachment = await fill(start, big);
    inflict(disk);
    const wounded = await start();
    const healing = await unlock(wounded.page);
    const types = healing.map(({ type }) => type);
    expect(types).toEqual(told ? expect.arrayContaining([told]) : []);
    expect(types).not.toContain('records_damaged');
    await expectEverything(wounded.page, attachment, what);
    expect(await wounded.page.evaluate((value) => window.harness.save(value), VALUES.length + 1)).toMatchObject({
      ok: true,
    });
    await wounded.kill();
    // The healed copy must stand by itself.
    if (!told?.startsWith('database_')) deleteDatabaseFolder(disk);
    const later = await start();
    await unlock(later.page);
    expect(await numbers(later.page)).toEqual([...VALUES, VALUES.length + 1]);
  });
}

/** A county with records, a draft, a preference and an attachment, over two starts, where the second has written into the log of the first. */
async function fill(start: () => Promise<Running>, big = false): Promise<string> {
  const first = await start();
  await first.page.evaluate(([passphrase, values]) => window.harness.found({ passphrase, name: '卓玛', values }), [
    PASSPHRASE,
    VALUES.slice(0, 20),
  ] as const);
  await first.close();
  const second = await start();
  await unlock(second.page);
  if (big) await second.page.evaluate(putBallast);
  const kept = await second.page.evaluate(async (values) => {
    const attached = await window.harness.attach('receipt.txt', 'the receipt');
    for (const value of values) await window.harness.save(value);
    await window.harness.putPreference('language', 'bo');
    await window.harness.putDraft('case/new/x', 'half a form');
    return attached;
  }, VALUES.slice(20));
  await second.close();
  if (!kept.ok) throw new Error(JSON.stringify(kept.error));
  return kept.value;
}

/** Past the 4 MB that LevelDB gathers before it writes a table; each piece below the size that Chromium puts into a file of its own. */
async function putBallast(): Promise<void> {
  for (let i = 0; i < 120; i++) await window.harness.putPreference(`ballast-${i}`, 'x'.repeat(45_000));
}

async function unlock(page: Running['page']): Promise<readonly Healing[]> {
  const unlocked = await page.evaluate((passphrase) => window.harness.unlock(passphrase), PASSPHRASE);
  if (!unlocked.ok) throw new Error(JSON.stringify(unlocked.error));
  return unlocked.value;
}

const numbers = async (page: Running['page']): Promise<readonly number[]> =>
  (await page.evaluate(() => window.harness.values())).map(Number).toSorted((a, b) => a - b);

async function expectEverything(page: Running['page'], attachment: string, what: string): Promise<void> {
  expect(await numbers(page)).toEqual(VALUES);
  const rest = await page.evaluate(async (hash) => {
    const { personNames, drafts, preference, readAttachment } = window.harness;
    return {
      people: personNames(),
      drafts: drafts(),
      language: preference('language'),
      file: await readAttachment(hash),
    };
  }, attachment);
  expect(rest).toMatchObject({ people: ['卓玛'], drafts: { 'case/new/x': 'half a form' }, language: 'bo' });
  const lost = { ok: false, error: { type: 'missing' } };
  expect(rest.file).toEqual(what.startsWith('the private file system') ? lost : { ok: true, value: 'the receipt' });
}

test('a database of a newer program is named, and nothing is read or changed [bad input]', async ({ start, disk }) => {
  await fill(start);
  const newer = await start();
  await newer.page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        // oxlint-disable-next-line nyamdrel/no-native-indexeddb -- plays the newer program
        const request = indexedDB.open('nyamdrel-county', 9990);
        request.onsuccess = () => resolve(request.result.close());
        request.onerror = () => reject(new Error('not raised'));
      }),
  );
  const journal = readFileSync(newestJournalFile(disk));
  const refused = await newer.page.evaluate((passphrase) => window.harness.unlock(passphrase), PASSPHRASE);
  expect(refused).toEqual({ ok: false, error: { type: 'newer_database' } });
  expect(await newer.page.evaluate(() => indexedDB.databases())).toEqual([{ name: 'nyamdrel-county', version: 9990 }]);
  await newer.kill();
  expect(readFileSync(newestJournalFile(disk)).equals(journal)).toBe(true);
});

test('a journal of a newer format is named, and nothing is read or changed [bad input]', async ({ start, disk }) => {
  await fill(start);
  const file = newestJournalFile(disk);
  const newer = withFormatVersion(readFileSync(file), 2);
  writeFileSync(file, newer);
  const { page, kill } = await start();
  const error = { type: 'newer_format', formatVersion: 2 };
  expect(await page.evaluate(() => window.harness.profiles())).toEqual({ ok: false, error });
  await kill();
  expect(readFileSync(file).equals(newer)).toBe(true);
});
