import { Input } from 'antd';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format';
import { ColumnPicker } from './column-picker';
import { ListChoice } from './list-choice';
import type { ListPreferences } from './list-preferences';
import { LIST_SORTS, LIST_STATES, type ListQuery, type ListSort } from './list-query';
import { SavedFilters } from './saved-filters';

interface Props {
  readonly query: ListQuery;
  readonly onQuery: (changed: Partial<ListQuery>) => void;
  readonly preferences: ListPreferences;
  readonly onPreferences: (preferences: ListPreferences) => void;
  /** Of the cases found, and of all. */
  readonly found: number;
  readonly all: number;
  /** What is still to be paid in the cases found, in fen. */
  readonly outstandingFen: number;
  /** A key pressed in the search box. */
  readonly onSearchKey: (event: KeyboardEvent) => void;
}

/** What is looked for, which cases, in which order and with which columns; and how many there are. */
export function CaseListTools(props: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const { query, onQuery, found, all } = props;
  return (
    <search className="cases-tools">
      <label className="cases-search">
        <span>{t('cases.list.search')}</span>
        <Input
          type="search"
          autoComplete="off"
          value={query.search}
          placeholder={t('cases.list.searchPlaceholder')}
          title={t('cases.list.searchPlaceholder')}
          onChange={(event) => onQuery({ search: event.target.value })}
          onKeyDown={props.onSearchKey}
        />
      </label>
      <ListChoice
        label={t('cases.list.stateFilter')}
        value={query.state}
        onChange={(state) => onQuery({ state })}
        options={LIST_STATES.map((state) => [state, t(`cases.state.${state}`)])}
      />
      <ListChoice<ListSort>
        label={t('cases.list.sort')}
        value={query.sort}
        onChange={(sort) => onQuery({ sort })}
        options={LIST_SORTS.map((sort) => [sort, t(`cases.list.sortBy.${sort}`)])}
      />
      <SavedFilters
        query={query}
        preferences={props.preferences}
        onChange={props.onPreferences}
        onApply={(chosen) => onQuery(chosen)}
      />
      <ColumnPicker preferences={props.preferences} onChange={props.onPreferences} />
      <output className="cases-count">
        {format.digits(found === all ? t('cases.list.count', { count: all }) : t('cases.list.shown', { count: found }))}
        {' · '}
        {t('lists.totals.outstanding', { amount: format.money(props.outstandingFen) })}
      </output>
    </search>
  );
}
