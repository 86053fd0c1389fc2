import type { BlobPort, ErasurePort, JournalPort } from '../../../shared/platform/ports';

/** The ports that the worker holds. */
export interface WorkerPorts {
  readonly journal: JournalPort;
  readonly blobs: BlobPort;
  readonly erasure: ErasurePort;
}

export interface WorkerCall {
  readonly id: number;
  readonly port: keyof WorkerPorts;
  readonly method: string;
  readonly args: readonly unknown[];
}

/** `failed`: the name of what was thrown, a bug or the end of the worker. */
export type WorkerAnswer =
  { readonly id: number; readonly value: unknown } | { readonly id: number; readonly failed: string };
