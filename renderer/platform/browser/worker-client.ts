import { err } from '../../../shared/core/result';
import type { BlobPort, ErasurePort, JournalPort } from '../../../shared/platform/ports';
import type { WorkerAnswer, WorkerCall, WorkerPorts } from './worker-protocol';

type Ask = (port: keyof WorkerPorts, method: string, args: readonly unknown[]) => Promise<unknown>;

/** The journal and the blobs in their worker, which starts with the first call. When it is gone, every call answers `unknown`. */
export function createWorkerPorts(startWorker: () => Worker): WorkerPorts {
  let ask: Ask | null = null;
  const call: Ask = (...args) => (ask ??= connect(startWorker()))(...args);
  return { journal: journalOver(call), blobs: blobsOver(call), erasure: erasureOver(call) };
}

function connect(worker: Worker): Ask {
  const waiting = new Map<number, (value: unknown) => void>();
  let nextId = 1;
  let isGone = false;
  worker.addEventListener('message', ({ data }: MessageEvent<WorkerAnswer>) => {
    waiting.get(data.id)?.('failed' in data ? err({ type: 'unknown', what: data.failed }) : data.value);
    waiting.delete(data.id);
  });
  worker.addEventListener('error', () => {
    isGone = true;
    for (const answer of waiting.values()) answer(WORKER_GONE);
    waiting.clear();
  });
  return (port, method, args) =>
    new Promise((resolve) => {
      if (isGone) return resolve(WORKER_GONE);
      waiting.set(nextId, resolve);
      worker.postMessage({ id: nextId++, port, method, args } satisfies WorkerCall);
    });
}

const WORKER_GONE = err({ type: 'unknown', what: 'worker' });

function journalOver(ask: Ask): JournalPort {
  const to =
    <K extends keyof JournalPort>(method: K) =>
    (...args: Parameters<JournalPort[K]>) =>
      ask('journal', method, args) as ReturnType<JournalPort[K]>; // the worker runs this very method
  return {
    profiles: to('profiles'),
    create: to('create'),
    open: to('open'),
    append: to('append'),
    read: to('read'),
    writeHeader: to('writeHeader'),
    close: to('close'),
  };
}

function blobsOver(ask: Ask): BlobPort {
  const to =
    <K extends keyof BlobPort>(method: K) =>
    (...args: Parameters<BlobPort[K]>) =>
      ask('blobs', method, args) as ReturnType<BlobPort[K]>; // the worker runs this very method
  return { put: to('put'), get: to('get'), has: to('has'), remove: to('remove') };
}

function erasureOver(ask: Ask): ErasurePort {
  const to =
    <K extends keyof ErasurePort>(method: K) =>
    (...args: Parameters<ErasurePort[K]>) =>
      ask('erasure', method, args) as ReturnType<ErasurePort[K]>; // the worker runs this very method
  return { begun: to('begun'), begin: to('begin'), finish: to('finish') };
}
