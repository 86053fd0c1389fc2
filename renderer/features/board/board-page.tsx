import { Button, Segmented, Select } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { townshipsOf } from '../../../shared/domain/organisation/townships';
import { boardOf, GROUPINGS, type Board, type BoardRow, type Grouping } from '../../../shared/domain/supervision/board';
import { devicesOf, freshnessOf } from '../../../shared/domain/supervision/freshness';
import type { World } from '../../../shared/domain/world';
import { compareNames } from '../../../shared/text/name-order';
import { useFreshness } from '../../app/freshness-context';
import { useWorld } from '../../app/session-context';
import { useMay } from '../../app/use-may';
import { EmptyState } from '../../components/empty-state';
import { PageHeader } from '../../components/page-header';
import { personName } from '../../components/person-name';
import { PrintListView, type ListToPrint } from '../../components/print-list';
import { townshipName, unitName, type TownshipWords } from '../../components/record-names';
import { useInBoth } from '../../components/use-in-both';
import { useListExport } from '../../components/use-list-export';
import { useToday } from '../../components/use-today';
import { useDisplay } from '../../i18n/display-context';
import { createFormat } from '../../i18n/format';
import { useFormat } from '../../i18n/use-format';
import { boardSheet, boardToPrint } from './board-print';
import { BoardTable, type RowFreshness } from './board-table';
import './board.css';
import { freshnessText, rowFreshnessText, silentNames } from './freshness-text';
import { useUrging } from './use-urging';

const SORTS = ['overdue', 'open', 'name'] as const;
type Sort = (typeof SORTS)[number];

/** `/board?by=unit|township|handler&sort=…`: what is open, due, overdue, answered and escalated, and how fresh that is. */
export function BoardPage() {
  const { t } = useTranslation();
  const may = useMay();
  const today = useToday();
  const world = useWorld();
  const { language } = useDisplay();
  const format = useFormat();
  const inBoth = useInBoth();
  const { exporting, exportList } = useListExport();
  const { urge, urging, bar } = useUrging();
  const [printing, setPrinting] = useState<ListToPrint | null>(null);
  const canOpen = may('request.read');
  const { grouping, sort, choose } = useChoice(canOpen);
  const nameIn = (row: BoardRow, words: TownshipWords) => rowName(world, grouping, row, words);
  const nameOf = (row: BoardRow) => nameIn(row, { t, language, number: format.number }) || t(`board.none.${grouping}`);
  const counted = useMemo(() => boardOf(world, grouping, today), [world, grouping, today]);
  const board: Board = { ...counted, rows: sorted(counted.rows, sort, { world, grouping, nameOf }) };
  const freshness = useFreshnessTexts(grouping);
  const print = () =>
    setPrinting(
      boardToPrint({
        board,
        grouping,
        inBoth,
        nameOf: (row) =>
          inBoth((inOne, each) => nameIn(row, { t: inOne, language: each }) || inOne(`board.none.${grouping}`)),
        freshness: freshness.inBoth,
      }),
    );
  if (printing) return <PrintListView list={printing} onBack={() => setPrinting(null)} />;
  const nothing = board.rows.length === 0;
  const { overdue } = board.total;
  const mayUrge = may('request.record');
  return (
    <>
      <PageHeader
        title={t('board.title')}
        text={t(canOpen ? 'board.text' : 'board.textFigures')}
        actions={
          <>
            <Button disabled={nothing} onClick={print}>
              {t('lists.print.button')}
            </Button>
            <Button
              disabled={nothing}
              loading={exporting}
              onClick={() =>
                void exportList({
                  list: 'board',
                  title: t('board.title'),
                  part: 'whole',
                  ...boardSheet({ board, grouping, nameOf, t }),
                })
              }
            >
              {t('lists.export.button')}
            </Button>
            {mayUrge && overdue.length > 0 && (
              <Button type="primary" disabled={urging} onClick={() => void urge(overdue)}>
                {freshness.digits(t('board.urgeAll', { count: overdue.length }))}
              </Button>
            )}
          </>
        }
      />
      {bar}
      <div className="board-tools">
        <Segmented<Grouping>
          aria-label={t('board.by.label')}
          value={grouping}
          onChange={(by) => choose({ by })}
          options={groupingsFor(canOpen).map((value) => ({ value, label: t(`board.by.${value}`) }))}
        />
        <Select<Sort>
          aria-label={t('board.sort.label')}
          className="board-sort"
          value={sort}
          onChange={(next) => choose({ sort: next })}
          options={SORTS.map((value) => ({ value, label: t(`board.sort.${value}`) }))}
        />
      </div>
      <output className="ny-status-line">{freshness.all}</output>
      {nothing ? (
        <EmptyState title={t('board.empty')} text={t('board.emptyText')} />
      ) : (
        <BoardTable
          board={board}
          grouping={grouping}
          nameOf={nameOf}
          freshnessOf={freshness.ofRow}
          onUrge={mayUrge ? (requests) => void urge(requests) : null}
          urging={urging}
          canOpen={canOpen}
        />
      )}
    </>
  );
}

/** Whoever sees figures only sees none of a person. */
const groupingsFor = (seesNames: boolean): readonly Grouping[] =>
  seesNames ? GROUPINGS : GROUPINGS.filter((grouping) => grouping !== 'handler');

/** What is chosen stands in the address, so that going back from a list returns to the same board. */
function useChoice(seesNames: boolean) {
  const [search, setSearch] = useSearchParams();
  const grouping = groupingsFor(seesNames).find((each) => each === search.get('by')) ?? 'unit';
  const sort = SORTS.find((each) => each === search.get('sort')) ?? 'overdue';
  const choose = (changed: { readonly by?: Grouping; readonly sort?: Sort }) =>
    setSearch({ by: grouping, sort, ...changed }, { replace: true });
  return { grouping, sort, choose };
}

/** Empty for requests that belong to nothing. */
function rowName(world: World, grouping: Grouping, { key }: BoardRow, words: TownshipWords): string {
  const { language } = words;
  if (key === '') return '';
  switch (grouping) {
    case 'unit':
      return unitName(world, key, language);
    case 'township':
      return townshipName(world, key, words);
    case 'handler':
      return personName(world, key, language);
  }
}

interface Sorting {
  readonly world: World;
  readonly grouping: Grouping;
  readonly nameOf: (row: BoardRow) => string;
}

/** By name in the order of both scripts; townships by their number, as everywhere. */
function sorted(rows: readonly BoardRow[], sort: Sort, { world, grouping, nameOf }: Sorting): readonly BoardRow[] {
  if (sort === 'overdue') return rows;
  if (sort === 'open') return rows.toSorted((a, b) => b.figures.open - a.figures.open);
  const last = (row: BoardRow): number => (row.key === '' ? 1 : 0);
  if (grouping !== 'township') return rows.toSorted((a, b) => last(a) - last(b) || compareNames(nameOf(a), nameOf(b)));
  const order = new Map<string, number>(townshipsOf(world).map(({ id }, i) => [id, i]));
  const place = ({ key }: BoardRow): number => order.get(key) ?? order.size;
  return rows.toSorted((a, b) => place(a) - place(b));
}

/** How fresh the figures are: of the county, and of each row by the machines of its people. */
function useFreshnessTexts(grouping: Grouping) {
  const { t } = useTranslation();
  const format = useFormat();
  const world = useWorld();
  const { language } = useDisplay();
  const source = useFreshness();
  const inBoth = useInBoth();
  const [nowMs] = useState(() => Date.now());
  const words = { t, format, personName: (id: string) => personName(world, id, language) };
  const ofRow = ({ key }: BoardRow): RowFreshness => {
    const isOf = ({ id, belongsTo }: { readonly id: string; readonly belongsTo: string | null }) => {
      if (grouping === 'handler') return id === key;
      const township = grouping === 'township' ? townshipsOf(world).find((each) => each.id === key) : undefined;
      return belongsTo !== null && (belongsTo === key || belongsTo === township?.unit);
    };
    const own = source.devices && devicesOf(source.devices, world, isOf);
    const silent = own ? freshnessOf(own, nowMs).silent : [];
    return { ...rowFreshnessText(own, nowMs, words), who: silent.length > 0 ? silentNames(silent, words) : '' };
  };
  return {
    all: freshnessText(source, nowMs, words),
    inBoth: inBoth((inOne, each) =>
      freshnessText(source, nowMs, {
        t: inOne,
        format: createFormat(each, 'arabic'),
        personName: (id) => personName(world, id, each),
      }),
    ),
    ofRow,
    digits: format.digits,
  };
}
