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

/**
 * Electron keeps IndexedDB directly in sessionData, Chromium in a folder `Default` of its own: a link makes the two one,
 * so that an app finds the database where it expects it. (Linking all of `Default` would send folder walkers in circles.)
 */
function linkDatabase(sessionData, profile) {
  fs.mkdirSync(path.join(sessionData, 'IndexedDB'), { recursive: true, mode: 0o700 });
  const link = path.join(profile, 'Default', 'IndexedDB');
  fs.mkdirSync(path.dirname(link), { recursive: true });
  fs.rmSync(link, { force: true }); // the app may have moved the folder away
  fs.symlinkSync(path.join('..', '..', 'IndexedDB'), link);
}

/** Chromium's folder, inside the app's own so that it lives and dies with it. */
function prepareProfile(sessionData) {
  const profile = path.join(sessionData, 'standin-chromium');
  linkDatabase(sessionData, profile);
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
