import { Alert } from 'antd';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { LowSpaceBand } from './low-space-band';
import { useFormat } from '../../i18n/use-format';
import { useExchangeStatus, useSession, useWorld } from '../session-context';

/** A clock that is off by more makes the court doubt what was written when. */
const CLOCK_OFF_MS = 5 * 60_000;

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
      <HubClockBand />
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

/** The hub's clock says otherwise; nothing is refused for that. */
function HubClockBand() {
  const { t } = useTranslation();
  const format = useFormat();
  const { clockOffMs } = useExchangeStatus();
  if (clockOffMs === null || Math.abs(clockOffMs) <= CLOCK_OFF_MS) return null;
  const [wall, hub] = clocksNow(clockOffMs).map(format.instant);
  return <Alert banner type="warning" title={t('exchange.clock.off', { wall, hub })} />;
}

const clocksNow = (offMs: number): readonly number[] => [Date.now(), Date.now() - offMs];
