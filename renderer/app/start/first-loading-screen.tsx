import { Button, Spin } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { personById } from '../../../shared/domain/organisation/persons';
import { useStanding, useStandingText } from '../../components/exchange/use-standing';
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
  useEffect(() => {
    if (isDone) onDone();
  }, [isDone, onDone]);
  return (
    <GateLayout>
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
        {isHere && (
          <Button type="primary" size="large" onClick={onDone}>
            {t('exchange.join.meanwhile')}
          </Button>
        )}
      </div>
    </GateLayout>
  );
}
