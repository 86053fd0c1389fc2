'use strict';

const { toAppUrl } = require('./app-urls.cjs');

/** A popup is decided by its opener's window-open handler before any of its scripts run. */
function decideOpening(kernel, opener, opening) {
  if (!opener._windowOpenHandler) return { action: 'allow' };
  return opener._windowOpenHandler({
    url: toAppUrl(kernel, opening.url),
    frameName: opening.windowName,
    features: (opening.windowFeatures ?? []).join(','),
    disposition: 'foreground-tab',
    referrer: { url: '', policy: 'strict-origin-when-cross-origin' },
    postBody: undefined,
  });
}

/** Resume before closing: a paused popup blocks its opener's thread. Its requests are failed meanwhile. */
async function denyPopup({ chromium, deniedTargets }, targetId, sessionId) {
  deniedTargets.add(targetId);
  await chromium.send('Runtime.runIfWaitingForDebugger', {}, sessionId).catch(() => {});
  await chromium.send('Target.closeTarget', { targetId }).catch(() => {});
}

async function adoptPopup({ kernel, opener, opening, decision, targetId, sessionId }) {
  const options = decision.overrideBrowserWindowOptions ?? {};
  const webPreferences = { ...opener._preferences, ...options.webPreferences };
  const window = new kernel.BrowserWindow({ ...options, webPreferences }, { targetId, sessionId });
  window.webContents._expectNavigation(opening.url);
  await window._created;
  opener.emit('did-create-window', window, { url: toAppUrl(kernel, opening.url), frameName: opening.windowName });
}

async function attachPopup(kernel, opener, { sessionId, targetInfo }) {
  const { targetId } = targetInfo;
  const opening = opener._openings.shift() ?? { url: targetInfo.url, windowName: '' };
  const decision = decideOpening(kernel, opener, opening);
  if (decision?.action !== 'allow') return denyPopup(kernel, targetId, sessionId);
  return adoptPopup({ kernel, opener, opening, decision, targetId, sessionId });
}

/** Every new target is paused: a window we asked for, a popup, a worker, or a page someone else wants to open. */
async function attachTarget(kernel, { sessionId, targetInfo }) {
  const { chromium } = kernel;
  const { type, targetId, openerId } = targetInfo;
  if (type !== 'page') return chromium.send('Runtime.runIfWaitingForDebugger', {}, sessionId).catch(() => {});
  const opener = openerId && kernel.contentsByTarget.get(openerId);
  if (opener) return attachPopup(kernel, opener, { sessionId, targetInfo });
  const attach = kernel.awaitedTargets.shift();
  if (attach) return attach(targetId, sessionId);
  return chromium.send('Target.closeTarget', { targetId }).catch(() => {}); // Electron refuses Target.createTarget too
}

module.exports = { attachTarget };
