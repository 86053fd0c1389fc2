import { Button } from 'antd';
import { useDeferredValue, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { foldCases, type CaseView } from '../../../shared/domain/case/case-fold';
import { keyStates } from '../../../shared/domain/matter/proposals';
import { useSession, useWorld } from '../../app/session-context';
import { useMay } from '../../app/use-may';
import { usePreference } from '../../app/use-preference';
import { EmptyState } from '../../components/empty-state';
import { PageHeader } from '../../components/page-header';
import { personName } from '../../components/person-name';
import { PrintListView, type ListToPrint } from '../../components/print-list';
import { townshipName } from '../../components/record-names';
import { UndoBar, type Undoable } from '../../components/undo-bar';
import { useInBoth } from '../../components/use-in-both';
import { useListExport, type ListExport } from '../../components/use-list-export';
import { isComposing } from '../../components/use-shortcut';
import { useToday } from '../../components/use-today';
import type { Session } from '../../data/api';
import { useDisplay } from '../../i18n/display-context';
import { CaseListTools } from './case-list-tools';
import { casesToPrint } from './case-print';
import { caseSheet } from './case-sheet';
import { CaseTable } from './case-table';
import { columnsFor, listPreferencesOf, PREFERENCE_KEY, type ListPreferences } from './list-preferences';
import { findCases, FIRST_QUERY, orderCases, type ListQuery } from './list-query';
import { SelectionBar } from './selection-bar';
import { UnfinishedRegistrations } from './unfinished-registrations';
import { useWarmSearch } from './use-warm-search';

/** How each person last looked at the list, so that coming back from a case finds it again. In memory: a search is personal data. */
const lastQuery = new WeakMap<Session, ListQuery>();

/** `/cases` */
export function CaseListScreen() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const may = useMay();
  const { cases, found, query, setQuery } = useFoundCases();
  const { preferences, setPreferences } = useListPreferences();
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const chosen = useMemo(() => found.filter(({ id }) => selected.has(id)), [found, selected]);
  const [done, setDone] = useState<Undoable | null>(null);
  const { exporting, exportCases } = useCaseExport();
  const table = useRef<HTMLDivElement>(null);
  const toTable = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' || isComposing(event.nativeEvent)) return;
    event.preventDefault();
    table.current?.querySelector<HTMLElement>('.cases-row-link')?.focus();
  };
  const register = (
    <Button type="primary" onClick={() => void navigate('/cases/new')}>
      {t('cases.list.register')}
    </Button>
  );
  const bringIn = may('case.register') && (
    <Button onClick={() => void navigate('/cases/import')}>{t('import.open')}</Button>
  );
  const part = found.length === cases.length ? 'whole' : 'found';
  const [printing, setPrinting] = useState<ListToPrint | null>(null);
  const world = useWorld();
  const today = useToday();
  const inBoth = useInBoth();
  const print = (printed: readonly CaseView[]) =>
    setPrinting(casesToPrint({ cases: printed, query, preferences, world, today, inBoth }));
  if (printing) return <PrintListView list={printing} onBack={() => setPrinting(null)} />;
  const printAll = (
    <Button disabled={found.length === 0} onClick={() => print(found)}>
      {t('lists.print.button')}
    </Button>
  );
  const exportAll = (
    <Button loading={exporting} disabled={found.length === 0} onClick={() => void exportCases(found, part)}>
      {t('lists.export.button')}
    </Button>
  );
  if (cases.length === 0)
    return (
      <div className="cases-list">
        <PageHeader
          title={t('cases.list.title')}
          text={t('cases.list.text')}
          actions={
            <>
              {bringIn}
              {register}
            </>
          }
        />
        <UnfinishedRegistrations />
        <EmptyState title={t('cases.list.emptyTitle')} text={t('cases.list.emptyText')} action={register} />
      </div>
    );
  return (
    <div className="cases-list">
      <PageHeader
        title={t('cases.list.title')}
        text={t('cases.list.text')}
        actions={
          <>
            <Button onClick={() => void navigate('/cases/persons')}>{t('identity.open')}</Button>
            {bringIn}
            {printAll}
            {exportAll}
            {register}
          </>
        }
      />
      <UnfinishedRegistrations />
      <CaseListTools
        query={query}
        onQuery={setQuery}
        preferences={preferences}
        onPreferences={setPreferences}
        found={found.length}
        all={cases.length}
        outstandingFen={found.reduce((sum, view) => sum + outstandingOf(view), 0)}
        onSearchKey={toTable}
      />
      {chosen.length > 0 && (
        <SelectionBar
          chosen={chosen}
          exporting={exporting}
          onExport={() => void exportCases(chosen, 'chosen')}
          onPrint={() => print(chosen)}
          onClear={() => setSelected(new Set())}
          onDone={setDone}
        />
      )}
      {done && <UndoBar done={done} onGone={() => setDone(null)} />}
      {found.length === 0 ? (
        <EmptyState
          title={t('cases.list.noMatchTitle')}
          text={t('cases.list.noMatchText')}
          action={<Button onClick={() => setQuery({ search: '', state: 'daily' })}>{t('cases.list.clear')}</Button>}
        />
      ) : (
        <div ref={table}>
          <CaseTable
            cases={found}
            columns={columnsFor(query, preferences)}
            selection={{ ids: selected, onChange: setSelected }}
          />
        </div>
      )}
    </div>
  );
}

/** What is still owed; a voided case is none. */
const outstandingOf = ({ state, outstandingFen }: CaseView): number => (state === 'voided' ? 0 : (outstandingFen ?? 0));

/** Shown at once, and kept. */
function useListPreferences() {
  const [kept, keep] = usePreference(PREFERENCE_KEY);
  const [preferences, show] = useState(() => listPreferencesOf(kept));
  const setPreferences = (next: ListPreferences) => {
    show(next);
    keep(next);
  };
  return { preferences, setPreferences };
}

function useFoundCases() {
  const session = useSession();
  const world = useWorld();
  const { language } = useDisplay();
  const [query, setShown] = useState<ListQuery>(() => lastQuery.get(session) ?? FIRST_QUERY);
  const setQuery = (changed: Partial<ListQuery>) => {
    const next = { ...query, ...changed };
    lastQuery.set(session, next);
    setShown(next);
  };
  const today = useToday();
  const asked = useDeferredValue(query);
  const cases = useMemo(() => foldCases(world), [world]);
  useWarmSearch(cases);
  const naming = useMemo(
    () => ({
      language,
      today,
      personName: (id: string) => personName(world, id, language),
      keyStates: keyStates(world, today),
    }),
    [language, today, world],
  );
  const ordered = useMemo(() => orderCases(cases, asked.sort, naming), [cases, asked.sort, naming]);
  const found = useMemo(() => findCases(ordered, asked, naming), [ordered, asked, naming]);
  return { cases, found, query, setQuery };
}

function useCaseExport() {
  const { t } = useTranslation();
  const world = useWorld();
  const { language } = useDisplay();
  const { exporting, exportList } = useListExport();
  const exportCases = (cases: readonly CaseView[], part: ListExport['part']): Promise<void> => {
    const sheet = caseSheet(cases, {
      t,
      personName: (id) => personName(world, id, language),
      townshipName: (id) => townshipName(world, id, { t, language }),
    });
    return exportList({ list: 'cases', title: t('cases.list.title'), part, ...sheet });
  };
  return { exporting, exportCases };
}
