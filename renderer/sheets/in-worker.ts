import { err, type Result } from '../../shared/core/result';
import type { Sheet, TableError } from '../../shared/domain/case-import/table';
import type { SheetAnswers, SheetJob } from './sheet-job';
import type { SheetText } from './write-xlsx';

/** Reads a file off the main thread. A file that makes the reader fall over, or take all its memory, is told as no table. */
export async function readTableInWorker(
  name: string,
  bytes: Uint8Array,
): Promise<Result<readonly Sheet[], TableError>> {
  try {
    return await ask({ do: 'read', name, bytes });
  } catch {
    return err({ type: 'not_a_table' });
  }
}

export const writeXlsxInWorker = (sheet: SheetText): Promise<Uint8Array> => ask({ do: 'write', sheet });

function ask<K extends keyof SheetAnswers>(job: SheetJob & { readonly do: K }): Promise<SheetAnswers[K]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./sheet-worker.ts', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<SheetAnswers[K]>) => {
      worker.terminate();
      resolve(data);
    };
    worker.onerror = (event) => {
      worker.terminate();
      reject(new Error(event.message));
    };
    worker.postMessage(job);
  });
}
