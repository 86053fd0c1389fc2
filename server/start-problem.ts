import type { HubProblem } from './problem-words';
import { StoreProblemError } from './storage/store-problem';

/** What a failed start tells people: never the message of an error, which may quote addresses and passwords. */
export function startProblem(
  error: unknown,
  { folder, port, usesServer }: { readonly folder: string; readonly port: number; readonly usesServer: boolean },
): HubProblem {
  if (error instanceof StoreProblemError) return error.problem;
  const { code, syscall } = codes(error);
  if (syscall === 'listen') return { type: code === 'EACCES' ? 'port_forbidden' : 'port_taken', port };
  if (['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'ENOTDIR', 'EDQUOT'].includes(code) && syscall !== 'connect')
    return { type: 'folder_not_writable', folder, code };
  if (code.startsWith('ERR_OSSL') || code.startsWith('ERR_CRYPTO')) return { type: 'certificate_unreadable', code };
  return usesServer ? { type: 'database_unreachable', code } : { type: 'fault', code };
}

/** Several addresses of one host are tried and fail together. */
export function codes(error: unknown): { readonly code: string; readonly syscall: string } {
  const one = error instanceof AggregateError ? (error.errors[0] as unknown) : error;
  const { code, syscall, name } = (one ?? {}) as { code?: unknown; syscall?: unknown; name?: unknown };
  const word = [code, name].find((part) => typeof part === 'string');
  return { code: word ?? 'unknown', syscall: typeof syscall === 'string' ? syscall : '' };
}
