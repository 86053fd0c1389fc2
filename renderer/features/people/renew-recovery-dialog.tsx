import { Alert, Button, type InputRef } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useGate } from '../../app/gate-context';
import { useSession } from '../../app/session-context';
import { RECOVERY_CONFIRMED } from '../../app/recovery-confirmed';
import { OpenModal } from '../../components/open-modal';
import { useErrorText } from '../../components/error-text';
import { PassphraseInput } from '../../components/passphrase/passphrase-input';
import { RecoverySheet } from '../../components/recovery-sheet';
import { useFocusOnMount } from '../../components/use-focus-on-mount';
import { useNotify } from '../../components/use-notify';
import type { GateError, NewRecoveryCode } from '../../data/gate-api';

/** A new recovery sheet, for one that was lost or never printed. The old code opens until the new one is confirmed. */
export function RenewRecoveryDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const gate = useGate();
  const session = useSession();
  const notify = useNotify();
  const focus = useFocusOnMount<InputRef>();
  const errorText = useErrorText();
  const [passphrase, setPassphrase] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<GateError | null>(null);
  const [renewed, setRenewed] = useState<NewRecoveryCode | null>(null);
  const prepare = async () => {
    setBusy(true);
    setError(null);
    const result = await gate.renewRecoveryCode(session, passphrase);
    setBusy(false);
    if (result.ok) setRenewed(result.value);
    else setError(result.error);
  };
  const confirm = async () => {
    const confirmed = await renewed?.confirm();
    if (confirmed && !confirmed.ok) return setError(confirmed.error);
    await session.putPreference(RECOVERY_CONFIRMED, true);
    notify.success(t('people.recoveryRenewed'));
    onClose();
  };
  const wrong = error?.type === 'wrong_passphrase';
  return (
    <OpenModal
      width={renewed ? 'min(48rem, 94vw)' : 'min(33rem, 94vw)'}
      title={t('people.recoveryTitle')}
      onCancel={onClose}
      footer={
        renewed ? null : (
          <>
            <Button onClick={onClose}>{t('common.action.cancel')}</Button>
            <Button type="primary" loading={busy} disabled={passphrase === ''} onClick={() => void prepare()}>
              {t('common.action.continue')}
            </Button>
          </>
        )
      }
    >
      <div className="ny-gate-form">
        <p>{t(renewed ? 'app.recovery.text' : 'people.recoveryText')}</p>
        {renewed ? (
          <RecoverySheet
            code={renewed.code}
            profile={session.profile}
            today={session.context().today}
            onConfirmed={() => void confirm()}
          />
        ) : (
          <PassphraseInput
            label={t('app.passphrase.label')}
            value={passphrase}
            autoComplete="current-password"
            inputRef={focus}
            error={wrong ? errorText(error) : null}
            onChange={setPassphrase}
          />
        )}
        {error && !wrong && <Alert type="error" showIcon title={errorText(error)} />}
      </div>
    </OpenModal>
  );
}
