import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftHandle } from '../../app/use-draft';
import { DraftState } from '../../components/draft-state';
import { useShortcut } from '../../components/use-shortcut';
import { CaseModal } from './case-modal';
import type { FormChecks } from './use-form-checks';

interface Props {
  readonly title: string;
  readonly saveText: string;
  readonly saving: boolean;
  readonly checks: FormChecks;
  readonly draft: Pick<DraftHandle<unknown>, 'savedAtMs' | 'pending' | 'failed' | 'discard'>;
  readonly danger?: boolean;
  readonly onSave: () => void;
  /** Closes; what was typed stays as a draft. */
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A small form over the page of a case. */
export function CaseDialog({
  title,
  saveText,
  saving,
  checks,
  draft,
  danger = false,
  onSave,
  onClose,
  children,
}: Props) {
  const { t } = useTranslation();
  useShortcut('mod+s', onSave);
  const discard = async () => {
    await draft.discard();
    onClose();
  };
  return (
    <CaseModal
      title={title}
      width="min(46rem, 94vw)"
      onCancel={onClose}
      footer={
        <div className="cases-buttons cases-dialog-footer">
          <DraftState draft={draft} />
          <Button onClick={() => void discard()}>{t('cases.dialog.discard')}</Button>
          <Button type="primary" danger={danger} loading={saving} onClick={onSave}>
            {saveText}
          </Button>
        </div>
      }
    >
      <div className="cases-dialog" {...checks.formProps}>
        {children}
      </div>
    </CaseModal>
  );
}
