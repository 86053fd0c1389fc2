import { useEffect, useState } from 'react';
import { useSession } from '../app/session-context';

const LOOK_EVERY_MS = 15_000;

/**
 * Today in Asia/Shanghai; the component renders again when it changes. Looks at the clock often instead of sleeping until midnight: a
 * laptop that slept through it, or a clock that was set, is noticed as well.
 */
export function useToday(): string {
  const session = useSession();
  const [today, setToday] = useState(() => session.context().today);
  useEffect(() => {
    const look = () => setToday(session.context().today);
    look();
    const timer = setInterval(look, LOOK_EVERY_MS);
    document.addEventListener('visibilitychange', look);
    window.addEventListener('focus', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
      window.removeEventListener('focus', look);
    };
  }, [session]);
  return today;
}
