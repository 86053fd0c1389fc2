import type { EntityId } from '../../core/ids';
import { err, ok, type Result } from '../../core/result';
import type { Row } from '../../exchange/row';
import { changedFields, newRecord } from '../ops';
import type { ChangeDraft, CommandContext, World } from '../world';
import { checkLength, checkPhone, checkRequired, storedPhone, trimmed, type DirectoryError } from './checks';
import { contactsOf, type Contact } from './contacts';
import type { GroupBody, GroupMemberFields, PlaceFields } from './records';
import { flagOf, textOf, textOrNull } from './stored-fields';
import { townshipOf, type Township } from './townships';

/** The bodies that N art. 25 names, in its order, and whoever else belongs to the group. */
export const GROUP_BODIES: readonly GroupBody[] = [
  'governanceOffice',
  'tribunal',
  'policeStation',
  'justiceOffice',
  'other',
];
export const PLACE_KINDS: readonly PlaceFields['kind'][] = ['village', 'community'];

export interface GroupMember extends GroupMemberFields {
  readonly id: EntityId;
  readonly row: Row;
}

export interface Place extends PlaceFields {
  readonly id: EntityId;
  readonly row: Row;
}

/** The group of a township as people ask for it: who leads, who belongs to it, what lies under it. */
export interface TownshipGroup {
  readonly township: Township;
  readonly leader: Contact | null;
  readonly members: readonly GroupMember[];
  /** Bodies of N art. 25 for which nobody is named. */
  readonly missing: readonly GroupBody[];
  readonly places: readonly Place[];
}

export function townshipGroup(world: World, id: EntityId): TownshipGroup | null {
  const row = world.row('township', id);
  if (!row) return null;
  const township = townshipOf(row);
  const members = world
    .rows('groupMember')
    .filter((each) => textOf(each, 'township') === id && !flagOf(each, 'removed'))
    .map(memberOf)
    .toSorted((a, b) => GROUP_BODIES.indexOf(a.body) - GROUP_BODIES.indexOf(b.body) || byAge(a, b));
  const places = world
    .rows('place')
    .filter((each) => textOf(each, 'township') === id && !flagOf(each, 'removed'))
    .map(placeOf)
    .toSorted((a, b) => PLACE_KINDS.indexOf(a.kind) - PLACE_KINDS.indexOf(b.kind) || byAge(a, b));
  return {
    township,
    leader: contactsOf(world, township.unit as EntityId).find(({ role }) => role === 'leader') ?? null,
    members,
    missing: GROUP_BODIES.filter((body) => body !== 'other' && !members.some((member) => member.body === body)),
    places,
  };
}

/** Ids carry the time of their making. */
const byAge = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : 1);

function memberOf(row: Row): GroupMember {
  const body = textOf(row, 'body');
  return {
    id: row.id,
    row,
    township: textOf(row, 'township'),
    body: GROUP_BODIES.find((each) => each === body) ?? 'other',
    nameZh: textOf(row, 'nameZh'),
    nameBo: textOf(row, 'nameBo'),
    post: textOf(row, 'post'),
    phone: textOrNull(row, 'phone'),
    removed: flagOf(row, 'removed'),
  };
}

function placeOf(row: Row): Place {
  const kind = textOf(row, 'kind');
  return {
    id: row.id,
    row,
    township: textOf(row, 'township'),
    kind: PLACE_KINDS.find((each) => each === kind) ?? 'village',
    nameZh: textOf(row, 'nameZh'),
    nameBo: textOf(row, 'nameBo'),
    contact: textOf(row, 'contact'),
    phone: textOrNull(row, 'phone'),
    removed: flagOf(row, 'removed'),
  };
}

export interface MemberInput {
  readonly body: GroupBody;
  readonly nameZh: string;
  readonly nameBo: string;
  readonly post: string;
  readonly phone: string;
}

export const EMPTY_MEMBER: MemberInput = { body: 'governanceOffice', nameZh: '', nameBo: '', post: '', phone: '' };

export const memberInputOf = ({ body, nameZh, nameBo, post, phone }: GroupMember): MemberInput => ({
  body,
  nameZh,
  nameBo,
  post,
  phone: phone ?? '',
});

export interface PlaceInput {
  readonly kind: PlaceFields['kind'];
  readonly nameZh: string;
  readonly nameBo: string;
  readonly contact: string;
  readonly phone: string;
}

export const EMPTY_PLACE: PlaceInput = { kind: 'village', nameZh: '', nameBo: '', contact: '', phone: '' };

export const placeInputOf = ({ kind, nameZh, nameBo, contact, phone }: Place): PlaceInput => ({
  kind,
  nameZh,
  nameBo,
  contact,
  phone: phone ?? '',
});

/** A name in either script is enough. */
const checkNamed = (input: {
  readonly nameZh: string;
  readonly nameBo: string;
  readonly phone: string;
}): readonly (DirectoryError | null)[] => [
  trimmed(input.nameBo) === '' ? checkRequired('nameZh', input.nameZh) : null,
  checkLength('nameZh', input.nameZh),
  checkLength('nameBo', input.nameBo),
  checkPhone('phone', input.phone),
];

export const checkMember = (input: MemberInput): readonly (DirectoryError | null)[] => [
  ...checkNamed(input),
  checkLength('post', input.post),
];

export const checkPlace = (input: PlaceInput): readonly (DirectoryError | null)[] => [
  ...checkNamed(input),
  checkLength('contact', input.contact),
];

type GroupCommand = (world: World, context: CommandContext) => Result<ChangeDraft, DirectoryError>;

/** Names or changes a member of the group; `member` null adds one. */
export const setMember =
  (township: EntityId, member: EntityId | null, input: MemberInput): GroupCommand =>
  (world, context) => {
    const { body, nameZh, nameBo, post, phone } = input;
    const fields = {
      body,
      nameZh: trimmed(nameZh),
      nameBo: trimmed(nameBo),
      post: trimmed(post),
      phone: storedPhone(phone),
    };
    return write({ kind: 'groupMember', id: member, township, fields, wrong: checkMember(input) }, { world, context });
  };

/** Names or changes a village or community; `place` null adds one. */
export const setPlace =
  (township: EntityId, place: EntityId | null, input: PlaceInput): GroupCommand =>
  (world, context) => {
    const { kind, nameZh, nameBo, contact, phone } = input;
    const fields = {
      kind,
      nameZh: trimmed(nameZh),
      nameBo: trimmed(nameBo),
      contact: trimmed(contact),
      phone: storedPhone(phone),
    };
    return write({ kind: 'place', id: place, township, fields, wrong: checkPlace(input) }, { world, context });
  };

/** Takes a member or a place off the list; it stays in the history. */
export const removeFromGroup =
  (kind: 'groupMember' | 'place', id: EntityId): GroupCommand =>
  (world) => {
    const row = world.row(kind, id);
    const op = row && changedFields(row, { removed: true });
    return op ? ok({ kind: `${kind}.remove`, ops: [op] }) : err({ type: 'not_found' });
  };

interface Write {
  readonly kind: 'groupMember' | 'place';
  readonly id: EntityId | null;
  readonly township: EntityId;
  readonly fields: { readonly [field: string]: string | null };
  readonly wrong: readonly (DirectoryError | null)[];
}

function write(
  { kind, id, township, fields, wrong }: Write,
  { world, context }: { readonly world: World; readonly context: CommandContext },
): Result<ChangeDraft, DirectoryError> {
  const error = wrong.find((check) => check !== null);
  if (error) return err(error);
  if (!world.row('township', township)) return err({ type: 'not_found' });
  if (id === null)
    return ok({ kind: `${kind}.set`, ops: [newRecord(kind, context.newId() as EntityId, { township, ...fields })] });
  const row = world.row(kind, id);
  if (!row) return err({ type: 'not_found' });
  const op = changedFields(row, fields);
  return op ? ok({ kind: `${kind}.set`, ops: [op] }) : err({ type: 'nothing_to_save' });
}
