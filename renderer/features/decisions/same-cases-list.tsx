import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { SameCases } from '../../../shared/domain/case/same-cases';
import { useWorld } from '../../app/session-context';
import { caseNumber } from '../../components/record-names';
import { StatusTag } from '../../components/status-tag';

/** Pairs of records that look like one case, each with the way to see them side by side. */
export function SameCasesList({ pairs }: { readonly pairs: readonly SameCases[] }) {
  const { t } = useTranslation();
  const world = useWorld();
  return (
    <ul className="decisions-list">
      {pairs.map(({ first, second, reason }) => {
        const numbers = { first: caseNumber(world, first), second: caseNumber(world, second) };
        return (
          <li key={`${first}/${second}`}>
            <StatusTag tone="waiting">{t(`decisions.same.${reason}`)}</StatusTag>{' '}
            <Link to={`/cases/${first}/compare/${second}`}>{t('decisions.same.compare', numbers)}</Link>
          </li>
        );
      })}
    </ul>
  );
}
