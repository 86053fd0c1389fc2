import { useCallback, useState } from 'react';
import type { Result } from '../../../shared/core/result';
import { rememberError } from '../errors-seen';
import type { BackupError, OnProgress, OpenProgress } from '../../data/gate-api';

export interface GateRun {
  /** Not null while the gate works. */
  readonly progress: OpenProgress | null;
  readonly error: BackupError | null;
  readonly clearError: () => void;
  /** Runs one step of the gate; its value, or null after an error that is then in `error`. */
  readonly run: <T>(step: (onProgress: OnProgress) => Promise<Result<T, BackupError>>) => Promise<T | null>;
}

/** One attempt at the gate: its progress while it runs, its error when it failed. */
export function useGateRun(): GateRun {
  const [progress, setProgress] = useState<OpenProgress | null>(null);
  const [error, setError] = useState<BackupError | null>(null);
  const clearError = useCallback(() => setError(null), []);
  const run = useCallback(async <T>(step: (onProgress: OnProgress) => Promise<Result<T, BackupError>>) => {
    setError(null);
    setProgress({ step: 'key', done: 0, total: 1 });
    const result = await step(setProgress);
    setProgress(null);
    if (result.ok) return result.value;
    rememberError(result.error.type);
    setError(result.error);
    return null;
  }, []);
  return { progress, error, clearError, run };
}
