import { ReloadOutlined } from '@ant-design/icons';
import { Alert, Button } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useExchange, useExchangeStatus } from '../../app/session-context';
import { EmptyState } from '../../components/empty-state';
import { useHubErrorText } from '../../components/exchange/hub-error-text';
import { PageHeader } from '../../components/page-header';
import type { DeviceInfo, HubError } from '../../exchange/exchange-api';
import { DeviceTable } from './device-table';
import './exchange.css';
import { MakeCodeCard } from './make-code-card';
import { RevokeDialog } from './revoke-dialog';

/** Which machines the county has, how far each has come, codes for new ones, and shutting one out. */
export function DevicesPage() {
  const { t } = useTranslation();
  const { state } = useExchangeStatus();
  const title = t('exchange.devices.title');
  if (state === 'alone')
    return (
      <>
        <PageHeader title={title} text={t('exchange.devices.text')} />
        <EmptyState
          title={t('exchange.outbox.aloneTitle')}
          text={t('exchange.devices.alone')}
          action={<Link to="/settings">{t('exchange.panel.connect')}</Link>}
        />
      </>
    );
  return <Devices title={title} />;
}

function Devices({ title }: { readonly title: string }) {
  const { t } = useTranslation();
  const errorText = useHubErrorText();
  const { devices, error, busy, load } = useDevices();
  const [revoking, setRevoking] = useState<DeviceInfo | null>(null);
  return (
    <>
      <PageHeader
        title={title}
        text={t('exchange.devices.text')}
        actions={
          <Button icon={<ReloadOutlined />} loading={busy} onClick={load}>
            {t('exchange.devices.refresh')}
          </Button>
        }
      />
      {error && <Alert className="exchange-standing" type="warning" showIcon title={errorText(error)} />}
      {!devices && busy && <output className="ny-secondary">{t('common.state.loading')}</output>}
      {devices && <DeviceTable devices={devices} onRevoke={setRevoking} />}
      <MakeCodeCard />
      {revoking && (
        <RevokeDialog
          device={revoking}
          onClose={() => setRevoking(null)}
          onRevoked={() => {
            setRevoking(null);
            load();
          }}
        />
      )}
    </>
  );
}

/** The hub is asked when the page opens and whenever somebody wants; what it told last stays in sight when it cannot be reached. */
function useDevices() {
  const exchange = useExchange();
  const [devices, setDevices] = useState<readonly DeviceInfo[] | null>(null);
  const [error, setError] = useState<HubError | null>(null);
  const [busy, setBusy] = useState(true);
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    let current = true;
    void exchange.devices().then((answer) => {
      if (!current) return;
      setBusy(false);
      setError(answer.ok ? null : answer.error);
      if (answer.ok) setDevices(answer.value);
    });
    return () => {
      current = false;
    };
  }, [exchange, asked]);
  const load = () => {
    setBusy(true);
    setAsked((times) => times + 1);
  };
  return { devices, error, busy, load };
}
