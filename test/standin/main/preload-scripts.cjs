'use strict';
// Builds the two texts that Chromium runs before any page script: one in the page's world, one in the preload's.

const fs = require('node:fs');
const path = require('node:path');
const vm = require('node:vm');

const PAGE_FOLDER = path.join(__dirname, '..', 'page');
const MODULES = fs.readdirSync(PAGE_FOLDER).map((name) => {
  const text = fs.readFileSync(path.join(PAGE_FOLDER, name), 'utf8');
  return `${JSON.stringify(`./${name}`)}: (module, require) => {${text}\n}`;
});

/** The files of page/ with a `require` among themselves, closed off from the page. */
const withPageModules = (body) => `
if (window === window.top && location.protocol !== 'chrome-error:') {
  const definitions = {${MODULES.join(',\n')}};
  const loaded = new Map();
  const requirePage = (id) => {
    if (!loaded.has(id)) {
      const module = { exports: {} };
      loaded.set(id, module);
      definitions[id](module, requirePage);
    }
    return loaded.get(id).exports;
  };
  ${body}
}`;

const PARAMETERS = 'require, process, exports, module, Buffer, global, setImmediate, clearImmediate';

/** A preload that does not parse must not take the stand-in's own script with it. */
function readPreload(file, onError) {
  if (!path.isAbsolute(file)) throw new Error('preload script must have absolute path');
  try {
    const text = fs.readFileSync(file, 'utf8');
    new vm.Script(`(function () {${text}\n})`, { filename: file });
    return [`{ file: ${JSON.stringify(file)}, run: function (${PARAMETERS}) {${text}\n} }`];
  } catch (error) {
    onError(file, error);
    return [];
  }
}

const pageWorldScript = ({ secret }) =>
  withPageModules(`requirePage('./world-bridge.cjs').createWorldBridge('page', ${JSON.stringify(secret)});`);

const shownProcess = (additionalArguments) => ({
  platform: process.platform,
  arch: process.arch,
  versions: process.versions,
  env: { ...process.env },
  argv: [process.execPath, ...additionalArguments],
  execPath: process.execPath,
  resourcesPath: process.resourcesPath,
});

function preloadWorldScript({ kernel, preload, additionalArguments = [], onError }) {
  const { secret, binding, receive } = kernel;
  const config = { secret, binding, receive, process: shownProcess(additionalArguments) };
  const preloads = preload ? readPreload(preload, onError) : [];
  return withPageModules(
    `requirePage('./preload-world.cjs').runPreloads(${JSON.stringify(config)}, [${preloads.join(',')}]);`,
  );
}

module.exports = { pageWorldScript, preloadWorldScript };
