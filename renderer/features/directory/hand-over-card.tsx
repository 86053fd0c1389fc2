import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { owedBy } from '../../../shared/domain/organisation/hand-over';
import type { Unit } from '../../../shared/domain/organisation/units';
import { useWorld } from '../../app/session-context';
import type { ListToPrint } from '../../components/print-list';
import { useInBoth } from '../../components/use-in-both';
import { handOverToPrint } from './hand-over-print';
import { OwedTable } from './owed-table';

interface Props {
  readonly unit: Unit;
  readonly onPrint: (list: ListToPrint) => void;
}

/** What somebody who takes over at the unit has to know: the open requests and the promised days. */
export function HandOverCard({ unit, onPrint }: Props) {
  const { t } = useTranslation();
  const world = useWorld();
  const inBoth = useInBoth();
  const owed = owedBy(world, unit.id);
  return (
    <section className="directory-part" aria-label={t('contacts.handOver.title')}>
      <header>
        <h3>{t('contacts.handOver.title')}</h3>
        {owed.length > 0 && (
          <Button onClick={() => onPrint(handOverToPrint({ unit, owed, world, inBoth }))}>
            {t('contacts.handOver.print')}
          </Button>
        )}
      </header>
      <p className="ny-secondary">{t('contacts.handOver.text')}</p>
      <OwedTable owed={owed} />
    </section>
  );
}
