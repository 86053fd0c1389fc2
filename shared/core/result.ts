/** The outcome of something that can fail in an expected way. Errors are plain tagged objects, so they survive IPC and workers. */
export type Result<T, E> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };

export function ok(): Result<void, never>;
export function ok<T>(value: T): Result<T, never>;
export function ok<T>(value?: T): Result<T | undefined, never> {
  return { ok: true, value };
}

export const err = <E>(error: E): Result<never, E> => ({ ok: false, error });
