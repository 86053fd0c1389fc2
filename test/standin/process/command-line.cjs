'use strict';

const fs = require('node:fs');
const path = require('node:path');

const INSPECT = /^--inspect(?:-brk)?(?:=(?:.*:)?(\d+))?$/;

/** `electron [-r module] [--inspect=port] [--switch[=value]] app`, as Playwright calls it. */
function parseCommandLine(argv) {
  const parsed = { requires: [], inspectPort: undefined, appArgument: undefined, switches: new Map() };
  for (let at = 0; at < argv.length; at++) {
    const argument = argv[at];
    const inspect = INSPECT.exec(argument);
    const named = /^--([^=]+)=?(.*)$/s.exec(argument);
    if (argument === '-r' || argument === '--require') parsed.requires.push(path.resolve(argv[++at]));
    else if (inspect) parsed.inspectPort = Number(inspect[1] ?? 9229);
    else if (named) parsed.switches.set(named[1], named[2]);
    else parsed.appArgument ??= argument;
  }
  return parsed;
}

/** The app is a folder with a package.json that names its main file. */
function resolveApp(appArgument) {
  if (appArgument === undefined) throw new Error('[stand-in] no app folder given');
  const appPath = path.resolve(appArgument);
  const packageFile = path.join(appPath, 'package.json');
  if (!fs.existsSync(packageFile)) throw new Error(`[stand-in] ${appPath} is not a folder with a package.json`);
  const manifest = JSON.parse(fs.readFileSync(packageFile, 'utf8'));
  const mainFile = path.join(appPath, manifest.main ?? 'index.js');
  if (!fs.existsSync(mainFile)) throw new Error(`[stand-in] ${mainFile} does not exist: build the app first`);
  return { appPath, manifest, mainFile };
}

module.exports = { parseCommandLine, resolveApp };
