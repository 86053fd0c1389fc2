import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { RequestView } from '../../../shared/domain/request/request-fold';
import {
  FIGURES,
  type Board,
  type BoardRow,
  type Figure,
  type Grouping,
} from '../../../shared/domain/supervision/board';
import { StatusTag } from '../../components/status-tag';
import { useFormat } from '../../i18n/use-format';
import { figureAddress } from './figure-links';

export interface RowFreshness {
  readonly text: string;
  readonly silent: boolean;
  /** Whose machines are silent; empty when none is. */
  readonly who: string;
}

interface Props {
  readonly board: Board;
  readonly grouping: Grouping;
  readonly nameOf: (row: BoardRow) => string;
  readonly freshnessOf: (row: BoardRow) => RowFreshness;
  /** Null for somebody who sees figures only: nothing opens, nothing is urged. */
  readonly onUrge: ((requests: readonly RequestView[]) => void) | null;
  readonly urging: boolean;
  readonly canOpen: boolean;
}

/** The figures, one line for each unit, township or handler; each opens the requests that it counts. */
export function BoardTable({ board, grouping, nameOf, freshnessOf, onUrge, urging, canOpen }: Props) {
  const { t } = useTranslation();
  const most = Math.max(1, ...board.rows.map(({ figures }) => figures.open));
  return (
    <div className="ny-table-scroll">
      <table className="ny-table board-table">
        <caption className="ny-visually-hidden">{t('board.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t(`board.column.name.${grouping}`)}</th>
            {FIGURES.map((figure) => (
              <th key={figure} scope="col" className="board-number">
                {t(`board.figure.${figure}`)}
              </th>
            ))}
            <th scope="col">{t('board.column.fresh')}</th>
            {onUrge && <th scope="col">{t('board.column.urge')}</th>}
          </tr>
        </thead>
        <tbody>
          {board.rows.map((row) => {
            const name = nameOf(row);
            return (
              <tr key={row.key}>
                <th scope="row">
                  {name}
                  <Bar row={row} most={most} />
                </th>
                {FIGURES.map((figure) => (
                  <FigureCell
                    key={figure}
                    figure={figure}
                    count={row.figures[figure]}
                    name={name}
                    to={canOpen ? figureAddress(figure, grouping, row.key) : null}
                  />
                ))}
                <FreshnessCell freshness={freshnessOf(row)} />
                {onUrge && <UrgeCell row={row} name={name} urging={urging} onUrge={onUrge} />}
              </tr>
            );
          })}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('board.total')}</th>
            {FIGURES.map((figure) => (
              <FigureCell
                key={figure}
                figure={figure}
                count={board.total.figures[figure]}
                name={t('board.total')}
                to={canOpen ? figureAddress(figure, grouping, null) : null}
              />
            ))}
            <td colSpan={onUrge ? 2 : 1} aria-hidden />
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

/** How many are open, and how many of these are overdue, beside the other rows. The numbers stand in the cells. */
function Bar({ row: { figures }, most }: { readonly row: BoardRow; readonly most: number }) {
  const share = (count: number) => (count / most) * 100;
  return (
    <svg className="board-bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden>
      <rect className="board-bar-open" width={share(figures.open)} height="4" />
      <rect className="board-bar-overdue" width={share(figures.overdue)} height="4" />
    </svg>
  );
}

interface FigureProps {
  readonly figure: Figure;
  readonly count: number;
  readonly name: string;
  readonly to: string | null;
}

function FigureCell({ figure, count, name, to }: FigureProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const value = format.number(count);
  const isBad = count > 0 && (figure === 'overdue' || figure === 'escalated');
  return (
    <td className={`board-number ny-tabular${isBad ? ' board-bad' : ''}`}>
      {to === null || count === 0 ? (
        value
      ) : (
        <Link to={to} aria-label={t('board.openList', { name, figure: t(`board.figure.${figure}`), value })}>
          {value}
        </Link>
      )}
    </td>
  );
}

function FreshnessCell({ freshness: { text, silent, who } }: { readonly freshness: RowFreshness }) {
  return (
    <td className="board-fresh">
      {silent ? <StatusTag tone="waiting">{text}</StatusTag> : <span className="ny-secondary">{text}</span>}
      {who !== '' && <div className="ny-secondary">{who}</div>}
    </td>
  );
}

interface UrgeProps {
  readonly row: BoardRow;
  readonly name: string;
  readonly urging: boolean;
  readonly onUrge: (requests: readonly RequestView[]) => void;
}

function UrgeCell({ row: { overdue }, name, urging, onUrge }: UrgeProps) {
  const { t } = useTranslation();
  const format = useFormat();
  if (overdue.length === 0) return <td aria-hidden />;
  return (
    <td>
      <Button
        size="small"
        disabled={urging}
        aria-label={format.digits(t('board.urgeLabel', { name, count: overdue.length }))}
        onClick={() => onUrge(overdue)}
      >
        {format.digits(t('board.urge', { count: overdue.length }))}
      </Button>
    </td>
  );
}
