import type { EntityId } from '../../core/ids';
import { err, ok, type Result } from '../../core/result';
import type { Op } from '../../exchange/change';
import type { Row } from '../../exchange/row';
import { changedFields, newFact, newRecord } from '../ops';
import type { ChangeDraft, CommandContext, World } from '../world';
import { absenceOn, absencesAfter } from './absence';
import { checkLength, checkPhone, checkRequired, storedPhone, trimmed, type DirectoryError } from './checks';
import type { ContactFields, ContactRole, UnitKind } from './records';
import { flagOf, textOf, textOrNull } from './stored-fields';

export interface Contact extends ContactFields {
  readonly id: EntityId;
  readonly row: Row;
}

const ROLES: readonly ContactRole[] = [
  'convenor',
  'deputyConvenor',
  'leader',
  'liaisonA',
  'liaisonB',
  'officeHead',
  'officeDeputy',
];

/** Whom a unit of a kind has to name (N art. 3 and 4): the office its head and two deputies, all others a leader and two liaisons. */
export const ROLES_BY_KIND: { readonly [kind in UnitKind]: readonly ContactRole[] } = {
  court: ['leader', 'liaisonA', 'liaisonB'],
  member: ['leader', 'liaisonA', 'liaisonB'],
  bearer: ['leader', 'liaisonA', 'liaisonB'],
  township: ['leader', 'liaisonA', 'liaisonB'],
  office: ['convenor', 'deputyConvenor', 'officeHead', 'officeDeputy', 'officeDeputy'],
};

export function contactOf(row: Row): Contact {
  const role = textOf(row, 'role');
  return {
    id: row.id,
    row,
    unit: textOf(row, 'unit'),
    role: ROLES.find((each) => each === role) ?? 'liaisonB',
    nameZh: textOf(row, 'nameZh'),
    nameBo: textOf(row, 'nameBo'),
    post: textOf(row, 'post'),
    landline: textOrNull(row, 'landline'),
    mobile: textOrNull(row, 'mobile'),
    away: flagOf(row, 'away'),
  };
}

/** The people of a unit in the order of their roles; of one role the oldest first. */
export const contactsOf = (world: World, unit: EntityId): readonly Contact[] =>
  world
    .rows('contact')
    .map(contactOf)
    .filter((contact) => contact.unit === unit)
    .toSorted((a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role) || (a.id < b.id ? -1 : 1));

export interface ContactSlot {
  readonly role: ContactRole;
  /** Null while nobody is named. */
  readonly contact: Contact | null;
}

/** Every place that a unit has to fill, and whoever else was named. */
export function contactSlots(
  world: World,
  unit: { readonly id: EntityId; readonly kind: UnitKind },
): readonly ContactSlot[] {
  const rest = [...contactsOf(world, unit.id)];
  const due = ROLES_BY_KIND[unit.kind].map((role) => {
    const at = rest.findIndex((contact) => contact.role === role);
    return { role, contact: at < 0 ? null : (rest.splice(at, 1)[0] ?? null) };
  });
  return [...due, ...rest.map((contact) => ({ role: contact.role, contact }))];
}

/** A contact as it stands in a form. */
export interface ContactInput {
  readonly nameZh: string;
  readonly nameBo: string;
  readonly post: string;
  readonly landline: string;
  readonly mobile: string;
  readonly away: boolean;
}

export const EMPTY_CONTACT: ContactInput = { nameZh: '', nameBo: '', post: '', landline: '', mobile: '', away: false };

export const contactInputOf = (contact: Contact): ContactInput => ({
  nameZh: contact.nameZh,
  nameBo: contact.nameBo,
  post: contact.post,
  landline: contact.landline ?? '',
  mobile: contact.mobile ?? '',
  away: contact.away,
});

/** A name in either script is enough; telephones are checked by their shape. */
export const checkContact = (input: ContactInput): readonly (DirectoryError | null)[] => [
  trimmed(input.nameBo) === '' ? checkRequired('nameZh', input.nameZh) : null,
  checkPhone('landline', input.landline),
  checkPhone('mobile', input.mobile),
  ...(['nameZh', 'nameBo', 'post'] as const).map((field) => checkLength(field, input[field])),
];

/** What a checked form writes into the record of a contact, apart from its place. */
export const contactFields = (input: ContactInput) => ({
  nameZh: trimmed(input.nameZh),
  nameBo: trimmed(input.nameBo),
  post: trimmed(input.post),
  landline: storedPhone(input.landline),
  mobile: storedPhone(input.mobile),
});

interface SetContact {
  readonly unit: EntityId;
  readonly role: ContactRole;
  /** Null for a place that nobody filled yet. */
  readonly contact: EntityId | null;
  readonly input: ContactInput;
}

/** Names or changes the person in one role of a unit. A successor takes over the same record, so that its history shows both. */
export const setContact =
  ({ unit, role, contact, input }: SetContact) =>
  (world: World, context: CommandContext): Result<ChangeDraft, DirectoryError> => {
    const wrong = checkContact(input).find((check) => check !== null);
    if (wrong) return err(wrong);
    if (!world.row('unit', unit)) return err({ type: 'not_found' });
    if (contact !== null && !world.row('contact', contact)) return err({ type: 'not_found' });
    const ops = fillPlace({ unit, role, contact: contact ?? (context.newId() as EntityId), input }, { world, context });
    return ops.length > 0 ? ok({ kind: 'contact.set', ops }) : err({ type: 'nothing_to_save' });
  };

/** The ops that put a person into a place, new or taken over. The absence of a predecessor is not that of the successor. */
export function fillPlace(
  { unit, role, contact, input }: SetContact & { readonly contact: EntityId },
  { world, context }: { readonly world: World; readonly context: CommandContext },
): readonly Op[] {
  const fields = contactFields(input);
  const row = world.row('contact', contact);
  if (!row) return [newRecord('contact', contact, { unit, role, ...fields, away: input.away })];
  const isOther = fields.nameZh !== textOf(row, 'nameZh') && fields.nameBo !== textOf(row, 'nameBo');
  const op = changedFields(row, { ...fields, away: isOther ? false : input.away });
  return op ? [op, ...(isOther ? endAbsences(row, context) : [])] : [];
}

function endAbsences(row: Row, { today, newId }: CommandContext): readonly Op[] {
  const open = [absenceOn(row, today), ...absencesAfter(row, today)];
  return open.flatMap((absence) =>
    absence?.fact ? [newFact(row, { id: newId(), type: 'returned', on: today, body: { absence: absence.fact } })] : [],
  );
}
