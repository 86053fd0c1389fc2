import { useEffect, useRef } from 'react';
import { usePlatform } from '../platform-context';

/** A browser says "suspended" whenever another tab comes to the front: only a page that stays hidden this long is locked. */
const HIDDEN_MS = 120_000;

/** Calls back when the machine sleeps or its screen is locked, or when the page has been hidden for a while. */
export function useSuspend(onSuspend: () => void): void {
  const platform = usePlatform();
  const latest = useRef(onSuspend);
  useEffect(() => {
    latest.current = onSuspend;
  });
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = platform.device.onSuspend(() => {
      clearTimeout(timer);
      if (document.visibilityState === 'visible') latest.current();
      else timer = setTimeout(() => document.visibilityState === 'hidden' && latest.current(), HIDDEN_MS);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [platform]);
}
