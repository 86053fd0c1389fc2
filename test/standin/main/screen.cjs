'use strict';

const { EventEmitter } = require('node:events');

const bounds = { x: 0, y: 0, width: 1920, height: 1080 };
const display = {
  id: 1,
  bounds,
  workArea: bounds,
  size: { width: bounds.width, height: bounds.height },
  workAreaSize: { width: bounds.width, height: bounds.height },
  scaleFactor: 1,
  rotation: 0,
};

/** One display of 1920 × 1080. */
class Screen extends EventEmitter {
  getPrimaryDisplay() {
    return display;
  }
  getAllDisplays() {
    return [display];
  }
  getDisplayMatching() {
    return display;
  }
  getDisplayNearestPoint() {
    return display;
  }
}

const createScreen = () => new Screen();

module.exports = { createScreen };
