import type { EntityId } from '../../core/ids';
import { shanghaiDay } from '../../text/shanghai-time';
import type { Row } from '../../exchange/row';
import type { World } from '../world';
import { absenceOn, type Absence } from './absence';
import { contactOf, contactsOf, type Contact } from './contacts';
import type { ContactRole } from './records';
import type { Unit } from './units';

/** Whom to call: the fixed contacts first (L 三(三)), who leads last. */
const CALLED_FIRST: readonly ContactRole[] = [
  'liaisonA',
  'liaisonB',
  'officeHead',
  'officeDeputy',
  'leader',
  'convenor',
  'deputyConvenor',
];

export interface Callable {
  readonly contact: Contact;
  /** Why this one cannot be reached on the day. */
  readonly absence: Absence | null;
}

/** The people of a unit in the order in which they are called on a day: whoever is away comes last. */
export function callOrder(world: World, unit: string, day: string): readonly Callable[] {
  return contactsOf(world, unit as EntityId)
    .map((contact) => ({ contact, absence: absenceOn(contact.row, day) }))
    .toSorted((a, b) => rank(a) - rank(b) || (a.contact.id < b.contact.id ? -1 : 1));
}

/** The person to call on a day: A, B when A is away, else who leads. */
export const firstToCall = (world: World, unit: string, day: string): Callable | undefined =>
  callOrder(world, unit, day)[0];

const rank = ({ contact, absence }: Callable): number =>
  CALLED_FIRST.indexOf(contact.role) + (absence ? CALLED_FIRST.length : 0);

/** Both fixed contacts are away on the day: nobody answers for the unit's requests, and the court should ask for a third person. */
export function bothAway(world: World, unit: Pick<Unit, 'id'>, day: string): boolean {
  const liaisons = contactsOf(world, unit.id).filter(({ role }) => role === 'liaisonA' || role === 'liaisonB');
  return liaisons.length > 0 && liaisons.every(({ row }) => absenceOn(row, day) !== null);
}

/** What a paper says of a contact. */
export interface ContactOnPaper {
  readonly nameZh: string;
  readonly nameBo: string;
  readonly post: string;
  readonly landline: string | null;
  readonly mobile: string | null;
}

export const onPaper = ({ nameZh, nameBo, post, landline, mobile }: ContactOnPaper): ContactOnPaper => ({
  nameZh,
  nameBo,
  post,
  landline,
  mobile,
});

/**
 * A contact as it stood at the end of a day, for papers that do not say it themselves (those issued before 0.3). Read from the history of
 * the fields, by the days of the machines that wrote them; before the first writing the first value stands.
 */
export function contactAsOf(row: Row, day: string): ContactOnPaper {
  const fields = Object.fromEntries(
    ['nameZh', 'nameBo', 'post', 'landline', 'mobile'].map((field) => {
      const writes = row.writes.filter((write) => write.field === field);
      if (!writes.some(({ atMs }) => shanghaiDay(atMs) > day)) return [field, row.fields[field] ?? null];
      return [field, (writes.findLast(({ atMs }) => shanghaiDay(atMs) <= day) ?? writes[0])?.value ?? null];
    }),
  );
  return onPaper(contactOf({ ...row, fields: { ...row.fields, ...fields } }));
}
