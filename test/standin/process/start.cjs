'use strict';

const { launchChromium } = require('./chromium-pipe.cjs');
const { chromiumArgs, prepareProfile } = require('./chromium-args.cjs');
const { attachTarget } = require('./targets.cjs');
const { answerRequest } = require('./requests.cjs');
const { makeEvent } = require('./events.cjs');
const { CHROMIUM } = require('./versions.cjs');

function printErrorLine(line) {
  // Playwright waits for this line to learn the port; the rest is noise of a headless Chromium.
  if (line.startsWith('DevTools listening on') || process.env.STANDIN_DEBUG) process.stderr.write(`${line}\n`);
}

/** In Electron the browser process *is* the main process: if Chromium dies, so do we, at once. */
function dieWithChromium(kernel) {
  kernel.chromium.process.on('exit', (code, signal) => {
    if (kernel.isExiting) return;
    console.error(`[stand-in] Chromium ended (${signal ?? code})`);
    process.kill(process.pid, 'SIGKILL');
  });
}

function listenToBrowser(kernel) {
  const { chromium } = kernel;
  const { events } = chromium;
  const report = (error) => {
    if (!chromium.closed) console.error('[stand-in] target:', error.message);
  };
  events.on('Target.attachedToTarget', (event) => attachTarget(kernel, event).catch(report));
  events.on('Target.targetDestroyed', ({ targetId }) => kernel.contentsByTarget.get(targetId)?._window._forget());
  events.on('Target.targetCrashed', ({ targetId }) => kernel.contentsByTarget.get(targetId)?._noteCrash());
  events.on('Fetch.requestPaused', (event) => answerRequest(kernel, event));
}

/**
 * Fetch is enabled on the *browser* session: there it is nearest the network, so Playwright's page.route always
 * comes first, and it sees pages, frames and workers alike. On page sessions the order of two clients is chance.
 * @returns Chromium's version
 */
async function takeControl({ chromium }) {
  await chromium.send('Fetch.enable', { patterns: [{ urlPattern: '*', requestStage: 'Request' }] });
  await chromium.send('Target.setDiscoverTargets', { discover: true });
  await chromium.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: true, flatten: true });
  const { product } = await chromium.send('Browser.getVersion');
  return product.replace(/^.*\//, '');
}

/** Called once the app's main file has run, as Electron does: switches and paths are final by now. */
async function start(kernel, { noteChromiumVersion }) {
  const { app } = kernel;
  if (kernel.isExiting || kernel.isQuitting) return;
  app.emit('will-finish-launching');
  const profile = prepareProfile(app.getPath('sessionData'));
  kernel.chromium = launchChromium({
    executable: CHROMIUM,
    args: chromiumArgs({ profile, switches: kernel.switches }),
    onErrorLine: printErrorLine,
  });
  dieWithChromium(kernel);
  listenToBrowser(kernel);
  noteChromiumVersion(await takeControl(kernel));
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => app.quit());
  kernel.isReady = true;
  app.emit('ready', makeEvent(), {});
  app._announceReady();
}

module.exports = { start };
