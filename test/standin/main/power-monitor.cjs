'use strict';

const { EventEmitter } = require('node:events');

/** A machine that never sleeps: a spec emits suspend, resume, lock-screen … and stubs the idle time. */
class PowerMonitor extends EventEmitter {
  onBatteryPower = false;

  getSystemIdleState() {
    return 'active';
  }
  getSystemIdleTime() {
    return 0;
  }
  isOnBatteryPower() {
    return false;
  }
}

const createPowerMonitor = () => new PowerMonitor();

module.exports = { createPowerMonitor };
