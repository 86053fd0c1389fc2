import { err, ok, type Result } from '../../shared/core/result';
import { REQUESTS, type Bridge, type Handlers, type Section } from '../../shared/ipc/contract';
import { resultOf } from '../../shared/ipc/schemas';
import type { HubPort, PortError } from '../../shared/platform/ports';
import { electronLargeFiles } from './electron-large-files';
import type { Platform } from './platform';

/** What only the desktop can do; the screens find it by `'recovery' in platform`. */
export interface DesktopPlatform extends Platform {
  readonly recovery: {
    /** After the first error of opening the database: asks main to move it aside at the next start. Then `restart`. */
    readonly setDatabaseAside: () => Promise<Result<void, PortError>>;
    /** Whether that was done before this start. */
    readonly wasDatabaseSetAside: () => Promise<boolean>;
    readonly restart: () => Promise<Result<void, PortError>>;
  };
  /** The page as laid out for print media, as a PDF where the person chooses. False when they cancel. */
  readonly savePdf: (name: string) => Promise<Result<boolean, PortError>>;
}

/** The Platform over the preload's bridge. Answers are parsed once, here; a call that fails altogether is `unknown`. */
export function electronPlatform(bridge: Bridge): DesktopPlatform {
  const journal = checked('journal', bridge.journal);
  const secrets = checked('secrets', bridge.secrets);
  const files = checked('files', bridge.files);
  const device = checked('device', bridge.device);
  return {
    journal: { ...journal, close: async (profile) => void (await journal.close(profile)) },
    blobs: checked('blobs', bridge.blobs),
    secrets: {
      backend: async () => valueOr(await secrets.backend(), 'none'),
      machineSecret: secrets.machineSecret,
    },
    erasure: checked('erasure', bridge.erasure),
    files: {
      open: files.open,
      save: files.save,
      saveChecked: files.saveChecked,
      ...electronLargeFiles(files),
      print: files.print,
    },
    device: {
      facts: async () => valueOr(await device.facts(), { host: 'electron', appVersion: '', bootId: '' }),
      space: async () => valueOr(await device.space(), { freeBytes: null, persisted: true }),
      onSuspend: (listener) => bridge.device.onSuspend(listener),
    },
    hub: hubOver(checked('hub', bridge.hub)),
    backupFolder: checked('backupFolder', bridge.backupFolder),
    can: { journalOutsideBrowser: true, savePdf: true },
    // Main holds the single-instance lock before it opens a window, and it opens only one.
    claim: async () => 'claimed',
    recovery: {
      setDatabaseAside: device.setDatabaseAside,
      wasDatabaseSetAside: async () => valueOr(await device.wasDatabaseSetAside(), false),
      restart: device.restart,
    },
    savePdf: files.savePdf,
  };
}

/** The hub over the bridge: it is at an address of its own, and main judges its certificate. */
const hubOver = (hub: Handlers<'hub'>): HubPort => ({
  isSameOrigin: () => false,
  identify: async (address, letters) => {
    const found = valueOr(await hub.identify(address, letters), { found: 'unreachable', fingerprint: null });
    return found.found === 'hub' ? ok({ fingerprint: found.fingerprint }) : err({ type: found.found });
  },
  post: async (to, path, body) => {
    const reply = valueOr(await hub.post({ ...to }, path, body), null);
    if (reply === null) return err({ type: 'unreachable' });
    return typeof reply === 'string' ? err({ type: reply }) : ok(reply);
  },
  file: async (to, call) => {
    const reply = valueOr(await hub.file({ ...to }, { ...call, headers: { ...call.headers } }), null);
    return reply ? ok(reply) : err({ type: 'unreachable' });
  },
  onOnline: (listener) => {
    window.addEventListener('online', listener);
    return () => window.removeEventListener('online', listener);
  },
});

const valueOr = <T>(result: Result<T, PortError>, otherwise: T): T => (result.ok ? result.value : otherwise);

type AnyCall = (...args: readonly unknown[]) => Promise<unknown>;

function checked<S extends Section>(section: S, calls: Handlers<S>): Handlers<S> {
  const wrapped = Object.entries(REQUESTS[section]).map(([method, { value }]) => {
    const schema = resultOf(value);
    const call = calls[method as keyof Handlers<S>] as AnyCall; // the contract's own keys
    return [method, (...args: readonly unknown[]) => parsedAnswer(() => call(...args), schema)] as const;
  });
  return Object.fromEntries(wrapped) as unknown as Handlers<S>; // the same keys, with the same arguments and answers
}

async function parsedAnswer(ask: () => Promise<unknown>, schema: ReturnType<typeof resultOf>): Promise<unknown> {
  try {
    const parsed = schema.safeParse(await ask());
    return parsed.success ? parsed.data : err({ type: 'unknown', what: 'answer' });
  } catch {
    return err({ type: 'unknown', what: 'ipc' });
  }
}
