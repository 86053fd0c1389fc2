'use strict';
// Synchronous, as Electron's lock is: a file with our pid, and a folder the second instance drops its message into.

const fs = require('node:fs');
const path = require('node:path');

const POLL_MS = 50;

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return fs.readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1][0] !== 'Z';
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Who holds the lock now: undefined when we took it, else its pid. */
function takeOrFindHolder(lockFile) {
  for (;;) {
    try {
      fs.writeFileSync(lockFile, String(process.pid), { flag: 'wx' });
      return undefined;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    const pid = Number(fs.readFileSync(lockFile, 'utf8'));
    if (pid && isAlive(pid)) return pid;
    fs.rmSync(lockFile, { force: true }); // left by a killed instance
  }
}

function leaveMessage(inbox, message) {
  fs.mkdirSync(inbox, { recursive: true });
  const draft = path.join(inbox, `.${process.pid}`);
  fs.writeFileSync(draft, JSON.stringify(message));
  fs.renameSync(draft, path.join(inbox, `${process.pid}-${Date.now()}.json`));
}

function takeMessages(inbox) {
  const files = fs.readdirSync(inbox).filter((name) => name.endsWith('.json'));
  return files.map((name) => {
    const file = path.join(inbox, name);
    const message = JSON.parse(fs.readFileSync(file, 'utf8'));
    fs.rmSync(file);
    return message;
  });
}

function watchInbox(inbox, onMessage) {
  fs.rmSync(inbox, { recursive: true, force: true });
  fs.mkdirSync(inbox, { recursive: true });
  const poll = () => {
    if (fs.existsSync(inbox)) takeMessages(inbox).forEach(onMessage); // a spec may clear userData under us
  };
  return setInterval(poll, POLL_MS).unref();
}

/** @returns the held lock, or null when another instance has it and has been told. */
function acquireSingleInstanceLock({ folder, additionalData, onSecondInstance }) {
  fs.mkdirSync(folder, { recursive: true });
  const lockFile = path.join(folder, 'standin-singleton.pid');
  const inbox = path.join(folder, 'standin-singleton.inbox');
  if (takeOrFindHolder(lockFile) !== undefined) {
    leaveMessage(inbox, { argv: process.argv, cwd: process.cwd(), additionalData });
    return null;
  }
  const timer = watchInbox(inbox, onSecondInstance);
  return {
    release() {
      clearInterval(timer);
      fs.rmSync(lockFile, { force: true });
    },
  };
}

module.exports = { acquireSingleInstanceLock };
