import { SyncOutlined } from '@ant-design/icons';
import { Alert, Button, Segmented } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useExchange, useExchangeStatus, useOutbox, useWaitingFiles } from '../../app/session-context';
import { EmptyState } from '../../components/empty-state';
import { useStanding, useStandingText } from '../../components/exchange/use-standing';
import { useWhen } from '../../components/exchange/when';
import type { OutboxItem } from '../../exchange/exchange-api';
import { PageHeader } from '../../components/page-header';
import { useFormat } from '../../i18n/use-format';
import { countsOf, OUTBOX_STATES, shownItems, type OutboxFilter } from './outbox-list';
import { HeldBack } from './held-back';
import { OutboxTable } from './outbox-table';
import { WaitingFiles } from './waiting-files';
import './exchange.css';

/** What this machine wrote and the hub has not simply taken over. Nothing is called delivered before the hub acknowledged it. */
export function OutboxPage() {
  const { t } = useTranslation();
  const exchange = useExchange();
  const { state } = useExchangeStatus();
  const isAlone = state === 'alone';
  return (
    <>
      <PageHeader
        title={t('exchange.outbox.title')}
        text={t('exchange.outbox.text')}
        actions={
          <>
            <Link className="exchange-head-link" to="/voice-check">
              {t('voice.title')}
            </Link>
            {!isAlone && (
              <Link className="exchange-head-link" to="/stick">
                {t('stick.link')}
              </Link>
            )}
            {!isAlone && (
              <Button type="primary" icon={<SyncOutlined />} onClick={exchange.contactNow}>
                {t('exchange.panel.now')}
              </Button>
            )}
          </>
        }
      />
      {isAlone ? (
        <EmptyState
          title={t('exchange.outbox.aloneTitle')}
          text={t('exchange.outbox.aloneText')}
          action={<Link to="/settings">{t('exchange.panel.connect')}</Link>}
        />
      ) : (
        <Items />
      )}
    </>
  );
}

function Items() {
  const { t } = useTranslation();
  const when = useWhen();
  const standing = useStanding();
  const text = useStandingText();
  const items = useOutbox();
  const files = useWaitingFiles();
  const { lastContactMs } = useExchangeStatus();
  if (items.length === 0 && files.length === 0 && standing.name === 'delivered')
    return (
      <EmptyState
        title={t('exchange.outbox.emptyTitle')}
        text={t('exchange.outbox.emptyText', { when: when(lastContactMs) })}
      />
    );
  return (
    <>
      <Alert
        className="exchange-standing"
        type={standing.tone === 'bad' ? 'warning' : 'info'}
        role="note"
        showIcon
        title={text.sentence(standing)}
        description={text.details(standing)}
      />
      {items.length === 0 && files.length === 0 && (
        <EmptyState title={t('exchange.outbox.nothingTitle')} text={t('exchange.outbox.nothingText')} />
      )}
      <HeldBack />
      {items.length > 0 && <Changes items={items} />}
      <WaitingFiles />
    </>
  );
}

function Changes({ items }: { readonly items: readonly OutboxItem[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [filter, setFilter] = useState<OutboxFilter>('all');
  const counts = useMemo(() => countsOf(items), [items]);
  const shown = useMemo(() => shownItems(items, filter), [items, filter]);
  const label = (each: OutboxFilter) =>
    `${each === 'all' ? t('exchange.outbox.all') : t(`exchange.state.${each}`)} ${format.number(counts[each])}`;
  return (
    <>
      <Segmented<OutboxFilter>
        className="exchange-filter"
        aria-label={t('exchange.outbox.filter')}
        value={filter}
        onChange={setFilter}
        options={(['all', ...OUTBOX_STATES] as const).map((each) => ({ value: each, label: label(each) }))}
      />
      {shown.length === 0 ? <EmptyState title={t('exchange.outbox.noneInState')} /> : <OutboxTable items={shown} />}
    </>
  );
}
