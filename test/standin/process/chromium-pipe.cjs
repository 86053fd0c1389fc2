'use strict';

const { spawn } = require('node:child_process');
const { EventEmitter } = require('node:events');
const readline = require('node:readline');

/** Splits the NUL-separated messages of Chromium's pipe. */
function onMessages(stream, onMessage) {
  let parts = [];
  stream.on('data', (chunk) => {
    let start = 0;
    for (let end = chunk.indexOf(0); end >= 0; end = chunk.indexOf(0, start)) {
      parts.push(chunk.subarray(start, end));
      onMessage(JSON.parse(Buffer.concat(parts).toString('utf8')));
      parts = [];
      start = end + 1;
    }
    if (start < chunk.length) parts.push(chunk.subarray(start));
  });
}

/** Requests and their answers, events by `session:method` (or bare method for the browser's own session). */
class ChromiumPipe {
  #waiting = new Map();
  #lastId = 0;
  closed = false;
  events = new EventEmitter().setMaxListeners(0);

  constructor(process) {
    this.process = process;
    const [, , , input, output] = process.stdio;
    this.input = input;
    onMessages(output, (message) => this.#take(message));
    for (const stream of [input, output]) stream.on('error', () => this.#close());
    output.on('close', () => this.#close());
    process.on('error', () => this.#close());
  }

  send(method, params = {}, sessionId) {
    return new Promise((resolve, reject) => {
      if (this.closed) return reject(new Error(`${method}: Chromium is gone`));
      const id = ++this.#lastId;
      this.#waiting.set(id, { resolve, reject, method });
      this.input.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    });
  }

  #take(message) {
    if (message.id === undefined) {
      const name = message.sessionId ? `${message.sessionId}:${message.method}` : message.method;
      this.events.emit(name, message.params);
      return;
    }
    const request = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    if (message.error) request?.reject(new Error(`${request.method}: ${message.error.message}`));
    else request?.resolve(message.result);
  }

  #close() {
    if (this.closed) return;
    this.closed = true;
    for (const { method, reject } of this.#waiting.values()) reject(new Error(`${method}: Chromium is gone`));
    this.#waiting.clear();
  }
}

/**
 * Chromium with CDP over a pipe; its own --remote-debugging-port stays free for Playwright.
 * Not detached: Playwright made us a group leader, so one group kill ends Chromium too, as with real Electron.
 */
function launchChromium({ executable, args, onErrorLine }) {
  const stdio = ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'];
  const process = spawn(executable, [...args, '--remote-debugging-pipe'], { stdio });
  process.on('error', (error) => onErrorLine(`[stand-in] ${error.message}`));
  readline.createInterface({ input: process.stderr }).on('line', onErrorLine);
  return new ChromiumPipe(process);
}

module.exports = { launchChromium };
