'use strict';

const fs = require('node:fs');
const path = require('node:path');

const OWN_SWITCHES = new Set(['user-data-dir', 'remote-debugging-pipe']);
const QUIET = [
  '--no-startup-window',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-extensions',
  '--disable-sync',
  '--disable-gpu',
  '--password-store=basic',
  '--use-mock-keychain',
  '--hide-crash-restore-bubble',
];
// Nothing leaves the machine: names do not resolve, so an app that tries the network fails at once.
const NO_NETWORK = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost';

/** The Chromium profile, inside the app's own folder so that it lives and dies with it. */
function prepareProfile(sessionData) {
  const profile = path.join(sessionData, 'standin-chromium');
  fs.mkdirSync(profile, { recursive: true });
  // Left by a killed instance; the app's own single-instance lock is what guards the folder.
  for (const name of ['SingletonLock', 'SingletonSocket', 'SingletonCookie']) {
    fs.rmSync(path.join(profile, name), { force: true });
  }
  return profile;
}

function chromiumArgs({ profile, switches }) {
  const headless = process.env.STANDIN_HEADED ? [] : ['--headless=new'];
  const passedOn = [...switches].filter(([name]) => !OWN_SWITCHES.has(name));
  return [
    ...headless,
    `--user-data-dir=${profile}`,
    ...QUIET,
    NO_NETWORK,
    ...passedOn.map(([name, value]) => (value ? `--${name}=${value}` : `--${name}`)),
  ];
}

module.exports = { prepareProfile, chromiumArgs };
