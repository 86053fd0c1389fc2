import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { decideParked, type DecideParkedError } from '../../../shared/domain/parked/decide-parked';
import type { ParkedChange } from '../../../shared/domain/parked/parked';
import { useSession } from '../../app/session-context';
import { FormField } from '../../components/form-field';
import { OpenModal } from '../../components/open-modal';
import { useOneAtATime } from '../../components/use-one-at-a-time';
import { useSaveFeedback } from '../../components/use-save-feedback';
import { useShortcut } from '../../components/use-shortcut';
import { useFormat } from '../../i18n/use-format';

interface Props {
  readonly change: ParkedChange;
  readonly accept: boolean;
  readonly onClose: () => void;
}

/** Asks for the reason, and says what the decision does. */
export function DecideDialog({ change, accept, onClose }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const session = useSession();
  const tellSave = useSaveFeedback();
  const [reason, setReason] = useState('');
  const [error, setError] = useState<DecideParkedError | null>(null);
  const errorText = (found: DecideParkedError): string =>
    found.type === 'reason_too_long'
      ? t('exchange.parked.error.reason_too_long', { limit: format.number(found.limit) })
      : t(`exchange.parked.error.${found.type}`);
  const save = useOneAtATime(async () => {
    setError(null);
    const saved = await session.save(decideParked({ id: change.id, accept, reason }));
    const told = tellSave(saved, (found) => {
      setError(found);
      return null;
    });
    if (told) onClose();
  });
  useShortcut('mod+s', () => void save());
  return (
    <OpenModal
      title={t(accept ? 'exchange.parked.acceptTitle' : 'exchange.parked.setAsideTitle')}
      onCancel={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('common.action.cancel')}</Button>
          <Button type="primary" onClick={() => void save()}>
            {t(accept ? 'exchange.parked.accept' : 'exchange.parked.setAside')}
          </Button>
        </>
      }
    >
      <div className="ny-gate-form">
        <p>{t(accept ? 'exchange.parked.acceptText' : 'exchange.parked.setAsideText')}</p>
        <FormField label={t('exchange.parked.reason')} required error={error && errorText(error)}>
          {(control) => (
            <Input.TextArea {...control} rows={3} value={reason} onChange={(event) => setReason(event.target.value)} />
          )}
        </FormField>
      </div>
    </OpenModal>
  );
}
