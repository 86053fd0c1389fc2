'use strict';
// Text back to values. References count objects in the order the encoder met them, so every branch
// must keep its object before it decodes what is inside.

const { base64ToBytes } = require('./base64.cjs');

function decodeView(kind, text) {
  const bytes = base64ToBytes(text);
  return kind === 'Uint8Array' ? bytes : new globalThis[kind](bytes.buffer);
}

function decodeError(kind, [message, stack]) {
  const error = new globalThis[kind](message);
  error.stack = stack;
  return error;
}

function decodeNumber(text) {
  return text === '-0' ? -0 : Number(text);
}

const fillers = {
  m(map, entries, decode) {
    for (const [key, item] of entries) map.set(decode(key), decode(item));
  },
  s(set, items, decode) {
    for (const item of items) set.add(decode(item));
  },
  a(array, items, decode) {
    items.forEach((item, at) => {
      if (item === null || item.t !== 'h') array[at] = decode(item);
    });
  },
  // defineProperty, not assignment: a key named __proto__ must stay a key
  o(object, entries, decode) {
    for (const [key, item] of entries) {
      Object.defineProperty(object, key, { value: decode(item), writable: true, enumerable: true, configurable: true });
    }
  },
};

function emptyContainer(node) {
  switch (node.t) {
    case 'm':
      return new Map();
    case 's':
      return new Set();
    case 'a':
      return Object.assign([], { length: node.v.length }); // holes, not undefined
    default:
      return {};
  }
}

function decodeLeaf(node) {
  switch (node.t) {
    case 'd':
      return new Date(node.v ?? NaN); // JSON turned an invalid date's NaN into null
    case 'x':
      return new RegExp(node.v[0], node.v[1]);
    case 'ab':
      return base64ToBytes(node.v).buffer;
    case 'av':
      return decodeView(node.k, node.v);
    case 'e':
      return decodeError(node.k, node.v);
    default:
      throw new Error(`unknown wire tag ${node.t}`);
  }
}

/** @param hooks.fn, hooks.promise turn an id back into a function or a promise of the other world. */
function decodeWire(text, hooks = {}) {
  const kept = [];
  const keep = (object) => {
    kept.push(object);
    return object;
  };
  const decodeContainer = (node) => {
    const container = keep(emptyContainer(node));
    fillers[node.t](container, node.v, decode);
    return container;
  };
  const decode = (node) => {
    if (node === null || typeof node !== 'object') return node;
    if (node.t === 'u') return undefined;
    if (node.t === 'n') return decodeNumber(node.v);
    if (node.t === 'b') return BigInt(node.v);
    if (node.t === 'r') return kept[node.v];
    if (node.t === 'f') return hooks.fn(node.v);
    if (node.t === 'p') return hooks.promise(node.v);
    return node.t in fillers ? decodeContainer(node) : keep(decodeLeaf(node));
  };
  return decode(JSON.parse(text));
}

module.exports = { decodeWire };
