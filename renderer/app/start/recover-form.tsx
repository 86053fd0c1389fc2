import { Alert, Button, Input, type InputRef } from 'antd';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonId } from '../../../shared/core/ids';
import type { ProfileId } from '../../../shared/platform/ports';
import { useErrorText } from '../../components/error-text';
import { useFocusOnMount } from '../../components/use-focus-on-mount';
import { FormField } from '../../components/form-field';
import { NewPassphrase, NO_PASSPHRASE, pairProblem } from '../../components/passphrase/new-passphrase';
import type { Unlocked } from '../../data/gate-api';
import { useGate } from '../gate-context';
import { OpeningProgress } from './opening-progress';
import { useGateRun } from './use-gate-run';

interface Props {
  readonly profile: ProfileId;
  readonly person: PersonId;
  readonly onUnlocked: (unlocked: Unlocked) => void;
}

/** The way in without a passphrase: the printed code, and a new passphrase for the chosen person. */
export function RecoverForm({ profile, person, onUnlocked }: Props) {
  const { t } = useTranslation();
  const focus = useFocusOnMount<InputRef>();
  const gate = useGate();
  const { progress, error, run } = useGateRun();
  const errorText = useErrorText();
  const [code, setCode] = useState('');
  const [pair, setPair] = useState(NO_PASSPHRASE);
  const [checked, setChecked] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (code.trim() === '' || pairProblem(pair) || progress) return;
    const input = { profile, person, recoveryCode: code, newPassphrase: pair.first };
    const unlocked = await run((onProgress) => gate.recover(input, onProgress));
    if (unlocked) onUnlocked(unlocked);
  };
  const wrongCode = error?.type === 'wrong_recovery_code';
  return (
    <form className="ny-gate-form" onSubmit={(event) => void submit(event)}>
      <p className="ny-secondary">{t('app.unlock.recoverText')}</p>
      {error && !wrongCode && <Alert type="error" showIcon title={errorText(error)} />}
      <FormField label={t('app.recovery.label')} required error={wrongCode ? errorText(error) : null}>
        {(control) => (
          <Input
            {...control}
            className="ny-code-input"
            size="large"
            ref={focus}
            autoComplete="off"
            spellCheck={false}
            lang="en"
            value={code}
            onChange={(event) => setCode(event.target.value)}
          />
        )}
      </FormField>
      <NewPassphrase value={pair} onChange={setPair} checked={checked} label={t('app.passphrase.new')} />
      {progress ? (
        <OpeningProgress progress={progress} />
      ) : (
        <Button type="primary" size="large" block htmlType="submit">
          {t('app.unlock.recover')}
        </Button>
      )}
    </form>
  );
}
