'use strict';

const { EventEmitter } = require('node:events');

function createNativeTheme(kernel) {
  let source = 'system';

  class NativeTheme extends EventEmitter {
    get themeSource() {
      return source;
    }
    set themeSource(value) {
      source = value;
      for (const contents of kernel.contents.values()) this._apply(contents).catch(() => {});
      this.emit('updated');
    }
    get shouldUseDarkColors() {
      return source === 'dark'; // a headless system is light
    }
    get shouldUseHighContrastColors() {
      return false;
    }
    get inForcedColorsMode() {
      return false;
    }

    async _apply(contents) {
      if (!contents._sessionId || (source === 'system' && !contents._themed)) return; // leave the media to Playwright
      contents._themed = true;
      const features = [{ name: 'prefers-color-scheme', value: source === 'system' ? '' : source }];
      await contents._send('Emulation.setEmulatedMedia', { features });
    }
  }
  return new NativeTheme();
}

module.exports = { createNativeTheme };
