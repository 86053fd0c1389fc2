import { Button, Input } from 'antd';
import { useDeferredValue, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { foldCases } from '../../../shared/domain/case/case-fold';
import { useDrafts, useSession, useWorld } from '../../app/session-context';
import { useMay } from '../../app/use-may';
import { EmptyState } from '../../components/empty-state';
import { PageHeader } from '../../components/page-header';
import { personName } from '../../components/person-name';
import { isComposing } from '../../components/use-shortcut';
import type { Draft, Session } from '../../data/api';
import { useDisplay } from '../../i18n/display-context';
import { useFormat } from '../../i18n/use-format';
import { CaseTable } from './case-table';
import { FIRST_QUERY, LIST_SORTS, queryCases, type ListQuery, type ListSort } from './list-query';
import { useWarmSearch } from './use-warm-search';
import type { RegistrationDraft } from './registration-draft';

/** How each person last looked at the list, so that coming back from a case finds it again. In memory: a search is personal data. */
const lastQuery = new WeakMap<Session, ListQuery>();

/** `/cases` */
export function CaseListScreen() {
  const { t } = useTranslation();
  const session = useSession();
  const world = useWorld();
  const may = useMay();
  const navigate = useNavigate();
  const format = useFormat();
  const { language } = useDisplay();
  const [query, setShown] = useState<ListQuery>(() => lastQuery.get(session) ?? FIRST_QUERY);
  const setQuery = (changed: Partial<ListQuery>) => {
    const next = { ...query, ...changed };
    lastQuery.set(session, next);
    setShown(next);
  };
  const asked = useDeferredValue(query);
  const cases = useMemo(() => foldCases(world), [world]);
  useWarmSearch(cases);
  const found = useMemo(
    () => queryCases(cases, asked, { language, personName: (id) => personName(world, id, language) }),
    [cases, asked, language, world],
  );
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
  return (
    <div className="cases-list">
      <PageHeader
        title={t('cases.list.title')}
        text={t('cases.list.text')}
        actions={
          <>
            {may('case.register') && <Button onClick={() => void navigate('/cases/import')}>{t('import.open')}</Button>}
            {register}
          </>
        }
      />
      <UnfinishedRegistrations />
      {cases.length === 0 ? (
        <EmptyState title={t('cases.list.emptyTitle')} text={t('cases.list.emptyText')} action={register} />
      ) : (
        <>
          <search className="cases-tools">
            <label className="cases-search">
              <span>{t('cases.list.search')}</span>
              <Input
                type="search"
                autoComplete="off"
                value={query.search}
                placeholder={t('cases.list.searchPlaceholder')}
                onChange={(event) => setQuery({ search: event.target.value })}
                onKeyDown={toTable}
              />
            </label>
            <Choice
              label={t('cases.list.stateFilter')}
              value={query.state}
              onChange={(state) => setQuery({ state })}
              options={(['all', 'open', 'closed', 'voided'] as const).map((state) => [
                state,
                t(`cases.state.${state}`),
              ])}
            />
            <Choice<ListSort>
              label={t('cases.list.sort')}
              value={query.sort}
              onChange={(sort) => setQuery({ sort })}
              options={LIST_SORTS.map((sort) => [sort, t(`cases.list.sortBy.${sort}`)])}
            />
            <output className="cases-count">
              {format.digits(
                found.length === cases.length
                  ? t('cases.list.count', { count: cases.length })
                  : t('cases.list.shown', { count: found.length }),
              )}
            </output>
          </search>
          {found.length === 0 ? (
            <EmptyState
              title={t('cases.list.noMatchTitle')}
              text={t('cases.list.noMatchText')}
              action={<Button onClick={() => setQuery({ search: '', state: 'all' })}>{t('cases.list.clear')}</Button>}
            />
          ) : (
            <div ref={table}>
              <CaseTable cases={found} />
            </div>
          )}
        </>
      )}
    </div>
  );
}

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly onChange: (value: T) => void;
  readonly options: readonly (readonly [value: T, text: string])[];
}

function Choice<T extends string>({ label, value, onChange, options }: ChoiceProps<T>) {
  const id = useId();
  return (
    <span className="cases-choice">
      <label htmlFor={id}>{label}</label>
      <select id={id} className="cases-select" value={value} onChange={(event) => onChange(event.target.value as T)}>
        {options.map(([one, text]) => (
          <option key={one} value={one}>
            {text}
          </option>
        ))}
      </select>
    </span>
  );
}

/** Registrations that were begun and not saved, each a click from where it was left. */
function UnfinishedRegistrations() {
  const { t } = useTranslation();
  const format = useFormat();
  const drafts = useDrafts().filter(({ key }) => key.startsWith('case/new/'));
  if (drafts.length === 0) return null;
  return (
    <nav className="cases-drafts" aria-label={t('cases.list.drafts')}>
      <h2>{t('cases.list.drafts')}</h2>
      <ul>
        {drafts.map((draft) => (
          <li key={draft.key}>
            <Link to={`/cases/new/${draft.key.slice('case/new/'.length)}`}>
              {t('cases.list.draftContinue', { name: draftName(draft) || t('cases.list.draftUntitled') })}
            </Link>{' '}
            <span className="ny-secondary">{format.instant(draft.updatedAtMs)}</span>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function draftName({ value }: Draft): string {
  const { case: fields, parties = [] } = value as Partial<RegistrationDraft>;
  const debtor = parties.find(({ role }) => role === 'debtor');
  return fields?.number.slice(0, 60) || debtor?.nameZh.slice(0, 60) || debtor?.nameBo.slice(0, 60) || '';
}
