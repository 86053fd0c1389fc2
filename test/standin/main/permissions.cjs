'use strict';

const { originOf, toAppUrl } = require('../process/app-urls.cjs');

/** Electron's permission names and the names Chromium's Browser.setPermission knows them by. */
const PERMISSIONS = {
  notifications: ['notifications'],
  geolocation: ['geolocation'],
  media: ['camera', 'microphone'],
  'clipboard-read': ['clipboard-read'],
  'clipboard-sanitized-write': ['clipboard-write'],
  'idle-detection': ['idle-detection'],
  midi: ['midi'],
  'storage-access': ['storage-access'],
  'persistent-storage': ['persistent-storage'],
  'window-management': ['window-management'],
  'local-fonts': ['local-fonts'],
  'top-level-storage-access': ['top-level-storage-access'],
};

function askRequestHandler(handler, { contents, permission, requestingUrl }) {
  if (!handler) return Promise.resolve(true); // Electron grants everything when the app says nothing
  const details = { requestingUrl, isMainFrame: true };
  if (permission === 'media') details.mediaTypes = ['video', 'audio'];
  return new Promise((resolve) => handler(contents, permission, resolve, details));
}

function askCheckHandler(handler, { contents, permission, requestingUrl }) {
  if (!handler) return true;
  return handler(contents, permission, `${originOf(requestingUrl)}/`, { requestingUrl, isMainFrame: true });
}

/**
 * Chromium cannot be made to ask us, so every permission is decided when a page commits, by both handlers.
 * An app therefore sees requests that its page never made.
 */
async function applyPermissions(kernel, contents, pageUrl) {
  const { origin } = new URL(pageUrl);
  if (origin === 'null') return;
  const { _requestHandler, _checkHandler } = contents.session;
  const requestingUrl = toAppUrl(kernel, pageUrl);
  const decide = async ([permission, names]) => {
    const question = { contents, permission, requestingUrl };
    const granted = askCheckHandler(_checkHandler, question) && (await askRequestHandler(_requestHandler, question));
    const setting = granted ? 'granted' : 'denied';
    const set = (name) => kernel.chromium.send('Browser.setPermission', { permission: { name }, setting, origin });
    await Promise.all(names.map(set));
  };
  await Promise.all(Object.entries(PERMISSIONS).map(decide));
}

module.exports = { applyPermissions };
