import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useExchange } from '../../app/session-context';
import { useHubErrorText } from '../../components/exchange/hub-error-text';
import { OpenModal } from '../../components/open-modal';
import { usePersonName } from '../../components/person-name';
import { useNotify } from '../../components/use-notify';
import { useOneAtATime } from '../../components/use-one-at-a-time';
import type { DeviceInfo, HubError } from '../../exchange/exchange-api';
import { useFormat } from '../../i18n/use-format';

interface Props {
  readonly device: DeviceInfo;
  readonly onRevoked: () => void;
  readonly onClose: () => void;
}

/** Shuts a machine out, after saying what becomes of it and of what it has not sent. */
export function RevokeDialog({ device, onRevoked, onClose }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const exchange = useExchange();
  const notify = useNotify();
  const personName = usePersonName();
  const errorText = useHubErrorText();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<HubError | null>(null);
  const machine = format.number(device.dn);
  const revoke = useOneAtATime(async () => {
    setBusy(true);
    const done = await exchange.revoke(device.dev);
    setBusy(false);
    if (!done.ok) return setError(done.error);
    notify.success(t('exchange.devices.revokeDone', { machine }));
    onRevoked();
  });
  return (
    <OpenModal
      title={t('exchange.devices.revokeTitle', { machine })}
      onCancel={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('common.action.cancel')}</Button>
          <Button danger type="primary" loading={busy} onClick={() => void revoke()}>
            {t('exchange.devices.revoke')}
          </Button>
        </>
      }
    >
      <p>{t('exchange.devices.revokeText', { person: personName(device.person) })}</p>
      <p>
        {device.waiting > 0
          ? format.digits(t('exchange.devices.revokeUnsent', { count: device.waiting }))
          : t('exchange.devices.revokeNoUnsent')}
      </p>
      {device.isThis && <Alert type="warning" showIcon role="note" title={t('exchange.devices.revokeThis')} />}
      {error && <Alert type="error" showIcon title={errorText(error)} />}
    </OpenModal>
  );
}
