'use strict';
// What require('electron') answers in the main process.

const { nothingEmulated } = require('../process/not-emulated.cjs');
const { createApp } = require('./app.cjs');
const { defineBrowserWindow } = require('./browser-window.cjs');
const { createClipboard } = require('./clipboard.cjs');
const { createDialog } = require('./dialog.cjs');
const { createIpcMain } = require('./ipc-main.cjs');
const { defineMenu } = require('./menu.cjs');
const { createNativeTheme } = require('./native-theme.cjs');
const { createNet } = require('./net.cjs');
const { createPowerMonitor } = require('./power-monitor.cjs');
const { createProtocol } = require('./protocol.cjs');
const { createSafeStorage } = require('./safe-storage.cjs');
const { createScreen } = require('./screen.cjs');
const { createSession } = require('./session.cjs');
const { createShell } = require('./shell.cjs');
const { defineWebContents } = require('./web-contents.cjs');

const NOT_EMULATED = [
  'autoUpdater',
  'BaseWindow',
  'BrowserView',
  'ClipboardItem',
  'contentTracing',
  'crashReporter',
  'desktopCapturer',
  'globalShortcut',
  'ImageView',
  'inAppPurchase',
  'MessageChannelMain',
  'nativeImage',
  'netLog',
  'Notification',
  'powerSaveBlocker',
  'pushNotifications',
  'ShareMenu',
  'sharedTexture',
  'systemPreferences',
  'TouchBar',
  'Tray',
  'utilityProcess',
  'View',
  'webFrameMain',
  'WebContentsView',
];

function createElectron(kernel) {
  kernel.app = createApp(kernel);
  kernel.ipcMain = createIpcMain();
  kernel.protocol = createProtocol(kernel);
  kernel.session = createSession(kernel);
  kernel.nativeTheme = createNativeTheme(kernel);
  kernel.WebContents = defineWebContents(kernel);
  kernel.BrowserWindow = defineBrowserWindow(kernel);
  const electron = {
    app: kernel.app,
    BrowserWindow: kernel.BrowserWindow,
    webContents: kernel.WebContents,
    ipcMain: kernel.ipcMain,
    protocol: kernel.protocol,
    session: kernel.session,
    dialog: createDialog(),
    shell: createShell(),
    safeStorage: createSafeStorage(kernel),
    ...defineMenu(kernel),
    nativeTheme: kernel.nativeTheme,
    powerMonitor: createPowerMonitor(),
    net: createNet(kernel),
    clipboard: createClipboard(),
    screen: createScreen(),
  };
  for (const name of NOT_EMULATED) electron[name] = nothingEmulated(`electron.${name}`);
  return electron;
}

module.exports = { createElectron };
