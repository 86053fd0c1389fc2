'use strict';

const { cspToPage, schemeOf, toAppUrl, toPageUrl } = require('./app-urls.cjs');
const { makeEvent } = require('./events.cjs');

const RESOURCE_TYPES = {
  Stylesheet: 'stylesheet',
  Script: 'script',
  Image: 'image',
  Font: 'font',
  XHR: 'xhr',
  Fetch: 'xhr',
  WebSocket: 'webSocket',
  Ping: 'ping',
  Media: 'media',
};

function resourceType(contents, { resourceType: type, frameId }) {
  if (type === 'Document') return frameId === contents._targetId ? 'mainFrame' : 'subFrame';
  return RESOURCE_TYPES[type] ?? 'other';
}

/** Whether the page may go where it wants. Loads that main itself asked for are not announced. */
function navigationAllowed(contents, paused, { url, type }) {
  const isMainFrame = type === 'mainFrame';
  if (isMainFrame && contents._takeExpected(paused.request.url)) return true;
  const frame = contents._frames.get(paused.frameId) ?? contents.mainFrame;
  const event = makeEvent({ url, isMainFrame, isSameDocument: false, frame, initiator: frame });
  if (isMainFrame && paused.redirectedRequestId) contents.emit('will-redirect', event, url);
  else {
    if (isMainFrame) contents.emit('will-navigate', event, url);
    contents.emit('will-frame-navigate', event);
  }
  return !event.defaultPrevented;
}

function toRequest(kernel, url, { method, headers, postDataEntries }) {
  const parts = (postDataEntries ?? []).map((entry) => Buffer.from(entry.bytes ?? '', 'base64'));
  const translate = ([name, value]) => [name, /^(origin|referer)$/i.test(name) ? toAppUrl(kernel, value) : value];
  const init = { method, headers: Object.fromEntries(Object.entries(headers).map(translate)) };
  if (parts.length > 0) init.body = Buffer.concat(parts);
  return new Request(url, init);
}

function toPageHeader(kernel, [name, value]) {
  if (/^content-security-policy/i.test(name)) return { name, value: cspToPage(kernel, value) };
  return { name, value: /^location$/i.test(name) ? toPageUrl(kernel, value) : value };
}

/** The answer of the app's own protocol.handle, as Fetch.fulfillRequest wants it; null is a failed request. */
async function askProtocolHandler(kernel, url, request) {
  const handler = kernel.protocolHandlers.get(schemeOf(url));
  if (!handler) return null;
  const response = await handler(toRequest(kernel, url, request));
  if (!(response instanceof Response) || response.type === 'error') return null;
  return {
    responseCode: response.status,
    responseHeaders: [...response.headers].map((header) => toPageHeader(kernel, header)),
    body: Buffer.from(await response.arrayBuffer()).toString('base64'),
  };
}

async function decide(kernel, contents, paused) {
  const url = toAppUrl(kernel, paused.request.url);
  const type = resourceType(contents, paused);
  const isDocument = type === 'mainFrame' || type === 'subFrame';
  if (isDocument && !navigationAllowed(contents, paused, { url, type }))
    return ['failRequest', { errorReason: 'Aborted' }];
  const details = { url, method: paused.request.method, resourceType: type, webContentsId: contents.id };
  const verdict = await contents.session._askBeforeRequest(details);
  if (verdict.cancel) return ['failRequest', { errorReason: 'BlockedByClient' }];
  if (!kernel.schemes.has(schemeOf(url))) return ['continueRequest', {}];
  const answer = await askProtocolHandler(kernel, url, paused.request);
  return answer ? ['fulfillRequest', answer] : ['failRequest', { errorReason: 'Failed' }];
}

/** A worker's request names no frame of ours; it belongs to the only window in practice. */
const contentsOf = ({ contents }, frameId) => {
  const all = [...contents.values()];
  return all.find((one) => one._frames.has(frameId)) ?? all[0];
};

async function answerRequest(kernel, paused) {
  const { chromium, deniedTargets } = kernel;
  const { requestId, frameId } = paused;
  const reply = (method, params) => chromium.send(`Fetch.${method}`, { requestId, ...params });
  try {
    const contents = contentsOf(kernel, frameId);
    const refused = contents === undefined || deniedTargets.has(frameId);
    const [method, params] = refused
      ? ['failRequest', { errorReason: 'Aborted' }]
      : await decide(kernel, contents, paused);
    await reply(method, params);
  } catch (error) {
    // A page that has gone on takes its requests with it.
    if (!chromium.closed && !/Invalid InterceptionId/.test(error.message)) {
      console.error('[stand-in] request', paused.request.url, error);
    }
    await reply('failRequest', { errorReason: 'Failed' }).catch(() => {});
  }
}

module.exports = { answerRequest };
