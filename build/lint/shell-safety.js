/**
 * What the desktop shell never does (docs/security-checklist.md). Each rule looks at one shape of code, so that it needs no types:
 * there is one place for each of these things, and the rule keeps it the only one.
 */
const RAW_METHODS = new Set(['invoke', 'on', 'off']);
const WRAPPERS = new Set(['call', 'subscribe']);
const WEAK = {
  sandbox: false,
  contextIsolation: false,
  webSecurity: false,
  nodeIntegration: true,
  nodeIntegrationInWorker: true,
  nodeIntegrationInSubFrames: true,
  allowRunningInsecureContent: true,
  experimentalFeatures: true,
  webviewTag: true,
  bypassCSP: true,
};
const NEVER_NAMED = new Set([
  'enableBlinkFeatures',
  'disableBlinkFeatures',
  'setCertificateVerifyProc',
  'appendSwitch',
]);
const NEVER_CALLED = new Set(['executeJavaScript', 'loadFile', 'openExternal', 'openPath']);

const functionsAround = (node) => {
  const found = [];
  for (let each = node.parent; each; each = each.parent) if (/Function/.test(each.type)) found.push(each);
  return found;
};
const nameOf = (fn) => fn.id?.name ?? (fn.parent?.type === 'VariableDeclarator' ? fn.parent.id.name : undefined);
const isParameter = (name, node) =>
  functionsAround(node).some((fn) => fn.params.some((param) => param.type === 'Identifier' && param.name === name));

/** In the preload `ipcRenderer` is used by the two wrappers and is not itself handed on: the page would have every channel. */
function rawChannelMessage(node) {
  const member = node.parent;
  const isUse = member.type === 'MemberExpression' && member.object === node && RAW_METHODS.has(member.property.name);
  const isCall = isUse && member.parent.type === 'CallExpression' && member.parent.callee === member;
  if (!isCall || !functionsAround(node).some((fn) => WRAPPERS.has(nameOf(fn))))
    return 'Only call() and subscribe() use ipcRenderer, by calling it: nothing of it may reach the page.';
  const [, listener] = member.parent.arguments;
  if (member.property.name === 'on' && listener?.type === 'Identifier' && isParameter(listener.name, node))
    return 'Wrap the listener: the event that Electron gives it has the raw channel.';
  return null;
}

export const preloadSafety = {
  create(context) {
    return {
      Identifier(node) {
        const isName = node.parent.type === 'ImportSpecifier' || (node.parent.key === node && !node.parent.computed);
        if (node.name !== 'ipcRenderer' || isName) return;
        const message = rawChannelMessage(node);
        if (message) context.report({ node, message });
      },
      CallExpression(node) {
        if (node.callee.name === 'require')
          context.report({ node, message: 'A sandboxed preload has no modules: ask main through the contract.' });
      },
    };
  },
};

export const mainSafety = {
  create(context) {
    const say = (node, message) => context.report({ node, message });
    const file = context.filename.split('\\').join('/');
    return {
      ImportSpecifier(node) {
        if (node.parent.source.value !== 'electron' || node.parent.importKind === 'type' || node.importKind === 'type')
          return;
        const { name } = node.imported;
        if (name === 'shell') say(node, 'Nothing is handed to the system’s own programs.');
        if (name === 'ipcMain' && !file.endsWith('electron/main/ipc/handle.ts'))
          say(node, 'Channels are registered in ipc/handle.ts, which checks sender and arguments.');
      },
      Property(node) {
        const key = node.key.name ?? node.key.value;
        if (key in WEAK && node.value.type === 'Literal' && node.value.value === WEAK[key])
          say(node, `${key}: ${WEAK[key]} opens the page to what it shows: leave it as window-options.ts has it.`);
        if (NEVER_NAMED.has(key)) say(node, `${key} is not used: it weakens what Chromium checks.`);
      },
      CallExpression(node) {
        const name = node.callee.type === 'MemberExpression' ? node.callee.property.name : undefined;
        if (NEVER_NAMED.has(name)) say(node, `${name}() is not used: it weakens what Chromium checks.`);
        if (NEVER_CALLED.has(name)) say(node, `${name}() is not used: the page comes from app:// and stays there.`);
        if (name === 'loadURL' && node.arguments[0]?.name !== 'APP_URL')
          say(node, 'A window shows APP_URL and nothing else.');
      },
      NewExpression(node) {
        const { name } = node.callee;
        const options = node.arguments[0];
        if (name === 'BrowserWindow' && options?.callee?.name !== 'windowOptions')
          say(node, 'Give a window what windowOptions() gives.');
        if (name === 'BrowserView' || name === 'WebContentsView')
          say(node, 'The app has one window and no views inside it.');
      },
    };
  },
};
