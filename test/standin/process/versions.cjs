'use strict';

const { execFileSync } = require('node:child_process');
const fs = require('node:fs');

const CHROMIUM = process.env.STANDIN_CHROMIUM ?? 'chromium';

function installedElectron() {
  return JSON.parse(fs.readFileSync(require.resolve('electron/package.json'), 'utf8')).version;
}

function installedChromium() {
  const line = execFileSync(CHROMIUM, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  return /\d+(\.\d+){3}/.exec(line)?.[0] ?? '';
}

/** Electron knows its Chromium before it starts one; asking the stand-in's takes 0.1 s, so only who reads it pays. */
function showVersions() {
  let chrome;
  const versions = { ...process.versions, electron: installedElectron() };
  const get = () => (chrome ??= installedChromium());
  Object.defineProperty(versions, 'chrome', { get, enumerable: true });
  Object.defineProperty(process, 'versions', { value: Object.freeze(versions), configurable: true, enumerable: true });
  return (version) => {
    chrome = version;
  };
}

module.exports = { CHROMIUM, showVersions };
