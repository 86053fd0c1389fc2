import { SyncOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Standing } from '../../components/exchange/standing';
import { useStandingText } from '../../components/exchange/use-standing';
import { useWhen } from '../../components/exchange/when';
import { useFocusBack } from '../../components/use-focus-back';
import { useFormat } from '../../i18n/use-format';
import { useExchange, useExchangeStatus } from '../session-context';
import { useMay } from '../use-may';

interface Props {
  readonly standing: Standing;
  readonly onClose: () => void;
}

/** The state of the exchange in a sentence, its times, and the ways on from here. */
export function ExchangePanel({ standing, onClose }: Props) {
  const { t } = useTranslation();
  const exchange = useExchange();
  const text = useStandingText();
  const may = useMay();
  const first = useRef<HTMLDivElement>(null);
  useFocusBack();
  // It stands at the end of the document: without the focus nobody would find it with Tab.
  useEffect(() => {
    const frame = requestAnimationFrame(() => first.current?.querySelector<HTMLElement>('button, a')?.focus());
    return () => cancelAnimationFrame(frame);
  }, []);
  const isAlone = standing.name === 'alone';
  const mustEnrol = isAlone || standing.name === 'unknown';
  return (
    <div ref={first} className="ny-exchange-panel">
      <p>{text.sentence(standing)}</p>
      {!isAlone && <Times />}
      <div className="ny-exchange-links">
        {mustEnrol ? (
          <Link to="/settings" onClick={onClose}>
            {t('exchange.panel.connect')}
          </Link>
        ) : (
          <Button type="primary" icon={<SyncOutlined />} onClick={exchange.contactNow}>
            {t('exchange.panel.now')}
          </Button>
        )}
        {!isAlone && (
          <Link to="/outbox" onClick={onClose}>
            {t('exchange.panel.outbox')}
          </Link>
        )}
        <Link to="/voice-check" onClick={onClose}>
          {t('voice.title')}
        </Link>
        {!isAlone && (
          <Link to="/stick" onClick={onClose}>
            {t('stick.link')}
          </Link>
        )}
        {!isAlone && may('escalation.lead') && (
          <Link to="/put-aside" onClick={onClose}>
            {t('exchange.panel.putAside')}
          </Link>
        )}
        {!isAlone && may('person.add') && (
          <Link to="/devices" onClick={onClose}>
            {t('exchange.panel.devices')}
          </Link>
        )}
      </div>
    </div>
  );
}

function Times() {
  const { t } = useTranslation();
  const format = useFormat();
  const when = useWhen();
  const { waiting, oldestWaitingMs, lastContactMs, lastTryMs } = useExchangeStatus();
  const rows = [
    [t('exchange.panel.waiting'), format.number(waiting)],
    ...(waiting > 0 && oldestWaitingMs !== null ? [[t('exchange.panel.oldest'), when(oldestWaitingMs)]] : []),
    [t('exchange.panel.lastContact'), when(lastContactMs)],
    ...(lastTryMs !== null && lastTryMs !== lastContactMs ? [[t('exchange.panel.lastTry'), when(lastTryMs)]] : []),
  ] as const;
  return (
    <dl className="ny-facts">
      {rows.map(([label, value]) => (
        <div key={label} className="ny-facts-row">
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
