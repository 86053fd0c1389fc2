import { archivedOf } from '../../../shared/domain/archive/archive-case';
import type { CaseView } from '../../../shared/domain/case/case-fold';
import type { PartyRole } from '../../../shared/domain/case/records';
import { nationalStateOf } from '../../../shared/domain/case/national-entry';
import { keyCaseOf } from '../../../shared/domain/matter/matters';
import { keyStateOf } from '../../../shared/domain/matter/proposals';
import type { World } from '../../../shared/domain/world';
import { personName } from '../../components/person-name';
import type { ListToPrint } from '../../components/print-list';
import { townshipName } from '../../components/record-names';
import type { InBoth } from '../../components/use-in-both';
import type { Pair } from '../../documents/notice-content';
import type { PrintedText } from '../../documents/printed-list';
import { createFormat } from '../../i18n/format';
import { columnsFor, type CaseColumn, type ListPreferences } from './list-preferences';
import type { ListQuery } from './list-query';

const AMOUNTS: ReadonlySet<CaseColumn> = new Set<CaseColumn>(['claim', 'paid', 'outstanding']);

interface Input {
  readonly cases: readonly CaseView[];
  readonly query: ListQuery;
  readonly preferences: ListPreferences;
  readonly world: World;
  readonly today: string;
  readonly inBoth: InBoth;
}

/** The list of cases for paper, with the columns, the order and the filter of the screen. */
export function casesToPrint({ cases, query, preferences, world, today, inBoth }: Input): ListToPrint {
  const columns = columnsFor(query, preferences);
  const valueOf = valuesFor(world, today, inBoth);
  const outstanding = cases.reduce((sum, view) => sum + (view.state === 'voided' ? 0 : (view.outstandingFen ?? 0)), 0);
  return {
    list: 'cases',
    title: inBoth((t) => t('cases.list.title')),
    filter: inBoth((t) => {
      const state = `${t('cases.list.stateFilter')}: ${t(`cases.state.${query.state}`)}`;
      const sort = `${t('cases.list.sort')}: ${t(`cases.list.sortBy.${query.sort}`)}`;
      const search = query.search.trim() === '' ? [] : [`${t('cases.list.search')}: ${query.search.trim()}`];
      return [state, ...search, sort].join(' · ');
    }),
    columns: [
      { title: inBoth((t) => t('cases.column.number')) },
      ...columns.map((column) => ({
        title: inBoth((t) => t(`cases.column.${column}`)),
        isAmount: AMOUNTS.has(column),
      })),
    ],
    rows: cases.map((view) => [view.fields.number, ...columns.map((column) => valueOf(view, column))]),
    totals: [
      inBoth((t, language) =>
        [
          t('cases.list.count', { count: cases.length }),
          t('lists.totals.outstanding', { amount: createFormat(language, 'arabic').money(outstanding) }),
        ].join(' · '),
      ),
    ],
  };
}

function valuesFor(world: World, today: string, inBoth: InBoth) {
  const money = (fen: number | null): Pair | string =>
    fen === null ? '' : inBoth((_, language) => createFormat(language, 'arabic').moneyPlain(fen));
  return (view: CaseView, column: CaseColumn): PrintedText => {
    const { fields } = view;
    const { handler, township } = fields;
    switch (column) {
      case 'debtors':
        return names(view, 'debtor');
      case 'applicants':
        return names(view, 'applicant');
      case 'cause':
        return fields.cause;
      case 'basis':
        return fields.basisNumber;
      case 'handler':
        return handler === null ? '' : inBoth((_, language) => personName(world, handler, language));
      case 'township':
        return township === null ? '' : inBoth((t, language) => townshipName(world, township, { t, language }));
      case 'filedOn':
        return fields.filedOn;
      case 'claim':
        return money(fields.claimFen);
      case 'paid':
        return money(view.paidFen);
      case 'outstanding':
        return money(view.outstandingFen);
      case 'state':
        return inBoth((t) => t(`cases.state.${archivedOf(view) ? 'archived' : view.state}`));
      case 'national': {
        const state = nationalStateOf(view);
        return state === 'notNeeded' ? '' : inBoth((t) => t(`cases.national.state.${state}`));
      }
      case 'keyCase': {
        const key = keyCaseOf(world, view.id);
        return key?.open ? inBoth((t) => t(`matters.keyState.${keyStateOf(key, today)}`)) : '';
      }
      case 'archiveNumber':
        return archivedOf(view)?.number ?? '';
      case 'keptUntil': {
        const archived = archivedOf(view);
        if (!archived) return '';
        return archived.keptUntil === null ? inBoth((t) => t('cases.archive.permanent')) : String(archived.keptUntil);
      }
    }
  };
}

/** All of them: on paper nobody can look up who the others are. */
function names({ parties }: CaseView, role: PartyRole): Pair {
  const ofRole = parties.filter((party) => party.role === role);
  return {
    bo: ofRole.map(({ nameZh, nameBo }) => nameBo || nameZh).join(' '),
    zh: ofRole.map(({ nameZh, nameBo }) => nameZh || nameBo || '').join('、'),
  };
}
