import { Input } from 'antd';
import type { FieldInput } from '../../../shared/domain/decisions/new-value';
import { useTranslation } from 'react-i18next';
import { DayField } from '../../components/day-field';
import { FormField } from '../../components/form-field';
import { useToday } from '../../components/use-today';
import type { FieldWords } from './field-words';

interface Props {
  readonly input: Exclude<FieldInput, { readonly type: 'none' }>;
  readonly label: string;
  readonly value: string;
  readonly error: string | null;
  readonly options: FieldWords['options'];
  readonly onChange: (typed: string) => void;
}

/** Where a value is typed that none of the two had. */
export function NewValueField({ input, label, value, error, options, onChange }: Props) {
  const { t } = useTranslation();
  const today = useToday();
  if (input.type === 'day')
    return <DayField label={label} value={value} today={today} error={error} onChange={onChange} />;
  const choices = (): readonly { readonly value: string; readonly label: string }[] => {
    if (input.type === 'choice') return [{ value: '', label: t('common.state.notFilled') }, ...options(input.from)];
    return [
      { value: 'true', label: t('common.answer.yes') },
      { value: 'false', label: t('common.answer.no') },
    ];
  };
  return (
    <FormField label={label} error={error}>
      {(control) => {
        switch (input.type) {
          case 'choice':
          case 'flag':
            return (
              <select
                {...control}
                className="decisions-select"
                value={value}
                onChange={(event) => onChange(event.target.value)}
              >
                {choices().map((option) => (
                  <option key={option.value} value={option.value}>
                    {option.label}
                  </option>
                ))}
              </select>
            );
          case 'lines':
            return (
              <Input.TextArea {...control} rows={2} value={value} onChange={({ target }) => onChange(target.value)} />
            );
          default:
            return (
              <Input
                {...control}
                autoComplete="off"
                {...(input.type === 'money' ? { inputMode: 'decimal' as const } : {})}
                value={value}
                onChange={({ target }) => onChange(target.value)}
              />
            );
        }
      }}
    </FormField>
  );
}
