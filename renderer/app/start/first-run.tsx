import { Alert, Button, Steps } from 'antd';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProfileId } from '../../../shared/platform/ports';
import { checkPerson, EMPTY_PERSON, personFields, type PersonInput } from '../../../shared/domain/organisation/persons';
import { EmblemPicker } from '../../components/emblems/emblem-picker';
import { useErrorText } from '../../components/error-text';
import { NewPassphrase, NO_PASSPHRASE, pairProblem } from '../../components/passphrase/new-passphrase';
import type { Session } from '../../data/api';
import { PersonFieldset } from '../../features/people/person-fieldset';
import { useDisplay } from '../../i18n/display-context';
import { OFFERED_LANGUAGES } from '../../i18n/languages';
import { codeOfLink } from '../../components/exchange/join-link';
import { useGate } from '../gate-context';
import { GateLayout } from './gate-layout';
import { JoinForm } from './join-form';
import { OpeningProgress } from './opening-progress';
import { seedOf } from './seed-of';
import { useGateRun } from './use-gate-run';

interface Props {
  /** Databases that this machine has already. */
  readonly existing: readonly ProfileId[];
  readonly onFounded: (founded: { readonly session: Session; readonly recoveryCode: string }) => void;
  readonly onJoined: (joined: { readonly session: Session; readonly recoveryCode: string }) => void;
  readonly onRestore: () => void;
  /** The language was chosen already. */
  readonly atCounty?: boolean;
  /** Back to the unlock screen; null on a machine without any data. */
  readonly onBack: (() => void) | null;
}

type Step = 'language' | 'county' | 'person' | 'join';
/** Joining takes the place of saying who one is: that comes with the code. */
const PLACES: { readonly [step in Step]: number } = { language: 0, county: 1, person: 2, join: 2 };

/** Language, which database, who founds it. The recovery code and the county's profile follow when it is founded. */
export function FirstRun({ existing, onFounded, onJoined, onRestore, onBack, atCounty = onBack !== null }: Props) {
  const { t } = useTranslation();
  const [step, setStep] = useState<Step>(atCounty ? 'county' : 'language');
  const [linkCode] = useState(() => codeOfLink(window.location.hash));
  const [profile, setProfile] = useState<ProfileId>('county');
  return (
    <GateLayout wide>
      <Steps
        className="ny-gate-steps"
        size="small"
        responsive={false}
        current={PLACES[step]}
        items={[
          { title: t('app.firstRun.stepLanguage') },
          { title: t('app.firstRun.stepCounty') },
          { title: t('app.firstRun.stepPerson') },
          { title: t('app.firstRun.stepRecovery') },
        ]}
      />
      {step === 'language' && <LanguageStep onNext={() => setStep('county')} />}
      {step === 'county' && (
        <CountyStep
          existing={existing}
          onBack={onBack ?? (() => setStep('language'))}
          onRestore={onRestore}
          onJoin={() => setStep('join')}
          onChoose={(chosen) => {
            setProfile(chosen);
            setStep('person');
          }}
        />
      )}
      {step === 'join' && <JoinForm code={linkCode} onBack={() => setStep('county')} onJoined={onJoined} />}
      {step === 'person' && <PersonStep profile={profile} onBack={() => setStep('county')} onFounded={onFounded} />}
    </GateLayout>
  );
}

function LanguageStep({ onNext }: { readonly onNext: () => void }) {
  const { t } = useTranslation();
  const { language, change } = useDisplay();
  return (
    <>
      <h1>{t('app.firstRun.welcome')}</h1>
      <p className="ny-lead">{t('app.firstRun.tagline')}</p>
      <fieldset className="ny-choices" aria-label={t('app.firstRun.language')}>
        {OFFERED_LANGUAGES.map((offered) => (
          <button
            key={offered.language}
            type="button"
            className="ny-choice ny-choice-language"
            lang={offered.language}
            aria-pressed={offered.language === language}
            onClick={() => change({ language: offered.language, languageChosen: true })}
          >
            {offered.ownName}
          </button>
        ))}
      </fieldset>
      <p className="ny-secondary">{t('app.firstRun.languageHint')}</p>
      <div className="ny-gate-actions">
        <Button type="primary" size="large" onClick={onNext}>
          {t('common.action.continue')}
        </Button>
      </div>
    </>
  );
}

interface CountyProps {
  readonly existing: readonly ProfileId[];
  readonly onChoose: (profile: ProfileId) => void;
  readonly onJoin: () => void;
  readonly onRestore: () => void;
  readonly onBack: () => void;
}

function CountyStep({ existing, onChoose, onJoin, onRestore, onBack }: CountyProps) {
  const { t } = useTranslation();
  const choices = [
    { id: 'county', title: t('app.firstRun.county'), text: t('app.firstRun.countyText') },
    { id: 'rehearsal', title: t('app.firstRun.rehearsal'), text: t('app.firstRun.rehearsalText') },
  ] as const;
  return (
    <>
      <h1>{t('app.firstRun.countyTitle')}</h1>
      <div className="ny-choices">
        {choices.map(({ id, title, text }) => (
          <button
            key={id}
            type="button"
            className={`ny-choice ny-choice-${id}`}
            disabled={existing.includes(id)}
            onClick={() => onChoose(id)}
          >
            <strong>{title}</strong>
            <span>{existing.includes(id) ? t('app.firstRun.exists') : text}</span>
          </button>
        ))}
        <button type="button" className="ny-choice" disabled={existing.includes('county')} onClick={onJoin}>
          <strong>{t('exchange.join.choice')}</strong>
          <span>{existing.includes('county') ? t('exchange.error.county_exists') : t('exchange.join.choiceText')}</span>
        </button>
        <button type="button" className="ny-choice" onClick={onRestore}>
          <strong>{t('backup.restore.link')}</strong>
          <span>{t('backup.restore.linkText')}</span>
        </button>
      </div>
      <div className="ny-gate-actions">
        <Button size="large" onClick={onBack}>
          {t('common.action.back')}
        </Button>
      </div>
    </>
  );
}

interface PersonProps {
  readonly profile: ProfileId;
  readonly onBack: () => void;
  readonly onFounded: Props['onFounded'];
}

function PersonStep({ profile, onBack, onFounded }: PersonProps) {
  const { t } = useTranslation();
  const gate = useGate();
  const { progress, error, run } = useGateRun();
  const errorText = useErrorText();
  const [person, setPerson] = useState<PersonInput>({ ...EMPTY_PERSON, role: 'handler' });
  const [pair, setPair] = useState(NO_PASSPHRASE);
  const [emblem, setEmblem] = useState(1);
  const [checked, setChecked] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (progress || checkPerson(person).some((check) => check !== null) || pairProblem(pair)) return;
    const input = {
      profile,
      person: personFields(person),
      passphrase: pair.first,
      emblem,
      seed: await seedOf(profile),
    };
    const founded = await run((onProgress) => gate.found(input, onProgress));
    if (founded) onFounded(founded);
  };
  return (
    <form className="ny-gate-form" noValidate onSubmit={(event) => void submit(event)}>
      <h1>{t('app.firstRun.personTitle')}</h1>
      <p className="ny-lead">{t('app.firstRun.personText')}</p>
      <PersonFieldset value={person} onChange={setPerson} checked={checked} />
      <div className="ny-field-grid">
        <NewPassphrase value={pair} onChange={setPair} checked={checked} />
      </div>
      <EmblemPicker value={emblem} onChange={setEmblem} taken={[]} />
      {error && <Alert type="error" showIcon title={errorText(error)} />}
      {progress ? (
        <OpeningProgress progress={progress} />
      ) : (
        <div className="ny-gate-actions">
          <Button size="large" onClick={onBack}>
            {t('common.action.back')}
          </Button>
          <Button type="primary" size="large" htmlType="submit">
            {t('app.firstRun.found')}
          </Button>
        </div>
      )}
    </form>
  );
}
