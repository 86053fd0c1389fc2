import { Alert, Button, Input, type InputRef } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { countyOf } from '../../../shared/domain/organisation/county';
import { rememberError } from '../../app/errors-seen';
import { useGate } from '../../app/gate-context';
import { useSession, useWorld } from '../../app/session-context';
import { useErrorText } from '../../components/error-text';
import { FormField } from '../../components/form-field';
import { OpenModal } from '../../components/open-modal';
import { PassphraseInput } from '../../components/passphrase/passphrase-input';
import { inLanguage } from '../../components/record-names';
import { useFocusOnMount } from '../../components/use-focus-on-mount';
import type { EraseError } from '../../data/gate-api';
import { useDisplay } from '../../i18n/display-context';

/** The last step: who it is, and that she means this court. */
export function EraseDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const gate = useGate();
  const session = useSession();
  const errorText = useErrorText();
  const focus = useFocusOnMount<InputRef>();
  const { shown, fits } = useCourtName();
  const [passphrase, setPassphrase] = useState('');
  const [name, setName] = useState('');
  const [checked, setChecked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<EraseError | null>(null);
  const erase = async () => {
    setChecked(true);
    setError(null);
    if (passphrase === '' || !fits(name)) return;
    setBusy(true);
    const erased = await gate.erase(session, passphrase);
    if (erased.ok) return startAnew();
    rememberError(erased.error.type);
    setError(erased.error);
    setBusy(false);
  };
  const isOver = error?.type === 'unfinished';
  const wrongPassphrase = error?.type === 'wrong_passphrase' ? errorText(error) : null;
  return (
    <OpenModal
      width="min(33rem, 94vw)"
      title={t('backup.erase.dialogTitle')}
      closable={!busy && !isOver}
      mask={{ closable: false }}
      keyboard={!busy && !isOver}
      onCancel={onClose}
      footer={
        isOver ? (
          <Button type="primary" onClick={startAnew}>
            {t('common.action.continue')}
          </Button>
        ) : (
          <>
            <Button disabled={busy} onClick={onClose}>
              {t('common.action.cancel')}
            </Button>
            <Button danger type="primary" loading={busy} onClick={() => void erase()}>
              {t('backup.erase.submit')}
            </Button>
          </>
        )
      }
    >
      <div className="ny-gate-form">
        <p>{t('backup.erase.dialogText')}</p>
        <PassphraseInput
          label={t('app.passphrase.label')}
          value={passphrase}
          autoComplete="current-password"
          inputRef={focus}
          error={checked && passphrase === '' ? t('errors.gate.wrong_passphrase') : wrongPassphrase}
          onChange={setPassphrase}
        />
        <FormField
          label={t('backup.erase.typeName', { name: shown })}
          required
          error={checked && !fits(name) ? t('backup.erase.wrongName') : null}
        >
          {(control) => (
            <Input {...control} autoComplete="off" value={name} onChange={(event) => setName(event.target.value)} />
          )}
        </FormField>
        {busy && <output>{t('backup.erase.busy')}</output>}
        {error && error.type !== 'wrong_passphrase' && <EraseFailure error={error} />}
      </div>
    </OpenModal>
  );
}

function EraseFailure({ error }: { readonly error: Exclude<EraseError, { readonly type: 'wrong_passphrase' }> }) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  switch (error.type) {
    case 'unsent':
      return <Alert type="warning" showIcon title={t('backup.erase.unsentTitle')} />;
    case 'nothing_erased':
      return <Alert type="error" showIcon title={errorText(error)} />;
    case 'unfinished':
      return <Alert type="error" showIcon title={t('backup.erase.unfinished', { reason: errorText(error) })} />;
  }
}

/** The court's name to be typed, and whether what was typed is it, in either language. */
function useCourtName(): { readonly shown: string; readonly fits: (typed: string) => boolean } {
  const { language } = useDisplay();
  // The session has ended when the last error is shown; what was known before stays.
  const [county] = useState(countyOf(useWorld()));
  const names = { zh: county?.courtZh ?? '', bo: county?.courtBo ?? '' };
  const plain = (text: string) => text.normalize('NFKC').replaceAll(/[\s་།]/gu, '');
  return {
    shown: inLanguage(names, language),
    fits: (typed) => plain(typed) !== '' && [names.zh, names.bo].some((name) => plain(name) === plain(typed)),
  };
}

/** Everything that was in memory goes too. */
function startAnew(): void {
  window.history.replaceState(null, '', '#/');
  window.location.reload();
}
