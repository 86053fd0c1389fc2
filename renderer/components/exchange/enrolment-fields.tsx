import { Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { usePlatform } from '../../app/platform-context';
import { FormField } from '../form-field';

export interface Enrolment {
  readonly address: string;
  readonly code: string;
}

export const EXAMPLE_ADDRESS = 'https://192.168.1.10:8443';

interface Props {
  readonly value: Enrolment;
  readonly onChange: (value: Enrolment) => void;
  /** Shows what is missing: after the first attempt to go on. */
  readonly checked: boolean;
}

/** What a hub asks of a new machine: where the hub is, unless the app came from it, and the code of the sheet. */
export function EnrolmentFields({ value, onChange, checked }: Props) {
  const { t } = useTranslation();
  const { hub } = usePlatform();
  const required = (label: string, text: string) =>
    checked && text.trim() === '' ? t('errors.form.required', { field: label }) : null;
  return (
    <>
      {!hub.isSameOrigin() && (
        <FormField
          label={t('exchange.hub.address')}
          required
          hint={t('exchange.hub.addressHint', { example: EXAMPLE_ADDRESS })}
          error={required(t('exchange.hub.address'), value.address)}
        >
          {(control) => (
            <Input
              {...control}
              lang="en"
              inputMode="url"
              autoComplete="off"
              spellCheck={false}
              maxLength={200}
              value={value.address}
              onChange={(event) => onChange({ ...value, address: event.target.value })}
            />
          )}
        </FormField>
      )}
      <FormField
        label={t('exchange.hub.code')}
        required
        hint={t('exchange.hub.codeHint')}
        error={required(t('exchange.hub.code'), value.code)}
      >
        {(control) => (
          <Input
            {...control}
            className="ny-code-input"
            lang="en"
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            maxLength={60}
            value={value.code}
            onChange={(event) => onChange({ ...value, code: event.target.value })}
          />
        )}
      </FormField>
    </>
  );
}

/** Whether everything is filled in that this host asks for. */
export function useIsFilled(): (value: Enrolment) => boolean {
  const { hub } = usePlatform();
  return ({ address, code }) => code.trim() !== '' && (hub.isSameOrigin() || address.trim() !== '');
}
