import { randomBytes, randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { app, Menu, powerMonitor, protocol, session, type BrowserWindow } from 'electron';
import type { PushChannel } from '../../shared/ipc/contract';
import { must } from '../../shared/core/assert';
import { electronDialogs, electronFolderDialog, electronPrinting } from './adapters/dialogs-and-printing';
import { writeAtomically } from './files/write-atomically';
import { backupFolderHandlers } from './ipc/backup-folder';
import { blobHandlers } from './ipc/blobs';
import { deviceHandlers } from './ipc/device';
import { erasureHandlers } from './ipc/erasure';
import { fileHandlers } from './ipc/files';
import { registerHandlers, type AllHandlers } from './ipc/handle';
import { journalHandlers } from './ipc/journal';
import { refuseData } from './ipc/refuse-data';
import { hubHandlers } from './ipc/hub';
import { secretHandlers } from './ipc/secrets';
import { APP_SCHEME } from './ipc/trusted-sender';
import { filesOfMachine } from './journal/files-of-machine';
import { electronKeyStore } from './adapters/key-store';
import { checkEngine, encodeEngine, readEngine, type Engine, type EngineCheck } from './shell/engine';
import { APP_NAME, foldersOf, userDataPath } from './shell/folders';
import { guardEveryContents, guardSession } from './shell/guards';
import { menuTemplate } from './shell/menu';
import { serveBundle } from './shell/serve-bundle';
import { moveDatabaseAside } from './shell/set-database-aside';
import { focusWindow, openWindow } from './adapters/window';

// Lines for a developer; nothing personal reaches this function.
const log = (line: string): void => console.error(`[main] ${line}`);

const engine: Engine = {
  electron: process.versions['electron'] ?? '0',
  chromium: process.versions['chrome'] ?? '0',
};
const folders = foldersOf(userDataPath(process.env, app.getPath('appData')));
let window: BrowserWindow | null = null;

/** All that must be settled before Chromium is ready, in synchronous code. */
function prepare(): void {
  app.enableSandbox();
  app.setName(APP_NAME);
  app.setAppUserModelId('cn.nyamdrel.app');
  mkdirSync(folders.userData, { recursive: true, mode: 0o700 });
  app.setPath('userData', folders.userData);
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
  guardEveryContents(app);
}

interface ChosenData {
  readonly check: EngineCheck;
  readonly databaseSetAside: boolean;
}

/** Which data Chromium gets to see. An older engine gets none: it would empty what it does not understand. */
function chooseSessionData(): ChosenData {
  const check = checkEngine(readEngine(folders.engineFile), engine);
  const sessionData = check.type === 'may_open' ? folders.sessionData : folders.emptySessionData;
  mkdirSync(sessionData, { recursive: true, mode: 0o700 });
  app.setPath('sessionData', sessionData);
  const databaseSetAside = check.type === 'may_open' && moveDatabaseAside(folders) === 'moved';
  if (databaseSetAside) log('database set aside');
  return { check, databaseSetAside };
}

function createHandlers({ check, databaseSetAside }: ChosenData): AllHandlers {
  const ourWindow = () => must(window, 'only the page of our window is answered');
  const files = filesOfMachine(folders);
  const handlers: AllHandlers = {
    journal: journalHandlers(files),
    blobs: blobHandlers(files),
    erasure: erasureHandlers(folders, files),
    hub: hubHandlers(),
    secrets: secretHandlers(folders, { keyStore: electronKeyStore, randomBytes }),
    files: fileHandlers(electronDialogs(ourWindow), electronPrinting(ourWindow)),
    backupFolder: backupFolderHandlers({
      file: folders.backupFolderFile,
      chooseFolder: electronFolderDialog(ourWindow),
    }),
    device: deviceHandlers({
      appVersion: app.getVersion(),
      bootId: randomUUID(),
      userData: folders.userData,
      databaseSetAside,
      restart: () => {
        app.relaunch();
        app.quit();
      },
    }),
  };
  return check.type === 'may_open'
    ? handlers
    : refuseData(handlers, { type: 'newer_format', formatVersion: check.neededMajor });
}

function serveApp(): void {
  const root = join(__dirname, '../renderer'); // beside us in the bundle: dist/electron and dist/renderer
  const newNonce = () => randomBytes(16).toString('base64');
  protocol.handle(APP_SCHEME, (request) => serveBundle({ root, readFile, newNonce }, request));
}

function pushSuspend(): void {
  const channel: PushChannel = 'device.onSuspend';
  const push = () => window?.webContents.send(channel);
  powerMonitor.on('suspend', push);
  powerMonitor.on('lock-screen', push);
}

async function rememberEngine(check: EngineCheck): Promise<void> {
  if (check.type !== 'may_open' || !check.isChanged) return;
  const written = await writeAtomically(folders.engineFile, encodeEngine(engine));
  if (!written.ok) log(`engine not noted: ${written.error.type}`);
}

async function start(chosen: ChosenData): Promise<void> {
  await app.whenReady();
  await rememberEngine(chosen.check);
  guardSession(session.defaultSession);
  serveApp();
  registerHandlers(createHandlers(chosen), { ourContentsId: () => window?.webContents.id ?? null, log });
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(app)));
  pushSuspend();
  window = openWindow({ preload: join(__dirname, 'preload.cjs'), isPackaged: app.isPackaged });
  window.on('closed', () => {
    window = null;
  });
}

prepare();
// First of all: two programs on one journal would be the end of it.
if (app.requestSingleInstanceLock()) {
  app.on('second-instance', () => focusWindow(window));
  app.on('window-all-closed', () => app.quit()); // nothing is owed at quit: every save was flushed when it was shown as saved
  void start(chooseSessionData());
} else {
  app.quit();
}
