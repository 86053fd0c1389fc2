import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/use-format';

interface Props {
  readonly done: number;
  readonly total: number;
  readonly onCancel: () => void;
}

export function SavingStep({ done, total, onCancel }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const [cancelling, setCancelling] = useState(false);
  const told = t('import.saving.progress', { done: format.number(done), total: format.number(total) });
  return (
    <>
      <p>{t('import.saving.text')}</p>
      <progress className="cases-progress" value={done} max={total} aria-label={told} />
      <output>{told}</output>
      <div className="cases-buttons">
        <Button
          disabled={cancelling}
          onClick={() => {
            setCancelling(true);
            onCancel();
          }}
        >
          {t(cancelling ? 'import.saving.cancelling' : 'import.saving.cancel')}
        </Button>
      </div>
    </>
  );
}
