import { Alert } from 'antd';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { LowSpaceBand } from './low-space-band';
import { useFormat } from '../../i18n/use-format';
import { useSession, useWorld } from '../session-context';

/** What is wrong with this machine, in words and with what to do. Nothing of it stops the work. */
export function TroubleBands() {
  const { t } = useTranslation();
  const format = useFormat();
  const session = useSession();
  // A new world is the sign that something was saved, and so that the clock is worth another look.
  useWorld();
  const behind = useSyncExternalStore(session.subscribe, session.databaseBehind);
  const reading = useSyncExternalStore(session.subscribe, session.reading);
  const clock = session.clockTrouble();
  return (
    <>
      {behind && <Alert banner type="error" title={t('app.frame.databaseBehind')} />}
      {reading === 'failed' && <Alert banner type="error" title={t('app.frame.restFailed')} />}
      {reading === 'rest' && <output className="ny-reading">{t('app.frame.readingRest')}</output>}
      <LowSpaceBand />
      {clock && (
        <Alert
          banner
          type="warning"
          title={t('app.frame.clockTrouble', {
            wall: format.instant(clock.wallMs),
            known: format.instant(clock.lastKnownMs),
          })}
        />
      )}
    </>
  );
}
