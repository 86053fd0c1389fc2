'use strict';
// The two halves of the context bridge, one in the page's world, one in the preload's. They talk through
// CustomEvents whose names carry a per-launch secret. Dispatch is synchronous, so a bridged function can
// return its value synchronously, as Electron's contextBridge does.

const { encodeWire } = require('./wire-encode.cjs');
const { decodeWire } = require('./wire-decode.cjs');

const toError = (thrown) => (thrown instanceof Error ? thrown : new Error(String(thrown)));

function freezeDeep(value) {
  const opaque = value === null || typeof value !== 'object' || ArrayBuffer.isView(value) || value instanceof Promise;
  if (opaque || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const key of Object.keys(value)) freezeDeep(value[key]);
  return value;
}

/** One message out, its answer back in the same turn. Primordials are taken before page scripts can replace them. */
function createChannel(side, secret) {
  const otherSide = side === 'page' ? 'preload' : 'page';
  const Message = CustomEvent;
  const dispatch = EventTarget.prototype.dispatchEvent.bind(document);
  const listen = EventTarget.prototype.addEventListener.bind(document);
  let answer = null;
  listen(`${secret}:${side}:answer`, (event) => {
    answer = JSON.parse(event.detail);
  });
  return {
    ask(message) {
      answer = null;
      dispatch(new Message(`${secret}:${otherSide}`, { detail: JSON.stringify(message) }));
      const received = answer;
      answer = null;
      return received;
    },
    answerWith(respond) {
      listen(`${secret}:${side}`, (event) => {
        event.stopImmediatePropagation();
        const detail = JSON.stringify(respond(JSON.parse(event.detail)));
        dispatch(new Message(`${secret}:${otherSide}:answer`, { detail }));
      });
    },
  };
}

/** What leaves this world: functions and promises stay here and go out as numbers. */
function createOutgoing(channel) {
  const functions = [];
  const idByFunction = new WeakMap();
  let lastPromise = 0;
  const hooks = {
    fn(callback) {
      if (!idByFunction.has(callback)) {
        idByFunction.set(callback, functions.length);
        functions.push(callback);
      }
      return idByFunction.get(callback);
    },
    promise(promise) {
      const id = ++lastPromise;
      const settle = (ok) => (value) => channel.ask({ op: 'settle', id, ...pack(ok, value) });
      promise.then(settle(true), settle(false));
      return id;
    },
  };
  const pack = (ok, value) => {
    try {
      return { ok, v: encodeWire(value, hooks) };
    } catch (error) {
      return { ok: false, v: encodeWire(error, hooks) };
    }
  };
  return { hooks, pack, functionById: (id) => functions[id] };
}

/** What arrives: numbers become functions that call back and promises settled by a later message. */
function createIncoming(channel, outgoing) {
  const waiting = new Map();
  const hooks = {
    fn:
      (id) =>
      (...args) =>
        unpack(channel.ask({ op: 'call', id, a: encodeWire(args, outgoing.hooks) })),
    promise: (id) => new Promise((resolve, reject) => waiting.set(id, { resolve, reject })),
  };
  const unpack = (answer) => {
    if (!answer) throw new Error('the other world is gone');
    const value = decodeWire(answer.v, hooks);
    if (!answer.ok) throw value;
    return value;
  };
  const settle = ({ id, ok, v }) => {
    const promise = waiting.get(id);
    waiting.delete(id);
    promise?.[ok ? 'resolve' : 'reject'](decodeWire(v, hooks));
  };
  return { hooks, unpack, settle };
}

function exposeOnWindow(key, value) {
  if (Object.prototype.hasOwnProperty.call(window, key)) {
    throw new Error('Cannot bind an API on top of an existing property on the window object');
  }
  Object.defineProperty(window, key, {
    value: freezeDeep(value),
    enumerable: true,
    writable: false,
    configurable: false,
  });
}

function createWorldBridge(side, secret) {
  const channel = createChannel(side, secret);
  const outgoing = createOutgoing(channel);
  const incoming = createIncoming(channel, outgoing);
  const operations = {
    call: (message) => outgoing.functionById(message.id)(...decodeWire(message.a, incoming.hooks)),
    settle: (message) => incoming.settle(message),
    expose: (message) => exposeOnWindow(message.key, decodeWire(message.v, incoming.hooks)),
  };
  channel.answerWith((message) => {
    try {
      return outgoing.pack(true, operations[message.op](message));
    } catch (thrown) {
      return outgoing.pack(false, toError(thrown));
    }
  });
  return {
    exposeInMainWorld(key, api) {
      incoming.unpack(channel.ask({ op: 'expose', key, v: encodeWire(api, outgoing.hooks) }));
    },
  };
}

module.exports = { createWorldBridge };
