import { Input } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { fenFromText, textFromFen } from './money-text';
import { FormField } from './form-field';
import { useFormat } from '../i18n/use-format';

interface Props {
  readonly label: ReactNode;
  /** Fen; null when empty; NaN while what is typed is no amount. */
  readonly value: number | null;
  readonly onChange: (fen: number | null) => void;
  readonly required?: boolean | undefined;
  readonly hint?: ReactNode;
  readonly error?: string | null | undefined;
  readonly aside?: ReactNode;
  readonly disabled?: boolean;
}

/** An amount in yuan, typed with or without separators, in digits of any width; kept as integer fen. */
export function MoneyField({ label, value, onChange, required, hint, error, aside, disabled = false }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const [typed, setTyped] = useState<string | null>(null);
  const [typing, setTyping] = useState(false);
  // A value that came from elsewhere (a draft, another record) replaces what was typed before.
  const text = typed !== null && Object.is(fenFromText(typed), value) ? typed : textFromFen(value);
  const unreadable = !typing && value !== null && Number.isNaN(value);
  return (
    <FormField
      label={label}
      required={required}
      hint={hint}
      aside={aside}
      error={unreadable ? t('common.money.bad', { example: format.digits('12345.60') }) : error}
    >
      {(control) => (
        <>
          <Input
            {...control}
            value={text}
            disabled={disabled}
            inputMode="decimal"
            autoComplete="off"
            suffix={t('common.money.yuan')}
            onFocus={() => setTyping(true)}
            onBlur={() => setTyping(false)}
            onChange={(event) => {
              setTyped(event.target.value);
              onChange(fenFromText(event.target.value));
            }}
          />
          {value !== null && !Number.isNaN(value) && (
            <span className="ny-day-read ny-tabular">{format.money(value)}</span>
          )}
        </>
      )}
    </FormField>
  );
}
