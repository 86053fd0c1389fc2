import { useCallback, useEffect, useRef, useState } from 'react';
import { useSession } from './session-context';

/** How long after the last keystroke a draft is written. */
const QUIET_MS = 600;
/** How long somebody who types without a pause goes unwritten. */
const LONGEST_MS = 3_000;

export interface DraftHandle<T> {
  readonly value: T;
  readonly setValue: (next: T | ((before: T) => T)) => void;
  /** When the draft was last flushed to the journal; null while it has never been. */
  readonly savedAtMs: number | null;
  /** True while something typed is not yet in the journal. */
  readonly pending: boolean;
  /** True when the last attempt to keep the draft failed (full disk …); the text stays in the form. */
  readonly failed: boolean;
  /** Takes the draft away, after a save or when the person gives it up. */
  readonly discard: () => Promise<void>;
  readonly flush: () => Promise<void>;
}

/**
 * A form's content that survives reload, power cut, lock and change of language: kept as a sealed draft shortly after
 * every change and at once before locking or leaving. `initial` counts only when no draft of this key exists.
 */
export function useDraft<T>(key: string, initial: T | (() => T)): DraftHandle<T> {
  const session = useSession();
  const [value, setShown] = useState<T>(() => {
    const kept = session.drafts().find((draft) => draft.key === key);
    if (kept) return kept.value as T;
    return typeof initial === 'function' ? (initial as () => T)() : initial;
  });
  const [state, setState] = useState({ savedAtMs: null as number | null, pending: false, failed: false });
  const latest = useRef(value);
  const dirty = useRef(false);
  const unwrittenSince = useRef<number | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const mounted = useRef(true);

  const flush = useCallback(async () => {
    clearTimeout(timer.current);
    if (!dirty.current) return;
    dirty.current = false;
    unwrittenSince.current = null;
    const put = await session.putDraft(key, latest.current);
    if (!put.ok) dirty.current = true;
    if (!mounted.current) return;
    setState((s) => ({
      savedAtMs: put.ok ? session.lastDraftMs() : s.savedAtMs,
      pending: dirty.current,
      failed: !put.ok,
    }));
  }, [session, key]);

  const setValue = useCallback(
    (next: T | ((before: T) => T)) => {
      latest.current = typeof next === 'function' ? (next as (before: T) => T)(latest.current) : next;
      dirty.current = true;
      setShown(latest.current);
      setState((s) => (s.pending ? s : { ...s, pending: true }));
      clearTimeout(timer.current);
      const now = performance.now();
      unwrittenSince.current ??= now;
      const wait = Math.min(QUIET_MS, Math.max(0, unwrittenSince.current + LONGEST_MS - now));
      timer.current = setTimeout(() => void flush(), wait);
    },
    [flush],
  );

  const discard = useCallback(async () => {
    clearTimeout(timer.current);
    dirty.current = false;
    unwrittenSince.current = null;
    if (session.drafts().some((draft) => draft.key === key)) await session.putDraft(key, null);
  }, [session, key]);

  useEffect(() => {
    mounted.current = true;
    const onHide = () => void flush();
    document.addEventListener('visibilitychange', onHide);
    const stop = session.beforeLock(flush);
    return () => {
      mounted.current = false;
      document.removeEventListener('visibilitychange', onHide);
      stop();
      void flush();
    };
  }, [session, flush]);

  return { value, setValue, ...state, discard, flush };
}
