import { Alert, Button, Segmented, type InputRef } from 'antd';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonId } from '../../../shared/core/ids';
import type { ProfileId } from '../../../shared/platform/ports';
import { PeoplePictures } from '../../components/emblems/people-pictures';
import { useErrorText } from '../../components/error-text';
import { PassphraseInput } from '../../components/passphrase/passphrase-input';
import type { PersonCard, ProfileOnMachine, Unlocked } from '../../data/gate-api';
import { useGate } from '../gate-context';
import { GateLayout } from './gate-layout';
import { OpeningProgress } from './opening-progress';
import { RecoverForm } from './recover-form';
import { useGateRun } from './use-gate-run';

interface Props {
  readonly profiles: readonly ProfileOnMachine[];
  /** The person who is expected: the one who locked, or the one chosen to take over. */
  readonly expected: { readonly profile: ProfileId; readonly person: PersonId } | null;
  readonly onUnlocked: (unlocked: Unlocked) => void;
  /** Founds or opens the other database of this machine. */
  readonly onOther: () => void;
}

/** Pictures, passphrase, recovery code. Nothing on this screen names anybody: the names are sealed. */
export function UnlockScreen({ profiles, expected, onUnlocked, onOther }: Props) {
  const { t } = useTranslation();
  const [profileId, setProfileId] = useState<ProfileId>(() => expected?.profile ?? profiles[0]?.id ?? 'county');
  const [forgotten, setForgotten] = useState(false);
  const people = profiles.find(({ id }) => id === profileId)?.people ?? [];
  const [chosen, setChosen] = useState<PersonId | null>(() => expected?.person ?? null);
  const person = people.find(({ id }) => id === chosen) ?? people[0];
  return (
    <GateLayout>
      <h1>{t(forgotten ? 'app.unlock.recoverTitle' : 'app.unlock.title')}</h1>
      {profiles.length > 1 && (
        <Segmented<ProfileId>
          block
          value={profileId}
          onChange={setProfileId}
          options={profiles.map(({ id }) => ({
            value: id,
            label: t(id === 'county' ? 'app.unlock.profileCounty' : 'app.unlock.profileRehearsal'),
          }))}
        />
      )}
      {profileId === 'rehearsal' && <p className="ny-rehearsal-note">{t('app.frame.rehearsal')}</p>}
      <PeoplePictures people={people} chosen={person?.id ?? null} onChoose={setChosen} />
      {person &&
        (forgotten ? (
          <RecoverForm key={person.id} profile={profileId} person={person.id} onUnlocked={onUnlocked} />
        ) : (
          <PassphraseForm key={person.id} profile={profileId} person={person} onUnlocked={onUnlocked} />
        ))}
      <div className="ny-gate-links">
        <Button type="link" onClick={() => setForgotten(!forgotten)}>
          {t(forgotten ? 'app.unlock.backToPassphrase' : 'app.unlock.forgotten')}
        </Button>
        {profiles.length < 2 && (
          <Button type="link" onClick={onOther}>
            {t('app.unlock.other')}
          </Button>
        )}
      </div>
    </GateLayout>
  );
}

interface FormProps {
  readonly profile: ProfileId;
  readonly person: PersonCard;
  readonly onUnlocked: (unlocked: Unlocked) => void;
}

function PassphraseForm({ profile, person, onUnlocked }: FormProps) {
  const { t } = useTranslation();
  const gate = useGate();
  const { progress, error, run } = useGateRun();
  const errorText = useErrorText();
  const [passphrase, setPassphrase] = useState('');
  const input = useRef<InputRef>(null);
  // The one thing to do here; after a wrong passphrase the field is ready to be typed over.
  useEffect(() => input.current?.focus({ cursor: 'all' }), [error]);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (passphrase === '' || progress) return;
    const unlocked = await run((onProgress) => gate.unlock({ profile, person: person.id, passphrase }, onProgress));
    if (unlocked) onUnlocked(unlocked);
  };
  const inField = error?.type === 'wrong_passphrase';
  return (
    <form className="ny-gate-form" onSubmit={(event) => void submit(event)}>
      {error && !inField && <Alert type="error" showIcon title={errorText(error)} />}
      <PassphraseInput
        label={t('app.passphrase.label')}
        value={passphrase}
        autoComplete="current-password"
        inputRef={input}
        error={inField ? errorText(error) : null}
        onChange={setPassphrase}
      />
      {progress ? (
        <OpeningProgress progress={progress} />
      ) : (
        <Button type="primary" size="large" block htmlType="submit" disabled={passphrase === ''}>
          {t('app.unlock.submit')}
        </Button>
      )}
    </form>
  );
}
