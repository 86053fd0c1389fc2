import './duties.css';
import { SearchOutlined } from '@ant-design/icons';
import { Input, type InputRef } from 'antd';
import { useMemo, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { searchRulebook } from '../../shared/rulebook/search';
import { useWorld } from '../app/session-context';
import { useDisplay } from '../i18n/display-context';
import { ClearIcon } from './clear-icon';
import { dutiesOf, type Duty } from './duty-group';
import { FormField } from './form-field';
import { bodyNames, wordsIn } from './record-names';
import { appliedRulebook } from './rulebook-store';
import { isComposing } from './use-shortcut';

interface Props {
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly onPick: (duty: Duty) => void;
  readonly picked?: string | null;
  /** Only duties that the court can set off in a case. */
  readonly requestableOnly?: boolean;
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
  detail,
  children,
}: Props) {
  const { t } = useTranslation();
  const { rulebook, index } = appliedRulebook(useWorld());
  const list = useRef<HTMLUListElement>(null);
  const input = useRef<InputRef>(null);
  const duties = useMemo(() => {
    const found = searchRulebook(index, query).map(({ entry }) => entry);
    return dutiesOf(requestableOnly ? found.filter((entry) => entry.requestable) : found, rulebook).slice(
      0,
      MOST_SHOWN,
    );
  }, [index, query, requestableOnly, rulebook]);
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
      <output className="ny-status-line">
        {query.trim() !== '' &&
          t(duties.length === 0 ? 'rules.search.none' : 'rules.search.found', { count: duties.length })}
      </output>
      {query.trim() === '' ? (
        children
      ) : (
        <ul ref={list} className="ny-duties">
          {duties.map((duty) => (
            <DutyLine
              key={duty.lead.id}
              duty={duty}
              picked={duty.entries.some(({ id }) => id === picked)}
              onPick={onPick}
              onKeyDown={move}
              detail={detail}
            />
          ))}
        </ul>
      )}
    </search>
  );
}

interface LineProps {
  readonly duty: Duty;
  readonly picked: boolean;
  readonly onPick: (duty: Duty) => void;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
  /** Stands below the button while the duty is picked. */
  readonly detail?: ReactNode;
}

/** One duty as a button: the act, who owes it by its present name, and the words of the clause. */
export function DutyLine({ duty: { lead, entries }, picked, onPick, onKeyDown, detail }: LineProps) {
  const { t } = useTranslation();
  const { language } = useDisplay();
  const { rulebook } = appliedRulebook(useWorld());
  const bearers = entries.flatMap(({ bearer }) => rulebook.bodyById.get(bearer) ?? []);
  return (
    <li>
      <button
        type="button"
        className="ny-duty"
        aria-pressed={picked}
        onKeyDown={onKeyDown}
        onClick={() => onPick({ lead, entries })}
      >
        <span className="ny-duty-title">{wordsIn(lead.title, language)}</span>
        <span className="ny-duty-bearers">
          {bearers.map((body) => {
            const { now, written } = bodyNames(body, language);
            return (
              <span key={body.id} className="ny-duty-bearer">
                {now}
                {written && ` ${t('rules.body.written', { name: written })}`}
              </span>
            );
          })}
        </span>
        <span className="ny-duty-quote" lang="zh-CN">
          {lead.quote}
        </span>
        <span className="ny-secondary">{t('rules.clause.article', { article: lead.article })}</span>
      </button>
      {picked && detail}
    </li>
  );
}
