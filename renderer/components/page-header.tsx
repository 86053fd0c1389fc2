import type { ReactNode } from 'react';

interface Props {
  readonly title: ReactNode;
  readonly text?: ReactNode;
  readonly actions?: ReactNode;
}

/** Head of a page: its one `h1`, a sentence, and what can be done here. */
export function PageHeader({ title, text, actions }: Props) {
  return (
    <header className="ny-page-header">
      <div className="ny-page-header-text">
        <h1 tabIndex={-1}>{title}</h1>
        {text && <p>{text}</p>}
      </div>
      {actions && <div className="ny-page-header-actions">{actions}</div>}
    </header>
  );
}
