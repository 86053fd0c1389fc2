import { EyeInvisibleOutlined, EyeOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { useState, type KeyboardEvent, type ReactNode, type Ref } from 'react';
import type { InputRef } from 'antd';
import { useTranslation } from 'react-i18next';
import { FormField } from '../form-field';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error?: string | null;
  readonly hint?: ReactNode;
  readonly autoComplete: 'current-password' | 'new-password';
  readonly inputRef?: Ref<InputRef>;
}

/** A passphrase: hidden unless asked, with a warning while Caps Lock is on. */
export function PassphraseInput({ label, value, onChange, error, hint, autoComplete, inputRef }: Props) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(false);
  const [capsLock, setCapsLock] = useState(false);
  const watch = (event: KeyboardEvent) => setCapsLock(event.getModifierState('CapsLock'));
  const hints = (
    <>
      {capsLock && <strong>{t('app.passphrase.capsLock')} </strong>}
      {hint}
    </>
  );
  return (
    <FormField label={label} error={error} required hint={capsLock || hint ? hints : undefined}>
      {(control) => (
        <span className="ny-day-row">
          <Input
            {...control}
            {...(inputRef ? { ref: inputRef } : {})}
            type={shown ? 'text' : 'password'}
            value={value}
            autoComplete={autoComplete}
            size="large"
            onKeyDown={watch}
            onKeyUp={watch}
            onChange={(event) => onChange(event.target.value)}
          />
          <Button
            size="large"
            icon={shown ? <EyeInvisibleOutlined /> : <EyeOutlined />}
            aria-label={t(shown ? 'app.passphrase.hide' : 'app.passphrase.show')}
            aria-pressed={shown}
            onClick={() => setShown(!shown)}
          />
        </span>
      )}
    </FormField>
  );
}
