import { useTranslation } from 'react-i18next';
import type { ProfileId } from '../../../shared/platform/ports';
import { RecoverySheet } from '../../components/recovery-sheet';
import { GateLayout } from './gate-layout';

interface Props {
  readonly code: string;
  readonly profile: ProfileId;
  /** Today in Asia/Shanghai. */
  readonly today: string;
  readonly onDone: () => void;
}

/** Shows the recovery code of a new county. Closed before it is confirmed, the first screen asks for a new one. */
export function RecoveryCodeScreen({ code, profile, today, onDone }: Props) {
  const { t } = useTranslation();
  return (
    <GateLayout wide>
      <div className="ny-gate-form">
        <h1>{t('app.recovery.title')}</h1>
        <p className="ny-lead">{t('app.recovery.text')}</p>
        <RecoverySheet code={code} profile={profile} today={today} onConfirmed={onDone} />
      </div>
    </GateLayout>
  );
}
