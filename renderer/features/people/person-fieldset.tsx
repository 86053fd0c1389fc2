import { Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { byField } from '../../../shared/domain/organisation/checks';
import { belongsToUnit, checkPerson, ROLES, type PersonInput } from '../../../shared/domain/organisation/persons';
import type { Row } from '../../../shared/exchange/row';
import { FieldHistory } from '../../components/field-history';
import { FormField } from '../../components/form-field';
import { useDirectoryErrorText } from '../../components/directory-error-text';

interface Props {
  readonly value: PersonInput;
  readonly onChange: (person: PersonInput) => void;
  /** Shows what is missing: after the first attempt to save. */
  readonly checked: boolean;
  /** The record, for the history of each field; absent while the person is new. */
  readonly row?: Row;
  /** Units and townships that a person can belong to. */
  readonly units?: readonly { readonly value: string; readonly label: string }[];
}

/** Name, post and role of a person. */
export function PersonFieldset({ value, onChange, checked, row, units = [] }: Props) {
  const { t } = useTranslation();
  const errorText = useDirectoryErrorText();
  const errors = byField(checked ? checkPerson(value) : []);
  const errorOf = (field: string, label: string) => {
    const error = errors.get(field);
    return error ? errorText(error, label) : null;
  };
  const texts = [
    { field: 'name', label: t('people.name'), lang: undefined, required: true },
    { field: 'nameBo', label: t('people.nameBo'), lang: 'bo', required: false },
    { field: 'post', label: t('people.post'), lang: undefined, required: true },
  ] as const;
  return (
    <div className="ny-field-grid">
      {texts.map(({ field, label, lang, required }) => (
        <FormField
          key={field}
          label={label}
          required={required}
          error={errorOf(field, label)}
          aside={row && <FieldHistory row={row} field={field} label={label} />}
        >
          {(control) => (
            <Input
              {...control}
              {...(lang ? { lang } : {})}
              autoComplete="off"
              value={value[field]}
              onChange={(event) => onChange({ ...value, [field]: event.target.value })}
            />
          )}
        </FormField>
      ))}
      <FormField label={t('people.role')} hint={t(`people.roleHints.${value.role}`)}>
        {(control) => (
          <Select
            {...control}
            value={value.role}
            onChange={(role) => onChange({ ...value, role })}
            options={ROLES.map((role) => ({ value: role, label: t(`people.roles.${role}`) }))}
          />
        )}
      </FormField>
      {belongsToUnit(value.role) && units.length > 0 && (
        <FormField label={t('people.belongsTo')}>
          {(control) => (
            <Select
              {...control}
              showSearch={{ optionFilterProp: 'label' }}
              allowClear
              value={value.belongsTo || null}
              onChange={(belongsTo: string | null) => onChange({ ...value, belongsTo: belongsTo ?? '' })}
              options={[...units]}
            />
          )}
        </FormField>
      )}
    </div>
  );
}
