'use strict';

const crypto = require('node:crypto');

/** What the parts of the stand-in share. Each part adds its own member when `createElectron` builds it. */
function createKernel({ appPath, manifest, switches }) {
  const secret = `si${crypto.randomBytes(9).toString('hex')}`; // no page can guess the names that carry it
  return {
    appPath,
    manifest,
    switches,
    secret,
    binding: `${secret}b`,
    receive: `${secret}r`,
    chromium: null,
    isReady: false,
    isQuitting: false,
    isExiting: false,
    schemes: new Map(),
    protocolHandlers: new Map(),
    windows: new Map(),
    focusedWindow: null,
    contents: new Map(),
    contentsByTarget: new Map(),
    /** windows waiting for the target they asked Chromium for, oldest first */
    awaitedTargets: [],
    /** popups that were denied and are being closed: their requests fail */
    deniedTargets: new Set(),
  };
}

module.exports = { createKernel };
