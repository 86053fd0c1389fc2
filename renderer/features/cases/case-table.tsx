import { Checkbox } from 'antd';
import {
  Fragment,
  memo,
  useCallback,
  useRef,
  useState,
  type Dispatch,
  type FocusEvent,
  type KeyboardEvent,
  type SetStateAction,
} from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CaseView } from '../../../shared/domain/case/case-fold';
import { RowRoom } from '../../components/row-room';
import { isComposing } from '../../components/use-shortcut';
import { useRowWindow } from '../../components/use-row-window';
import { CaseCell, columnClass } from './case-columns';
import type { CaseColumn } from './list-preferences';

/** Which cases are selected, and how that changes. */
export interface CaseSelection {
  readonly ids: ReadonlySet<string>;
  readonly onChange: Dispatch<SetStateAction<ReadonlySet<string>>>;
}

interface Props {
  readonly cases: readonly CaseView[];
  readonly columns: readonly CaseColumn[];
  readonly selection: CaseSelection;
}

/** The list of cases. Arrow keys go from case to case, Enter opens, the boxes in front select. */
export function CaseTable({ cases, columns, selection }: Props) {
  const { t } = useTranslation();
  const body = useRef<HTMLTableSectionElement>(null);
  const [focused, setFocused] = useState<number | null>(null);
  const { rows, roomBelow, isPartial, measure } = useRowWindow(body, cases.length, focused);
  const { onChange } = selection;
  // The same function for good, so that a row is drawn again only when it has changed itself.
  const onSelect = useCallback(
    (id: string, checked: boolean) => onChange((before) => withOrWithout(before, id, checked)),
    [onChange],
  );
  const width = columns.length + 2;
  return (
    <div
      className="cases-table-frame"
      role="presentation"
      onKeyDown={moveByArrow}
      onFocus={(event) => setFocused(indexOf(event))}
      onBlur={() => setFocused(null)}
    >
      <table className={isPartial ? 'cases-table cases-table-long' : 'cases-table'} aria-rowcount={cases.length + 1}>
        <caption className="ny-visually-hidden">{t('cases.list.table')}</caption>
        <thead>
          <tr>
            <td className="cases-box">
              <SelectAll cases={cases} selection={selection} />
            </td>
            <th scope="col" className="cases-head-number">
              {t('cases.column.number')}
            </th>
            {columns.map((column) => (
              <th key={column} scope="col" className={columnClass(column)}>
                {t(`cases.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body}>
          {rows.map(({ index, room }) => {
            const view = cases[index];
            if (!view) return null;
            return (
              <Fragment key={view.id}>
                <RowRoom height={room} columns={width} />
                <CaseRow
                  view={view}
                  index={index}
                  columns={columns}
                  selected={selection.ids.has(view.id)}
                  onSelect={onSelect}
                  measure={measure}
                />
              </Fragment>
            );
          })}
          <RowRoom height={roomBelow} columns={width} />
        </tbody>
      </table>
    </div>
  );
}

/** Selects everything that the list shows, drawn or not. */
function SelectAll({ cases, selection }: Pick<Props, 'cases' | 'selection'>) {
  const { t } = useTranslation();
  const count = selection.ids.size === 0 ? 0 : cases.filter(({ id }) => selection.ids.has(id)).length;
  return (
    <Checkbox
      aria-label={t('lists.selection.all')}
      checked={count > 0 && count === cases.length}
      indeterminate={count > 0 && count < cases.length}
      onChange={({ target }) => selection.onChange(new Set(target.checked ? cases.map(({ id }) => id) : []))}
    />
  );
}

interface RowProps extends Pick<Props, 'columns'> {
  readonly view: CaseView;
  readonly index: number;
  readonly selected: boolean;
  readonly onSelect: (id: string, checked: boolean) => void;
  readonly measure: (row: HTMLTableRowElement | null) => void;
}

const CaseRow = memo(function CaseRow({ view, index, columns, selected, onSelect, measure }: RowProps) {
  const { t } = useTranslation();
  const { id, fields, state } = view;
  return (
    <tr
      ref={measure}
      data-index={index}
      // The row with the heads is the first.
      aria-rowindex={index + 2}
      className={state === 'voided' ? 'cases-row-voided' : undefined}
    >
      <td className="cases-box">
        <input
          type="checkbox"
          className="ny-box"
          aria-label={t('lists.selection.row', { name: fields.number })}
          checked={selected}
          onChange={({ target }) => onSelect(id, target.checked)}
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
});

function withOrWithout(before: ReadonlySet<string>, id: string, chosen: boolean): ReadonlySet<string> {
  const ids = new Set(before);
  if (chosen) ids.add(id);
  else ids.delete(id);
  return ids;
}

function indexOf({ target }: FocusEvent): number | null {
  const index = target.closest('tr')?.dataset['index'];
  return index === undefined ? null : Number(index);
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
