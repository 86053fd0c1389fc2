import { Alert, Button } from 'antd';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { EmblemPicker } from '../../components/emblems/emblem-picker';
import { EnrolmentFields, useIsFilled } from '../../components/exchange/enrolment-fields';
import { useErrorText } from '../../components/error-text';
import { isHubError, useHubErrorText } from '../../components/exchange/hub-error-text';
import { NewPassphrase, NO_PASSPHRASE, pairProblem } from '../../components/passphrase/new-passphrase';
import type { Session } from '../../data/api';
import type { GateError, OpenProgress } from '../../data/gate-api';
import type { HubError } from '../../exchange/exchange-api';
import { rememberError } from '../errors-seen';
import { useGate } from '../gate-context';
import { OpeningProgress } from './opening-progress';

interface Props {
  /** The code of a link that was scanned; else empty. */
  readonly code: string;
  readonly onJoined: (joined: { readonly session: Session; readonly recoveryCode: string }) => void;
  readonly onBack: () => void;
}

/** Makes this machine one of a county's that is at a hub already. Who works here comes with the code. */
export function JoinForm({ code, onJoined, onBack }: Props) {
  const { t } = useTranslation();
  const gate = useGate();
  const isFilled = useIsFilled();
  const [typed, setTyped] = useState({ address: '', code });
  const [pair, setPair] = useState(NO_PASSPHRASE);
  const [emblem, setEmblem] = useState(1);
  const [checked, setChecked] = useState(false);
  const [progress, setProgress] = useState<OpenProgress | null>(null);
  const [error, setError] = useState<GateError | HubError | null>(null);
  const text = useJoinErrorText();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (progress || !isFilled(typed) || pairProblem(pair)) return;
    setError(null);
    setProgress({ step: 'key', done: 0, total: 1 });
    const input = {
      profile: 'county',
      address: typed.address.trim(),
      code: typed.code.trim(),
      passphrase: pair.first,
      emblem,
    } as const;
    const joined = await gate.join(input, setProgress);
    setProgress(null);
    if (joined.ok) return onJoined(joined.value);
    rememberError(joined.error.type);
    setError(joined.error);
  };
  return (
    <form className="ny-gate-form" noValidate onSubmit={(event) => void submit(event)}>
      <h1>{t('exchange.join.title')}</h1>
      <p className="ny-lead">{t('exchange.join.text')}</p>
      <EnrolmentFields value={typed} onChange={setTyped} checked={checked} />
      <div className="ny-field-grid">
        <NewPassphrase value={pair} onChange={setPair} checked={checked} />
      </div>
      <EmblemPicker value={emblem} onChange={setEmblem} taken={[]} />
      {error && <Alert type="error" showIcon title={text(error)} />}
      {progress ? (
        <OpeningProgress progress={progress} />
      ) : (
        <div className="ny-gate-actions">
          <Button size="large" onClick={onBack}>
            {t('common.action.back')}
          </Button>
          <Button type="primary" size="large" htmlType="submit">
            {t('exchange.join.submit')}
          </Button>
        </div>
      )}
    </form>
  );
}

function useJoinErrorText(): (error: GateError | HubError) => string {
  const hubText = useHubErrorText();
  const errorText = useErrorText();
  return (error) => (isHubError(error) ? hubText(error) : errorText(error));
}
