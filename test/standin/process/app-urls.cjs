'use strict';
// Stock Chromium can neither route nor register a scheme of its own, so a privileged scheme is shown to the page
// as an https origin that exists only inside the request interceptor: app://bundle/x is https://bundle.app.invalid/x.

const APP_URL = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)(.*)$/is;
const PAGE_URL = /^https:\/\/([^/?#]+)\.([a-z][a-z0-9+-]*)\.invalid(?=[/?#]|$)(.*)$/is;
const CSP_SOURCE = /(^|[\s;])([a-z][a-z0-9+-]*):(?:\/\/([\w.-]+))?(?=[\s;]|$)/g;
const OPAQUE = new Set(['file:', 'about:', 'data:']);

function toPageUrl({ schemes }, url) {
  const [, scheme, host, rest] = APP_URL.exec(url) ?? [];
  if (scheme === undefined || !schemes.has(scheme.toLowerCase())) return url;
  return `https://${(host || 'host').toLowerCase()}.${scheme.toLowerCase()}.invalid${rest || '/'}`;
}

function toAppUrl({ schemes }, url) {
  const [, host, scheme, rest] = PAGE_URL.exec(url ?? '') ?? [];
  return scheme !== undefined && schemes.has(scheme) ? `${scheme}://${host}${rest || '/'}` : url;
}

/** URL.origin says 'null' for schemes it does not know, Electron does not. */
function originOf(url) {
  if (!URL.canParse(url)) return 'null';
  const { protocol, host } = new URL(url);
  return OPAQUE.has(protocol) ? 'null' : `${protocol}//${host}`;
}

/** A policy that names the app's scheme must name the origin the page really has. */
const cspToPage = ({ schemes }, policy) =>
  policy.replace(CSP_SOURCE, (all, before, scheme, host) =>
    schemes.has(scheme) ? `${before}https://${host ?? '*'}.${scheme}.invalid` : all,
  );

const schemeOf = (url) => /^[^:]*/.exec(url)[0].toLowerCase();

module.exports = { toPageUrl, toAppUrl, originOf, cspToPage, schemeOf };
