'use strict';
// Plays the Electron executable: reads its command line, answers require('electron'), runs the app's main file.

const Module = require('node:module');
const fs = require('node:fs');
const path = require('node:path');
const { parseCommandLine, resolveApp } = require('./command-line.cjs');
const { createKernel } = require('./kernel.cjs');
const { createElectron } = require('../main/electron.cjs');
const { start } = require('./start.cjs');
const { showVersions } = require('./versions.cjs');

const EXECUTABLE = path.join(__dirname, '..', 'electron');
const MAX_AGE_MS = Number(process.env.STANDIN_MAX_AGE_MS ?? 600_000);

function lookLikeElectron(argv) {
  process.type = 'browser';
  process.defaultApp = true;
  process.resourcesPath = path.join(__dirname, 'resources');
  process.argv = [EXECUTABLE, ...argv];
  process.execPath = EXECUTABLE;
}

function answerRequireOfElectron(electron) {
  const names = new Set(['electron', 'electron/main', 'electron/common']);
  const load = Module._load;
  Module._load = function (id, ...rest) {
    if (names.has(id)) return electron;
    return id === 'original-fs' ? fs : load.call(this, id, ...rest);
  };
}

/** A spec runner that was killed leaves nobody to stop us. */
function endWhenForgotten() {
  setTimeout(() => {
    console.error('[stand-in] older than STANDIN_MAX_AGE_MS');
    process.kill(process.pid, 'SIGKILL');
  }, MAX_AGE_MS).unref();
}

/** Electron shows a dialog and lives on; here the app ends, so that a spec cannot overlook it. */
function failLoudly(app) {
  process.on('uncaughtException', (error) => {
    if (process.listenerCount('uncaughtException') > 1) return; // the app has its own
    console.error('A JavaScript error occurred in the main process\nUncaught Exception:\n', error);
    app.exit(1);
  });
  // Electron runs Node with --unhandled-rejections=warn-with-error-codes.
  process.on('unhandledRejection', (reason) => console.error('UnhandledPromiseRejectionWarning:', reason));
}

async function boot() {
  const argv = process.argv.slice(2);
  const { requires, inspectPort, appArgument, switches } = parseCommandLine(argv);
  const { appPath, manifest, mainFile } = resolveApp(appArgument);
  if (mainFile.endsWith('.mjs')) throw new Error('[stand-in] an ESM main file is not emulated: build it to CommonJS');
  lookLikeElectron(argv);
  const noteChromiumVersion = showVersions();
  const kernel = createKernel({ appPath, manifest, switches });
  const electron = createElectron(kernel);
  answerRequireOfElectron(electron);
  failLoudly(electron.app);
  endWhenForgotten();
  if (inspectPort !== undefined) require('node:inspector').open(inspectPort, '127.0.0.1');
  for (const file of requires) require(file);
  require(mainFile);
  await start(kernel, { noteChromiumVersion });
}

boot().catch((error) => {
  console.error(error);
  process.exit(1);
});
