import { CloseOutlined, SearchOutlined } from '@ant-design/icons';
import type { TFunction } from 'i18next';
import { Button, Input, Select } from 'antd';
import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { liveRequests } from '../../../shared/domain/request/agenda';
import { requestSearchLines } from '../../../shared/domain/request/request-search';
import type { RequestView } from '../../../shared/domain/request/request-fold';
import { compareStamps } from '../../../shared/exchange/stamp';
import { createMatcher, searchLine, type SearchLine } from '../../../shared/text/search-line';
import { useWorld } from '../../app/session-context';
import { useMay } from '../../app/use-may';
import { ClearIcon } from '../../components/clear-icon';
import { EmptyState } from '../../components/empty-state';
import { FormField } from '../../components/form-field';
import { PageHeader } from '../../components/page-header';
import { PrintListView, type ListToPrint } from '../../components/print-list';
import { personName } from '../../components/person-name';
import { townshipName, unitName } from '../../components/record-names';
import { wholeRulebook } from '../../components/rulebook-store';
import { UndoBar, type Undoable } from '../../components/undo-bar';
import { useInBoth, type InBoth } from '../../components/use-in-both';
import { useListExport, type ListExport } from '../../components/use-list-export';
import { useToday } from '../../components/use-today';
import { useDisplay } from '../../i18n/display-context';
import type { Language } from '../../i18n/languages';
import type { World } from '../../../shared/domain/world';
import {
  FLAG_FILTERS,
  filterOf,
  NONE,
  passes,
  passesPlace,
  searchOfFilter,
  STATE_FILTERS,
  type RequestFilter,
} from './request-filters';
import { requestsToPrint } from './request-print';
import { RequestSelectionBar } from './request-selection';
import { requestSheet } from './request-sheet';
import { RequestTable } from './request-table';

const PAGE = 50;

/** All requests, filtered and searched. What is chosen stands in the address; what is typed does not, because it may be a name. */
export function RequestListPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const today = useToday();
  const [search, setSearch] = useSearchParams();
  const [text, setText] = useState('');
  const filter = { ...filterOf(search), text };
  const change = (part: Partial<Wanted>) => {
    setText(part.text ?? text);
    setSearch(searchOfFilter({ ...filter, ...part }), { replace: true });
  };
  const requests = useFiltered({ ...filter, text: useDeferredValue(text) }, today);
  const may = useMay();
  const world = useWorld();
  const { language } = useDisplay();
  const { exporting, exportList } = useListExport();
  const exportThese = (these: readonly RequestView[], part: ListExport['part']) => {
    const sheet = requestSheet(these, { t, world, language });
    return exportList({ list: 'requests', title: t('requests.list.title'), part, ...sheet });
  };
  const part = requests.length === world.rows('request').length ? 'whole' : 'found';
  const [shown, setShown] = useState(PAGE);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const chosen = useMemo(() => requests.filter(({ id }) => selected.has(id)), [requests, selected]);
  const [done, setDone] = useState<Undoable | null>(null);
  const [printing, setPrinting] = useState<ListToPrint | null>(null);
  const inBoth = useInBoth();
  const print = (these: readonly RequestView[]) =>
    setPrinting(
      requestsToPrint({ requests: these, filter: filterInBoth({ filter, world, inBoth }), world, today, inBoth }),
    );
  if (printing) return <PrintListView list={printing} onBack={() => setPrinting(null)} />;
  return (
    <>
      <PageHeader
        title={t('requests.list.title')}
        text={t('requests.list.text')}
        actions={
          <>
            <Button disabled={requests.length === 0} onClick={() => print(requests)}>
              {t('lists.print.button')}
            </Button>
            <Button
              loading={exporting}
              disabled={requests.length === 0}
              onClick={() => void exportThese(requests, part)}
            >
              {t('lists.export.button')}
            </Button>
            {may('request.record') && (
              <Button onClick={() => void navigate('/requests/escalations')}>{t('requests.escalations.title')}</Button>
            )}
            {may('request.issue') && (
              <Button type="primary" onClick={() => void navigate('/requests/new')}>
                {t('requests.action.new')}
              </Button>
            )}
          </>
        }
      />
      <Filters filter={filter} onChange={change} />
      <PlaceFilters filter={filter} onChange={change} />
      {chosen.length > 0 && (
        <RequestSelectionBar
          chosen={chosen}
          today={today}
          exporting={exporting}
          onExport={() => void exportThese(chosen, 'chosen')}
          onPrint={() => print(chosen)}
          onClear={() => setSelected(new Set())}
          onDone={setDone}
        />
      )}
      {done && <UndoBar done={done} onGone={() => setDone(null)} />}
      <output className="ny-status-line">{t('requests.list.count', { count: requests.length })}</output>
      {requests.length === 0 ? (
        <EmptyState title={t('requests.list.empty')} text={t('requests.list.emptyText')} />
      ) : (
        <RequestTable
          requests={requests.slice(0, shown)}
          today={today}
          selection={{ ids: selected, all: requests, onChange: setSelected }}
        />
      )}
      {requests.length > shown && <Button onClick={() => setShown(shown + PAGE)}>{t('requests.list.more')}</Button>}
    </>
  );
}

/** A filter with the text looked for; names may not stand in an address. */
type Wanted = RequestFilter & { readonly text: string };

/** The filter in words, as it stands on a printed list. */
function filterInBoth({
  filter,
  world,
  inBoth,
}: {
  readonly filter: Wanted;
  readonly world: World;
  readonly inBoth: InBoth;
}) {
  return inBoth((t, language) => {
    const parts = [
      `${t('common.field.status')}: ${t(`requests.filter.${filter.state}`)}`,
      ...(filter.flag === 'any' ? [] : [t(`requests.filter.${filter.flag}`)]),
      ...(filter.unit === '' ? [] : [unitName(world, filter.unit, language)]),
      ...placesOf({ filter, world, t, language }).map(({ text }) => text),
      ...(filter.text.trim() === '' ? [] : [`${t('common.action.search')}: ${filter.text.trim()}`]),
    ];
    return parts.join(' · ');
  });
}

interface FilterProps {
  readonly filter: Wanted;
  readonly onChange: (part: Partial<Wanted>) => void;
}

function Filters({ filter, onChange }: FilterProps) {
  const { t } = useTranslation();
  const { language } = useDisplay();
  const world = useWorld();
  const units = useMemo(() => {
    const asked = new Set(world.rows('request').map(({ fields }) => fields['unit']));
    return world.rows('unit').filter(({ id }) => asked.has(id));
  }, [world]);
  return (
    <search className="ny-field-grid ny-filters">
      <FormField label={t('common.action.search')} hint={t('requests.list.searchHint')}>
        {(control) => (
          <Input
            {...control}
            allowClear={{ clearIcon: <ClearIcon /> }}
            autoComplete="off"
            prefix={<SearchOutlined aria-hidden />}
            value={filter.text}
            onChange={(event) => onChange({ text: event.target.value })}
          />
        )}
      </FormField>
      <FormField label={t('common.field.status')}>
        {(control) => (
          <Select
            {...control}
            value={filter.state}
            onChange={(state) => onChange({ state })}
            options={STATE_FILTERS.map((value) => ({ value, label: t(`requests.filter.${value}`) }))}
          />
        )}
      </FormField>
      <FormField label={t('requests.list.attention')}>
        {(control) => (
          <Select
            {...control}
            value={filter.flag}
            onChange={(flag) => onChange({ flag })}
            options={FLAG_FILTERS.map((value) => ({ value, label: t(`requests.filter.${value}`) }))}
          />
        )}
      </FormField>
      <FormField label={t('common.field.unit')}>
        {(control) => (
          <Select
            {...control}
            value={filter.unit}
            showSearch={{ optionFilterProp: 'label' }}
            onChange={(unit) => onChange({ unit })}
            options={[
              { value: '', label: t('requests.filter.allUnits') },
              ...units.map(({ id }) => ({ value: id as string, label: unitName(world, id, language) })),
            ]}
          />
        )}
      </FormField>
    </search>
  );
}

interface Place {
  readonly part: 'township' | 'handler';
  readonly text: string;
}

/** The township and handler that the list is narrowed to, in words. */
function placesOf({
  filter: { township, handler },
  world,
  t,
  language,
}: {
  readonly filter: RequestFilter;
  readonly world: World;
  readonly t: TFunction;
  readonly language: Language;
}): readonly Place[] {
  const nobody = t('requests.filter.nobody');
  const nameOf = (id: string, name: string) => (id === NONE ? nobody : name);
  const ofTownship = { name: nameOf(township, townshipName(world, township, { t, language })) };
  const ofHandler = { name: nameOf(handler, personName(world, handler, language)) };
  return [
    ...(township === '' ? [] : [{ part: 'township' as const, text: t('requests.filter.ofTownship', ofTownship) }]),
    ...(handler === '' ? [] : [{ part: 'handler' as const, text: t('requests.filter.ofHandler', ofHandler) }]),
  ];
}

/** What a list opened from the supervision board is narrowed to besides; each part can be taken away. */
function PlaceFilters({ filter, onChange }: FilterProps) {
  const { t } = useTranslation();
  const { language } = useDisplay();
  const places = placesOf({ filter, world: useWorld(), t, language });
  if (places.length === 0) return null;
  return (
    <p className="ny-tags">
      {places.map(({ part, text }) => (
        <Button
          key={part}
          size="small"
          icon={<CloseOutlined aria-hidden />}
          iconPlacement="end"
          aria-label={t('requests.filter.remove', { name: text })}
          onClick={() => onChange({ [part]: '' })}
        >
          {text}
        </Button>
      ))}
    </p>
  );
}

/** Newest first. */
function useFiltered(filter: Wanted, today: string): readonly RequestView[] {
  const world = useWorld();
  const { state, flag, unit, township, handler, text } = filter;
  const live = useMemo(() => liveRequests(world).toSorted(newestFirst), [world]);
  return useMemo(() => {
    const matches = text.trim() === '' ? null : createMatcher(text);
    return live.filter(
      (request) =>
        passes(request, { state, flag, unit }, today) &&
        passesPlace(world, request, { township, handler }) &&
        (!matches || matches(requestSearchLines(world, request), actLine(world, request))),
    );
  }, [world, live, state, flag, unit, township, handler, text, today]);
}

const newestFirst = (a: RequestView, b: RequestView): number =>
  compare(b.issuedOn, a.issuedOn) ||
  compareStamps(b.row.created.stamp, a.row.created.stamp) ||
  compare(b.number, a.number);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Many requests ask for the same act. */
const actLines = new Map<string, SearchLine>();

function actLine(world: World, { fields }: RequestView): SearchLine {
  const title = wholeRulebook(world).entryById.get(fields.rule)?.title;
  const line = actLines.get(fields.rule) ?? searchLine({ texts: title ? [title.zh, title.bo] : [] });
  actLines.set(fields.rule, line);
  return line;
}
