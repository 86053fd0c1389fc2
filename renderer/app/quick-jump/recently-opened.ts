import { useEffect } from 'react';
import { useLocation } from 'react-router';
import type { Session } from '../../data/api';
import { useSession } from '../session-context';

/** Records kept in mind for the quick jump. */
const KEPT = 6;

/** In memory only: which cases somebody looked at is nobody else's business. */
const opened = new WeakMap<Session, readonly string[]>();

/** Ids of the cases and requests that the person has opened since unlocking, the last one first. */
export const recentlyOpened = (session: Session): readonly string[] => opened.get(session) ?? [];

/** Keeps in mind which cases and requests are opened. */
export function useRememberOpened(): void {
  const session = useSession();
  const { pathname } = useLocation();
  useEffect(() => {
    const id = /^\/(?:cases|requests)\/([\w-]{22})(?:\/|$)/.exec(pathname)?.[1];
    if (id === undefined) return;
    opened.set(session, [id, ...recentlyOpened(session).filter((other) => other !== id)].slice(0, KEPT));
  }, [session, pathname]);
}
