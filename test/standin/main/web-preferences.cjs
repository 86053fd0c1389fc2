'use strict';

const { notEmulated } = require('../process/not-emulated.cjs');

/** The only values the stand-in runs with: it cannot show what a weaker window would let through. */
const REQUIRED = {
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  contextIsolation: true,
  sandbox: true,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
};

function checkWebPreferences(preferences = {}) {
  for (const [name, value] of Object.entries(REQUIRED)) {
    const given = preferences[name];
    if (given !== undefined && given !== value) notEmulated(`webPreferences.${name}: ${given}`);
  }
  if (preferences.partition || preferences.session) notEmulated('webPreferences.partition and .session');
  return { ...REQUIRED, ...preferences };
}

module.exports = { checkWebPreferences };
