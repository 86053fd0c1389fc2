import { Button } from 'antd';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  fieldOfColumn,
  IMPORT_FIELDS,
  mapColumn,
  missingFields,
  type ImportField,
} from '../../../../shared/domain/case-import/import-fields';
import { createPlanner, type ImportPlan } from '../../../../shared/domain/case-import/plan-import';
import { cellAt } from '../../../../shared/domain/case-import/table';
import { bodyRows, type BodyRow } from '../../../../shared/domain/case-import/table-body';
import { useWorld } from '../../../app/session-context';
import { useToday } from '../../../components/use-today';
import { useFormat } from '../../../i18n/use-format';
import { listedSheet, withHeadRow, type Listed } from './import-state';
import { SheetText } from './sheet-text';

const PREVIEWED = 5;
/** No list has its heads further down. */
const HEAD_ROWS = 20;

interface Props {
  readonly listed: Listed;
  readonly onChange: (listed: Listed) => void;
  readonly onBack: () => void;
  readonly onChecked: (plan: ImportPlan) => void;
}

/** What each column is: recognised by its head, changed by the person where that is wrong. */
export function ColumnsStep({ listed, onChange, onBack, onChecked }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const { plan, checking } = usePlan(listed, onChecked);
  const { sheet, sheets, header } = listed;
  const rows = useMemo(() => bodyRows(sheet, header), [sheet, header]);
  const missing = missingFields(header.mapping);
  return (
    <>
      <p>
        <SheetText>{t('import.columns.file', { name: listed.fileName })}</SheetText>
      </p>
      <div className="cases-tools">
        {sheets.length > 1 && (
          <Choice
            label={t('import.columns.sheet')}
            value={sheets.indexOf(sheet)}
            options={sheets.map(({ name }, index) => [index, name])}
            onChange={(index) => onChange(listedSheet(listed, index))}
          />
        )}
        <Choice
          label={t('import.columns.headRow')}
          value={header.row}
          options={sheet.rows
            .slice(0, HEAD_ROWS)
            .map((_, row) => [row, t('import.columns.row', { row: format.number(row + 1) })])}
          onChange={(row) => onChange(withHeadRow(listed, row))}
        />
      </div>
      <p>{t(listed.recognised ? 'import.columns.found' : 'import.columns.notFound')}</p>
      <Preview
        listed={listed}
        rows={rows.slice(0, PREVIEWED)}
        onMap={(column, field) =>
          onChange({ ...listed, header: { ...header, mapping: mapColumn(header.mapping, column, field) } })
        }
      />
      <output>
        {rows.length === 0
          ? t('import.columns.none')
          : format.digits(t('import.columns.count', { count: rows.length }))}
      </output>
      {missing.length > 0 && (
        <p className="ny-field-error" role="alert">
          {t('import.columns.missing', { fields: format.list(missing.map((field) => t(`import.field.${field}`))) })}
        </p>
      )}
      <div className="cases-buttons">
        <Button onClick={onBack}>{t('common.action.previous')}</Button>
        <Button
          type="primary"
          loading={checking}
          disabled={missing.length > 0 || rows.length === 0}
          onClick={() => void plan(rows)}
        >
          {t('import.check.next')}
        </Button>
      </div>
    </>
  );
}

/** Rows looked at between two breaths of the screen. */
const ROWS_AT_ONCE = 250;

/** The dry run, bit by bit: thousands of rows take a second or two. Leaving the step ends it. */
function usePlan({ sheet, header }: Listed, onChecked: (plan: ImportPlan) => void) {
  const { t } = useTranslation();
  const world = useWorld();
  const today = useToday();
  const [checking, setChecking] = useState(false);
  const left = useRef(false);
  useEffect(() => {
    left.current = false;
    return () => {
      left.current = true;
    };
  }, []);
  const plan = async (rows: readonly BodyRow[]) => {
    setChecking(true);
    const handlerColumn = header.mapping.handler;
    const handlerHead = handlerColumn === undefined ? '' : cellAt(sheet.rows[header.row], handlerColumn).text.trim();
    const words = { paidNote: t('import.paidNote'), handlerHead: handlerHead || t('import.field.handler') };
    const planner = createPlanner({ mapping: header.mapping, world, today, words });
    for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
      await new Promise((resolve) => setTimeout(resolve));
      if (left.current) return;
      planner.look(rows.slice(from, from + ROWS_AT_ONCE));
    }
    onChecked(planner.plan);
  };
  return { plan, checking };
}

interface PreviewProps {
  readonly listed: Listed;
  readonly rows: readonly BodyRow[];
  readonly onMap: (column: number, field: ImportField | undefined) => void;
}

/** The first rows, and above each column what it is. Wide lists are moved sideways within their frame. */
function Preview({ listed: { sheet, header }, rows, onMap }: PreviewProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const head = sheet.rows[header.row] ?? [];
  const width = Math.max(head.length, ...rows.map(({ cells }) => cells.length));
  const columns = Array.from({ length: width }, (_, column) => column);
  const headOf = (column: number): string =>
    cellAt(head, column).text.trim() || t('import.columns.unnamed', { column: format.number(column + 1) });
  return (
    <div className="cases-table-frame">
      <table className="cases-table cases-import-preview">
        <caption className="ny-visually-hidden">{t('import.columns.preview')}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                <div>
                  <SheetText>{headOf(column)}</SheetText>
                </div>
                <select
                  className="cases-select"
                  aria-label={t('import.columns.columnIs', { head: headOf(column) })}
                  value={fieldOfColumn(header.mapping, column) ?? ''}
                  onChange={(event) =>
                    onMap(
                      column,
                      IMPORT_FIELDS.find((field) => field === event.target.value),
                    )
                  }
                >
                  <option value="">{t('import.columns.ignored')}</option>
                  {IMPORT_FIELDS.map((field) => (
                    <option key={field} value={field}>
                      {t(`import.field.${field}`)}
                    </option>
                  ))}
                </select>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ number, cells }) => (
            <tr key={number}>
              {columns.map((column) => (
                <td key={column}>
                  <SheetText>{cellAt(cells, column).text}</SheetText>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: number;
  readonly options: readonly (readonly [value: number, text: string])[];
  readonly onChange: (value: number) => void;
}

function Choice({ label, value, options, onChange }: ChoiceProps) {
  const id = useId();
  return (
    <span className="cases-choice">
      <label htmlFor={id}>{label}</label>
      <select id={id} className="cases-select" value={value} onChange={(event) => onChange(Number(event.target.value))}>
        {options.map(([each, text]) => (
          <option key={each} value={each}>
            {text}
          </option>
        ))}
      </select>
    </span>
  );
}
