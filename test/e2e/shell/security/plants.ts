import { REQUEST_LIST } from '../../../../shared/ipc/contract';
import { NO_BRIDGE, tooMuch } from './bridge-faults';
import { FRAME_LOADED, handedOver, NAVIGATED, OUTSIDE, WINDOW_OPENED } from './leaving-faults';
import { ALL_DENIED, granted } from './permission-faults';
import type { Plant } from './planted-app';
import { ALL_STOPPED, letIn } from './policy-faults';
import { answersStrangers } from './sender-faults';

const GUARDS = 'main/shell/guards.ts';

export const PLANTS = {
  'content policy dropped': {
    module: 'main/shell/serve-bundle.ts',
    edits: [["'content-security-policy': contentPolicy(nonce),", '']],
    faults: ALL_STOPPED.map(letIn),
  },
  'content policy with eval': {
    module: 'main/shell/content-policy.ts',
    edits: [[`"script-src 'self'"`, `"script-src 'self' 'unsafe-eval'"`]],
    faults: [letIn('eval')],
  },
  'permissions granted': {
    module: GUARDS,
    edits: [
      ['decide(ALLOWED_PERMISSIONS.has(permission))', 'decide(true)'],
      ['=> ALLOWED_PERMISSIONS.has(permission)', '=> true'],
    ],
    faults: ALL_DENIED.map(granted),
  },
  'sender not checked': {
    module: 'main/ipc/handle.ts',
    edits: [['isTrusted: isTrustedSender(senderOf(event), ourContentsId())', 'isTrusted: true']],
    faults: REQUEST_LIST.map(({ channel }) => answersStrangers(channel)),
  },
  'popups allowed': {
    module: GUARDS,
    edits: [["({ action: 'deny' })", "({ action: 'allow' })"]],
    faults: [WINDOW_OPENED],
  },
  'links handed to the system': {
    module: GUARDS,
    edits: [
      ['import type { App,', "import { shell } from 'electron'; import type { App,"],
      ["() => ({ action: 'deny' })", "({ url }) => { void shell.openExternal(url); return { action: 'deny' }; }"],
    ],
    faults: [...OUTSIDE, 'app://bundle/index.html'].map(handedOver),
  },
  'navigation not guarded': {
    module: GUARDS,
    edits: [["contents.on('will-navigate', stayInApp);", '']],
    faults: [NAVIGATED],
  },
  'frames let in': {
    module: GUARDS,
    edits: [['if (!event.isMainFrame) event.preventDefault();', '']],
    faults: [FRAME_LOADED], // together with the next: each alone stops a frame
  },
  'frames in the content policy': {
    module: 'main/shell/content-policy.ts',
    edits: [
      [`"frame-src 'none'"`, `"frame-src 'self'"`],
      [`"frame-ancestors 'none'"`, `"frame-ancestors 'self'"`],
    ],
    faults: [letIn('frame')],
  },
  'Node in the preload': {
    module: 'preload/preload.ts',
    edits: [
      ['import { contextBridge,', "import { readFileSync } from 'node:fs'; import { contextBridge,"],
      ['journal: {', 'fs: { readFileSync }, journal: {'],
    ],
    faults: [NO_BRIDGE],
  },
  'raw channel over the bridge': {
    module: 'preload/preload.ts',
    edits: [['const bridge = {', 'const bridge = { raw: { invoke: (name: string) => ipcRenderer.invoke(name) },']],
    faults: [tooMuch('raw.invoke')],
  },
} as const satisfies Record<string, Plant>;
