import type { ErrorSeen } from '../../shared/diagnostics/report';

const KEPT = 30;
const seen: ErrorSeen[] = [];

/** Remembers the kind of an error of this start, for the diagnostics file. Never a message: it could quote somebody's data. */
export function rememberError(type: string): void {
  seen.push({ atMs: Date.now(), type });
  if (seen.length > KEPT) seen.shift();
}

/** The kinds of the last errors, oldest first. */
export const errorsSeen = (): readonly ErrorSeen[] => [...seen];

/** Errors that no screen caught, by the name of their class. */
export function watchUncaughtErrors(): void {
  const remember = (thrown: unknown) => rememberError(thrown instanceof Error ? thrown.name : 'thrown');
  window.addEventListener('error', ({ error }) => remember(error));
  window.addEventListener('unhandledrejection', ({ reason }) => remember(reason));
}
