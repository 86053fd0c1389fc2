import { Modal, type ModalProps } from 'antd';
import { useEffect, useRef } from 'react';
import { useFocusBack } from './use-focus-back';

/** A dialog that is open as long as it is drawn. It begins at its first field and gives the focus back when it goes. */
export function OpenModal({ children, ...props }: Omit<ModalProps, 'open'>) {
  const body = useRef<HTMLDivElement>(null);
  useFocusBack();
  useEffect(() => {
    // After the dialog has taken the focus itself; a field that asked for it keeps it.
    const frame = requestAnimationFrame(() => {
      if (body.current?.contains(document.activeElement)) return;
      body.current?.querySelector<HTMLElement>('input, select, textarea')?.focus();
    });
    return () => cancelAnimationFrame(frame);
  }, []);
  return (
    <Modal {...props} open>
      <div ref={body}>{children}</div>
    </Modal>
  );
}
