'use strict';
// The sandboxed preload gets an `events` module without Node.

class EventEmitter {
  #listeners = new Map();

  on(name, listener) {
    this.#listeners.set(name, [...(this.#listeners.get(name) ?? []), listener]);
    return this;
  }

  once(name, listener) {
    const wrapped = (...args) => {
      this.off(name, wrapped);
      listener.apply(this, args);
    };
    wrapped.listener = listener;
    return this.on(name, wrapped);
  }

  off(name, listener) {
    const list = [...(this.#listeners.get(name) ?? [])];
    const at = list.findLastIndex((one) => one === listener || one.listener === listener);
    if (at >= 0) list.splice(at, 1);
    this.#listeners.set(name, list);
    return this;
  }

  addListener(name, listener) {
    return this.on(name, listener);
  }

  removeListener(name, listener) {
    return this.off(name, listener);
  }

  removeAllListeners(name) {
    if (name === undefined) this.#listeners.clear();
    else this.#listeners.delete(name);
    return this;
  }

  emit(name, ...args) {
    const list = this.#listeners.get(name) ?? [];
    for (const listener of list) listener.apply(this, args);
    return list.length > 0;
  }

  listenerCount(name) {
    return (this.#listeners.get(name) ?? []).length;
  }
}
EventEmitter.EventEmitter = EventEmitter;

module.exports = { EventEmitter };
