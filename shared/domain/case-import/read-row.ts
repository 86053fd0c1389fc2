import type { EntityId } from '../../core/ids';
import { parseCreditCode } from '../../text/id-number';
import { EMPTY_CASE, emptyParty, emptyPayment, type CaseInput, type PartyInput } from '../case/case-input';
import { caseCautions } from '../case/check-case';
import { partyCautions } from '../case/check-party';
import { registrationProblems, type RegistrationInput } from '../case/register-case';
import type { World } from '../world';
import type { ImportField, Mapping } from './import-fields';
import {
  cleanLine,
  cleanText,
  isAct,
  isDamagedId,
  readAmount,
  readDay,
  splitAddresses,
  splitNumbers,
  splitPhones,
} from './read-values';
import type { RowProblem, RowRemark } from './row-problems';
import { namesOthers, splitNames } from './split-names';
import { cellAt, type Cell, type TableRow } from './table';

/** What reading a row may know besides it. */
export interface ReadContext {
  readonly world: World;
  readonly today: string;
  /** The county's own, e.g. 青2725; empty when not known. */
  readonly courtCode: string;
  /** Person ids by name without spaces; those of a name that several have. */
  readonly handlers: ReadonlyMap<string, readonly EntityId[]>;
  /** Stands in the note of a payment, because a list of cases does not say when it was made. */
  readonly paidNote: string;
  /** How the column of the handlers is called, for the note that keeps a name nobody has. */
  readonly handlerHead: string;
}

export interface ReadRow {
  readonly input: Omit<RegistrationInput, 'id'>;
  readonly problems: readonly RowProblem[];
  readonly remarks: readonly RowRemark[];
}

/** More would not fit into one change. */
export const MAX_PEOPLE = 30;

/** Reads one row of the list as a registration, with everything that is wrong or odd about it, column by column. */
export function readRow(cells: TableRow, mapping: Mapping, context: ReadContext): ReadRow {
  const cell = (field: ImportField): Cell => cellAt(cells, mapping[field] ?? -1);
  const line = (field: ImportField): string => cleanLine(cell(field).text);
  const debtors = readParties('debtor', cell);
  const applicants = readParties('applicant', cell);
  const claimField = mapping.claim === undefined ? 'claimWan' : 'claim';
  const paidField = mapping.paid === undefined ? 'paidWan' : 'paid';
  const claim = readAmount(cell(claimField), claimField === 'claimWan');
  const paid = readAmount(cell(paidField), paidField === 'paidWan');
  const handler = readHandler(line('handler'), context);
  const note = [cleanText(cell('note').text), handler.note].filter((text) => text !== '').join('\n');
  const read: CaseInput = {
    ...EMPTY_CASE,
    number: line('number'),
    filedOn: readDay(cell('filedOn')),
    cause: line('cause'),
    basisNumber: line('basisNumber'),
    basisCourt: line('basisCourt'),
    ...(claim !== '' && isAct(claim) ? { claimText: claim } : { claim }),
    handler: handler.id,
    note,
  };
  const input: ReadRow['input'] = {
    case: read,
    parties: [...debtors.parties, ...applicants.parties],
    payments: isNothing(paid)
      ? []
      : [{ ...emptyPayment('paid'), amount: paid, on: context.today, note: context.paidNote }],
  };
  const fieldOf = (path: string): ImportField => fieldOfPath(path, { claimField, paidField });
  const found = registrationProblems({ id: '' as EntityId, ...input }, context);
  return {
    input,
    problems: withoutRepeats([
      ...debtors.problems,
      ...applicants.problems,
      ...found.map(({ field, problem }) => ({ field: fieldOf(field), reason: problem })),
    ]),
    remarks: [
      ...caseCautions(read, context).map(({ field, problem }) => ({ field: fieldOf(field), caution: problem })),
      ...input.parties.flatMap((party) =>
        partyCautions(party, `parties.${party.key}.`).map(({ field, problem }) => ({
          field: fieldOf(field),
          caution: problem,
        })),
      ),
      ...handler.remarks,
    ],
  };
}

interface ReadParties {
  readonly parties: readonly PartyInput[];
  readonly problems: readonly RowProblem[];
}

/** The people of a cell with what the columns beside it say of each. One address holds for all of them. */
function readParties(role: 'debtor' | 'applicant', cell: (field: ImportField) => Cell): ReadParties {
  const namesField = `${role}s` as const;
  const idCell = cell(`${role}Ids`);
  const names = splitNames(cell(namesField).text);
  const ids = splitNumbers(idCell.text);
  const phones = splitPhones(cell(`${role}Phones`).text);
  const addresses = splitAddresses(cell(`${role}Address`).text);
  const problems: RowProblem[] = [];
  if (namesOthers(cell(namesField).text)) problems.push({ field: namesField, reason: { type: 'names_incomplete' } });
  if (names.length > MAX_PEOPLE) {
    return { parties: [], problems: [{ field: namesField, reason: { type: 'too_many_people', limit: MAX_PEOPLE } }] };
  }
  const many = { names: names.length };
  if (ids.some((id) => isDamagedId(id, idCell.kind))) {
    problems.push({ field: `${role}Ids`, reason: { type: 'id_damaged_by_spreadsheet' } });
  } else if (ids.length > 0 && ids.length !== names.length) {
    problems.push({ field: `${role}Ids`, reason: { type: 'ids_do_not_match_names', ids: ids.length, ...many } });
  }
  // One person may have several telephones; several people with fewer or more numbers than people leave open whose is whose.
  if (names.length !== 1 && phones.length > 0 && phones.length !== names.length) {
    const reason = { type: 'phones_do_not_match_names', phones: phones.length, ...many } as const;
    problems.push({ field: `${role}Phones`, reason });
  }
  const parties = names.map(({ zh, bo }, index): PartyInput => {
    const idNumber = ids[index] ?? '';
    return {
      ...emptyParty(`${role}${index}`, role),
      nature: natureOf(`${zh}${bo}`, idNumber),
      nameZh: zh,
      nameBo: bo,
      idNumber,
      phone: names.length === 1 ? phones.join('、') : (phones[index] ?? ''),
      address: addresses.length === names.length ? (addresses[index] ?? '') : addresses.join('；'),
    };
  });
  return { parties, problems };
}

const UNIT_WORDS = /公司|银行|信用社|合作社|集团|ཀུང་སི|དངུལ་ཁང/;

/** A number that fits the rule of credit codes tells a unit, and so does a word that only units have in their name. */
const natureOf = (name: string, idNumber: string): PartyInput['nature'] =>
  parseCreditCode(idNumber).ok || UNIT_WORDS.test(name) ? 'legal' : 'natural';

/** Zero and a dash stand for nothing paid. */
const isNothing = (amount: string): boolean => /^(?:[¥￥]?0+(?:\.0*)?[元万]*|[-—–/无]*)$/.test(amount);

function readHandler(name: string, context: ReadContext) {
  const [id, ...more] = context.handlers.get(withoutSpaces(name)) ?? [];
  if (name === '' || (id !== undefined && more.length === 0)) return { id: id ?? '', note: '', remarks: [] };
  const remark: RowRemark = { field: 'handler', caution: { type: 'handler_unknown', name } };
  return { id: '', note: `${context.handlerHead} ${name}`, remarks: [remark] };
}

export const withoutSpaces = (name: string): string => name.replace(/\s/g, '').replace(/་$/, '');

/** Which column a path of the registration form comes from. */
function fieldOfPath(
  path: string,
  { claimField, paidField }: { readonly claimField: ImportField; readonly paidField: ImportField },
): ImportField {
  const [head = '', key = '', detail = ''] = path.split('.');
  if (head === 'parties' && key === '') return 'debtors';
  if (head === 'parties') {
    const role = key.startsWith('debtor') ? 'debtor' : 'applicant';
    if (detail === 'idNumber') return `${role}Ids`;
    if (detail === 'phone') return `${role}Phones`;
    return detail === 'address' ? `${role}Address` : `${role}s`;
  }
  if (head === 'payments') return paidField;
  if (head === 'claim' || head === 'claimText') return claimField;
  return CASE_FIELDS.find((field) => field === head) ?? 'note';
}

const CASE_FIELDS = ['number', 'filedOn', 'cause', 'basisNumber', 'basisCourt', 'handler', 'note'] as const;

function withoutRepeats(problems: readonly RowProblem[]): readonly RowProblem[] {
  const seen = new Set<string>();
  return problems.filter(({ field, reason }) => {
    const name = `${field}/${JSON.stringify(reason)}`;
    return !seen.has(name) && seen.add(name);
  });
}
