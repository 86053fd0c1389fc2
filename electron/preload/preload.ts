import { contextBridge, ipcRenderer } from 'electron';
import type { Bridge, PushChannel, PushListener, RequestCall, RequestChannel } from '../../shared/ipc/contract';

/**
 * The bridge, whole: every function by name, nothing generic, no ipcRenderer. It runs sandboxed, so it holds types
 * of the contract only; main checks each call's sender and arguments.
 */
function call<C extends RequestChannel>(channel: C): RequestCall<C> {
  const invoke = (...args: readonly unknown[]) => ipcRenderer.invoke(channel, ...args);
  return invoke as RequestCall<C>; // invoke answers `any`; the page parses what comes back
}

/** The event object stays here: its `sender` would hand the page a raw channel. */
function subscribe<C extends PushChannel>(channel: C) {
  return (listener: PushListener<C>): (() => void) => {
    const forward = () => listener();
    ipcRenderer.on(channel, forward);
    return () => void ipcRenderer.off(channel, forward);
  };
}

const bridge = {
  journal: {
    profiles: call('journal.profiles'),
    create: call('journal.create'),
    open: call('journal.open'),
    append: call('journal.append'),
    read: call('journal.read'),
    writeHeader: call('journal.writeHeader'),
    close: call('journal.close'),
  },
  blobs: {
    put: call('blobs.put'),
    get: call('blobs.get'),
    has: call('blobs.has'),
    remove: call('blobs.remove'),
  },
  secrets: {
    backend: call('secrets.backend'),
    machineSecret: call('secrets.machineSecret'),
  },
  erasure: {
    begun: call('erasure.begun'),
    begin: call('erasure.begin'),
    finish: call('erasure.finish'),
  },
  files: {
    open: call('files.open'),
    save: call('files.save'),
    saveChecked: call('files.saveChecked'),
    openLarge: call('files.openLarge'),
    readLarge: call('files.readLarge'),
    beginLarge: call('files.beginLarge'),
    writeLarge: call('files.writeLarge'),
    endLarge: call('files.endLarge'),
    dropLarge: call('files.dropLarge'),
    print: call('files.print'),
    savePdf: call('files.savePdf'),
  },
  backupFolder: {
    remembered: call('backupFolder.remembered'),
    choose: call('backupFolder.choose'),
    ready: call('backupFolder.ready'),
    save: call('backupFolder.save'),
    forget: call('backupFolder.forget'),
  },
  hub: {
    identify: call('hub.identify'),
    post: call('hub.post'),
    file: call('hub.file'),
  },
  device: {
    facts: call('device.facts'),
    space: call('device.space'),
    setDatabaseAside: call('device.setDatabaseAside'),
    wasDatabaseSetAside: call('device.wasDatabaseSetAside'),
    restart: call('device.restart'),
    onSuspend: subscribe('device.onSuspend'),
  },
} satisfies Bridge;

contextBridge.exposeInMainWorld('nyamdrel', bridge);
