'use strict';

function makeEvent(extra = {}) {
  return {
    ...extra,
    defaultPrevented: false,
    preventDefault() {
      this.defaultPrevented = true;
    },
  };
}

const emitLater = (emitter, ...args) => setImmediate(() => emitter.emit(...args));

module.exports = { makeEvent, emitLater };
