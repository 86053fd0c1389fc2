import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useExchange, useExchangeStatus, useHolding } from '../../app/session-context';
import { useWhen } from '../../components/exchange/when';
import { usePersonName } from '../../components/person-name';
import { useFormat } from '../../i18n/use-format';
import { useHoldFeedback } from './use-hold-feedback';

/** Says that changes are held back, by whom and since when, and lets them go. */
export function HeldBack() {
  const { t } = useTranslation();
  const format = useFormat();
  const when = useWhen();
  const personName = usePersonName();
  const exchange = useExchange();
  const holding = useHolding();
  const { held } = useExchangeStatus();
  const told = useHoldFeedback();
  if (!holding) return null;
  const letGo = async (): Promise<void> => void told(await exchange.letGo(null), t('exchange.hold.letGoDone'));
  return (
    <Alert
      className="exchange-standing"
      type="warning"
      role="note"
      showIcon
      title={format.digits(t('exchange.hold.title', { count: held }))}
      description={t('exchange.hold.text', { person: personName(holding.person), when: when(holding.atMs) })}
      action={<Button onClick={() => void letGo()}>{t('exchange.hold.letAllGo')}</Button>}
    />
  );
}
