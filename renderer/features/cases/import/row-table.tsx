import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/use-format';

/** Rows drawn at a time; a sheet can have thousands of faulty ones. */
const CHUNK = 50;

export interface ShownRow {
  readonly row: number;
  readonly number: ReactNode;
  readonly reasons?: readonly string[];
}

/** Rows of the sheet by their number, with what is said of each. */
export function RowTable({ title, rows }: { readonly title: string; readonly rows: readonly ShownRow[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [drawn, setDrawn] = useState(CHUNK);
  const rest = rows.length - drawn;
  const explained = rows.some(({ reasons }) => reasons !== undefined);
  return (
    <div className="cases-table-frame">
      <table className="cases-table cases-import-rows">
        <caption className="ny-visually-hidden">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{t('import.check.row')}</th>
            <th scope="col">{t('import.field.number')}</th>
            {explained && <th scope="col">{t('import.check.reasons')}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, drawn).map(({ row, number, reasons }) => (
            <tr key={row}>
              <th scope="row">{format.number(row)}</th>
              <td>{number}</td>
              {reasons && (
                <td>
                  <ul className="cases-import-reasons">
                    {reasons.map((reason) => (
                      <li key={reason}>{reason}</li>
                    ))}
                  </ul>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {rest > 0 && (
        <div className="cases-more">
          <Button onClick={() => setDrawn(drawn + CHUNK)}>
            {format.digits(t('import.check.more', { count: Math.min(rest, CHUNK) }))}
          </Button>
        </div>
      )}
    </div>
  );
}
