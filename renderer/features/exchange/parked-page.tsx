import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { parkedOf, type ParkedChange } from '../../../shared/domain/parked/parked';
import { useWorld } from '../../app/session-context';
import { EmptyState } from '../../components/empty-state';
import { PageHeader } from '../../components/page-header';
import { useFormat } from '../../i18n/use-format';
import { DecideDialog } from './decide-dialog';
import { ParkedCard } from './parked-card';
import './exchange.css';

/** So many are drawn at once; the next ones on demand. */
const PAGE = 50;

/** What the hub left for the court to decide: what waits, and what was decided. */
export function ParkedPage() {
  const { t } = useTranslation();
  const world = useWorld();
  const all = useMemo(() => parkedOf(world), [world]);
  const [deciding, setDeciding] = useState<{ readonly change: ParkedChange; readonly accept: boolean } | null>(null);
  const open = all.filter(({ decision }) => decision === null);
  const decided = all.filter(({ decision }) => decision !== null);
  return (
    <>
      <PageHeader title={t('exchange.parked.title')} text={t('exchange.parked.text')} />
      {open.length === 0 && (
        <EmptyState title={t('exchange.parked.emptyTitle')} text={t('exchange.parked.emptyText')} />
      )}
      <Section
        heading="exchange.parked.open"
        changes={open}
        onDecide={(change, accept) => setDeciding({ change, accept })}
      />
      <Section
        heading="exchange.parked.decided"
        changes={decided}
        onDecide={(change, accept) => setDeciding({ change, accept })}
      />
      {deciding && <DecideDialog {...deciding} onClose={() => setDeciding(null)} />}
    </>
  );
}

interface SectionProps {
  readonly heading: 'exchange.parked.open' | 'exchange.parked.decided';
  readonly changes: readonly ParkedChange[];
  readonly onDecide: (change: ParkedChange, accept: boolean) => void;
}

function Section({ heading, changes, onDecide }: SectionProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [shown, setShown] = useState(PAGE);
  if (changes.length === 0) return null;
  return (
    <section className="exchange-parked">
      <h2>{format.digits(t(heading, { count: changes.length }))}</h2>
      {changes.slice(0, shown).map((change) => (
        <ParkedCard key={change.id} change={change} onDecide={(accept) => onDecide(change, accept)} />
      ))}
      {changes.length > shown && (
        <button type="button" className="ant-btn" onClick={() => setShown(shown + PAGE)}>
          {t('lists.log.more')}
        </button>
      )}
    </section>
  );
}
