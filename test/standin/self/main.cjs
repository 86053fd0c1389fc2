'use strict';
// The smallest app with the shell's habits. Ordinary Electron code: nothing here knows about the stand-in.

const path = require('node:path');
const { pathToFileURL } = require('node:url');
const { app, BrowserWindow, Menu, dialog, ipcMain, net, protocol, safeStorage, session, shell } = require('electron');

const ORIGIN = 'app://self';
const PAGE_FOLDER = path.join(__dirname, 'page');
const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; worker-src 'self'";
const HELP = 'https://help.example.cn/';
const chromiumAtStart = process.versions.chrome;
const log = [];

async function serve(request) {
  const { host, pathname } = new URL(request.url);
  const file = path.join(PAGE_FOLDER, path.normalize(decodeURIComponent(pathname)));
  if (host !== 'self' || !file.startsWith(PAGE_FOLDER + path.sep)) return new Response(null, { status: 400 });
  try {
    const { body, headers } = await net.fetch(pathToFileURL(file).href);
    const policy = { 'content-type': headers.get('content-type'), 'content-security-policy': POLICY };
    return new Response(body, { headers: policy });
  } catch {
    return new Response(null, { status: 404 });
  }
}

function guard(contents) {
  contents.on('will-navigate', (event) => {
    event.preventDefault();
    log.push(`navigation denied ${event.url}`);
  });
  contents.setWindowOpenHandler(({ url }) => {
    log.push(`window denied ${url}`);
    if (url.startsWith(HELP)) void shell.openExternal(url);
    return { action: 'deny' };
  });
  contents.on('render-process-gone', (_event, { reason }) => {
    log.push(`renderer ${reason}`);
    contents.reload();
  });
}

function registerHandlers() {
  ipcMain.handle('where', (event) => ({ url: event.senderFrame.url, chromiumAtStart }));
  ipcMain.handle('log', () => log);
  ipcMain.handle('echo', (_event, value) => value);
  ipcMain.handle('fail', () => {
    throw new TypeError('disk full');
  });
  ipcMain.handle('seal', async (_event, text) => new Uint8Array(await safeStorage.encryptStringAsync(text)));
  ipcMain.handle('unseal', async (_event, bytes) => (await safeStorage.decryptStringAsync(Buffer.from(bytes))).result);
  ipcMain.handle('pdf', async (event) => new Uint8Array(await event.sender.printToPDF({ pageSize: 'A4' })));
  ipcMain.handle('choose', async () => (await dialog.showOpenDialog({ properties: ['openFile'] })).filePaths);
}

function openWindow() {
  const webPreferences = { preload: path.join(__dirname, 'preload.cjs'), sandbox: true, contextIsolation: true };
  const window = new BrowserWindow({ width: 900, height: 600, show: false, webPreferences });
  window.once('ready-to-show', () => window.show());
  guard(window.webContents);
  const click = () => window.webContents.send('menu', 'new');
  Menu.setApplicationMenu(Menu.buildFromTemplate([{ label: 'File', submenu: [{ id: 'new', label: 'New', click }] }]));
  app.on('second-instance', () => log.push('second instance'));
  void window.loadURL(`${ORIGIN}/index.html`);
}

app.setPath('userData', process.env.NYAMDREL_USER_DATA);
protocol.registerSchemesAsPrivileged([
  { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
]);
if (!app.requestSingleInstanceLock()) app.quit();
void app.whenReady().then(() => {
  session.defaultSession.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.defaultSession.on('will-download', (event, item) => {
    event.preventDefault();
    log.push(`download denied ${item.getFilename()}`);
  });
  protocol.handle('app', serve);
  registerHandlers();
  openWindow();
});
app.on('window-all-closed', () => app.quit());
