'use strict';
const { contextBridge, ipcRenderer } = require('electron');

const refusals = {};
for (const id of ['fs', 'node:fs', 'child_process', 'path', './other.cjs', 'electron/main']) {
  try {
    require(id);
    refusals[id] = 'loaded';
  } catch (error) {
    refusals[id] = error.message;
  }
}
globalThis.preloadSecret = 'must not be seen by the page';

const channels = ['where', 'log', 'echo', 'fail', 'missing', 'seal', 'unseal', 'pdf', 'choose'];
const requests = channels.map((channel) => [channel, (...args) => ipcRenderer.invoke(channel, ...args)]);

contextBridge.exposeInMainWorld('self_', {
  refusals,
  sandboxed: process.sandboxed,
  sum: (a, b) => a + b,
  callBack: (callback) => callback('from the preload'),
  onMenu(listener) {
    const take = (_event, command) => listener(command);
    ipcRenderer.on('menu', take);
    return () => ipcRenderer.off('menu', take);
  },
  ...Object.fromEntries(requests),
});
