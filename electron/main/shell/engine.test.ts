import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ok } from '../../../shared/core/result';
import { deviceHandlers } from '../ipc/device';
import { erasureHandlers } from '../ipc/erasure';
import { filesOfMachine } from '../journal/files-of-machine';
import { backupFolderHandlers } from '../ipc/backup-folder';
import { blobHandlers } from '../ipc/blobs';
import { fileHandlers } from '../ipc/files';
import { journalHandlers } from '../ipc/journal';
import { refuseData } from '../ipc/refuse-data';
import { hubHandlers } from '../ipc/hub';
import { secretHandlers } from '../ipc/secrets';
import { checkEngine, encodeEngine, readEngine } from './engine';
import { foldersOf } from './folders';
import { moveDatabaseAside, requestDatabaseAside } from './set-database-aside';

let userData = '';
beforeEach(() => {
  userData = mkdtempSync(join(tmpdir(), 'nyamdrel-engine-'));
});
afterEach(() => rmSync(userData, { recursive: true, force: true }));

const engine = (chromium: string) => ({ electron: '45.4.1', chromium });

describe('the engine of the data', () => {
  test('may be as old as ours or older, and a change is noted', () => {
    expect(checkEngine(null, engine('154.0.1'))).toEqual({ type: 'may_open', isChanged: true });
    expect(checkEngine(engine('154.0.1'), engine('154.0.1'))).toEqual({ type: 'may_open', isChanged: false });
    expect(checkEngine(engine('99.0.0'), engine('154.0.1'))).toEqual({ type: 'may_open', isChanged: true });
  });

  test('is never newer than the one that opens it', () => {
    expect(checkEngine(engine('156.0.1'), engine('154.9.9'))).toEqual({ type: 'older_than_data', neededMajor: 156 });
  });

  test('is read back as written; a damaged note counts as none', () => {
    const path = join(userData, 'engine.json');
    expect(readEngine(path)).toBeNull();
    writeFileSync(path, encodeEngine(engine('154.0.1')));
    expect(readEngine(path)).toEqual(engine('154.0.1'));
    writeFileSync(path, '{"electron":');
    expect(readEngine(path)).toBeNull();
  });

  test('when too old, gets no data and leaves none', async () => {
    const folders = foldersOf(userData);
    const keyStore = { isTrustworthy: async () => true, seal: async () => Uint8Array.of(), unseal: async () => '' };
    const dialogs = { chooseFiles: async () => [], chooseTarget: async () => null };
    const handlers = refuseData(
      {
        journal: journalHandlers(filesOfMachine(folders)),
        blobs: blobHandlers(filesOfMachine(folders)),
        erasure: erasureHandlers(folders, filesOfMachine(folders)),
        hub: hubHandlers(),
        secrets: secretHandlers(folders, { keyStore, randomBytes: (count) => new Uint8Array(count) }),
        files: fileHandlers(dialogs, { print: async () => ok(), toPdf: async () => Uint8Array.of() }),
        backupFolder: backupFolderHandlers({ file: folders.backupFolderFile, chooseFolder: async () => null }),
        device: deviceHandlers({ appVersion: '1', bootId: 'b', userData, databaseSetAside: false, restart: () => {} }),
      },
      { type: 'newer_format', formatVersion: 156 },
    );
    const refused = { ok: false, error: { type: 'newer_format', formatVersion: 156 } };
    expect(await handlers.journal.profiles()).toEqual(refused);
    expect(await handlers.journal.create('county', Uint8Array.of(1))).toEqual(refused);
    expect(await handlers.blobs.put('county', 'ab'.repeat(8), Uint8Array.of(1))).toEqual(refused);
    expect(await handlers.secrets.machineSecret('county')).toEqual(refused);
    expect(await handlers.erasure.begin('county')).toEqual(refused);
    expect(await handlers.device.space()).toMatchObject({ ok: true });
    expect(readdirSync(userData)).toEqual([]);
  });
});

describe('a database that cannot be opened', () => {
  const setup = () => {
    const folders = foldersOf(userData);
    const database = join(folders.sessionData, 'IndexedDB');
    mkdirSync(database, { recursive: true });
    writeFileSync(join(database, 'CURRENT'), 'x');
    return { folders, database };
  };

  test('stays where it is until it is asked for', () => {
    const { folders, database } = setup();
    expect(moveDatabaseAside(folders)).toBe('nothing_to_do');
    expect(existsSync(database)).toBe(true);
  });

  test('is moved aside once, whole, at the next start, and every one is kept', async () => {
    const { folders, database } = setup();
    for (const name of ['IndexedDB-1', 'IndexedDB-2']) {
      expect(await requestDatabaseAside(userData)).toMatchObject({ ok: true });
      expect(moveDatabaseAside(folders)).toBe('moved');
      expect(moveDatabaseAside(folders)).toBe('nothing_to_do');
      expect(existsSync(database)).toBe(false);
      expect(readdirSync(join(userData, 'set-aside', name))).toEqual(['CURRENT']);
      setup();
    }
  });
});
