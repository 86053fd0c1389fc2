import { createContext, use, useMemo, type ReactNode } from 'react';
import type { PersonId } from '../../shared/core/ids';
import type { Healing } from '../data/gate-api';

export interface Work {
  /** Covers the screen at once, keeps the drafts, drops the key. With a person: that one is asked for the passphrase next. */
  readonly lock: (next?: PersonId | null) => void;
  /** What the app repaired when it opened this session. */
  readonly healing: readonly Healing[];
}

const WorkContext = createContext<Work | null>(null);

export function LockProvider({ lock, healing, children }: Work & { readonly children: ReactNode }) {
  const work = useMemo(() => ({ lock, healing }), [lock, healing]);
  return <WorkContext value={work}>{children}</WorkContext>;
}

export function useWork(): Work {
  const work = use(WorkContext);
  if (!work) throw new Error('Broken assumption: useWork stands below LockProvider');
  return work;
}
