import { useSyncExternalStore } from 'react';
import { useSession } from './session-context';

/** A sealed preference of the person on this machine; renders again when it changes. */
export function usePreference(key: string): readonly [value: unknown, put: (value: unknown) => void] {
  const session = useSession();
  const value = useSyncExternalStore(session.subscribe, () => session.preference(key));
  return [value, (next) => void session.putPreference(key, next)];
}
