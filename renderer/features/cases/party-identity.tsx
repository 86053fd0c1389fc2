import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { PartyView } from '../../../shared/domain/case/case-fields';
import { mergedPersons } from '../../../shared/domain/identity/merged-persons';
import { relatedTo } from '../../../shared/domain/identity/people';
import type { Day } from '../../../shared/text/day';
import { useWorld } from '../../app/session-context';
import { caseNumber, recordName } from '../../components/record-names';
import { useToday } from '../../components/use-today';
import { useDisplay } from '../../i18n/display-context';
import { useFormat } from '../../i18n/use-format';

/** The other cases of a party, as people have said, and who may be the same person elsewhere. */
export function PartyIdentity({ party }: { readonly party: PartyView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const world = useWorld();
  const today = useToday();
  const { language } = useDisplay();
  const { same: others, likely: maybe } = useMemo(
    () => relatedTo(world, party.id, today as Day),
    [world, party.id, today],
  );
  const row = world.row('party', party.id);
  const records = row
    ? mergedPersons(world)
        .recordsOf(row)
        .filter(({ id }) => id !== party.id)
    : [];
  // Another record on this very case is no other case.
  const elsewhere = others.filter((other) => !party.records.includes(other.row.id));
  if (elsewhere.length + maybe.length + records.length === 0) return null;
  return (
    <p className="ny-secondary">
      {records.map((record) => (
        <Link key={record.id} to={`/cases/persons/${party.id}/compare/${record.id}`}>
          {t('identity.compare.contains', { name: recordName(world, record, language) })}{' '}
        </Link>
      ))}
      {elsewhere.length > 0 && (
        <>
          {t('identity.otherCases')}{' '}
          {elsewhere.map((other) => (
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
