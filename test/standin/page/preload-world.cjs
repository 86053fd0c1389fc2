'use strict';
// The world of a sandboxed preload: what Electron gives it, and nothing of Node beyond that.

const { EventEmitter } = require('./event-emitter.cjs');
const { createIpcRenderer } = require('./ipc-renderer.cjs');
const { createWorldBridge } = require('./world-bridge.cjs');
const { encodeWire } = require('./wire-encode.cjs');

/** Reading a member that is not there throws, so a preload cannot lean on something only Electron has. */
const complete = (members, name) =>
  new Proxy(members, {
    get(target, key) {
      if (key in target || typeof key === 'symbol' || key === 'then') return target[key];
      throw new Error(`[stand-in] ${name}.${key} is not emulated`);
    },
  });

function getPathForFile(file) {
  if (!(file instanceof File))
    throw new TypeError('getPathForFile expected to receive a File object but one was not provided');
  return ''; // what Electron answers for a File made in the page
}

const later = (callback, ...args) => setTimeout(callback, 0, ...args);
const noBuffer = new Proxy(function Buffer() {}, {
  get(_, key) {
    throw new Error(`[stand-in] Buffer.${String(key)} is not emulated in the preload: use Uint8Array`);
  },
});

function createElectron(ipcRenderer, bridge) {
  return complete(
    {
      contextBridge: complete({ exposeInMainWorld: bridge.exposeInMainWorld }, 'contextBridge'),
      ipcRenderer,
      webUtils: complete({ getPathForFile }, 'webUtils'),
      webFrame: complete({}, 'webFrame'),
      crashReporter: complete({}, 'crashReporter'),
      nativeImage: complete({}, 'nativeImage'),
    },
    'electron',
  );
}

function createRequire(electron) {
  const bound = (name) => globalThis[name].bind(globalThis);
  const timers = { setImmediate: later, clearImmediate: bound('clearTimeout') };
  for (const name of ['setTimeout', 'setInterval', 'clearTimeout', 'clearInterval']) timers[name] = bound(name);
  const modules = new Map([
    ['electron', electron],
    ['electron/renderer', electron],
    ['electron/common', electron],
  ]);
  for (const [name, value] of Object.entries({ events: EventEmitter, timers, url: { URL, URLSearchParams } })) {
    modules.set(name, value).set(`node:${name}`, value);
  }
  return (id) => {
    if (!modules.has(id)) throw new Error(`module not found: ${id}`);
    return modules.get(id);
  };
}

/**
 * @param config names of the binding to main and of the function main calls, and the `process` shown to the preload.
 * @param preloads each file with its text wrapped in a function.
 */
function runPreloads(config, preloads) {
  const toMain = globalThis[config.binding];
  delete globalThis[config.binding];
  const { ipcRenderer, receive } = createIpcRenderer(toMain);
  Object.defineProperty(globalThis, config.receive, { value: receive });
  const require = createRequire(createElectron(ipcRenderer, createWorldBridge('preload', config.secret)));
  const process = Object.assign(new EventEmitter(), config.process, {
    type: 'renderer',
    sandboxed: true,
    contextIsolated: true,
  });
  for (const { file, run } of preloads) {
    const module = { exports: {} };
    try {
      run(require, process, module.exports, module, noBuffer, globalThis, later, clearTimeout);
    } catch (thrown) {
      console.error(`Unable to load preload script: ${file}`, thrown);
      const error = thrown instanceof Error ? thrown : new Error(String(thrown));
      toMain(JSON.stringify({ op: 'preload-error', file, v: encodeWire(error) }));
    }
  }
}

module.exports = { runPreloads };
