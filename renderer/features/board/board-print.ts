import { FIGURES, type Board, type BoardRow, type Grouping } from '../../../shared/domain/supervision/board';
import type { ListToPrint } from '../../components/print-list';
import type { InBoth } from '../../components/use-in-both';
import type { Pair } from '../../documents/notice-content';
import type { TFunction } from 'i18next';
import type { SheetColumn, SheetValue } from '../../sheets/list-sheet';

interface Input {
  readonly board: Board;
  readonly grouping: Grouping;
  /** Name of a row in both languages. */
  readonly nameOf: (row: BoardRow) => Pair;
  /** How fresh the figures are, in words. */
  readonly freshness: Pair;
  readonly inBoth: InBoth;
}

/** The board for paper: the figures of the screen, and how fresh they are. */
export function boardToPrint({ board, grouping, nameOf, freshness, inBoth }: Input): ListToPrint {
  const total = inBoth((t) => t('board.total'));
  return {
    list: 'board',
    title: inBoth((t) => t('board.title')),
    filter: inBoth((t, language) => `${t(`board.by.${grouping}`)} · ${freshness[language === 'bo' ? 'bo' : 'zh']}`),
    columns: [
      { title: inBoth((t) => t(`board.column.name.${grouping}`)) },
      ...FIGURES.map((figure) => ({ title: inBoth((t) => t(`board.figure.${figure}`)), isAmount: true })),
    ],
    rows: board.rows.map((row) => [nameOf(row), ...FIGURES.map((figure) => String(row.figures[figure]))]),
    totals: [
      inBoth(
        (t, language) =>
          `${total[language === 'bo' ? 'bo' : 'zh']} · ${FIGURES.map((figure) => `${t(`board.figure.${figure}`)} ${board.total.figures[figure]}`).join(' · ')}`,
      ),
    ],
  };
}

/** The board as a spreadsheet; numbers stay numbers, so that they can be added up. */
export function boardSheet({
  board,
  grouping,
  nameOf,
  t,
}: {
  readonly board: Board;
  readonly grouping: Grouping;
  readonly nameOf: (row: BoardRow) => string;
  readonly t: TFunction;
}): { readonly columns: readonly SheetColumn[]; readonly rows: readonly (readonly SheetValue[])[] } {
  return {
    columns: [
      { title: t(`board.column.name.${grouping}`), width: 28 },
      ...FIGURES.map((figure) => ({ title: t(`board.figure.${figure}`), width: 14 })),
    ],
    rows: board.rows.map((row) => [nameOf(row), ...FIGURES.map((figure) => row.figures[figure])]),
  };
}
