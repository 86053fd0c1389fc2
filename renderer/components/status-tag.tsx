import type { ReactNode } from 'react';

/** What a state means for the person: nothing to do, under way, done, waiting for someone, needs attention. */
export type Tone = 'neutral' | 'active' | 'good' | 'waiting' | 'bad';

/** A state as colour, dot and words; never colour alone. */
export function StatusTag({ tone, children }: { readonly tone: Tone; readonly children: ReactNode }) {
  return <span className={`ny-tag ny-tag-${tone}`}>{children}</span>;
}
