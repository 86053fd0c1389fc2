import { parsePhone } from '../../text/phone';
import { isBlankRow, cellAt, type Sheet, type TableRow } from '../case-import/table';
import {
  checkContact,
  contactInputOf,
  contactsOf,
  EMPTY_CONTACT,
  type Contact,
  type ContactInput,
} from '../organisation/contacts';
import { unitsOf, type Unit } from '../organisation/units';
import type { World } from '../world';
import { findReceiptHeader, type ReceiptField, type ReceiptMapping } from './receipt-fields';

export type LiaisonRole = 'liaisonA' | 'liaisonB';

/** Why a row of the form cannot be taken over as it is. */
export type ReceiptReason =
  | { readonly type: 'required' }
  | { readonly type: 'unit_unknown' }
  /** Two units of the county bear the name. */
  | { readonly type: 'unit_ambiguous' }
  | { readonly type: 'bad_phone' }
  | { readonly type: 'too_long'; readonly max: number }
  | { readonly type: 'place_unknown' }
  /** The unit has two places, and earlier rows fill them. */
  | { readonly type: 'third_of_unit' }
  | { readonly type: 'place_twice'; readonly row: number }
  /** The same person twice: one would stand in for herself. */
  | { readonly type: 'person_twice'; readonly row: number }
  /** The row speaks for another unit than the person's own. */
  | { readonly type: 'not_yours' };

export interface ReceiptProblem {
  readonly field: ReceiptField;
  readonly reason: ReceiptReason;
}

export interface FaultyReceiptRow {
  /** As the spreadsheet numbers it. */
  readonly row: number;
  readonly cells: TableRow;
  readonly problems: readonly ReceiptProblem[];
}

/** What a row of the form changes. */
export interface PlannedContact {
  readonly row: number;
  readonly unit: Unit;
  readonly role: LiaisonRole;
  readonly before: Contact | null;
  readonly after: ContactInput;
  readonly effect: 'new' | 'other' | 'changed' | 'same';
}

export interface ReceiptPlan {
  readonly rows: readonly PlannedContact[];
  readonly faulty: readonly FaultyReceiptRow[];
}

export type ReceiptError = { readonly type: 'no_heads' };

interface Limits {
  /** A liaison may only speak for her own unit; null: for all. */
  readonly onlyUnit: string | null;
}

/** What a filled-in form would change. Every row with something in it is either among the rows or among the faulty ones. */
export function planReceipt(sheet: Sheet, world: World, { onlyUnit }: Limits): ReceiptPlan | ReceiptError {
  const header = findReceiptHeader(sheet);
  if (!header) return { type: 'no_heads' };
  const units = unitsOf(world).filter(({ kind }) => kind !== 'office');
  const lines = bodyLines(sheet, header.row, header.mapping);
  const rows: PlannedContact[] = [];
  const faulty: FaultyReceiptRow[] = [];
  for (const line of lines) {
    const read = readLine(line, { units, world, onlyUnit, earlier: rows });
    if ('problems' in read) faulty.push({ row: line.row, cells: line.cells, problems: read.problems });
    else rows.push(read);
  }
  return { rows, faulty };
}

interface Line {
  readonly row: number;
  readonly cells: TableRow;
  readonly get: (field: ReceiptField) => string;
}

const FOOT = /^(?:注|备注|说明|填表|制表|合计|བྲིས་མཁན|མཆན|ཕྱིར་འདྲེན་བྱེད་མཁན|exportedby|note)/i;
/** What of a row is somebody's: a row of the empty form has its unit and its place only. */
const PERSONAL: readonly ReceiptField[] = ['name', 'nameBo', 'post', 'landline', 'mobile'];

/** Rows with something in them. A unit written once for both its rows, as in merged cells, holds for the second too. */
function bodyLines({ rows }: Sheet, headRow: number, mapping: ReceiptMapping): readonly Line[] {
  let unit = '';
  return rows.flatMap((cells, index) => {
    if (index <= headRow || isBlankRow(cells)) return [];
    const first = cells.find(({ text }) => text.trim() !== '')?.text ?? '';
    if (FOOT.test(first.replace(/\s/g, ''))) return [];
    const at = (field: ReceiptField): string => {
      const column = mapping[field];
      return column === undefined ? '' : cellAt(cells, column).text.trim();
    };
    unit = at('unit') || unit;
    const named = unit;
    const get = (field: ReceiptField): string => (field === 'unit' ? named : at(field));
    return PERSONAL.some((field) => get(field) !== '') ? [{ row: index + 1, cells, get }] : [];
  });
}

interface Reading {
  readonly units: readonly Unit[];
  readonly world: World;
  readonly onlyUnit: string | null;
  readonly earlier: readonly PlannedContact[];
}

function readLine(line: Line, reading: Reading): PlannedContact | { readonly problems: readonly ReceiptProblem[] } {
  const unit = unitNamed(line.get('unit'), reading.units);
  const known = 'problem' in unit ? null : unit;
  const mine = known ? reading.earlier.filter((row) => row.unit.id === known.id) : [];
  const role = roleOf(line.get('place'), mine);
  const input = inputOf(line);
  const problems = [
    'problem' in unit ? unit.problem : null,
    known && reading.onlyUnit !== null && known.id !== reading.onlyUnit ? problem('unit', { type: 'not_yours' }) : null,
    known && typeof role !== 'string' ? role : null,
    ...valueProblems(input, line),
    twicePerson(input, mine),
  ].filter((each) => each !== null);
  if (problems.length > 0 || !known || typeof role !== 'string') return { problems };
  const before = contactsOf(reading.world, known.id).find((contact) => contact.role === role) ?? null;
  const after = carriedOver(input, before);
  return { row: line.row, unit: known, role, before, after, effect: effectOf(before, after) };
}

const problem = (field: ReceiptField, reason: ReceiptReason): ReceiptProblem => ({ field, reason });

const folded = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}]/gu, '');

function unitNamed(name: string, units: readonly Unit[]): Unit | { readonly problem: ReceiptProblem } {
  if (name === '') return { problem: problem('unit', { type: 'required' }) };
  const names = new Set([name, ...name.split('\n')].map(folded).filter((each) => each !== ''));
  // The document's name says more: two units of 2016 may bear one name today.
  for (const namesOf of [documentNames, presentNames]) {
    const found = units.filter((unit) => namesOf(unit).some((each) => names.has(folded(each))));
    if (found.length > 1) return { problem: problem('unit', { type: 'unit_ambiguous' }) };
    if (found[0]) return found[0];
  }
  return { problem: problem('unit', { type: 'unit_unknown' }) };
}

const filled = (names: readonly (string | null)[]): readonly string[] =>
  names.filter((name) => name !== null && name !== '') as string[]; // null was taken out on this line
const documentNames = ({ nameZh, nameBo }: Unit): readonly string[] => filled([nameZh, nameBo]);
const presentNames = ({ laterNameZh, laterNameBo }: Unit): readonly string[] => filled([laterNameZh, laterNameBo]);

/** The place that a row names, else the first that is free: A stands above B. */
function roleOf(text: string, mine: readonly PlannedContact[]): LiaisonRole | ReceiptProblem {
  const said = placeIn(text);
  if (text !== '' && said === null) return problem('place', { type: 'place_unknown' });
  if (said !== null) {
    const before = mine.find(({ role }) => role === said);
    return before ? problem('place', { type: 'place_twice', row: before.row }) : said;
  }
  const free = (['liaisonA', 'liaisonB'] as const).find((role) => !mine.some((row) => row.role === role));
  return free ?? problem('unit', { type: 'third_of_unit' });
}

function placeIn(text: string): LiaisonRole | null {
  const letters = text.normalize('NFKC').toUpperCase();
  if (/A|དང་པོ|主/.test(letters) && !/B/.test(letters)) return 'liaisonA';
  if (/B|གཉིས་པ|备|副/.test(letters) && !/A/.test(letters)) return 'liaisonB';
  return null;
}

/** A name cell may hold both scripts: 达瓦 ཟླ་བ. */
function inputOf({ get }: Line): ContactInput {
  const written = get('name');
  const bo = (written.match(/[\u0F00-\u0FFF]+/g) ?? []).join(' ');
  const zh = written
    .replace(/[\u0F00-\u0FFF]+/g, ' ')
    .replace(/[()（）/]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return {
    ...EMPTY_CONTACT,
    nameZh: zh,
    nameBo: get('nameBo') || bo,
    post: get('post'),
    landline: get('landline'),
    mobile: get('mobile'),
  };
}

function valueProblems(input: ContactInput, line: Line): readonly ReceiptProblem[] {
  const shape = checkContact(input).flatMap((error): readonly ReceiptProblem[] => {
    if (!error || !('field' in error)) return [];
    const field = FIELD_OF[error.field] ?? 'name';
    if (error.type === 'required') return [problem('name', { type: 'required' })];
    if (error.type === 'too_long') return [problem(field, { type: 'too_long', max: error.max })];
    return error.type === 'bad_phone' ? [problem(field, { type: 'bad_phone' })] : [];
  });
  const mobile = parsePhone(line.get('mobile'));
  const swapped = mobile.ok && mobile.value.kind !== 'mobile' && mobile.value.kind !== 'short';
  return swapped ? [...shape, problem('mobile', { type: 'bad_phone' })] : shape;
}

const FIELD_OF: { readonly [field: string]: ReceiptField } = {
  nameZh: 'name',
  nameBo: 'nameBo',
  post: 'post',
  landline: 'landline',
  mobile: 'mobile',
};

function twicePerson(input: ContactInput, mine: readonly PlannedContact[]): ReceiptProblem | null {
  const same = (a: string, b: string): boolean => a !== '' && folded(a) === folded(b);
  const twin = mine.find(
    ({ after }) =>
      (same(after.nameZh, input.nameZh) || same(after.nameBo, input.nameBo)) && after.mobile === input.mobile,
  );
  return twin ? problem('name', { type: 'person_twice', row: twin.row }) : null;
}

/** The form has no Tibetan name: that of the same person stays, that of a predecessor goes. */
function carriedOver(input: ContactInput, before: Contact | null): ContactInput {
  if (!before || isOther(input, before)) return input;
  return { ...input, nameBo: input.nameBo || before.nameBo, nameZh: input.nameZh || before.nameZh, away: before.away };
}

const isOther = (input: ContactInput, before: Contact): boolean =>
  input.nameZh !== '' ? folded(input.nameZh) !== folded(before.nameZh) : folded(input.nameBo) !== folded(before.nameBo);

function effectOf(before: Contact | null, after: ContactInput): PlannedContact['effect'] {
  if (!before) return 'new';
  if (isOther(after, before)) return 'other';
  const then = contactInputOf(before);
  const phone = (text: string): string => {
    const read = parsePhone(text);
    return read.ok ? read.value.value : '';
  };
  const same =
    after.nameZh === then.nameZh &&
    after.nameBo === then.nameBo &&
    after.post === then.post &&
    phone(after.landline) === phone(then.landline) &&
    phone(after.mobile) === phone(then.mobile);
  return same ? 'same' : 'changed';
}
