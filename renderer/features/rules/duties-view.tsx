import { Button } from 'antd';
import { useDeferredValue, useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { clusterDuties, dutiesOf, type Duty } from '../../../shared/rulebook/duties';
import type { Body, Entry } from '../../../shared/rulebook/schema';
import { noEntryReasonKey } from '../../../shared/rulebook/vocabulary';
import { BodyName } from '../../components/body-name';
import { ClauseCard } from '../../components/clause-card';
import { DutyLine, RuleSearch } from '../../components/rule-search';
import { useAppliedRulebook, useWholeRulebook } from '../../components/rulebook-store';
import { filterOf, passes, searchOf, type DutyFilter } from './duty-filter';
import { DutyFilters } from './duty-filters';

interface Props {
  readonly query: string;
  readonly onQuery: (query: string) => void;
}

/** Duties found by words, or all of them unit by unit; both narrowed by the same filters. */
export function DutiesView({ query, onQuery }: Props) {
  const [search] = useSearchParams();
  const [picked, setPicked] = useState<Entry | null>(null);
  const whole = useWholeRulebook();
  // Where the quick jump leads to.
  const asked = whole.entryById.get(search.get('entry') ?? '');
  const [filter, change] = useFilter();
  // The controls answer at once; the hundreds of duties follow when they are drawn.
  const listed = useDeferredValue(filter);
  const only = useMemo(() => passes(listed), [listed]);
  const pick = ({ lead }: Duty) => setPicked((before) => (before?.id === lead.id ? null : lead));
  const detail = picked && <ClauseCard entry={picked} />;
  return (
    <RuleSearch
      query={query}
      onQuery={onQuery}
      onPick={pick}
      picked={picked?.id ?? null}
      only={only}
      filters={<DutyFilters filter={filter} onChange={change} />}
      detail={detail}
    >
      {asked && <ClauseCard entry={asked} />}
      <ByBody
        // Another choice begins at its own beginning.
        key={JSON.stringify(listed)}
        only={only}
        body={listed.body}
        picked={picked?.id ?? null}
        onPick={pick}
        detail={detail}
      />
    </RuleSearch>
  );
}

/** The filter of the address. A change shows before the address has it: the router takes its time on a slow machine. */
function useFilter(): readonly [DutyFilter, (next: DutyFilter) => void] {
  const [search, setSearch] = useSearchParams();
  const address = search.toString();
  const [held, setHeld] = useState(() => ({ address, filter: filterOf(search) }));
  if (held.address !== address) setHeld({ address, filter: filterOf(search) });
  const change = (filter: DutyFilter) => {
    setHeld({ address, filter });
    setSearch({ view: 'body', ...searchOf(filter) }, { replace: true });
  };
  return [held.filter, change];
}

/** As many duties as can be drawn at once without a pause. */
const PAGE = 40;

interface ByBodyProps {
  readonly only: (entry: Entry) => boolean;
  readonly body: string;
  readonly picked: string | null;
  readonly onPick: (duty: Duty) => void;
  readonly detail: ReactNode;
}

/** The duties under the unit that owes them; one line for a duty that stands in several documents. */
function ByBody({ only, body: chosen, picked, onPick, detail }: ByBodyProps) {
  const { t } = useTranslation();
  const { rulebook } = useAppliedRulebook();
  const [shown, setShown] = useState(PAGE);
  const groups = useMemo(
    () =>
      rulebook.bodies.flatMap((body) => {
        const entries = rulebook.entries.filter((entry) => entry.bearer === body.id && only(entry));
        // Under one unit a line names that unit alone, however many owe the same.
        const duties = dutiesOf(entries, { ...rulebook, entries });
        return entries.length > 0 || body.id === chosen ? [{ body, duties: clusterDuties(duties, rulebook) }] : [];
      }),
    [rulebook, only, chosen],
  );
  const total = groups.reduce((sum, { duties }) => sum + duties.length, 0);
  // How many duties stand above each group.
  const above = groups.map((_, at) => groups.slice(0, at).reduce((sum, { duties }) => sum + duties.length, 0));
  return (
    <>
      {total === 0 && chosen === '' && <p>{t('rules.filter.none')}</p>}
      {groups.map(({ body, duties }, at) => {
        const room = shown - (above[at] ?? 0);
        if (room <= 0) return null;
        const these = duties.slice(0, room);
        return (
          <section key={body.id} className="ny-duty-group">
            <h2>
              <BodyName body={body} />
            </h2>
            {body.later && !body.later.confirmed && <p className="ny-secondary">{t('rules.body.unconfirmed')}</p>}
            {duties.length === 0 && <NoDuties body={body} />}
            <ul className="ny-duties">
              {these.map((duty) => (
                <DutyLine key={duty.lead.id} duty={duty} picked={picked} onPick={onPick} detail={detail} />
              ))}
            </ul>
          </section>
        );
      })}
      {total > shown && (
        <Button onClick={() => setShown(shown + PAGE)}>
          {t('rules.page.more', { count: Math.min(PAGE, total - shown) })}
        </Button>
      )}
    </>
  );
}

function NoDuties({ body }: { readonly body: Body }) {
  const { t } = useTranslation();
  return <p>{body.withoutEntries ? t(noEntryReasonKey(body.withoutEntries)) : t('rules.filter.none')}</p>;
}
