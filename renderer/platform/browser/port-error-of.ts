import type { PortError } from '../../../shared/platform/ports';

/** The expected failure behind what the browser threw. Only the name of the exception is kept: its message may hold a file name. */
export function portErrorOf(thrown: unknown): PortError {
  const name = thrown instanceof Error || thrown instanceof DOMException ? thrown.name : typeof thrown;
  switch (name) {
    case 'QuotaExceededError':
      return { type: 'disk_full' };
    case 'NotFoundError':
      return { type: 'missing' };
    // Another tab, or the worker of a page that is just going away, has the file open.
    case 'NoModificationAllowedError':
      return { type: 'in_use' };
    case 'NotAllowedError':
    case 'SecurityError':
      return { type: 'denied' };
    // Chromium cannot make or read its own list of files. Of a full disk, one that can only be read and a damaged list it does
    // not say which, and its estimate of the room knows nothing of the disk.
    case 'InvalidStateError':
      return { type: 'unknown', what: 'storage' };
    default:
      return { type: 'unknown', what: name };
  }
}
