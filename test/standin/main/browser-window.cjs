'use strict';

const { EventEmitter } = require('node:events');
const { emitLater, makeEvent } = require('../process/events.cjs');
const { notEmulated } = require('../process/not-emulated.cjs');
const { checkWebPreferences } = require('./web-preferences.cjs');

// Asked of the page itself: through Page.close the dialog would race with Playwright, which accepts every beforeunload.
const ASK_BEFORE_UNLOAD = `(() => {
  const event = document.createEvent('BeforeUnloadEvent');
  event.initEvent('beforeunload', false, true);
  window.dispatchEvent(event);
  return event.defaultPrevented || event.returnValue !== '';
})()`;

function defineBrowserWindow(kernel) {
  const { app, windows, WebContents } = kernel;
  let lastId = 0;

  class BrowserWindow extends EventEmitter {
    id = ++lastId;
    _destroyed = false;
    _state = 'normal';

    /** @param popup the target Chromium already opened, when the page did it */
    constructor(options = {}, popup) {
      super();
      this.setMaxListeners(0);
      if (!kernel.isReady) throw new Error('Cannot create BrowserWindow before app is ready');
      const preferences = checkWebPreferences(options.webPreferences);
      if (options.parent || options.modal) notEmulated('parent and modal windows');
      const { x = 0, y = 0, width = 800, height = 600 } = options;
      this._bounds = { x, y, width, height };
      this._title = options.title ?? app.name;
      windows.set(this.id, this);
      this.webContents = new WebContents(this, preferences);
      this._created = popup ? this.webContents._attach(popup.targetId, popup.sessionId) : this._openTarget();
      this._created.catch((error) => {
        if (!kernel.isExiting) console.error('[stand-in] window:', error);
      });
      app.emit('browser-window-created', makeEvent(), this);
      this._visible = options.show !== false;
      if (this._visible) setImmediate(() => this._announceShown());
    }

    static getAllWindows() {
      return [...windows.values()];
    }
    static getFocusedWindow() {
      return kernel.focusedWindow;
    }
    static fromWebContents(contents) {
      return contents?._window ?? null;
    }
    static fromId(id) {
      return windows.get(id) ?? null;
    }

    async _openTarget() {
      const attached = new Promise((resolve) => {
        kernel.awaitedTargets.push((targetId, sessionId) => resolve(this.webContents._attach(targetId, sessionId)));
      });
      const { x: left, y: top, width, height } = this._bounds;
      const params = { url: 'about:blank', newWindow: true, width, height, left, top };
      await kernel.chromium.send('Target.createTarget', params);
      await attached;
    }

    loadURL(url) {
      return this.webContents.loadURL(url);
    }
    loadFile() {
      this.webContents.loadFile();
    }
    reload() {
      this.webContents.reload();
    }

    isDestroyed() {
      return this._destroyed;
    }
    isVisible() {
      return this._visible;
    }
    isFocused() {
      return kernel.focusedWindow === this;
    }
    getTitle() {
      return this._title;
    }
    setTitle(title) {
      this._title = title;
    }
    /** The page's title becomes the window's unless the app prevents it. */
    _noteTitle(title) {
      const event = makeEvent();
      this.emit('page-title-updated', event, title, true);
      if (!event.defaultPrevented && title) this._title = title;
    }

    show() {
      if (this._destroyed) return;
      if (this._visible) return this.focus();
      this._visible = true;
      this._announceShown();
    }
    _announceShown() {
      if (this._destroyed) return;
      this.emit('show');
      this.focus();
    }
    hide() {
      this._visible = false;
      this.emit('hide');
      this.blur();
    }
    focus() {
      if (this._destroyed) return;
      if (!this.isFocused()) {
        kernel.focusedWindow?.blur();
        kernel.focusedWindow = this;
        this.emit('focus');
        app.emit('browser-window-focus', makeEvent(), this);
      }
      this._created.then(() => this.webContents._send('Page.bringToFront')).catch(() => {});
    }
    blur() {
      if (!this.isFocused()) return;
      kernel.focusedWindow = null;
      this.emit('blur');
      app.emit('browser-window-blur', makeEvent(), this);
    }

    getBounds() {
      return { ...this._bounds };
    }
    getNormalBounds() {
      return { ...this._bounds };
    }
    getSize() {
      return [this._bounds.width, this._bounds.height];
    }
    setBounds(bounds) {
      Object.assign(this._bounds, bounds);
      this._created.then(() => this._applyBounds()).catch(() => {});
      emitLater(this, 'resize');
    }
    setSize(width, height) {
      this.setBounds({ width, height });
    }
    async _applyBounds() {
      const { x: left, y: top, width, height } = this._bounds;
      const { windowId } = await kernel.chromium.send('Browser.getWindowForTarget', {
        targetId: this.webContents._targetId,
      });
      await kernel.chromium.send('Browser.setWindowBounds', { windowId, bounds: { left, top, width, height } });
    }

    // There is no window manager: the states are kept, the page does not notice.
    _enter(state, event) {
      this._state = state;
      this.emit(event);
    }
    minimize() {
      this._enter('minimized', 'minimize');
    }
    maximize() {
      this._enter('maximized', 'maximize');
    }
    restore() {
      this._enter('normal', 'restore');
    }
    unmaximize() {
      this._enter('normal', 'unmaximize');
    }
    setFullScreen(full) {
      this._enter(full ? 'fullscreen' : 'normal', full ? 'enter-full-screen' : 'leave-full-screen');
    }
    isMinimized() {
      return this._state === 'minimized';
    }
    isMaximized() {
      return this._state === 'maximized';
    }
    isFullScreen() {
      return this._state === 'fullscreen';
    }
    // Looks that a headless window does not have.
    setMinimumSize() {}
    setMenuBarVisibility() {}
    setAutoHideMenuBar() {}
    removeMenu() {}
    setIcon() {}
    setBackgroundColor() {}
    center() {}
    flashFrame() {}

    close() {
      this._closeByUser();
    }
    /** @returns whether the window is gone: its close event and its page may both refuse */
    async _closeByUser() {
      if (this._destroyed) return true;
      const event = makeEvent();
      this.emit('close', event);
      if (event.defaultPrevented) return false;
      await this._created.catch(() => {});
      if (await this._pageRefuses()) return false;
      this.destroy();
      return true;
    }
    async _pageRefuses() {
      if (this._destroyed || this.webContents._crashed) return false;
      const refused = await this.webContents._evaluate(ASK_BEFORE_UNLOAD).catch(() => false);
      if (!refused) return false;
      const event = makeEvent();
      this.webContents.emit('will-prevent-unload', event);
      return !event.defaultPrevented;
    }
    destroy() {
      const targetId = this.webContents._targetId;
      this._forget();
      if (targetId) kernel.chromium.send('Target.closeTarget', { targetId }).catch(() => {});
    }
    _forget() {
      if (this._destroyed) return;
      this._destroyed = true;
      windows.delete(this.id);
      if (this.isFocused()) kernel.focusedWindow = null;
      this.webContents._noteDestroyed();
      this.emit('closed');
      setImmediate(endWithoutWindows);
    }
  }

  function endWithoutWindows() {
    if (windows.size > 0 || kernel.isExiting || kernel.isQuitting) return;
    if (!app.emit('window-all-closed')) app.quit();
  }
  return BrowserWindow;
}

module.exports = { defineBrowserWindow };
