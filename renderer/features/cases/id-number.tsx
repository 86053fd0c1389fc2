import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { maskIdNumber } from '../../../shared/text/id-number';

/** Masked until a person asks for it: whoever walks by need not read it. */
export function IdNumber({ value }: { readonly value: string }) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(false);
  return (
    <>
      <span className="ny-tabular">{shown ? value : maskIdNumber(value)}</span>{' '}
      <Button
        size="small"
        type="text"
        aria-pressed={shown}
        aria-label={t('cases.page.idShow')}
        onClick={() => setShown(!shown)}
      >
        {t(shown ? 'common.action.hide' : 'common.action.show')}
      </Button>
    </>
  );
}
