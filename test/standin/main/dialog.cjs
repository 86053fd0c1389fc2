'use strict';

const { notEmulated, onlyEmulated } = require('../process/not-emulated.cjs');

const DIALOGS = [
  'showOpenDialog',
  'showSaveDialog',
  'showMessageBox',
  'showOpenDialogSync',
  'showSaveDialogSync',
  'showMessageBoxSync',
];

/** Nobody is there to answer: a spec says what the person chooses by replacing the member. */
function createDialog() {
  const members = { showErrorBox: (title, content) => console.error(`[dialog.showErrorBox] ${title}\n${content}`) };
  for (const name of DIALOGS) {
    members[name] = () => notEmulated(`dialog.${name}: a spec must stub it with app.evaluate(); a native dialog`);
  }
  return onlyEmulated(members, 'dialog');
}

module.exports = { createDialog };
