import { useEffect, useRef } from 'react';

export interface ShortcutOptions {
  readonly enabled?: boolean;
  /** Also fires while a text field has the focus. Always so for shortcuts with `mod`. */
  readonly whileTyping?: boolean;
}

/**
 * Calls back on a key: `mod+k` (Ctrl, or ⌘ on a Mac), `mod+shift+y`, `escape`, `?`. Never fires during IME composition, and Ctrl+N is left to the
 * browser. The newest handler is used without registering again.
 */
export function useShortcut(
  keys: string,
  handler: () => void,
  { enabled = true, whileTyping = false }: ShortcutOptions = {},
): void {
  const latest = useRef(handler);
  useEffect(() => {
    latest.current = handler;
  });
  useEffect(() => {
    if (!enabled) return undefined;
    const onKey = (event: KeyboardEvent) => {
      if (isComposing(event) || !matchesKeys(event, keys)) return;
      if (!keys.startsWith('mod+') && !whileTyping && isTextField(event.target)) return;
      event.preventDefault();
      latest.current();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [keys, enabled, whileTyping]);
}

/** Whether a key belongs to an input method that is still composing. 229 is what older ones send. */
export const isComposing = (event: { readonly isComposing?: boolean; readonly keyCode?: number }): boolean =>
  event.isComposing === true || event.keyCode === 229;

/** Whether the pressed keys are the named ones. */
export function matchesKeys(
  event: {
    readonly key: string;
    readonly ctrlKey: boolean;
    readonly metaKey: boolean;
    readonly shiftKey: boolean;
    readonly altKey: boolean;
  },
  keys: string,
): boolean {
  const key = keys.split('+').at(-1);
  const mod = keys.startsWith('mod+');
  if (mod && key === 'n') return false;
  // Without Ctrl, Shift is a matter of the keyboard: `?` needs it on most.
  const shiftFits = !mod || event.shiftKey === keys.includes('shift+');
  return event.key.toLowerCase() === key && (event.ctrlKey || event.metaKey) === mod && shiftFits && !event.altKey;
}

function isTextField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName);
}
