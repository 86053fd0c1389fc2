import { useEffect, useRef } from 'react';

const CHECK_MS = 5_000;
const SIGNS_OF_LIFE = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const;

/**
 * Calls back once nobody has touched the machine for so many minutes. Both clocks are asked: the one of the page stands still while
 * the machine sleeps, the one of the machine may be set back.
 */
export function useIdle(minutes: number, onIdle: () => void): void {
  const latest = useRef(onIdle);
  useEffect(() => {
    latest.current = onIdle;
  });
  useEffect(() => {
    const now = () => ({ wall: Date.now(), page: performance.now() });
    let last = now();
    const seen = () => (last = now());
    const check = () => {
      const { wall, page } = now();
      if (Math.max(wall - last.wall, page - last.page) >= minutes * 60_000) latest.current();
    };
    for (const sign of SIGNS_OF_LIFE) window.addEventListener(sign, seen, { passive: true, capture: true });
    document.addEventListener('visibilitychange', check);
    const timer = setInterval(check, CHECK_MS);
    return () => {
      for (const sign of SIGNS_OF_LIFE) window.removeEventListener(sign, seen, { capture: true });
      document.removeEventListener('visibilitychange', check);
      clearInterval(timer);
    };
  }, [minutes]);
}
