import { useEffect, useState } from 'react';

/** For what stands over the page as long as it is drawn: when it goes, the focus returns to where it came from, or to the heading of the page. */
export function useFocusBack(): void {
  // Read while drawing for the first time: in an effect the dialog has taken the focus already.
  const [opener] = useState(() => document.activeElement);
  useEffect(() => () => giveFocusBack(opener), [opener]);
}

function giveFocusBack(opener: Element | null): void {
  requestAnimationFrame(() => {
    // What has the focus by now took it on purpose, e.g. the heading of the page that the dialog led to.
    if (document.activeElement !== document.body) return;
    if (opener instanceof HTMLElement && opener !== document.body && opener.isConnected) opener.focus();
    else document.querySelector<HTMLElement>('h1[tabindex]')?.focus();
  });
}
