import type { PortError } from '../../../shared/platform/ports';

/** The code of a Node system error (`ENOSPC`), or null. */
export const errorCode = (error: unknown): string | null =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;

/** What a person can act on, from what the system said. The message is dropped: it holds paths, and paths hold names. */
export function portErrorFrom(error: unknown, wanted: 'read' | 'write'): PortError {
  const code = errorCode(error);
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return { type: 'disk_full' };
    case 'EROFS':
      return { type: 'read_only' };
    case 'EACCES':
    case 'EPERM':
      return { type: wanted === 'write' ? 'read_only' : 'denied' };
    case 'ENOENT':
      return { type: 'missing' };
    case 'EBUSY':
      return { type: 'in_use' };
    default:
      return { type: 'unknown', what: code ?? (error instanceof Error ? error.name : typeof error) };
  }
}
