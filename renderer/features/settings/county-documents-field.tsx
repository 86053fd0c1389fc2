import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { builtInDocuments } from '../../../shared/rulebook/documents';
import { FormField } from '../../components/form-field';
import { wordsIn } from '../../components/record-names';
import { useDisplay } from '../../i18n/display-context';

interface Props {
  readonly value: readonly string[];
  readonly onChange: (documents: readonly string[]) => void;
}

/** Which documents a new county applies; later they are chosen on the page of the duties. */
export function CountyDocumentsField({ value, onChange }: Props) {
  const { t } = useTranslation();
  const { language } = useDisplay();
  return (
    <FormField
      className="ny-field-wide"
      label={t('settings.rulebooks')}
      hint={t('settings.rulebooksHint')}
      error={value.length === 0 ? t('settings.rulebookRequired') : null}
    >
      {(control) => (
        <Select
          {...control}
          mode="multiple"
          value={[...value]}
          onChange={(documents: string[]) => onChange(documents)}
          options={builtInDocuments.map((document) => ({
            value: document.id,
            label: wordsIn(document.title, language),
          }))}
        />
      )}
    </FormField>
  );
}
