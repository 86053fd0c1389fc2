import { EventEmitter } from 'node:events';
import { describe, expect, test } from 'vitest';
import { APP_URL } from '../ipc/trusted-sender';
import { contentPolicy } from './content-policy';
import { foldersOf, userDataPath } from './folders';
import { guardContents, guardSession, type GuardedContents, type GuardedSession } from './guards';
import { menuTemplate } from './menu';
import { windowOptions, WINDOW_TITLE } from './window-options';

describe('the window', () => {
  const { webPreferences, title } = windowOptions({ preload: '/p.cjs', isPackaged: true });

  test.each([
    ['contextIsolation', true],
    ['sandbox', true],
    ['webSecurity', true],
    ['nodeIntegration', false],
    ['nodeIntegrationInWorker', false],
    ['nodeIntegrationInSubFrames', false],
    ['allowRunningInsecureContent', false],
    ['experimentalFeatures', false],
    ['webviewTag', false],
    ['navigateOnDragDrop', false],
    ['spellcheck', false],
    ['devTools', false],
  ] as const)('has %s set to %s', (name, value) => {
    expect(webPreferences[name]).toBe(value);
  });

  test('enables no Blink feature and carries a title that tells nothing', () => {
    expect(Object.keys(webPreferences).filter((name) => /blink/i.test(name))).toEqual([]);
    expect(title).toBe(WINDOW_TITLE);
  });
});

describe('the content policy', () => {
  const policy = new Map(
    contentPolicy('abc')
      .split('; ')
      .map((rule) => [rule.split(' ')[0], rule.split(' ').slice(1)]),
  );

  test('lets nothing in by default and no script but our own files', () => {
    expect(policy.get('default-src')).toEqual(["'none'"]);
    expect(policy.get('script-src')).toEqual(["'self'"]);
    expect(policy.get('style-src')).toEqual(["'self'", "'nonce-abc'"]);
    expect(policy.get('worker-src')).toEqual(["'self'"]);
  });

  test('names no remote place, and neither eval nor inline nor wasm', () => {
    expect(contentPolicy('abc')).not.toMatch(/https?:|wss?:|\*|unsafe|wasm/);
  });
});

describe('a web contents', () => {
  const setup = () => {
    const events = new EventEmitter();
    const handlers: (() => { action: string })[] = [];
    const contents = Object.assign(events, {
      setWindowOpenHandler: (handler: () => { action: string }) => handlers.push(handler),
    });
    guardContents(contents as unknown as GuardedContents); // an emitter takes any name, the guard's type only its own
    const goes = (name: string, event: object): boolean => {
      let isGoing = true;
      events.emit(name, { ...event, preventDefault: () => (isGoing = false) });
      return isGoing;
    };
    return { goes, openWindow: () => handlers[0]?.() };
  };

  test('may move within the app and nowhere else', () => {
    const { goes } = setup();
    expect(goes('will-navigate', { url: APP_URL })).toBe(true);
    for (const name of ['will-navigate', 'will-redirect'])
      for (const url of ['https://example.org', 'file:///etc/passwd', 'app://bundle.example/', 'data:text/html,x'])
        expect(goes(name, { url }), `${name} ${url}`).toBe(false);
  });

  test('has no frame that loads anything, no webview and no second window', () => {
    const { goes, openWindow } = setup();
    expect(goes('will-frame-navigate', { url: APP_URL, isMainFrame: false })).toBe(false);
    expect(goes('will-frame-navigate', { url: APP_URL, isMainFrame: true })).toBe(true);
    expect(goes('will-attach-webview', {})).toBe(false);
    expect(openWindow()).toEqual({ action: 'deny' });
  });
});

describe('the session', () => {
  /** Electron's session, as far as the guard talks to it. */
  const setup = () => {
    const events = new EventEmitter();
    const given: Record<string, (...args: never[]) => unknown> = {};
    const keep = (name: string) => (handler: (...args: never[]) => unknown) => void (given[name] = handler);
    guardSession({
      setPermissionRequestHandler: keep('request'),
      setPermissionCheckHandler: keep('check'),
      setDevicePermissionHandler: keep('device'),
      webRequest: {
        onBeforeRequest: (_filter: object, handler: (...args: never[]) => unknown) => keep('network')(handler),
      },
      on: events.on.bind(events),
    } as unknown as GuardedSession); // the handlers' parameters are Electron objects that the guard does not look at
    const call = (name: string, ...args: unknown[]) => given[name]?.(...(args as never[]));
    return { events, call };
  };
  const PERMISSIONS = [
    'media',
    'geolocation',
    'notifications',
    'clipboard-read',
    'openExternal',
    'fileSystem',
    'hid',
    'midi',
    'fullscreen',
  ];

  test('grants no permission but copying, whether asked or checked', () => {
    const { call } = setup();
    const answers = (permission: string) => {
      let granted: unknown;
      call('request', null, permission, (value: unknown) => (granted = value));
      return [granted, call('check', null, permission)];
    };
    for (const permission of PERMISSIONS) expect(answers(permission), permission).toEqual([false, false]);
    expect(answers('clipboard-sanitized-write')).toEqual([true, true]);
    expect(call('device')).toBe(false);
  });

  test('cancels every request to the network and every download', () => {
    const { call, events } = setup();
    let verdict: unknown;
    call('network', { url: 'https://example.org' }, (value: unknown) => (verdict = value));
    expect(verdict).toEqual({ cancel: true });
    let isPrevented = false;
    events.emit('will-download', { preventDefault: () => (isPrevented = true) });
    expect(isPrevented).toBe(true);
  });
});

describe('the menu', () => {
  const accelerators = (isPackaged: boolean) =>
    menuTemplate({ isPackaged }).flatMap(({ submenu }) =>
      (Array.isArray(submenu) ? submenu : []).map(({ accelerator }) => accelerator),
    );

  test('takes no key that the app or the person’s typing needs', () => {
    for (const key of ['L', 'N', 'S', 'W', 'R', 'Q', 'F'])
      expect(accelerators(false)).not.toContain(`CommandOrControl+${key}`);
  });

  test('opens developer tools only in development', () => {
    expect(accelerators(false)).toContain('F12');
    expect(accelerators(true)).not.toContain('F12');
  });
});

test('the journal lies outside the folder of Chromium', () => {
  const folders = foldersOf('/data');
  for (const path of [
    folders.journal('county'),
    folders.blobs('rehearsal'),
    folders.secret('county'),
    folders.engineFile,
  ])
    expect(path.startsWith(`${folders.sessionData}/`)).toBe(false);
  expect(userDataPath({}, '/home/x/.config')).toBe('/home/x/.config/Nyamdrel');
  expect(userDataPath({ NYAMDREL_USER_DATA: '/stick/data' }, '/home/x/.config')).toBe('/stick/data');
});
