import { Checkbox, Input } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { byField } from '../../../shared/domain/organisation/checks';
import { checkCounty, type CountyInput } from '../../../shared/domain/organisation/county';
import type { Row } from '../../../shared/exchange/row';
import { useDirectoryErrorText } from '../../components/directory-error-text';
import { FieldHistory } from '../../components/field-history';
import { FormField } from '../../components/form-field';
import { caseNumberExample, documentNumberExample } from './number-examples';

interface Props {
  readonly value: CountyInput;
  readonly onChange: (county: CountyInput) => void;
  /** Shows what is wrong: after the first attempt to save. */
  readonly checked: boolean;
  /** Further fields: which documents apply is chosen here only when the county is founded. */
  readonly children: ReactNode;
  /** The record, for the history of each field. */
  readonly row?: Row;
}

/** Names and codes of the county. */
export function CountyFieldset({ value, onChange, checked, row, children }: Props) {
  const { t } = useTranslation();
  const errorText = useDirectoryErrorText();
  const errors = byField(checked ? checkCounty(value) : []);
  const set = (part: Partial<CountyInput>) => onChange({ ...value, ...part });
  const errorOf = (field: string, label: string) => {
    const error = errors.get(field);
    return error ? errorText(error, label) : null;
  };
  const history = (field: string, label: string) => row && <FieldHistory row={row} field={field} label={label} />;
  const texts = [
    { field: 'courtBo', label: t('settings.courtBo'), lang: 'bo', hint: null, required: false },
    { field: 'courtZh', label: t('settings.courtZh'), lang: 'zh-CN', hint: null, required: true },
    { field: 'nameBo', label: t('settings.nameBo'), lang: 'bo', hint: null, required: false },
    { field: 'nameZh', label: t('settings.nameZh'), lang: 'zh-CN', hint: null, required: true },
    {
      field: 'courtCode',
      label: t('settings.courtCode'),
      lang: 'zh-CN',
      hint: t('settings.courtCodeHint', { example: caseNumberExample(value.courtCode) }),
      required: true,
    },
    {
      field: 'documentPrefix',
      label: t('settings.documentPrefix'),
      lang: 'zh-CN',
      hint: t('settings.documentPrefixHint', { example: documentNumberExample(value.documentPrefix) }),
      required: true,
    },
  ] as const;
  const codeState = t(value.courtCodeConfirmed ? 'settings.confirmed' : 'settings.unconfirmed');
  return (
    <div className="ny-field-grid">
      {texts.map(({ field, label, lang, hint, required }) => (
        <FormField
          key={field}
          label={label}
          hint={hint}
          required={required}
          error={errorOf(field, label)}
          aside={history(field, label)}
        >
          {(control) => (
            <Input
              {...control}
              lang={lang}
              autoComplete="off"
              value={value[field]}
              onChange={(event) => set({ [field]: event.target.value })}
            />
          )}
        </FormField>
      ))}
      <FormField label={t('settings.courtCode')} aside={history('courtCodeConfirmed', t('settings.confirmed'))}>
        {(control) => (
          <Checkbox
            {...control}
            checked={value.courtCodeConfirmed}
            onChange={(event) => set({ courtCodeConfirmed: event.target.checked })}
          >
            {codeState}
          </Checkbox>
        )}
      </FormField>
      {children}
    </div>
  );
}
