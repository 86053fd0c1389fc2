import { Button, Input, type InputRef } from 'antd';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { BackupError, BackupFile, BackupSecret } from '../../data/gate-api';
import { PeoplePictures } from '../emblems/people-pictures';
import { useErrorText } from '../error-text';
import { FormField } from '../form-field';
import { PassphraseInput } from '../passphrase/passphrase-input';

interface Props {
  readonly file: BackupFile;
  readonly error: BackupError | null;
  readonly onSubmit: (secret: BackupSecret) => void;
}

/** What opens the county opens its backup: the passphrase of one of its people, or the recovery code. */
export function OpenBackupForm({ file, error, onSubmit }: Props) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const [byCode, setByCode] = useState(file.people.length === 0);
  const [chosen, setChosen] = useState(file.people[0]?.id ?? null);
  const [typed, setTyped] = useState('');
  const input = useRef<InputRef>(null);
  // The one thing to do here; after a wrong one the field is ready to be typed over.
  useEffect(() => input.current?.focus({ cursor: 'all' }), [error, byCode]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (typed.trim() === '') return;
    if (byCode) onSubmit({ by: 'recoveryCode', recoveryCode: typed });
    else if (chosen) onSubmit({ by: 'passphrase', person: chosen, passphrase: typed });
  };
  const wrong = error?.type === 'wrong_passphrase' || error?.type === 'wrong_recovery_code';
  const inField = wrong ? errorText(error) : null;
  return (
    <form className="ny-gate-form" onSubmit={submit}>
      {byCode ? (
        <FormField label={t('app.recovery.label')} required error={inField}>
          {(control) => (
            <Input
              {...control}
              className="ny-code-input"
              size="large"
              ref={input}
              autoComplete="off"
              spellCheck={false}
              lang="en"
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
            />
          )}
        </FormField>
      ) : (
        <>
          <PeoplePictures people={file.people} chosen={chosen} onChoose={setChosen} />
          <PassphraseInput
            label={t('app.passphrase.label')}
            value={typed}
            autoComplete="current-password"
            inputRef={input}
            error={inField}
            onChange={setTyped}
          />
        </>
      )}
      <div className="ny-gate-actions">
        {file.people.length > 0 && (
          <Button
            type="link"
            onClick={() => {
              setTyped('');
              setByCode(!byCode);
            }}
          >
            {t(byCode ? 'backup.usePassphrase' : 'backup.useCode')}
          </Button>
        )}
        <Button type="primary" size="large" htmlType="submit" disabled={typed.trim() === ''}>
          {t('backup.open')}
        </Button>
      </div>
    </form>
  );
}
