import { Button, Checkbox } from 'antd';
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CaseView } from '../../../shared/domain/case/case-fold';
import { isComposing } from '../../components/use-shortcut';
import { CaseCell, columnClass } from './case-columns';
import type { CaseColumn } from './list-preferences';

/** Rows drawn at a time; more follow when the end of the list comes near. */
const CHUNK = 100;

/** Which cases are selected, and how that changes. */
export interface CaseSelection {
  readonly ids: ReadonlySet<string>;
  readonly onChange: (ids: ReadonlySet<string>) => void;
}

interface Props {
  readonly cases: readonly CaseView[];
  readonly columns: readonly CaseColumn[];
  readonly selection: CaseSelection;
}

/** The list of cases. Arrow keys go from case to case, Enter opens, the boxes in front select. */
export function CaseTable({ cases, columns, selection }: Props) {
  const { t } = useTranslation();
  const [drawn, setDrawn] = useState(CHUNK);
  const shown = useMemo(() => cases.slice(0, drawn), [cases, drawn]);
  const rest = cases.length - shown.length;
  return (
    <div className="cases-table-frame" role="presentation" onKeyDown={moveByArrow}>
      <table className="cases-table" aria-rowcount={cases.length + 1}>
        <caption className="ny-visually-hidden">{t('cases.list.table')}</caption>
        <thead>
          <tr>
            <td className="cases-box">
              <SelectAll cases={cases} selection={selection} />
            </td>
            <th scope="col">{t('cases.column.number')}</th>
            {columns.map((column) => (
              <th key={column} scope="col" className={columnClass(column)}>
                {t(`cases.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((view, i) => (
            <CaseRow key={view.id} view={view} index={i + 2} columns={columns} selection={selection} />
          ))}
        </tbody>
      </table>
      {rest > 0 && <MoreRows count={Math.min(CHUNK, rest)} onMore={() => setDrawn((n) => n + CHUNK)} />}
    </div>
  );
}

/** Selects everything that the list shows, drawn or not. */
function SelectAll({ cases, selection }: Pick<Props, 'cases' | 'selection'>) {
  const { t } = useTranslation();
  const count = cases.filter(({ id }) => selection.ids.has(id)).length;
  return (
    <Checkbox
      aria-label={t('lists.selection.all')}
      checked={count > 0 && count === cases.length}
      indeterminate={count > 0 && count < cases.length}
      onChange={({ target }) => selection.onChange(new Set(target.checked ? cases.map(({ id }) => id) : []))}
    />
  );
}

interface RowProps extends Pick<Props, 'columns' | 'selection'> {
  readonly view: CaseView;
  readonly index: number;
}

function CaseRow({ view, index, columns, selection }: RowProps) {
  const { t } = useTranslation();
  const { id, fields, state } = view;
  const select = (checked: boolean) => {
    const ids = new Set(selection.ids);
    if (checked) ids.add(id);
    else ids.delete(id);
    selection.onChange(ids);
  };
  return (
    <tr aria-rowindex={index} className={state === 'voided' ? 'cases-row-voided' : undefined}>
      <td className="cases-box">
        <Checkbox
          aria-label={t('lists.selection.row', { name: fields.number })}
          checked={selection.ids.has(id)}
          onChange={({ target }) => select(target.checked)}
        />
      </td>
      <th scope="row">
        <Link to={`/cases/${id}`} className="cases-row-link" lang="zh-CN">
          {fields.number}
        </Link>
      </th>
      {columns.map((column) => (
        <td key={column} className={columnClass(column)}>
          <CaseCell view={view} column={column} />
        </td>
      ))}
    </tr>
  );
}

/** Draws more when it comes into sight; also a button, for those who do not scroll. */
function MoreRows({ count, onMore }: { readonly count: number; readonly onMore: () => void }) {
  const { t } = useTranslation();
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    const observer = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && onMore(), {
      rootMargin: '600px',
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [onMore]);
  return (
    <div ref={ref} className="cases-more">
      <Button onClick={onMore}>{t('cases.list.more', { count })}</Button>
    </div>
  );
}

function moveByArrow(event: KeyboardEvent<HTMLElement>): void {
  const steps: { readonly [key: string]: number } = { ArrowDown: 1, ArrowUp: -1 };
  const step = steps[event.key];
  if (step === undefined || isComposing(event.nativeEvent)) return;
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>('.cases-row-link')];
  const at = links.indexOf(document.activeElement as HTMLElement);
  const next = links[at + step];
  if (at < 0 || !next) return;
  event.preventDefault();
  next.focus();
}
