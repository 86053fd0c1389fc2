import { Button, Input } from 'antd';
import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import type { Identified } from '../../../shared/domain/identity/likeness';
import { mergersAmong, type PersonMerger } from '../../../shared/domain/identity/merge-persons';
import { mergedPersons, type MergedPersons } from '../../../shared/domain/identity/merged-persons';
import { linesOfRows } from '../../../shared/domain/search-lines';
import { peopleOf, type People } from '../../../shared/domain/identity/people';
import type { Day } from '../../../shared/text/day';
import { createMatcher } from '../../../shared/text/search-line';
import { useWorld } from '../../app/session-context';
import { useMay } from '../../app/use-may';
import { ClearIcon } from '../../components/clear-icon';
import { PageHeader } from '../../components/page-header';
import { MergerList } from '../../components/merger-list';
import { caseAddress } from '../../components/record-names';
import { PersonFacts } from '../../components/person-facts';
import { StatusTag } from '../../components/status-tag';
import { useToday } from '../../components/use-today';
import { useFormat } from '../../i18n/use-format';
import { PairCard } from './pair-card';
import './identity.css';

/** Cards drawn at a time; each holds two people. */
const CHUNK = 20;

/** `/cases/persons`: who may be one person across cases, who was said to be, and everybody by any spelling. */
export function IdentityPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const may = useMay();
  const world = useWorld();
  const today = useToday();
  const people = useMemo(() => peopleOf(world, today as Day), [world, today]);
  const [address] = useSearchParams();
  const [query, setQuery] = useState('');
  const shown = useShown(people, useDeferredValue(query), address.get('party'));
  const canJudge = may('case.edit');
  return (
    <>
      <PageHeader
        title={t('identity.title')}
        text={t('identity.text')}
        actions={<Button onClick={() => void navigate('/cases')}>{t('common.action.back')}</Button>}
      />
      <Input
        className="identity-search"
        allowClear={{ clearIcon: <ClearIcon /> }}
        type="search"
        value={query}
        aria-label={t('identity.search')}
        placeholder={t('identity.searchHint')}
        onChange={(event) => setQuery(event.target.value)}
      />
      <Proposed pairs={shown.proposed} canJudge={canJudge} />
      <section className="ny-card" aria-label={t('identity.judged')}>
        <h2>{t('identity.judged')}</h2>
        {shown.mergers.length > 0 && <MergerList mergers={shown.mergers.slice(0, CHUNK)} onSeparate={null} />}
        {shown.judged.length + shown.mergers.length === 0 && <p className="ny-secondary">{t('identity.judgedNone')}</p>}
        <ul className="identity-pairs">
          {shown.judged.slice(0, CHUNK).map((pair) => (
            <li key={pair.judgment.fact}>
              <PairCard pair={pair} judgment={pair.judgment} canJudge={canJudge} />
            </li>
          ))}
        </ul>
      </section>
      {query.trim() !== '' && <Persons persons={shown.persons} />}
    </>
  );
}

/** Those who answer to the query in any spelling, and, from a party's page, those who concern it. */
function useShown(
  people: People,
  query: string,
  party: string | null,
): People & { readonly mergers: readonly PersonMerger[] } {
  const world = useWorld();
  return useMemo(() => {
    const matches = createMatcher(query);
    const { recordsOf } = mergedPersons(world);
    const isFound = ({ parties }: { readonly parties: readonly Pick<Identified, 'row'>[] }): boolean =>
      (party === null || query.trim() !== '' || parties.some(({ row }) => row.id === party)) &&
      matches(linesOfRows(parties.map(({ row }) => row)));
    return {
      proposed: people.proposed.filter(({ a, b }) => isFound({ parties: [a, b] })),
      judged: people.judged.filter(({ a, b }) => isFound({ parties: [a, b] })),
      persons: people.persons.filter(isFound),
      mergers: mergersAmong(world.rows('party')).filter(({ from }) => {
        const records = recordsOf(from);
        return isFound({ parties: records.map((row) => ({ row })) });
      }),
    };
  }, [world, people, query, party]);
}

function Proposed({ pairs, canJudge }: { readonly pairs: People['proposed']; readonly canJudge: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [drawn, setDrawn] = useState(CHUNK);
  const rest = Math.min(CHUNK, pairs.length - drawn);
  return (
    <section className="ny-card" aria-label={t('identity.proposed')}>
      <h2>{t('identity.proposed')}</h2>
      {pairs.length === 0 ? (
        <p className="ny-secondary">{t('identity.proposedNone')}</p>
      ) : (
        <p className="ny-secondary">{format.digits(t('identity.count', { count: pairs.length }))}</p>
      )}
      <ul className="identity-pairs">
        {pairs.slice(0, drawn).map((pair) => (
          <li key={`${pair.a.row.id} ${pair.b.row.id}`}>
            <PairCard pair={pair} judgment={null} canJudge={canJudge} />
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <Button onClick={() => setDrawn(drawn + CHUNK)}>{format.digits(t('identity.more', { count: rest }))}</Button>
      )}
    </section>
  );
}

function Persons({ persons }: { readonly persons: People['persons'] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const world = useWorld();
  const { keptOf } = mergedPersons(world);
  const casesOf = (parties: readonly Identified[]): number =>
    new Set(parties.map(({ party }) => caseAddress(world, party.case))).size;
  return (
    <section className="ny-card" aria-label={t('identity.persons')}>
      <h2>{t('identity.persons')}</h2>
      <p className="ny-secondary">{format.digits(t('identity.personsCount', { count: persons.length }))}</p>
      <ul className="identity-persons">
        {persons.slice(0, CHUNK).map(({ parties, contradicted }) => (
          <li key={parties[0]?.row.id}>
            {casesOf(parties) > 1 && (
              <StatusTag tone="good">{format.digits(t('identity.inCases', { count: casesOf(parties) }))}</StatusTag>
            )}
            {contradicted && <StatusTag tone="bad">{t('identity.contradicted')}</StatusTag>}
            {asRecords(parties, keptOf).map(([person, ...also]) => (
              <div key={person.row.id} className="identity-person">
                <PersonFacts person={person} also={also} />
              </div>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The parties of a person: those that were merged together, because they say the same; the kept one first. */
function asRecords(
  parties: readonly Identified[],
  keptOf: MergedPersons['keptOf'],
): readonly (readonly [Identified, ...Identified[]])[] {
  const groups = new Map<string, [Identified, ...Identified[]]>();
  for (const party of parties) {
    const kept = keptOf(party.row.id);
    const group = groups.get(kept);
    if (!group) groups.set(kept, [party]);
    else if (party.row.id === kept) group.unshift(party);
    else group.push(party);
  }
  return [...groups.values()];
}
