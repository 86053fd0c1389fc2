'use strict';

const { EventEmitter } = require('node:events');
const { makeEvent } = require('../process/events.cjs');
const { notEmulated } = require('../process/not-emulated.cjs');
const { createAppPaths } = require('./app-paths.cjs');
const { acquireSingleInstanceLock } = require('./single-instance.cjs');
const { createSwitches } = require('./switches.cjs');

const CHROMIUM_END_MS = 5000;

const onlyBeforeReady = (kernel, name) => {
  if (kernel.isReady) throw new Error(`app.${name}() can only be called before app is ready`);
};

function createApp(kernel) {
  const { manifest, appPath, switches } = kernel;
  const paths = createAppPaths(kernel);
  let lock = null;
  let announceReady;
  const ready = new Promise((resolve) => {
    announceReady = resolve;
  });

  class App extends EventEmitter {
    name = manifest.productName ?? manifest.name ?? 'Electron';
    commandLine = createSwitches(switches);
    isPackaged = false;
    _announceReady = announceReady;

    getName() {
      return this.name;
    }
    setName(name) {
      this.name = name;
    }
    getVersion() {
      return manifest.version ?? process.versions.electron;
    }
    getAppPath() {
      return appPath;
    }
    getPath(name) {
      return paths.getPath(name);
    }
    setPath(name, value) {
      paths.setPath(name, value);
    }
    getLocale() {
      return kernel.isReady ? switches.get('lang') || 'en-US' : '';
    }
    isReady() {
      return kernel.isReady;
    }
    whenReady() {
      return ready;
    }
    disableHardwareAcceleration() {
      onlyBeforeReady(kernel, 'disableHardwareAcceleration');
    }
    enableSandbox() {
      onlyBeforeReady(kernel, 'enableSandbox');
    }
    setAppUserModelId() {} // Windows only, nothing to see on Linux
    focus() {
      [...kernel.windows.values()][0]?.focus();
    }

    requestSingleInstanceLock(additionalData = {}) {
      lock ??= acquireSingleInstanceLock({
        folder: this.getPath('userData'),
        additionalData,
        onSecondInstance: (message) =>
          this.whenReady().then(() =>
            this.emit('second-instance', makeEvent(), message.argv, message.cwd, message.additionalData),
          ),
      });
      return lock !== null;
    }
    hasSingleInstanceLock() {
      return lock !== null;
    }
    releaseSingleInstanceLock() {
      lock?.release();
      lock = null;
    }
    relaunch() {
      if (process.env.STANDIN_RELAUNCH === 'by-spec') return; // the spec starts the app again, as Electron would
      // A second copy that no spec holds would take the lock and outlive the test.
      notEmulated('app.relaunch: set STANDIN_RELAUNCH=by-spec and start the app again in the spec; it');
    }

    /** before-quit, then each window's close, then will-quit; any of them may call it off. */
    async quit() {
      if (kernel.isQuitting || kernel.isExiting) return;
      kernel.isQuitting = true;
      const mayQuit = this._ask('before-quit') && (await this._closeWindows()) && this._ask('will-quit');
      if (mayQuit) this.exit(0);
      else kernel.isQuitting = false;
    }
    _ask(name) {
      const event = makeEvent();
      this.emit(name, event);
      return !event.defaultPrevented;
    }
    async _closeWindows() {
      for (const window of kernel.windows.values()) {
        if (!(await window._closeByUser())) return false;
      }
      return true;
    }

    exit(code = 0) {
      if (kernel.isExiting) return;
      kernel.isExiting = true;
      for (const window of kernel.windows.values()) window._forget();
      this.emit('quit', makeEvent(), code);
      this.releaseSingleInstanceLock();
      endChromium(kernel, () => process.exit(code));
    }
  }
  return new App();
}

/** Chromium writes its profile out before it goes; the app must not be gone sooner. */
function endChromium({ chromium }, done) {
  if (!chromium || chromium.closed) return done();
  chromium.process.once('exit', done);
  setTimeout(() => chromium.process.kill('SIGKILL'), CHROMIUM_END_MS).unref();
  chromium.send('Browser.close').catch(() => {});
}

module.exports = { createApp };
