'use strict';

const os = require('node:os');
const path = require('node:path');
const { notEmulated } = require('../process/not-emulated.cjs');

const HOME_FOLDERS = ['Desktop', 'Documents', 'Downloads', 'Music', 'Pictures', 'Videos'];

function defaultPaths(kernel, getPath) {
  const home = os.homedir();
  const inUserData = (name) => path.join(getPath('userData'), name);
  const paths = {
    home: () => home,
    appData: () => process.env.XDG_CONFIG_HOME || path.join(home, '.config'),
    userData: () => kernel.switches.get('user-data-dir') || path.join(getPath('appData'), kernel.app.name),
    sessionData: () => getPath('userData'),
    temp: () => os.tmpdir(),
    exe: () => process.execPath,
    module: () => process.execPath,
    logs: () => inUserData('logs'),
    crashDumps: () => inUserData('Crashpad'),
  };
  for (const folder of HOME_FOLDERS) paths[folder.toLowerCase()] = () => path.join(home, folder);
  return paths;
}

/** app.getPath and app.setPath. The profile's folder is fixed once Chromium runs in it. */
function createAppPaths(kernel) {
  const chosen = new Map();
  const getPath = (name) => {
    if (chosen.has(name)) return chosen.get(name);
    if (!Object.hasOwn(defaults, name)) throw new Error(`Failed to get '${name}' path`);
    return defaults[name]();
  };
  const defaults = defaultPaths(kernel, getPath);
  const setPath = (name, value) => {
    if (!Object.hasOwn(defaults, name)) throw new Error('Failed to set path');
    if (!path.isAbsolute(value)) throw new Error('Path must be absolute');
    if (kernel.chromium && (name === 'userData' || name === 'sessionData'))
      notEmulated(`app.setPath('${name}') after ready`);
    chosen.set(name, value);
  };
  return { getPath, setPath };
}

module.exports = { createAppPaths };
