import { Fragment, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { isParkedReason } from '../../../shared/domain/parked/parked';
import { useExchangeStatus, useWorld } from '../../app/session-context';
import { useKindText } from '../../components/exchange/kind-text';
import { useWhen } from '../../components/exchange/when';
import { usePersonName } from '../../components/person-name';
import { RowRoom } from '../../components/row-room';
import { StatusTag, type Tone } from '../../components/status-tag';
import { useRowWindow } from '../../components/use-row-window';
import type { OutboxItem } from '../../exchange/exchange-api';
import { useFormat } from '../../i18n/use-format';
import { CaseOf, type Names } from './case-of';
import { OutboxActions } from './outbox-actions';
import { debtorsByCase, pageOf } from './outbox-list';

const COLUMNS = ['case', 'action', 'person', 'written', 'state', 'lastTry', 'actions'] as const;
const TONES: { readonly [state in OutboxItem['state']]: Tone } = {
  waiting: 'active',
  held: 'waiting',
  parked: 'waiting',
  late: 'neutral',
};

/** One line for each change: about what, what was done, by whom, since when, and why it is still here. */
export function OutboxTable({ items }: { readonly items: readonly OutboxItem[] }) {
  const { t } = useTranslation();
  const world = useWorld();
  const body = useRef<HTMLTableSectionElement>(null);
  const [focused, setFocused] = useState<number | null>(null);
  const { rows, roomBelow, measure } = useRowWindow(body, items.length, focused);
  const debtors = useMemo(
    () => debtorsByCase(world, new Set(items.flatMap(({ caseId }) => caseId ?? []))),
    [world, items],
  );
  return (
    <div className="ny-table-scroll">
      <table className="ny-table exchange-outbox" aria-rowcount={items.length + 1}>
        <caption className="ny-visually-hidden">{t('exchange.outbox.table')}</caption>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {t(`exchange.outbox.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body}>
          {rows.map(({ index, room }) => {
            const item = items[index];
            return (
              item && (
                <Fragment key={item.stamp}>
                  <RowRoom height={room} columns={COLUMNS.length} />
                  <tr
                    ref={measure}
                    data-index={index}
                    aria-rowindex={index + 2}
                    onFocus={() => setFocused(index)}
                    onBlur={() => setFocused(null)}
                  >
                    <ItemCells item={item} debtors={debtors.get(item.caseId ?? '') ?? []} />
                  </tr>
                </Fragment>
              )
            );
          })}
          <RowRoom height={roomBelow} columns={COLUMNS.length} />
        </tbody>
      </table>
    </div>
  );
}

function ItemCells({ item, debtors }: { readonly item: OutboxItem; readonly debtors: Names }) {
  const { t } = useTranslation();
  const world = useWorld();
  const kindText = useKindText();
  const personName = usePersonName();
  const when = useWhen();
  const { lastTryMs } = useExchangeStatus();
  const page = pageOf(world, item.about, item.caseId);
  const action = kindText(item.kind);
  return (
    <>
      <th scope="row">
        <CaseOf item={item} debtors={debtors} />
      </th>
      <td>
        {page === null ? (
          action
        ) : (
          <Link to={page} aria-label={t('exchange.outbox.open', { what: action })}>
            {action}
          </Link>
        )}
      </td>
      <td>{personName(item.person)}</td>
      <td>{when(item.atMs)}</td>
      <td className="exchange-state">
        <StatusTag tone={TONES[item.state]}>{t(`exchange.state.${item.state}`)}</StatusTag>
        <Reason item={item} />
      </td>
      <td>{item.state === 'waiting' ? when(lastTryMs) : ''}</td>
      <td>
        <OutboxActions item={item} action={action} />
      </td>
    </>
  );
}

/** Why it stepped aside, and what happens next. */
function Reason({ item: { state, why, handed } }: { readonly item: OutboxItem }) {
  const { t } = useTranslation();
  if (state === 'waiting') return handed && <Handed handed={handed} />;
  if (state === 'held')
    return (
      <>
        <p className="ny-secondary">{t('exchange.why.held')}</p>
        {handed && <Handed handed={handed} />}
      </>
    );
  if (state === 'late') return <p className="ny-secondary">{t('exchange.why.late')}</p>;
  return (
    <p className="ny-secondary">
      {t(`exchange.why.${isParkedReason(why) ? why : 'other'}`)}{' '}
      {t(why === 'missing' ? 'exchange.next.arrive' : 'exchange.next.decide')}
    </p>
  );
}

/** It is on its way in somebody's pocket. */
function Handed({ handed: { no, to, atMs } }: { readonly handed: NonNullable<OutboxItem['handed']> }) {
  const { t } = useTranslation();
  const format = useFormat();
  const when = useWhen();
  return <p className="ny-secondary">{t('stick.outbox', { no: format.number(no), to, when: when(atMs) })}</p>;
}
