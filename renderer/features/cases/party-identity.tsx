import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { PartyView } from '../../../shared/domain/case/case-fields';
import { peopleOf, type People } from '../../../shared/domain/identity/people';
import type { World } from '../../../shared/domain/world';
import type { Day } from '../../../shared/text/day';
import { useWorld } from '../../app/session-context';
import { caseNumber } from '../../components/record-names';
import { useToday } from '../../components/use-today';
import { useFormat } from '../../i18n/use-format';

/** A case shows several parties; the county is compared once for all of them. */
const lastPeople = new WeakMap<World, { readonly today: string; readonly people: People }>();

function peopleOnce(world: World, today: string): People {
  const known = lastPeople.get(world);
  if (known?.today === today) return known.people;
  const people = peopleOf(world, today as Day);
  lastPeople.set(world, { today, people });
  return people;
}

/** The other cases of a party, as people have said, and who may be the same person elsewhere. */
export function PartyIdentity({ party }: { readonly party: PartyView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const world = useWorld();
  const today = useToday();
  const { others, maybe } = useMemo(() => {
    const people = peopleOnce(world, today);
    const person = people.persons.find(({ parties }) => parties.some(({ row }) => row.id === party.id));
    return {
      others: person?.parties.filter(({ row }) => row.id !== party.id) ?? [],
      maybe: people.proposed.filter(({ a, b }) => a.row.id === party.id || b.row.id === party.id),
    };
  }, [world, today, party.id]);
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
