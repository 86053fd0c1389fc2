// Before what the features say of the same things, so that theirs counts.
import './styles/fonts.css';
import './styles/base.css';
import './styles/components.css';
import './styles/gate.css';
import './styles/frame.css';
import { createRoot } from 'react-dom/client';
import { must } from '../shared/core/assert';
import { App } from './app/app';
import { watchUncaughtErrors } from './app/errors-seen';
import { holdEnterWhileComposing } from './app/hold-enter-while-composing';
import { keepFormsOffDisk } from './app/keep-forms-off-disk';
import { nonceStyles } from './app/style-nonce';
import { deriveInWorker } from './data/crypto/derive-in-worker';
import { createGate } from './data/gate';
import { browserPlatform } from './platform/browser';
import { keepApp } from './platform/browser/keep-app';
import { electronPlatform } from './platform/electron';

nonceStyles();
watchUncaughtErrors();
keepFormsOffDisk();
holdEnterWhileComposing();
if (!window.nyamdrel) keepApp();
const platform = window.nyamdrel ? electronPlatform(window.nyamdrel) : browserPlatform();
const gate = createGate({
  platform,
  // The one clock and the one dice of the renderer.
  clock: { nowMs: () => Date.now() },
  random: { bytes: (count) => crypto.getRandomValues(new Uint8Array(count)) },
  derive: deriveInWorker,
});

createRoot(must(document.getElementById('root'), 'index.html holds #root')).render(
  <App platform={platform} gate={gate} />,
);
