import { Alert, Button, type InputRef } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useGate } from '../../app/gate-context';
import { useSession } from '../../app/session-context';
import { OpenModal } from '../../components/open-modal';
import { useFocusOnMount } from '../../components/use-focus-on-mount';
import { useErrorText } from '../../components/error-text';
import { NewPassphrase, NO_PASSPHRASE, pairProblem } from '../../components/passphrase/new-passphrase';
import { PassphraseInput } from '../../components/passphrase/passphrase-input';
import { useNotify } from '../../components/use-notify';
import type { GateError } from '../../data/gate-api';

export function ChangePassphraseDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const focus = useFocusOnMount<InputRef>();
  const gate = useGate();
  const session = useSession();
  const notify = useNotify();
  const errorText = useErrorText();
  const [old, setOld] = useState('');
  const [pair, setPair] = useState(NO_PASSPHRASE);
  const [checked, setChecked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<GateError | null>(null);
  const change = async () => {
    setChecked(true);
    setError(null);
    if (old === '' || pairProblem(pair)) return;
    setBusy(true);
    const changed = await gate.changePassphrase(session, { old, new: pair.first });
    setBusy(false);
    if (!changed.ok) return setError(changed.error);
    notify.success(t('people.passphraseChanged'));
    onClose();
  };
  const wrongOld = error?.type === 'wrong_passphrase';
  return (
    <OpenModal
      width="min(33rem, 94vw)"
      title={t('people.passphraseTitle')}
      onCancel={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('common.action.cancel')}</Button>
          <Button type="primary" loading={busy} onClick={() => void change()}>
            {t('people.changePassphrase')}
          </Button>
        </>
      }
    >
      <div className="ny-gate-form">
        <PassphraseInput
          label={t('app.passphrase.old')}
          value={old}
          autoComplete="current-password"
          inputRef={focus}
          error={
            wrongOld
              ? errorText(error)
              : checked && old === ''
                ? t('errors.form.required', { field: t('app.passphrase.old') })
                : null
          }
          onChange={setOld}
        />
        <NewPassphrase value={pair} onChange={setPair} checked={checked} label={t('app.passphrase.new')} />
        {error && !wrongOld && <Alert type="error" showIcon title={errorText(error)} />}
      </div>
    </OpenModal>
  );
}
