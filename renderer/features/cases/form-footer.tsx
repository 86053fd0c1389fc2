import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DraftState } from '../../components/draft-state';
import type { DraftHandle } from '../../app/use-draft';
import { useDisplay } from '../../i18n/display-context';
import { CaseModal } from './case-modal';
import type { FormChecks } from './use-form-checks';

/** At larger text a footer that stays in sight would cover the field in hand. */
const MOST_TEXT_FOR_STICKY = 130;

interface Props {
  readonly draft: Pick<DraftHandle<unknown>, 'savedAtMs' | 'pending' | 'failed' | 'discard'>;
  readonly checks: FormChecks;
  readonly saveText: string;
  readonly saving: boolean;
  readonly onSave: () => void;
  /** After the draft was thrown away. */
  readonly onDiscarded: () => void;
}

/** Saves or throws away what a form holds, and tells how safe it is meanwhile. */
export function FormFooter({ draft, checks, saveText, saving, onSave, onDiscarded }: Props) {
  const { t } = useTranslation();
  const { textPercent } = useDisplay();
  const [asking, setAsking] = useState(false);
  const discard = async () => {
    setAsking(false);
    await draft.discard();
    onDiscarded();
  };
  return (
    <footer className={textPercent <= MOST_TEXT_FOR_STICKY ? 'cases-footer cases-footer-sticky' : 'cases-footer'}>
      {checks.faultCount > 0 && (
        <p className="ny-field-error" role="alert">
          {t('cases.form.faults', { count: checks.faultCount })}{' '}
          <Button size="small" onClick={checks.toFirstFault}>
            {t('cases.form.faultsFirst')}
          </Button>
        </p>
      )}
      <div className="cases-buttons">
        <Button type="primary" data-save loading={saving} onClick={onSave}>
          {saveText}
        </Button>
        <Button onClick={() => setAsking(true)}>{t('cases.form.discard')}</Button>
        <span className="ny-secondary">{t('cases.form.saveHint', { save: 'Ctrl+S', next: 'Enter' })}</span>
        <DraftState draft={draft} />
      </div>
      {asking && (
        <CaseModal
          title={t('cases.form.discardTitle')}
          okText={t('cases.form.discardConfirm')}
          cancelText={t('cases.form.discardKeep')}
          onOk={() => void discard()}
          onCancel={() => setAsking(false)}
        >
          {t('cases.form.discardText')}
        </CaseModal>
      )}
    </footer>
  );
}
