import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CaseModal } from './case-modal';
import { CASE_COLUMNS, USUAL_COLUMNS, withColumn, type ListPreferences } from './list-preferences';

interface Props {
  readonly preferences: ListPreferences;
  readonly onChange: (preferences: ListPreferences) => void;
}

/** Which columns the list shows; each choice holds at once and is kept for the person. */
export function ColumnPicker({ preferences, onChange }: Props) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('lists.columns.button')}</Button>
      {open && (
        <CaseModal
          title={t('lists.columns.title')}
          onCancel={close}
          footer={
            <div className="cases-buttons cases-dialog-footer">
              <Button onClick={() => onChange({ ...preferences, columns: USUAL_COLUMNS })}>
                {t('lists.columns.reset')}
              </Button>
              <Button type="primary" onClick={close}>
                {t('common.action.close')}
              </Button>
            </div>
          }
        >
          <div className="cases-column-choice">
            {CASE_COLUMNS.map((column) => (
              <Checkbox
                key={column}
                checked={preferences.columns.includes(column)}
                onChange={({ target }) => onChange(withColumn(preferences, column, target.checked))}
              >
                {t(`cases.column.${column}`)}
              </Checkbox>
            ))}
          </div>
        </CaseModal>
      )}
    </>
  );
}
