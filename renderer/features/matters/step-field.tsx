import { Checkbox, Input } from 'antd';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldSpec } from '../../../shared/domain/matter/spec';
import { DayField } from '../../components/day-field';
import { FormField } from '../../components/form-field';
import { useMatterWords } from '../../components/matter-words';

export interface Choice {
  readonly value: string;
  readonly label: string;
}

interface Props {
  readonly spec: FieldSpec;
  /** Type of the step, by which the label is chosen. */
  readonly step: string;
  readonly value: string | readonly string[];
  readonly onChange: (value: string | readonly string[]) => void;
  readonly today: string;
  readonly error: string | null;
  readonly hint?: ReactNode;
  /** What a reference can name. */
  readonly refs: readonly Choice[];
}

/** One field of a step, drawn by its kind. */
export function StepField({ spec, step, value, onChange, today, error, hint, refs }: Props) {
  const { t } = useTranslation();
  const words = useMatterWords();
  const label = words.field(step, spec.name);
  const required = spec.required === true;
  const options = (spec.options ?? []).map((one) => ({ value: one, label: words.option(spec.name, one) }));
  const typed = typeof value === 'string' ? value : '';
  if (spec.kind === 'choices')
    return (
      <Picks
        label={label}
        required={required}
        options={options}
        value={value}
        onChange={onChange}
        error={error}
        hint={hint}
      />
    );
  if (spec.kind === 'due')
    return (
      <DayField
        label={label}
        value={typed}
        onChange={onChange}
        today={today}
        required={required}
        error={error}
        hint={hint}
      />
    );
  return (
    <FormField
      label={label}
      required={required}
      error={error}
      hint={spec.confidential ? t('matters.hint.confidential') : hint}
      className={spec.kind === 'text' ? 'matters-wide' : ''}
    >
      {(control) => {
        switch (spec.kind) {
          case 'choice':
          case 'ref':
            return (
              <ChoiceSelect
                {...control}
                value={typed}
                onChange={onChange}
                options={spec.kind === 'ref' ? refs : options}
              />
            );
          case 'text':
            return (
              <Input.TextArea
                {...control}
                rows={3}
                lang={langOf(spec.name)}
                value={typed}
                onChange={(event) => onChange(event.target.value)}
              />
            );
          case 'money':
            return (
              <Input
                {...control}
                inputMode="decimal"
                autoComplete="off"
                suffix={t('common.money.yuan')}
                value={typed}
                onChange={(event) => onChange(event.target.value)}
              />
            );
          default:
            return (
              <Input
                {...control}
                autoComplete="off"
                lang={langOf(spec.name)}
                value={typed}
                onChange={(event) => onChange(event.target.value)}
              />
            );
        }
      }}
    </FormField>
  );
}

/** A field in one of the two scripts. */
export const langOf = (name: string): string | undefined =>
  name.endsWith('Zh') ? 'zh-CN' : name.endsWith('Bo') ? 'bo' : undefined;

interface SelectProps {
  readonly id: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly options: readonly Choice[];
}

export function ChoiceSelect({ value, onChange, options, ...control }: SelectProps) {
  const { t } = useTranslation();
  return (
    <select {...control} className="cases-select" value={value} onChange={(event) => onChange(event.target.value)}>
      {!options.some((one) => one.value === value) && <option value="">{t('cases.form.notChosen')}</option>}
      {options.map((one) => (
        <option key={one.value} value={one.value}>
          {one.label}
        </option>
      ))}
    </select>
  );
}

interface PicksProps {
  readonly label: string;
  readonly required: boolean;
  readonly options: readonly Choice[];
  readonly value: string | readonly string[];
  readonly onChange: (value: readonly string[]) => void;
  readonly error: string | null;
  readonly hint: ReactNode;
}

function Picks({ label, required, options, value, onChange, error, hint }: PicksProps) {
  const id = useId();
  const chosen = typeof value === 'string' ? [] : value;
  const toggle = (one: string) =>
    onChange(chosen.includes(one) ? chosen.filter((each) => each !== one) : [...chosen, one]);
  return (
    <fieldset className="ny-picks matters-wide" aria-describedby={error ? `${id}-error` : undefined}>
      <legend>
        {label}
        {required && (
          <span className="ny-field-required" aria-hidden>
            {' *'}
          </span>
        )}
      </legend>
      {options.map((one) => (
        <Checkbox key={one.value} checked={chosen.includes(one.value)} onChange={() => toggle(one.value)}>
          {one.label}
        </Checkbox>
      ))}
      {hint && <p className="ny-field-hint">{hint}</p>}
      {error && (
        <p className="ny-field-error" id={`${id}-error`} role="alert">
          {error}
        </p>
      )}
    </fieldset>
  );
}
