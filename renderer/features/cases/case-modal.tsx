import type { ModalProps } from 'antd';
import { OpenModal } from '../../components/open-modal';

/** Beside the page, not in `body`: there the component would lock scrolling by a style that the content policy refuses. */
const besidePage = (): HTMLElement => document.querySelector<HTMLElement>('.ny-frame') ?? document.body;

/** A dialog over the page of a case. */
export const CaseModal = (props: Omit<ModalProps, 'open' | 'getContainer'>) => (
  <OpenModal {...props} getContainer={besidePage} />
);
