import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** What the control inside a `FormField` spreads onto itself, so that label, hint and error belong to it. */
export interface ControlProps {
  readonly id: string;
  readonly 'aria-describedby'?: string;
  readonly 'aria-invalid'?: true;
  readonly 'aria-required'?: true;
}

interface Props {
  readonly label: ReactNode;
  readonly required?: boolean | undefined;
  readonly hint?: ReactNode;
  /** A translated sentence that says what to do; shown in place, read out when it appears. */
  readonly error?: string | null | undefined;
  /** Stands beside the label, e.g. a `FieldHistory`. */
  readonly aside?: ReactNode;
  readonly className?: string;
  readonly children: (control: ControlProps) => ReactNode;
}

/** Label, control, hint and error of one value. */
export function FormField({ label, required = false, hint, error, aside, className, children }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  return (
    <div className={`ny-field${className ? ` ${className}` : ''}`}>
      <span className="ny-field-label">
        <label htmlFor={id}>
          {label}
          {required && (
            <span className="ny-field-required" aria-hidden title={t('common.state.required')}>
              {' *'}
            </span>
          )}
        </label>
        {aside}
      </span>
      {children({
        id,
        ...(described ? { 'aria-describedby': described } : {}),
        ...(error ? { 'aria-invalid': true } : {}),
        ...(required ? { 'aria-required': true } : {}),
      })}
      {hint && (
        <p className="ny-field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p className="ny-field-error" id={`${id}-error`} role="alert">
          {error}
        </p>
      )}
    </div>
  );
}
