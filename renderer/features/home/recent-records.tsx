import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { requestView } from '../../../shared/domain/request/request-fold';
import type { Row } from '../../../shared/exchange/row';
import { useWorld } from '../../app/session-context';
import { useMay } from '../../app/use-may';
import { caseNumber, unitName } from '../../components/record-names';
import { useDisplay } from '../../i18n/display-context';
import { useFormat } from '../../i18n/use-format';

const SHOWN = 8;

/** The cases and requests that were written to last, by the clock of whoever wrote. */
export function RecentRecords() {
  const { t } = useTranslation();
  const format = useFormat();
  const { language } = useDisplay();
  const world = useWorld();
  const may = useMay();
  const [mayReadCases, mayReadRequests] = [may('case.read'), may('request.read')];
  const recent = useMemo(
    () =>
      [...(mayReadCases ? world.rows('case') : []), ...(mayReadRequests ? world.rows('request') : [])]
        .map((row) => ({ row, atMs: lastWriteMs(row) }))
        .toSorted((a, b) => b.atMs - a.atMs)
        .slice(0, SHOWN),
    [world, mayReadCases, mayReadRequests],
  );
  if (recent.length === 0) return null;
  return (
    <section className="ny-card" aria-labelledby="recent">
      <h2 id="recent">{t('home.recent')}</h2>
      <ul className="ny-recent">
        {recent.map(({ row, atMs }) => (
          <li key={row.id}>
            {row.kind === 'case' ? (
              <Link to={`/cases/${row.id}`} lang="zh-CN">
                {caseNumber(world, row.id)}
              </Link>
            ) : (
              <>
                <Link to={`/requests/${row.id}`} lang="zh-CN">
                  {requestView(row).number}
                </Link>{' '}
                {unitName(world, requestView(row).fields.unit, language)}
              </>
            )}{' '}
            <span className="ny-secondary ny-tabular">{format.instant(atMs)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

const lastWriteMs = ({ created, writes, facts }: Row): number =>
  Math.max(created.atMs, writes.at(-1)?.atMs ?? 0, facts.at(-1)?.atMs ?? 0);
