import { Input } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DayField } from '../../components/day-field';
import { FormField } from '../../components/form-field';
import type { FormChecks } from './use-form-checks';

interface Common {
  /** Path of the value in the form, under which its faults are reported. */
  readonly field: string;
  readonly label: string;
  readonly checks: FormChecks;
  readonly required?: boolean;
  readonly hint?: ReactNode;
  /** Another complaint than the form's own. */
  readonly error?: ReactNode;
}

/** Marks what belongs to one value, so that leaving it is noticed. */
export const FieldSpot = ({
  field,
  wide = false,
  children,
}: {
  readonly field: string;
  readonly wide?: boolean;
  readonly children: ReactNode;
}) => (
  <div className={wide ? 'cases-spot cases-wide' : 'cases-spot'} data-field={field}>
    {children}
  </div>
);

/** A hint and below it what should be looked at again. */
export function hintOf(hint: ReactNode, caution: string | null): ReactNode {
  if (caution === null) return hint;
  return (
    <>
      {hint} <span className="cases-caution">{caution}</span>
    </>
  );
}

interface TextProps extends Common {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Several lines; Enter then stays in the field. */
  readonly lines?: number;
  readonly lang?: 'zh-CN' | 'bo';
  readonly inputMode?: 'text' | 'tel' | 'decimal';
  readonly suffix?: string;
  readonly below?: ReactNode;
}

/** A text. Nothing is cut off while typing or pasting: what is too long is told. */
export function TextField({
  field,
  label,
  checks,
  required,
  hint,
  error,
  value,
  onChange,
  lines,
  lang,
  inputMode,
  suffix,
  below,
}: TextProps) {
  return (
    <FieldSpot field={field} wide={lines !== undefined}>
      <FormField
        label={label}
        required={required}
        hint={hintOf(hint, checks.cautionOf(field))}
        error={typeof error === 'string' ? error : checks.errorOf(field)}
      >
        {(control) => (
          <>
            {lines === undefined ? (
              <Input
                {...control}
                {...(lang ? { lang } : {})}
                {...(inputMode ? { inputMode } : {})}
                suffix={suffix}
                autoComplete="off"
                value={value}
                onChange={(event) => onChange(event.target.value)}
              />
            ) : (
              <Input.TextArea
                {...control}
                {...(lang ? { lang } : {})}
                className="cases-lines"
                rows={lines}
                value={value}
                onChange={(event) => onChange(event.target.value)}
              />
            )}
            {below}
          </>
        )}
      </FormField>
    </FieldSpot>
  );
}

interface DayProps extends Common {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly today: string;
}

export function CaseDayField({ field, label, checks, required, hint, value, onChange, today }: DayProps) {
  return (
    <FieldSpot field={field}>
      <DayField
        label={label}
        required={required}
        hint={hintOf(hint, checks.cautionOf(field))}
        error={checks.errorOf(field)}
        value={value}
        onChange={onChange}
        today={today}
      />
    </FieldSpot>
  );
}

interface SelectProps<T extends string> extends Common {
  readonly value: T | '';
  readonly onChange: (value: T | '') => void;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  /** Without it the first option stands for "not chosen". */
  readonly always?: boolean;
}

/** One of a few. A native list: works by keyboard, by touch and at any text size alike. */
export function SelectField<T extends string>({
  field,
  label,
  checks,
  required,
  hint,
  value,
  onChange,
  options,
  always = false,
}: SelectProps<T>) {
  const { t } = useTranslation();
  const known = options.some((option) => option.value === value);
  return (
    <FieldSpot field={field}>
      <FormField
        label={label}
        required={required}
        hint={hintOf(hint, checks.cautionOf(field))}
        error={checks.errorOf(field)}
      >
        {(control) => (
          <select
            {...control}
            className="cases-select"
            value={value}
            onChange={(event) => onChange(event.target.value as T | '')}
          >
            {!always && <option value="">{t('cases.form.notChosen')}</option>}
            {value !== '' && !known && <option value={value}>—</option>}
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
        )}
      </FormField>
    </FieldSpot>
  );
}
