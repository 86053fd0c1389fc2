'use strict';

const { EventEmitter } = require('node:events');
const { encodeWire } = require('../page/wire-encode.cjs');
const { schemeOf, toAppUrl, toPageUrl } = require('../process/app-urls.cjs');
const { emitLater, makeEvent } = require('../process/events.cjs');
const { notEmulated } = require('../process/not-emulated.cjs');
const { createIpcMain } = require('./ipc-main.cjs');
const { pageWorldScript, preloadWorldScript } = require('./preload-scripts.cjs');
const { toPdfParams } = require('./print-to-pdf.cjs');
const { listenToPage, PRELOAD_WORLD } = require('./web-contents-events.cjs');
const { WebFrameMain } = require('./web-frame-main.cjs');

const ERROR_CODES = { ERR_FAILED: -2, ERR_ABORTED: -3, ERR_CONNECTION_REFUSED: -102, ERR_NAME_NOT_RESOLVED: -105 };
const LOADABLE = new Set(['http', 'https', 'data', 'about']);
const withoutFragment = (url) => url.replace(/#.*/s, '');

function loadError(name, url) {
  const errno = ERROR_CODES[name] ?? -2;
  return Object.assign(new Error(`${name} (${errno}) loading '${url}'`), { code: name, errno, url });
}

function defineWebContents(kernel) {
  const { contents: all, contentsByTarget, app } = kernel;
  let lastId = 0;

  class WebContents extends EventEmitter {
    id = ++lastId;
    session = kernel.session.defaultSession;
    ipc = createIpcMain();
    _frames = new Map();
    _pageContexts = new Map();
    _preloadContexts = new Map();
    _openings = [];
    _pageUrl = '';
    _title = '';
    _expected = null;
    _loading = false;
    _destroyed = false;
    _crashed = false;
    _wantsBlank = false;
    _wasShownReady = false;

    constructor(window, preferences) {
      super();
      this.setMaxListeners(0);
      this._window = window;
      this._preferences = preferences;
      all.set(this.id, this);
      app.emit('web-contents-created', makeEvent(), this); // at once, so that an app's guards are never late
    }

    static getAllWebContents() {
      return [...all.values()];
    }
    static fromId(id) {
      return all.get(id);
    }
    static getFocusedWebContents() {
      return kernel.focusedWindow?.webContents ?? null;
    }

    get mainFrame() {
      const known = this._frames.get(this._targetId);
      return known ?? new WebFrameMain({ kernel, contents: this, id: this._targetId });
    }
    getURL() {
      return toAppUrl(kernel, this._pageUrl);
    }
    getTitle() {
      return this._title;
    }
    getType() {
      return 'window';
    }
    isLoading() {
      return this._loading;
    }
    isLoadingMainFrame() {
      return this._loading;
    }
    isDestroyed() {
      return this._destroyed;
    }
    isCrashed() {
      return this._crashed;
    }
    isDevToolsOpened() {
      return false;
    }
    openDevTools() {} // nobody looks at a headless window
    closeDevTools() {}
    focus() {
      this._window.focus();
    }
    isFocused() {
      return this._window.isFocused();
    }
    setWindowOpenHandler(handler) {
      this._windowOpenHandler = handler;
    }
    setVisualZoomLevelLimits() {
      return Promise.resolve(); // pinch zoom, which a headless window does not get
    }
    setIgnoreMenuShortcuts() {}
    setBackgroundThrottling() {}
    postMessage() {
      notEmulated('webContents.postMessage');
    }
    loadFile() {
      notEmulated('loadFile: serve the app over its own scheme;');
    }

    async loadURL(url) {
      await this._window._created;
      const scheme = schemeOf(url);
      if (scheme === 'file') notEmulated('loading file: pages: serve the app over its own scheme;');
      if (!LOADABLE.has(scheme) && !kernel.schemes.has(scheme)) throw loadError('ERR_UNKNOWN_URL_SCHEME', url);
      this._wantsBlank = url === 'about:blank';
      this._expectNavigation(url);
      const loaded = this._nextLoad(url);
      const { errorText, loaderId } = await this._send('Page.navigate', { url: toPageUrl(kernel, url) });
      if (errorText) this._failLoad(errorText.replace('net::', ''), url);
      if (loaderId) await loaded; // without one it was a move within the document
    }
    _nextLoad(url) {
      const loaded = new Promise((resolve, reject) => {
        this.once('did-finish-load', resolve);
        this.once('destroyed', () => reject(loadError('ERR_FAILED', url)));
      });
      loaded.catch(() => {}); // it may lose its caller to an earlier error
      return loaded;
    }
    _failLoad(name, url) {
      const error = loadError(name, url);
      this.emit('did-fail-load', makeEvent(), error.errno, name, url, true);
      throw error;
    }
    /** A load that main asks for itself is not announced as will-navigate. */
    _expectNavigation(url) {
      const pageUrl = toPageUrl(kernel, url);
      this._expected = /^https?:/.test(pageUrl) ? withoutFragment(pageUrl) : null;
    }
    _takeExpected(pageUrl) {
      if (this._expected !== pageUrl) return false;
      this._expected = null;
      return true;
    }

    reload() {
      this._reload({});
    }
    reloadIgnoringCache() {
      this._reload({ ignoreCache: true });
    }
    _reload(params) {
      this._expected = withoutFragment(this._pageUrl);
      this._loading = true; // from now on, not from the event that tells it
      this._send('Page.reload', params).catch((error) => {
        if (this._destroyed || kernel.chromium.closed) return;
        console.error('[stand-in] reload:', error.message);
        this._noteStopped();
      });
    }
    _noteStopped() {
      this._loading = false;
      this.emit('did-stop-loading');
    }
    stop() {
      this._send('Page.stopLoading').catch(() => {});
    }
    close({ waitForBeforeUnload = false } = {}) {
      if (waitForBeforeUnload) this._window._closeByUser();
      else this._window.destroy();
    }
    forcefullyCrashRenderer() {
      this._send('Page.crash').catch(() => {}); // never answered: the page is gone
    }
    _noteCrash() {
      if (this._crashed || this._destroyed) return;
      this._crashed = true;
      this._loading = false;
      // Contexts die with their process, and the next one counts from 1 again.
      this._pageContexts.clear();
      this._preloadContexts.clear();
      const details = { reason: 'crashed', exitCode: 5 };
      this.emit('render-process-gone', makeEvent(), details);
      app.emit('render-process-gone', makeEvent(), this, details);
    }

    send(channel, ...args) {
      if (this._destroyed) throw new TypeError('Object has been destroyed');
      const post = () => this._postToPreload(this._targetId, { op: 'send', ch: channel, a: encodeWire(args) });
      // Who drives the page may see its document before its contexts are known here.
      if (this._loading) this.once('did-stop-loading', post);
      else post();
    }
    /** As in Electron a page that loads is waited for: asked in mid-load, a new process may never answer. */
    async executeJavaScript(code, userGesture = false) {
      if (this._loading) await new Promise((resolve) => this.once('did-stop-loading', resolve));
      if (this._crashed) throw new Error('the page is gone');
      return this._evaluate(code, { userGesture });
    }
    async printToPDF(options = {}) {
      const { data } = await this._send('Page.printToPDF', toPdfParams(options));
      return Buffer.from(data, 'base64');
    }
    print(_options, callback) {
      setImmediate(() => callback?.(false, 'no printers available on the network'));
    }
    async getPrintersAsync() {
      return [];
    }

    _send(method, params) {
      return kernel.chromium.send(method, params, this._sessionId);
    }
    _postToPreload(frameId, message) {
      const contextId = this._preloadContexts.get(frameId);
      if (!contextId) return; // Electron drops what no preload is there to take
      const expression = `globalThis[${JSON.stringify(kernel.receive)}]?.(${JSON.stringify(JSON.stringify(message))})`;
      this._send('Runtime.evaluate', { contextId, expression }).catch(() => {});
    }
    async _evaluate(expression, { frameId = this._targetId, userGesture = false } = {}) {
      const contextId = this._pageContexts.get(frameId);
      const params = { expression, contextId, awaitPromise: true, returnByValue: true, userGesture };
      const { result, exceptionDetails } = await this._send('Runtime.evaluate', params);
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value;
    }

    _cancelDownload(guid) {
      kernel.chromium.send('Browser.cancelDownload', { guid }).catch(() => {});
    }

    /** The target is paused: everything is in place before its first document runs. */
    async _attach(targetId, sessionId) {
      this._targetId = targetId;
      this._sessionId = sessionId;
      contentsByTarget.set(targetId, this);
      this._frames.set(targetId, new WebFrameMain({ kernel, contents: this, id: targetId }));
      listenToPage(kernel, this, sessionId);
      await Promise.all([
        this._send('Page.enable'),
        this._send('Runtime.enable'),
        this._send('Inspector.enable'),
        this._send('Runtime.addBinding', { name: kernel.binding, executionContextName: PRELOAD_WORLD }),
        ...this._injectWorlds(),
        kernel.nativeTheme._apply(this),
      ]);
      await this._send('Runtime.runIfWaitingForDebugger');
    }
    _injectWorlds() {
      const { preload, additionalArguments } = this._preferences;
      const onError = (file, error) => {
        console.error(`Unable to load preload script: ${file}\n`, error);
        emitLater(this, 'preload-error', makeEvent(), file, error);
      };
      const preloadWorld = preloadWorldScript({ kernel, preload, additionalArguments, onError });
      const inject = 'Page.addScriptToEvaluateOnNewDocument';
      return [
        this._send(inject, { source: pageWorldScript(kernel) }),
        this._send(inject, { source: preloadWorld, worldName: PRELOAD_WORLD }),
      ];
    }
    _noteDestroyed() {
      this._destroyed = true;
      all.delete(this.id);
      for (const frame of this._frames.values()) frame._gone = true;
      this.emit('destroyed');
    }
  }
  return WebContents;
}

module.exports = { defineWebContents };
