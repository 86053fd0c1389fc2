import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../app/session-context';
import { usePersonName } from '../../components/person-name';
import { StatusTag } from '../../components/status-tag';
import { useFormat } from '../../i18n/use-format';
import { CHECKS, checksOf, type Check } from './check-memory';
import { ItemLink } from './item-link';
import { useComparisonName } from './use-comparisons';

const COLUMNS = ['when', 'who', 'what', 'with', 'result'] as const;

/** The checks made on this machine, the newest first. */
export function PastChecks() {
  const { t } = useTranslation();
  const session = useSession();
  const kept = useSyncExternalStore(session.subscribe, () => session.machinePreference(CHECKS));
  const checks = checksOf(kept).toReversed();
  return (
    <section className="ny-card">
      <h2>{t('voice.past.title')}</h2>
      {checks.length === 0 ? (
        <p className="ny-secondary">{t('voice.past.empty')}</p>
      ) : (
        <div className="ny-table-scroll">
          <table className="ny-table">
            <caption className="ny-visually-hidden">{t('voice.past.title')}</caption>
            <thead>
              <tr>
                {COLUMNS.map((column) => (
                  <th key={column} scope="col">
                    {t(`voice.past.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {checks.map((check) => (
                <Line key={check.atMs} check={check} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function Line({ check }: { readonly check: Check }) {
  const { t } = useTranslation();
  const format = useFormat();
  const personName = usePersonName();
  const nameOf = useComparisonName();
  return (
    <tr>
      <th scope="row">{format.instant(check.atMs)}</th>
      <td>{personName(check.person)}</td>
      <td>{nameOf(check.comparison)}</td>
      <td>{check.withWhom || '—'}</td>
      <td>
        <StatusTag tone={check.result === 'same' ? 'good' : 'waiting'}>{t(`voice.verdict.${check.result}`)}</StatusTag>{' '}
        {check.found && <ItemLink item={check.found} />}
      </td>
    </tr>
  );
}
