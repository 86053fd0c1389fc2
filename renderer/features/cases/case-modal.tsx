import { Modal, type ModalProps } from 'antd';
import { useEffect, useState } from 'react';

/** Beside the page, not in `body`: there the component would lock scrolling by a style that the content policy refuses. */
const besidePage = (): HTMLElement => document.querySelector<HTMLElement>('.ny-frame') ?? document.body;

/** A dialog that is open as long as it is drawn. When it goes the focus returns to where it came from, or to the heading of the page. */
export function CaseModal(props: Omit<ModalProps, 'open' | 'getContainer'>) {
  // Read while drawing for the first time: in an effect the dialog has taken the focus already.
  const [opener] = useState(() => document.activeElement);
  useEffect(() => () => giveFocusBack(opener), [opener]);
  return <Modal {...props} open getContainer={besidePage} />;
}

function giveFocusBack(opener: Element | null): void {
  requestAnimationFrame(() => {
    if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    else if (document.activeElement === document.body) document.querySelector<HTMLElement>('h1[tabindex]')?.focus();
  });
}
