import type { ReactNode } from 'react';

interface Props {
  readonly title: string;
  /** What to do next, in a sentence. */
  readonly text?: string;
  /** The button that does it. */
  readonly action?: ReactNode;
}

/** An empty list that says what belongs here and how to begin. */
export function EmptyState({ title, text, action }: Props) {
  return (
    <div className="ny-empty">
      <svg className="ny-empty-mark" width="44" height="28" viewBox="0 0 44 28" fill="none" aria-hidden>
        <path d="M2 25 14 8l7 9 8-13 13 21Z" stroke="currentColor" strokeWidth="1.5" strokeLinejoin="round" />
        <path d="m11 12 3 3 3-3m8-2 4 4 3-3" stroke="currentColor" strokeWidth="1.5" strokeLinejoin="round" />
      </svg>
      <span className="ny-empty-title">{title}</span>
      {text && <p>{text}</p>}
      {action}
    </div>
  );
}
