'use strict';

const { EventEmitter } = require('./event-emitter.cjs');
const { encodeWire } = require('./wire-encode.cjs');
const { decodeWire } = require('./wire-decode.cjs');

const notEmulated = (name) => {
  throw new Error(`[stand-in] ipcRenderer.${name} is not emulated: use invoke`);
};

/**
 * @param toMain posts one text to the main process (a CDP binding).
 * Returns the object of the `electron` module and `receive`, which takes the main process's texts.
 */
function createIpcRenderer(toMain) {
  const waiting = new Map();
  let lastId = 0;
  class IpcRenderer extends EventEmitter {
    invoke(channel, ...args) {
      const a = encodeWire(args); // what cannot be cloned throws here, synchronously, as in Electron
      return new Promise((resolve, reject) => {
        const id = ++lastId;
        waiting.set(id, { resolve, reject });
        toMain(JSON.stringify({ op: 'invoke', id, ch: channel, a }));
      });
    }
    send(channel, ...args) {
      toMain(JSON.stringify({ op: 'send', ch: channel, a: encodeWire(args) }));
    }
    sendSync() {
      notEmulated('sendSync');
    }
    postMessage() {
      notEmulated('postMessage');
    }
  }
  const ipcRenderer = new IpcRenderer();
  const settle = ({ id, ok, v }) => {
    const promise = waiting.get(id);
    waiting.delete(id);
    if (ok) promise?.resolve(decodeWire(v));
    else promise?.reject(new Error(v));
  };
  const receive = (text) => {
    const message = JSON.parse(text);
    if (message.op === 'reply') settle(message);
    else ipcRenderer.emit(message.ch, { sender: ipcRenderer, ports: [] }, ...decodeWire(message.a));
  };
  return { ipcRenderer, receive };
}

module.exports = { createIpcRenderer };
