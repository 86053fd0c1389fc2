import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { PartyView } from '../../../shared/domain/case/case-fields';
import { relatedTo } from '../../../shared/domain/identity/people';
import type { Day } from '../../../shared/text/day';
import { useWorld } from '../../app/session-context';
import { caseNumber } from '../../components/record-names';
import { useToday } from '../../components/use-today';
import { useFormat } from '../../i18n/use-format';

/** The other cases of a party, as people have said, and who may be the same person elsewhere. */
export function PartyIdentity({ party }: { readonly party: PartyView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const world = useWorld();
  const today = useToday();
  const { same: others, likely: maybe } = useMemo(
    () => relatedTo(world, party.id, today as Day),
    [world, party.id, today],
  );
  if (others.length === 0 && maybe.length === 0) return null;
  return (
    <p className="ny-secondary">
      {others.length > 0 && (
        <>
          {t('identity.otherCases')}{' '}
          {others.map((other) => (
            <Link key={other.row.id} to={`/cases/${other.party.case}`} lang="zh-CN">
              {caseNumber(world, other.party.case)}{' '}
            </Link>
          ))}
        </>
      )}
      {maybe.length > 0 && (
        <Link to={`/cases/persons?party=${party.id}`}>
          {format.digits(t('identity.maybe', { count: maybe.length }))}
        </Link>
      )}
    </p>
  );
}
