import { useTranslation } from 'react-i18next';
import type { PaymentInput } from '../../../shared/domain/case/case-input';
import { CaseDayField, SelectField, TextField } from './fields';
import { MoneyInput } from './money-input';
import type { FormChecks } from './use-form-checks';

interface Props {
  readonly value: PaymentInput;
  readonly onChange: (changed: Partial<PaymentInput>) => void;
  readonly checks: FormChecks;
  readonly today: string;
  /** Who may have paid. */
  readonly payers: readonly { readonly value: string; readonly label: string }[];
  readonly prefix?: string;
}

export function PaymentFields({ value, onChange, checks, today, payers, prefix = '' }: Props) {
  const { t } = useTranslation();
  return (
    <div className="ny-field-grid">
      <MoneyInput
        field={`${prefix}amount`}
        label={t('cases.field.amount')}
        required
        checks={checks}
        value={value.amount}
        onChange={(amount) => onChange({ amount })}
      />
      <CaseDayField
        field={`${prefix}on`}
        label={t('cases.field.paidOn')}
        required
        checks={checks}
        value={value.on}
        onChange={(on) => onChange({ on })}
        today={today}
      />
      <SelectField
        field={`${prefix}party`}
        label={t('cases.field.payer')}
        checks={checks}
        value={value.party}
        onChange={(party) => onChange({ party })}
        options={payers}
      />
      <TextField
        field={`${prefix}note`}
        label={t('cases.field.note')}
        checks={checks}
        value={value.note}
        onChange={(note) => onChange({ note })}
      />
    </div>
  );
}
