import { useLayoutEffect, useRef, type ReactNode } from 'react';

interface Props {
  readonly title: ReactNode;
  readonly text?: ReactNode;
  readonly actions?: ReactNode;
}

/** Head of a page: its one `h1`, a sentence, and what can be done here. */
export function PageHeader({ title, text, actions }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  // A page that had to be loaded first: the frame has kept the focus for it on the place where it stands.
  useLayoutEffect(() => {
    if (document.activeElement?.tagName === 'MAIN') heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <header className="ny-page-header">
      <div className="ny-page-header-text">
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {text && <p>{text}</p>}
      </div>
      {actions && <div className="ny-page-header-actions">{actions}</div>}
    </header>
  );
}
