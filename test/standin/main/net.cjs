'use strict';

const fs = require('node:fs');
const path = require('node:path');
const { fileURLToPath } = require('node:url');
const { schemeOf } = require('../process/app-urls.cjs');
const { onlyEmulated } = require('../process/not-emulated.cjs');

const MIME_TYPES = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.pdf': 'application/pdf',
  '.webmanifest': 'application/manifest+json',
};

async function fetchFile(url) {
  const file = fileURLToPath(url);
  const body = await fs.promises.readFile(file).catch(() => {
    throw new Error('net::ERR_FILE_NOT_FOUND');
  });
  const contentType = MIME_TYPES[path.extname(file).toLowerCase()] ?? 'application/octet-stream';
  return new Response(body, { headers: { 'content-type': contentType } });
}

/** STANDIN_OFFLINE=1 cuts the main process off, as a pulled cable would. */
function createNet(kernel) {
  const isOnline = () => process.env.STANDIN_OFFLINE !== '1';
  const fetchUrl = async (input, init) => {
    if (!kernel.isReady) throw new Error('net.fetch cannot be used before app is ready');
    const url = String(input?.url ?? input);
    const scheme = schemeOf(url);
    if (scheme === 'file') return fetchFile(url);
    const handler = kernel.protocolHandlers.get(scheme);
    if (handler && !init?.bypassCustomProtocolHandlers) return handler(new Request(url, init));
    if (!isOnline()) throw new Error('net::ERR_INTERNET_DISCONNECTED');
    return fetch(input, init);
  };
  const members = { fetch: fetchUrl, isOnline };
  Object.defineProperty(members, 'online', { get: isOnline, enumerable: true });
  return onlyEmulated(members, 'net');
}

module.exports = { createNet };
