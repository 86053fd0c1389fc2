import { Button } from 'antd';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftHandle } from '../../app/use-draft';
import { OpenModal } from '../../components/open-modal';
import { useShortcut } from '../../components/use-shortcut';
import { DraftState } from '../../components/draft-state';

interface Props {
  readonly title: ReactNode;
  readonly draft: Pick<DraftHandle<unknown>, 'savedAtMs' | 'pending' | 'failed'>;
  readonly onSave: () => Promise<void>;
  /** Closes and keeps the draft. */
  readonly onClose: () => void;
  /** Gives up what was typed. */
  readonly onDiscard: () => void;
  readonly children: ReactNode;
}

/** A dialog over an autosaved draft: closing keeps what was typed, discarding is a button of its own. */
export function DraftDialog({ title, draft, onSave, onClose, onDiscard, children }: Props) {
  const { t } = useTranslation();
  useShortcut('mod+s', () => void onSave());
  const form = useId();
  return (
    <OpenModal
      width="min(46rem, 94vw)"
      title={title}
      onCancel={onClose}
      footer={
        <div className="directory-dialog-foot">
          <DraftState draft={draft} />
          <Button type="text" onClick={onDiscard}>
            {t('common.action.discard')}
          </Button>
          <Button onClick={onClose}>{t('common.action.close')}</Button>
          <Button type="primary" htmlType="submit" form={form}>
            {t('common.action.save')}
          </Button>
        </div>
      }
    >
      <form
        id={form}
        className="ny-field-grid"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void onSave();
        }}
      >
        {children}
      </form>
    </OpenModal>
  );
}
