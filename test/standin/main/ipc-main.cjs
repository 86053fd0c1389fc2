'use strict';

const { EventEmitter } = require('node:events');
const { decodeWire } = require('../page/wire-decode.cjs');
const { encodeWire } = require('../page/wire-encode.cjs');
const { makeEvent } = require('../process/events.cjs');

class IpcMain extends EventEmitter {
  _handlers = new Map();

  handle(channel, handler) {
    if (this._handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    if (typeof handler !== 'function') {
      throw new TypeError(`Expected handler to be a function, but found type '${typeof handler}'`);
    }
    this._handlers.set(channel, handler);
  }
  handleOnce(channel, handler) {
    this.handle(channel, (...args) => {
      this.removeHandler(channel);
      return handler(...args);
    });
  }
  removeHandler(channel) {
    this._handlers.delete(channel);
  }
}

const createIpcMain = () => new IpcMain();

const makeIpcEvent = (contents, frame) =>
  makeEvent({
    type: 'frame',
    sender: contents,
    senderFrame: frame,
    frameId: frame._id,
    processId: 1,
    ports: [],
    reply: (channel, ...args) => frame.send(channel, ...args),
  });

async function answerInvoke({ kernel, contents, event, message }) {
  const { ch: channel, id } = message;
  try {
    const handler = contents.ipc._handlers.get(channel) ?? kernel.ipcMain._handlers.get(channel);
    if (!handler) throw new Error(`No handler registered for '${channel}'`);
    const result = await handler(event, ...decodeWire(message.a));
    return { op: 'reply', id, ok: true, v: encodeWire(result) };
  } catch (error) {
    console.error(`Error occurred in handler for '${channel}':`, error);
    return { op: 'reply', id, ok: false, v: `Error invoking remote method '${channel}': ${error}` };
  }
}

function deliver({ kernel, contents, event, message }) {
  for (const receiver of [contents.ipc, kernel.ipcMain]) receiver.emit(message.ch, event, ...decodeWire(message.a));
}

/** A text from a preload's binding. `stillThere` says whether its document is the one that asked. */
async function dispatchFromPreload({ kernel, contents, frame, payload, stillThere }) {
  const message = JSON.parse(payload);
  if (message.op === 'preload-error') {
    contents.emit('preload-error', makeEvent(), message.file, decodeWire(message.v));
    return;
  }
  const call = { kernel, contents, message, event: makeIpcEvent(contents, frame) };
  if (message.op === 'send') return deliver(call);
  const reply = await answerInvoke(call);
  if (stillThere()) contents._postToPreload(frame._id, reply);
}

module.exports = { createIpcMain, dispatchFromPreload };
