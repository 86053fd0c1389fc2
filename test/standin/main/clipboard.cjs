'use strict';

const { onlyEmulated } = require('../process/not-emulated.cjs');

/** The main process's own; it does not meet the page's navigator.clipboard. */
function createClipboard() {
  let text = '';
  return onlyEmulated(
    {
      readText: async () => text,
      writeText: async (value) => {
        text = String(value);
      },
      clear: async () => {
        text = '';
      },
    },
    'clipboard',
  );
}

module.exports = { createClipboard };
