import { useEffect, useRef, type RefObject } from 'react';

/**
 * A ref for the one thing of a screen or dialog that the person opened it for: it takes the focus when it appears, and never again.
 * (A callback ref would not do: some inputs hand out a new handle on every render, and so would take the focus back while typing.)
 */
export function useFocusOnMount<T extends { readonly focus: () => void }>(): RefObject<T | null> {
  const ref = useRef<T>(null);
  useEffect(() => ref.current?.focus(), []);
  return ref;
}
