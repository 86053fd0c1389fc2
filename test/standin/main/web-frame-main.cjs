'use strict';

const { encodeWire } = require('../page/wire-encode.cjs');
const { originOf, toAppUrl } = require('../process/app-urls.cjs');

/** One document in one frame: a navigation makes a new one, as RenderFrameHosts do. */
class WebFrameMain {
  _gone = false;

  constructor({ kernel, contents, id, parentId, url = 'about:blank', name = '' }) {
    this._kernel = kernel;
    this._contents = contents;
    this._id = id;
    this._parentId = parentId;
    this._url = url;
    this._name = name;
  }

  get url() {
    return toAppUrl(this._kernel, this._url);
  }
  get origin() {
    return originOf(this.url);
  }
  get name() {
    return this._name;
  }
  get parent() {
    return this._contents._frames.get(this._parentId) ?? null;
  }
  get top() {
    return this._contents.mainFrame;
  }
  get frames() {
    return [...this._contents._frames.values()].filter((frame) => frame._parentId === this._id);
  }
  get detached() {
    return this._gone;
  }
  isDestroyed() {
    return this._gone;
  }
  executeJavaScript(code) {
    return this._contents._evaluate(code, { frameId: this._id });
  }
  send(channel, ...args) {
    this._contents._postToPreload(this._id, { op: 'send', ch: channel, a: encodeWire(args) });
  }
}

module.exports = { WebFrameMain };
