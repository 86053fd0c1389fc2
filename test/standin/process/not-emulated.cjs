'use strict';

/** The stand-in never makes up a success: what it does not do, it refuses to do. */
function notEmulated(what) {
  throw new Error(`[stand-in] ${what} is not emulated: extend the stand-in or run on real Electron`);
}

const QUIET_KEYS = new Set(['then', 'name', 'prototype', 'toJSON', 'constructor']); // asked by promises, consoles and serializers

/** A namespace that gives its members and throws for the rest. Specs may still replace members. */
const onlyEmulated = (members, name) =>
  new Proxy(members, {
    get(target, key, receiver) {
      if (key in target || typeof key === 'symbol' || QUIET_KEYS.has(key)) return Reflect.get(target, key, receiver);
      return notEmulated(`${name}.${key}`);
    },
  });

/** An export of which nothing is emulated; only using it throws. */
const nothingEmulated = (name) =>
  new Proxy(function () {}, {
    get: (_, key) => (typeof key === 'symbol' || QUIET_KEYS.has(key) ? undefined : notEmulated(`${name}.${key}`)),
    apply: () => notEmulated(name),
    construct: () => notEmulated(name),
  });

module.exports = { notEmulated, onlyEmulated, nothingEmulated };
