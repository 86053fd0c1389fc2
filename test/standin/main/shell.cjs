'use strict';

const { notEmulated, onlyEmulated } = require('../process/not-emulated.cjs');

/** Leaving the app is a spec's to stub, so that no spec opens anything by accident. */
function createShell() {
  const members = { beep() {} };
  for (const name of ['openExternal', 'openPath', 'trashItem']) {
    members[name] = async () => notEmulated(`shell.${name}: a spec must stub it with app.evaluate(); it`);
  }
  members.showItemInFolder = () => notEmulated('shell.showItemInFolder: a spec must stub it with app.evaluate(); it');
  return onlyEmulated(members, 'shell');
}

module.exports = { createShell };
