import type { EntityId } from '../../core/ids';
import { createMatcher, searchLine, type SearchLine } from '../../text/search-line';
import type { World } from '../world';
import { contactsOf, contactSlots, type Contact } from './contacts';
import { townshipsOf, type Township } from './townships';
import { unitsOf, type Unit } from './units';

/** The directory as the court reads it. */
export interface Directory {
  /** Members of the joint conference in the order of N art. 3, the court among them. */
  readonly members: readonly Unit[];
  /** The conference office of N art. 4. */
  readonly office: Unit | undefined;
  /** Bodies that lead the conference or owe duties without being members. */
  readonly bearers: readonly Unit[];
  readonly townships: readonly { readonly township: Township; readonly unit: Unit | undefined }[];
}

export function directoryOf(world: World): Directory {
  const units = unitsOf(world);
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  return {
    members: units.filter(({ kind }) => kind === 'member' || kind === 'court').toSorted(byOrder),
    office: units.find(({ kind }) => kind === 'office'),
    bearers: units.filter(({ kind }) => kind === 'bearer').toSorted(byAge),
    townships: townshipsOf(world).map((township) => ({ township, unit: byId.get(township.unit as EntityId) })),
  };
}

const byOrder = (a: Unit, b: Unit): number => (a.order ?? Infinity) - (b.order ?? Infinity) || byAge(a, b);
/** Ids carry the time of their making, so this is the order in which the units came. */
const byAge = (a: Unit, b: Unit): number => (a.id < b.id ? -1 : 1);

/** How many of a unit's places are filled. */
export function filledPlaces(world: World, unit: Unit): { readonly filled: number; readonly due: number } {
  const slots = contactSlots(world, unit);
  return { filled: slots.filter(({ contact }) => contact !== null).length, due: slots.length };
}

/** Whether a unit, or anybody in it, answers to a query: either script, pinyin, initials, Wylie, the end of a telephone number. */
export function unitMatcher(world: World, query: string): (unit: Unit) => boolean {
  if (query.trim() === '') return () => true;
  const matches = createMatcher(query);
  return (unit) => matches([unitLine(unit, contactsOf(world, unit.id))]);
}

const unitLine = (unit: Unit, contacts: readonly Contact[]): SearchLine =>
  searchLine({
    texts: [
      unit.nameZh,
      unit.nameBo,
      unit.laterNameZh,
      unit.laterNameBo,
      ...contacts.flatMap((c) => [c.nameZh, c.nameBo]),
    ].filter((text): text is string => text !== null && text !== ''),
    numbers: contacts.flatMap((c) => [c.landline, c.mobile]).filter((number) => number !== null),
  });
