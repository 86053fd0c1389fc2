import type { EntityId } from '../../core/ids';
import type { Json } from '../../core/json';
import { err, ok, type Result } from '../../core/result';
import type { EntityKind } from '../../exchange/change';
import type { Row } from '../../exchange/row';
import { formatFen, type Fen } from '../../text/money';
import { partyOf } from '../case/case-fields';
import type { CaseInput, PartyInput } from '../case/case-input';
import { caseProblems } from '../case/check-case';
import { partyProblems } from '../case/check-party';
import { caseWithNumber, type DuplicateCase } from '../case/duplicate-case';
import { caseInputOf } from '../case/edit-case';
import { partyInputOf } from '../case/party-commands';
import type { ValueProblem } from '../case/problems';
import { caseValues, partyValues } from '../case/stored-values';
import { filledOrNull, storedPhone, trimmed, type DirectoryError } from '../organisation/checks';
import { checkContact, contactInputOf, contactOf } from '../organisation/contacts';
import { checkCounty, countyOf } from '../organisation/county';
import { checkPerson, personInputOf, personOf, ROLES } from '../organisation/persons';
import { checkTownship, townshipOf } from '../organisation/townships';
import { checkUnit, unitInputOf, unitOf } from '../organisation/units';
import { checkRequired, checkText, LIMITS } from '../request/check-values';
import { SERVICE_METHODS, URGE_WAYS } from '../request/records';
import type { RequestProblem } from '../request/request-problems';
import type { World } from '../world';

/** Why a value cannot stand in a field: the complaint of the form that the field belongs to. */
export type NewValueProblem =
  | { readonly of: 'case'; readonly problem: ValueProblem }
  | { readonly of: 'number'; readonly problem: DuplicateCase }
  | { readonly of: 'request'; readonly problem: RequestProblem }
  | { readonly of: 'directory'; readonly problem: DirectoryError };

/** How a new value of a field is given. `choice` names where the options come from; `none`: only one of the values there can be kept. */
export type FieldInput =
  | { readonly type: 'line' | 'lines' | 'day' | 'money' | 'flag' }
  | { readonly type: 'choice'; readonly from: ChoiceSource }
  | { readonly type: 'none' };
export type ChoiceSource = 'person' | 'township' | 'basisKind' | 'nature' | 'role' | 'serviceMethod' | 'urgeWay';

const LINE: FieldInput = { type: 'line' };
const LINES: FieldInput = { type: 'lines' };
const DAY: FieldInput = { type: 'day' };
const FLAG: FieldInput = { type: 'flag' };
const NONE: FieldInput = { type: 'none' };
const choice = (from: ChoiceSource): FieldInput => ({ type: 'choice', from });

/** The fields that people fill in. What is not here can be decided between, but nothing new can be typed. */
const INPUTS: { readonly [kind in EntityKind]?: { readonly [field: string]: FieldInput } } = {
  case: {
    number: LINE,
    filedOn: DAY,
    cause: LINE,
    basisKind: choice('basisKind'),
    basisNumber: LINE,
    basisCourt: LINE,
    basisOn: DAY,
    claimFen: { type: 'money' },
    claimText: LINES,
    handler: choice('person'),
    township: choice('township'),
    note: LINES,
  },
  party: {
    nature: choice('nature'),
    nameZh: LINE,
    nameBo: LINE,
    idNumber: LINE,
    phone: LINE,
    address: LINE,
    note: LINES,
    removed: FLAG,
  },
  request: { particulars: LINES, particularsBo: LINES, instrument: LINE, handler: choice('person') },
  unit: { nameZh: LINE, nameBo: LINE, laterNameZh: LINE, laterNameBo: LINE, address: LINE },
  contact: { nameZh: LINE, nameBo: LINE, post: LINE, landline: LINE, mobile: LINE, away: FLAG },
  township: { nameZh: LINE, nameBo: LINE },
  person: { name: LINE, nameBo: LINE, post: LINE, role: choice('role') },
  county: {
    nameZh: LINE,
    nameBo: LINE,
    courtZh: LINE,
    courtBo: LINE,
    courtCode: LINE,
    courtCodeConfirmed: FLAG,
    documentPrefix: LINE,
  },
  setting: { handler: choice('person'), serviceMethod: choice('serviceMethod'), urgeWay: choice('urgeWay') },
};

export const inputOf = (kind: EntityKind, field: string): FieldInput => INPUTS[kind]?.[field] ?? NONE;

/** A stored value as it is typed; empty for none. */
export function typedOf(input: FieldInput, value: Json | undefined): string {
  if (input.type === 'money') return typeof value === 'number' ? formatFen(value as Fen) : '';
  if (input.type === 'flag') return value === true ? 'true' : 'false';
  return typeof value === 'string' ? value : '';
}

interface Given {
  readonly world: World;
  readonly today: string;
  readonly row: Row;
  readonly field: string;
  readonly typed: string;
}

/** What a typed value is stored as, checked by the rules of the form that the field belongs to; the other fields are as they show. */
export function readNewValue(given: Given): Result<Json, NewValueProblem> {
  const { row, field, typed } = given;
  const input = inputOf(row.kind, field);
  if (input.type === 'flag') return ok(typed === 'true');
  if (input.type === 'none') return err({ of: 'request', problem: { type: 'not_chosen' } });
  switch (row.kind) {
    case 'case':
      return readCaseValue(given);
    case 'party':
      return readPartyValue(given);
    case 'request':
      return readRequestValue(given);
    case 'setting':
      return readSettingValue(given);
    default: {
      const problem = directoryProblem(given);
      return problem ? err({ of: 'directory', problem }) : ok(directoryValue(field, typed));
    }
  }
}

/** The form's name of a field that it spells otherwise than the record. */
const FORM_FIELD: { readonly [field: string]: keyof CaseInput } = { claimFen: 'claim' };

function readCaseValue({ world, today, row, field, typed }: Given): Result<Json, NewValueProblem> {
  const formField = FORM_FIELD[field] ?? field;
  const input: CaseInput = { ...caseInputOf(row), [formField]: typed };
  const found = caseProblems(input, { world, today }).find((each) => each.field === formField);
  if (found) return err({ of: 'case', problem: found.problem });
  const duplicate = field === 'number' ? caseWithNumber(world, typed, row.id) : undefined;
  if (duplicate) return err({ of: 'number', problem: { type: 'duplicate', case: duplicate } });
  return ok(caseValues(input)[field] ?? null);
}

function readPartyValue({ row, field, typed }: Given): Result<Json, NewValueProblem> {
  const input: PartyInput = { ...partyInputOf(partyOf(row)), [field]: typed };
  // A name is missing only where both are; the complaint then stands at the Chinese one.
  const fields = field === 'nameBo' ? ['nameBo', 'nameZh'] : [field];
  const found = partyProblems(input).find((each) => fields.includes(each.field));
  return found ? err({ of: 'case', problem: found.problem }) : ok(partyValues(input)[field] ?? null);
}

function readRequestValue({ world, field, typed }: Given): Result<Json, NewValueProblem> {
  const text = typed.trim().normalize('NFC');
  const problem = ((): RequestProblem | null => {
    if (field === 'particulars') return checkRequired(text, LIMITS.text);
    if (field === 'handler') return text === '' || isPerson(world, text) ? null : { type: 'not_chosen' };
    return checkText(text, field === 'instrument' ? LIMITS.line : LIMITS.text);
  })();
  return problem ? err({ of: 'request', problem }) : ok(text === '' ? null : text);
}

function readSettingValue({ world, field, typed }: Given): Result<Json, NewValueProblem> {
  const allowed: readonly string[] = field === 'serviceMethod' ? SERVICE_METHODS : URGE_WAYS;
  const isAllowed = field === 'handler' ? typed === '' || isPerson(world, typed) : allowed.includes(typed);
  if (!isAllowed) return err({ of: 'request', problem: { type: 'not_chosen' } });
  return ok(typed === '' ? null : typed);
}

const isPerson = (world: World, id: string): boolean => world.row('person', id as EntityId) !== undefined;

function directoryProblem({ world, row, field, typed }: Given): DirectoryError | null {
  const found = directoryChecks({ world, row, field, typed }).find(
    (check) => check !== null && (!('field' in check) || check.field === field),
  );
  return found ?? null;
}

function directoryChecks({ world, row, field, typed }: Omit<Given, 'today'>): readonly (DirectoryError | null)[] {
  switch (row.kind) {
    case 'unit':
      return checkUnit({ ...unitInputOf(unitOf(row)), [field]: typed });
    case 'contact':
      return checkContact({ ...contactInputOf(contactOf(row)), [field]: typed });
    case 'township': {
      const { nameZh, nameBo } = townshipOf(row);
      return checkTownship({ nameZh: nameZh ?? '', nameBo: nameBo ?? '', [field]: typed });
    }
    case 'person':
      if (field === 'role' && !ROLES.some((role) => role === typed)) return [{ type: 'required', field }];
      return checkPerson({ ...personInputOf(personOf(row)), [field]: typed });
    case 'county': {
      const county = countyOf(world);
      return county ? checkCounty({ ...county, [field]: typed }) : [{ type: 'not_found' }];
    }
    default:
      return [];
  }
}

/** Fields that are null when empty; the others keep an empty text. */
const NULL_WHEN_EMPTY: ReadonlySet<string> = new Set(['laterNameZh', 'laterNameBo', 'address']);

function directoryValue(field: string, typed: string): Json {
  if (field === 'landline' || field === 'mobile') return storedPhone(typed);
  return NULL_WHEN_EMPTY.has(field) ? filledOrNull(typed) : trimmed(typed);
}
