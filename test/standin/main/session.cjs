'use strict';

const { EventEmitter } = require('node:events');
const { notEmulated, onlyEmulated } = require('../process/not-emulated.cjs');

/** `<all_urls>` and `scheme://host/*` patterns of webRequest filters. */
function matcherOf(pattern) {
  if (pattern === '<all_urls>') return /^/;
  const escaped = pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*');
  return new RegExp(`^${escaped}$`);
}

/** One default session; partitions are not emulated. */
function createSession(kernel) {
  class Session extends EventEmitter {
    protocol = kernel.protocol;
    _requestHandler = null;
    _checkHandler = null;
    _beforeRequest = null;
    webRequest = onlyEmulated(
      {
        onBeforeRequest: (filterOrListener, listener) => {
          const [filter, callback] = listener === undefined ? [null, filterOrListener] : [filterOrListener, listener];
          const matchers = (filter?.urls ?? ['<all_urls>']).map(matcherOf);
          this._beforeRequest = callback ? { callback, matchers } : null;
        },
      },
      'session.webRequest',
    );

    setPermissionRequestHandler(handler) {
      this._requestHandler = handler;
    }
    setPermissionCheckHandler(handler) {
      this._checkHandler = handler;
    }
    setDevicePermissionHandler() {} // headless Chromium has no devices to offer
    setSpellCheckerEnabled() {}
    isPersistent() {
      return true;
    }
    getStoragePath() {
      return kernel.app.getPath('sessionData');
    }

    async _askBeforeRequest(details) {
      const { callback, matchers } = this._beforeRequest ?? {};
      if (!callback || !matchers.some((matcher) => matcher.test(details.url))) return {};
      const verdict = await new Promise((resolve) => callback({ ...details, id: 1, timestamp: Date.now() }, resolve));
      if (verdict.redirectURL) notEmulated('webRequest redirectURL');
      return verdict;
    }
  }
  return onlyEmulated({ defaultSession: new Session() }, 'session');
}

module.exports = { createSession };
