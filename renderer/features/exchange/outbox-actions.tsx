import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useExchange, useOutbox, useWorld } from '../../app/session-context';
import { OpenModal } from '../../components/open-modal';
import { useOneAtATime } from '../../components/use-one-at-a-time';
import type { OutboxItem } from '../../exchange/exchange-api';
import { useFormat } from '../../i18n/use-format';
import { formOf, writtenAfter } from './outbox-list';
import { useHoldFeedback } from './use-hold-feedback';

interface Props {
  readonly item: OutboxItem;
  /** What was done, in words: two buttons of one name would be told apart by nobody who only hears them. */
  readonly action: string;
}

/** What can be done about a change that is not settled: hold it back or let it go, and put right what it says by another change. */
export function OutboxActions({ item, action }: Props) {
  const { t } = useTranslation();
  const exchange = useExchange();
  const world = useWorld();
  const told = useHoldFeedback();
  const [asks, setAsks] = useState(false);
  const form = formOf(world, item.about, item.caseId);
  const letGo = async (): Promise<void> => void told(await exchange.letGo(item.stamp), t('exchange.hold.letGoDone'));
  return (
    <div className="exchange-actions">
      {item.state === 'waiting' && (
        <Button size="small" aria-label={t('exchange.hold.holdLabel', { what: action })} onClick={() => setAsks(true)}>
          {t('exchange.hold.hold')}
        </Button>
      )}
      {item.state === 'held' && (
        <Button size="small" aria-label={t('exchange.hold.letGoLabel', { what: action })} onClick={() => void letGo()}>
          {t('exchange.hold.letGo')}
        </Button>
      )}
      {form !== null && (
        <Link to={form} aria-label={t('exchange.hold.editLabel', { what: action })}>
          {t('exchange.hold.edit')}
        </Link>
      )}
      {asks && <HoldDialog item={item} onClose={() => setAsks(false)} />}
    </div>
  );
}

/** Says what stays with it before it is held back: changes leave in the order in which they were written. */
function HoldDialog({ item, onClose }: { readonly item: OutboxItem; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const exchange = useExchange();
  const after = writtenAfter(useOutbox(), item.stamp);
  const told = useHoldFeedback();
  const hold = useOneAtATime(async () => {
    if (told(await exchange.hold(item.stamp), t('exchange.hold.done'))) onClose();
  });
  return (
    <OpenModal
      title={t('exchange.hold.askTitle')}
      onCancel={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('common.action.cancel')}</Button>
          <Button type="primary" onClick={() => void hold()}>
            {t('exchange.hold.hold')}
          </Button>
        </>
      }
    >
      <p>{format.digits(t(after > 0 ? 'exchange.hold.askAfter' : 'exchange.hold.askLast', { count: after }))}</p>
      <p>{t('exchange.hold.askText')}</p>
    </OpenModal>
  );
}
