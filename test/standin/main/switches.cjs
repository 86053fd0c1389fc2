'use strict';

const FEATURE_LIST = /^(en|dis)able-features$/;

/** app.commandLine. Feature lists add up: Playwright and the app each name their own. */
const createSwitches = (switches) => ({
  appendSwitch(name, value = '') {
    const earlier = switches.get(name);
    const isList = FEATURE_LIST.test(name) && earlier;
    switches.set(name, isList ? `${earlier},${value}` : String(value));
  },
  hasSwitch: (name) => switches.has(name),
  getSwitchValue: (name) => switches.get(name) ?? '',
  removeSwitch: (name) => void switches.delete(name),
});

module.exports = { createSwitches };
