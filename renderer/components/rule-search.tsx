import './duties.css';
import { SearchOutlined } from '@ant-design/icons';
import { Input, type InputRef } from 'antd';
import { useMemo, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { clusterDuties, dutiesOf, type Duty } from '../../shared/rulebook/duties';
import { articleOfEntry, bodyOfEntry, documentOfEntry, isOwn, sameActEntries } from '../../shared/rulebook/rulebook';
import type { Entry } from '../../shared/rulebook/schema';
import { searchRulebook } from '../../shared/rulebook/search';
import { useDisplay } from '../i18n/display-context';
import { articleLabel } from './article-label';
import { ClearIcon } from './clear-icon';
import { FormField } from './form-field';
import { bodyNames, wordsIn } from './record-names';
import { useAppliedRulebook } from './rulebook-store';
import { isComposing } from './use-shortcut';

interface Props {
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly onPick: (duty: Duty) => void;
  readonly picked?: string | null;
  /** Only duties that the court can set off in a case. */
  readonly requestableOnly?: boolean;
  /** Only entries that the filters let through. */
  readonly only?: ((entry: Entry) => boolean) | undefined;
  /** Stand between the box and the duties. */
  readonly filters?: ReactNode;
  /** Shown below the picked duty. */
  readonly detail?: ReactNode;
  /** Shown below the box while nothing is typed. */
  readonly children?: ReactNode;
}

const MOST_SHOWN = 30;

/** One box for the whole rulebook, in either language, by pinyin initials or in English, and the duties found. */
export function RuleSearch({
  query,
  onQuery,
  onPick,
  picked = null,
  requestableOnly = false,
  only,
  filters,
  detail,
  children,
}: Props) {
  const { t } = useTranslation();
  const { rulebook, index } = useAppliedRulebook();
  const list = useRef<HTMLUListElement>(null);
  const input = useRef<InputRef>(null);
  const duties = useMemo(() => {
    if (query.trim() === '') return [];
    const found = searchRulebook(index(), query)
      .map(({ entry }) => entry)
      .filter((entry) => (!requestableOnly || entry.requestable) && (!only || only(entry)));
    return clusterDuties(dutiesOf(found, rulebook).slice(0, 2 * MOST_SHOWN), rulebook).slice(0, MOST_SHOWN);
  }, [index, query, requestableOnly, only, rulebook]);
  const move = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent)) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])];
    const next = buttons.indexOf(document.activeElement as HTMLButtonElement) + step;
    if (next < 0) input.current?.focus();
    else buttons[next]?.focus();
  };
  return (
    <search className="ny-rule-search">
      <FormField label={t('rules.search.label')} hint={t('rules.search.hint')}>
        {(control) => (
          <Input
            {...control}
            ref={input}
            size="large"
            allowClear={{ clearIcon: <ClearIcon /> }}
            autoComplete="off"
            prefix={<SearchOutlined aria-hidden />}
            value={query}
            onKeyDown={move}
            onChange={(event) => onQuery(event.target.value)}
          />
        )}
      </FormField>
      {filters}
      <output className="ny-status-line">
        {query.trim() !== '' &&
          t(duties.length === 0 ? 'rules.search.none' : 'rules.search.found', { count: duties.length })}
      </output>
      {query.trim() === '' ? (
        children
      ) : (
        <ul ref={list} className="ny-duties">
          {duties.map((duty) => (
            <DutyLine key={duty.lead.id} duty={duty} picked={picked} onPick={onPick} onKeyDown={move} detail={detail} />
          ))}
        </ul>
      )}
    </search>
  );
}

interface LineProps {
  readonly duty: Duty;
  /** The picked entry, of this duty or another. */
  readonly picked: string | null;
  readonly onPick: (duty: Duty) => void;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
  /** Stands below the button while the duty is picked. */
  readonly detail?: ReactNode;
}

/** One duty as a button: the act, who owes it by its present name, and the words of the clause; below, where else it stands. */
export function DutyLine({ duty, picked, onPick, onKeyDown, detail }: LineProps) {
  const { t } = useTranslation();
  const { language } = useDisplay();
  const { rulebook } = useAppliedRulebook();
  const { lead, entries, also } = duty;
  const isPicked = entries.some(({ id }) => id === picked);
  const elsewhere = also.find(({ id }) => id === picked);
  return (
    <li>
      <button
        type="button"
        className="ny-duty"
        aria-pressed={isPicked}
        onKeyDown={onKeyDown}
        onClick={() => onPick(duty)}
      >
        <span className="ny-duty-title">{wordsIn(lead.title, language)}</span>
        <span className="ny-duty-bearers">
          {entries.map((entry) => {
            const { now, written } = bodyNames(bodyOfEntry(rulebook, entry), language);
            return (
              <span key={entry.id} className="ny-duty-bearer">
                {now}
                {written && ` ${t('rules.body.written', { name: written })}`}
              </span>
            );
          })}
        </span>
        <span className="ny-duty-quote" lang="zh-CN">
          {lead.quote}
        </span>
        <span className="ny-secondary">
          <PlaceOf entry={lead} />
        </span>
      </button>
      {also.length > 0 && (
        <fieldset className="ny-duty-also">
          <legend className="ny-secondary">{t('rules.also.label')}</legend>
          {also.map((entry) => (
            <button
              key={entry.id}
              type="button"
              className="ny-duty-place"
              aria-pressed={entry.id === picked}
              onKeyDown={onKeyDown}
              onClick={() => onPick({ lead: entry, entries: sameActEntries(rulebook, entry), also: [] })}
            >
              <PlaceOf entry={entry} />
            </button>
          ))}
        </fieldset>
      )}
      {(isPicked || elsewhere) && detail}
    </li>
  );
}

/** Document and article in one line. */
function PlaceOf({ entry }: { readonly entry: Entry }) {
  const { t } = useTranslation();
  const { language } = useDisplay();
  const { rulebook } = useAppliedRulebook();
  const document = documentOfEntry(rulebook, entry);
  return (
    <>
      {isOwn(entry.id) && `${t('rules.clause.own')} · `}
      {document.number.length > 0 && document.number.length < 20 ? (
        <span lang="zh-CN">{document.number}</span>
      ) : (
        wordsIn(document.title, language)
      )}{' '}
      {articleLabel(articleOfEntry(rulebook, entry), t, language)}
    </>
  );
}
