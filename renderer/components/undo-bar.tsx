import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

/** How long an undo is offered, in ms; the time stands still while the person is on it. */
const OFFERED_MS = 8000;

export interface Undoable {
  /** What was done. */
  readonly text: string;
  readonly undo: () => Promise<unknown>;
}

/** Says what was just done and offers to take it back. Stands in the page, so that Tab reaches it. */
export function UndoBar({ done, onGone }: { readonly done: Undoable; readonly onGone: () => void }) {
  const { t } = useTranslation();
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held) return undefined;
    const timer = setTimeout(onGone, OFFERED_MS);
    return () => clearTimeout(timer);
  }, [held, done, onGone]);
  return (
    <div
      className="ny-undo"
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <output>{done.text}</output>
      <Button
        onClick={() => {
          onGone();
          void done.undo();
        }}
      >
        {t('lists.undo.button')}
      </Button>
    </div>
  );
}
