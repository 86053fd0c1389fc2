'use strict';
// What Chromium tells about one page, turned into the state and the events of its WebContents.

const { toAppUrl } = require('../process/app-urls.cjs');
const { makeEvent } = require('../process/events.cjs');
const { onlyEmulated } = require('../process/not-emulated.cjs');
const { applyPermissions } = require('./permissions.cjs');
const { dispatchFromPreload } = require('./ipc-main.cjs');
const { WebFrameMain } = require('./web-frame-main.cjs');

const PRELOAD_WORLD = 'Electron Isolated Context';
const CONSOLE_LEVELS = { warning: 'warning', error: 'error', debug: 'debug' };

function dropFrame(contents, frameId) {
  const frame = contents._frames.get(frameId);
  if (frame) frame._gone = true;
  contents._frames.delete(frameId);
}

function putFrame(contents, frame) {
  dropFrame(contents, frame._id);
  contents._frames.set(frame._id, frame);
}

function onMainFrameCommitted(kernel, contents, { url, isErrorPage }) {
  contents._pageUrl = url;
  contents._crashed = false;
  if (isErrorPage) return;
  applyPermissions(kernel, contents, url).catch((error) => {
    if (!kernel.chromium.closed) console.error('[stand-in] permissions:', error.message);
  });
  contents.emit('did-navigate', makeEvent(), contents.getURL(), 200, 'OK');
}

const frameHandlers = (kernel, contents) => ({
  'Page.frameAttached': ({ frameId: id, parentFrameId: parentId }) =>
    putFrame(contents, new WebFrameMain({ kernel, contents, id, parentId })),
  'Page.frameDetached': ({ frameId, reason }) => {
    if (reason !== 'swap') dropFrame(contents, frameId);
  },
  'Page.frameNavigated': ({ frame }) => {
    const { id, parentId, name, unreachableUrl } = frame;
    const url = frame.url + (frame.urlFragment ?? '');
    if (!parentId) for (const other of contents._frames.keys()) dropFrame(contents, other);
    putFrame(contents, new WebFrameMain({ kernel, contents, id, parentId, url, name }));
    if (!parentId) onMainFrameCommitted(kernel, contents, { url, isErrorPage: unreachableUrl !== undefined });
  },
  'Page.navigatedWithinDocument': ({ frameId, url }) => {
    const frame = contents._frames.get(frameId);
    if (frame) frame._url = url;
    if (frameId !== contents._targetId) return;
    contents._pageUrl = url;
    contents.emit('did-navigate-in-page', makeEvent(), contents.getURL(), true);
  },
});

async function onLoaded(contents) {
  const isBlank = contents._pageUrl === '' || contents._pageUrl === 'about:blank';
  if (isBlank && !contents._wantsBlank) return; // the page every target starts with
  contents._title = await contents._evaluate('document.title').catch(() => '');
  contents._window._noteTitle(contents._title);
  contents.emit('did-finish-load', makeEvent());
  if (contents._wasShownReady) return;
  contents._wasShownReady = true;
  contents._window.emit('ready-to-show');
}

/** The app may prevent a download; one it lets pass goes where Playwright puts it. */
function onDownload(contents, { guid, url, suggestedFilename }) {
  const item = onlyEmulated({ getURL: () => url, getFilename: () => suggestedFilename }, 'DownloadItem');
  const event = makeEvent();
  contents.session.emit('will-download', event, item, contents);
  if (event.defaultPrevented) contents._cancelDownload(guid);
}

const loadHandlers = (contents) => ({
  'Page.frameStartedLoading': ({ frameId }) => {
    if (frameId !== contents._targetId) return;
    contents._loading = true;
    contents.emit('did-start-loading');
  },
  'Page.frameStoppedLoading': ({ frameId }) => {
    if (frameId === contents._targetId) contents._noteStopped();
  },
  'Page.domContentEventFired': () => contents.emit('dom-ready', makeEvent()),
  'Page.loadEventFired': () => onLoaded(contents),
  'Page.downloadWillBegin': (download) => onDownload(contents, download),
  'Page.windowOpen': (opening) => contents._openings.push(opening),
  'Inspector.targetCrashed': () => contents._noteCrash(),
});

function forgetContext(contexts, contextId) {
  for (const [frameId, id] of contexts) if (id === contextId) contexts.delete(frameId);
}

function onConsole(kernel, contents, { type, args, stackTrace }) {
  const [top] = stackTrace?.callFrames ?? [];
  const message = args.map(({ value, description }) => value ?? description ?? '').join(' ');
  const level = CONSOLE_LEVELS[type] ?? 'info';
  const where = { lineNumber: top?.lineNumber ?? 0, sourceId: toAppUrl(kernel, top?.url ?? '') };
  contents.emit('console-message', makeEvent({ level, message, ...where, frame: contents.mainFrame }));
}

const scriptHandlers = (kernel, contents) => ({
  'Runtime.executionContextCreated': ({ context }) => {
    const { frameId, isDefault } = context.auxData ?? {};
    if (!frameId) return;
    if (isDefault) contents._pageContexts.set(frameId, context.id);
    else if (context.name === PRELOAD_WORLD) contents._preloadContexts.set(frameId, context.id);
  },
  'Runtime.executionContextDestroyed': ({ executionContextId }) => {
    forgetContext(contents._pageContexts, executionContextId);
    forgetContext(contents._preloadContexts, executionContextId);
  },
  'Runtime.executionContextsCleared': () => {
    contents._pageContexts.clear();
    contents._preloadContexts.clear();
  },
  'Runtime.consoleAPICalled': (event) => onConsole(kernel, contents, event),
  'Runtime.bindingCalled': ({ name, payload, executionContextId }) => {
    if (name !== kernel.binding) return;
    const entry = [...contents._preloadContexts].find(([, id]) => id === executionContextId);
    if (!entry) return; // only preload worlds hold the binding
    const [frameId] = entry;
    const frame = contents._frames.get(frameId);
    if (!frame) return; // its document went away while the message was on its way
    const stillThere = () => contents._preloadContexts.get(frameId) === executionContextId;
    return dispatchFromPreload({ kernel, contents, frame, payload, stillThere });
  },
});

function listenToPage(kernel, contents, sessionId) {
  const handlers = {
    ...frameHandlers(kernel, contents),
    ...loadHandlers(contents),
    ...scriptHandlers(kernel, contents),
  };
  for (const [name, handler] of Object.entries(handlers)) kernel.chromium.events.on(`${sessionId}:${name}`, handler);
}

module.exports = { listenToPage, PRELOAD_WORLD };
