import { Button, Spin } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { personById } from '../../../shared/domain/organisation/persons';
import { useStanding, useStandingText } from '../../components/exchange/use-standing';
import { FirstSticks } from '../../features/stick/first-sticks';
import { useExchangeStatus, useSession, useWorld } from '../session-context';
import { GateLayout } from './gate-layout';

/** Between joining a county and the first screen: its records arrive. Nobody has to wait for all of them. */
export function FirstLoadingScreen({ onDone }: { readonly onDone: () => void }) {
  const { t } = useTranslation();
  const session = useSession();
  const isHere = personById(useWorld(), session.person) !== undefined;
  const { loading } = useExchangeStatus();
  const standing = useStanding();
  const text = useStandingText();
  const isDone = isHere && !loading;
  const [bySticks, setBySticks] = useState(false);
  useEffect(() => {
    if (isDone) onDone();
  }, [isDone, onDone]);
  return (
    <GateLayout wide={bySticks}>
      <h1>{t('exchange.join.waitTitle')}</h1>
      <p className="ny-lead">{t('exchange.join.waitText')}</p>
      <output className="ny-opening">
        <Spin />
        <span>{standing.name === 'loading' ? '' : text.sentence(standing)}</span>
      </output>
      <div className="ny-gate-actions">
        {standing.name === 'unreachable' && (
          <Button size="large" onClick={session.exchange.contactNow}>
            {t('common.action.retry')}
          </Button>
        )}
        {standing.name === 'unreachable' && !bySticks && (
          <Button size="large" onClick={() => setBySticks(true)}>
            {t('stick.first')}
          </Button>
        )}
        {isHere && (
          <Button type="primary" size="large" onClick={onDone}>
            {t('exchange.join.meanwhile')}
          </Button>
        )}
      </div>
      {bySticks && <FirstSticks />}
    </GateLayout>
  );
}
