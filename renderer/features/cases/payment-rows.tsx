import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { isEmptyPayment, type PartyInput, type PaymentInput } from '../../../shared/domain/case/case-input';
import { useDisplay } from '../../i18n/display-context';
import { nameIn } from './names';
import { RemoveRow } from './party-cards';
import { PaymentFields } from './payment-fields';
import type { FormChecks } from './use-form-checks';

interface Props {
  readonly payments: readonly PaymentInput[];
  readonly parties: readonly PartyInput[];
  readonly checks: FormChecks;
  readonly today: string;
  readonly onAdd: () => void;
  readonly onChange: (key: string, changed: Partial<PaymentInput>) => void;
  readonly onRemove: (key: string) => void;
}

/** What was paid before the case was registered here. */
export function PaymentRows({ payments, parties, checks, today, onAdd, onChange, onRemove }: Props) {
  const { t } = useTranslation();
  const { language } = useDisplay();
  const payers = parties
    .filter((party) => party.role !== 'applicant' && nameIn(language, party) !== '')
    .map((party) => ({ value: party.key, label: nameIn(language, party) }));
  return (
    <>
      {payments.length === 0 && <p className="ny-field-hint">{t('cases.form.noPayments')}</p>}
      {payments.map((payment, i) => {
        const title = t('cases.form.payment', { index: i + 1 });
        return (
          <fieldset key={payment.key} className="cases-row">
            <legend>{title}</legend>
            <PaymentFields
              value={payment}
              onChange={(changed) => onChange(payment.key, changed)}
              checks={checks}
              today={today}
              payers={payers}
              prefix={`payments.${payment.key}.`}
            />
            <RemoveRow name={title} isEmpty={isEmptyPayment(payment)} onRemove={() => onRemove(payment.key)} />
          </fieldset>
        );
      })}
      <Button onClick={onAdd}>{t('cases.form.addPayment')}</Button>
    </>
  );
}
