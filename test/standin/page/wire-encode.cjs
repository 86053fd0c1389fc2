'use strict';
// Structured clone to text. Values JSON cannot hold become {t: tag, v: …}; plain objects are tagged too,
// so no value of the app can be mistaken for a tag.

const { bytesToBase64 } = require('./base64.cjs');

const ERROR_NAMES = ['Error', 'EvalError', 'RangeError', 'ReferenceError', 'SyntaxError', 'TypeError', 'URIError'];

const tagOf = (value) => Object.prototype.toString.call(value).slice(8, -1);
const refuse = () => {
  throw new Error('An object could not be cloned.');
};

function encodeNumber(value) {
  if (Object.is(value, -0)) return { t: 'n', v: '-0' };
  return Number.isFinite(value) ? value : { t: 'n', v: String(value) };
}

function encodePrimitive(value, hooks) {
  switch (typeof value) {
    case 'undefined':
      return { t: 'u' };
    case 'number':
      return encodeNumber(value);
    case 'bigint':
      return { t: 'b', v: String(value) };
    case 'function':
      return hooks.fn ? { t: 'f', v: hooks.fn(value) } : refuse();
    case 'symbol':
      return refuse();
    default:
      return value; // boolean, string
  }
}

const encodeError = (error) => ({
  t: 'e',
  k: ERROR_NAMES.includes(error.name) ? error.name : 'Error',
  v: [String(error.message), String(error.stack || '')],
});

// A hole is not undefined: structured clone keeps it a hole.
const encodeArray = (array, encode) => ({
  t: 'a',
  v: Array.from({ length: array.length }, (_, at) => (at in array ? encode(array[at]) : { t: 'h' })),
});

function encodeObject(value, encode) {
  const tag = tagOf(value);
  if (tag === 'Date') return { t: 'd', v: value.getTime() };
  if (tag === 'RegExp') return { t: 'x', v: [value.source, value.flags] };
  if (tag === 'ArrayBuffer') return { t: 'ab', v: bytesToBase64(new Uint8Array(value)) };
  if (ArrayBuffer.isView(value)) {
    return { t: 'av', k: tag, v: bytesToBase64(new Uint8Array(value.buffer, value.byteOffset, value.byteLength)) };
  }
  if (tag === 'Map') return { t: 'm', v: [...value].map(([key, item]) => [encode(key), encode(item)]) };
  if (tag === 'Set') return { t: 's', v: [...value].map(encode) };
  if (value instanceof Error || tag === 'Error') return encodeError(value);
  if (Array.isArray(value)) return encodeArray(value, encode);
  if (tag !== 'Object' && tag !== 'Arguments') return refuse(); // Blob, Element, WeakMap, boxed primitives …
  return { t: 'o', v: Object.keys(value).map((key) => [key, encode(value[key])]) };
}

/**
 * @param hooks.fn, hooks.promise turn what only the context bridge may carry into an id; without them
 * functions and promises are refused, as structured clone refuses them.
 */
function encodeWire(root, hooks = {}) {
  const seen = new Map();
  const encode = (value) => {
    if (value === null) return null;
    if (typeof value !== 'object') return encodePrimitive(value, hooks);
    if (seen.has(value)) return { t: 'r', v: seen.get(value) };
    if (hooks.promise && tagOf(value) === 'Promise') return { t: 'p', v: hooks.promise(value) };
    seen.set(value, seen.size);
    return encodeObject(value, encode);
  };
  return JSON.stringify(encode(root));
}

module.exports = { encodeWire };
