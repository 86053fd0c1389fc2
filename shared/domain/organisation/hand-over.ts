import type { EntityId } from '../../core/ids';
import { err, ok, type Result } from '../../core/result';
import { addDays, isDay, parseDay } from '../../text/day';
import { resolveFacts } from '../case/resolve-facts';
import { changedFields, newFact } from '../ops';
import { requestView, type RequestView } from '../request/request-fold';
import type { ChangeDraft, CommandContext, World } from '../world';
import { absenceOn, type Absence } from './absence';
import { checkLength, checkRequired, MAX_LINE, trimmed, type DirectoryError } from './checks';
import { contactOf, contactsOf, type Contact } from './contacts';

/** What a contact owes when somebody else takes over: the unit's open requests, the nearest day first. */
export interface OwedRequest {
  readonly request: RequestView;
  /** The later day that the unit has promised; null where it promised none. */
  readonly promised: string | null;
}

export const owedBy = (world: World, unit: EntityId): readonly OwedRequest[] =>
  world
    .rows('request')
    .filter(({ fields }) => fields['unit'] === unit)
    .map(requestView)
    .filter(({ open, awaitingPaper }) => open || awaitingPaper.length > 0)
    .map((request) => ({ request, promised: request.deadline?.postponed ? request.deadline.day : null }))
    .toSorted((a, b) => compare(dayOf(a), dayOf(b)) || compare(a.request.number, b.request.number));

const dayOf = ({ request }: OwedRequest): string => request.deadline?.day ?? '9999';
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Who stands in for a contact: the other of the two. */
export const substituteOf = (world: World, contact: Contact): Contact | null => {
  const other = contact.role === 'liaisonA' ? 'liaisonB' : contact.role === 'liaisonB' ? 'liaisonA' : null;
  return contactsOf(world, contact.unit as EntityId).find(({ role }) => role === other) ?? null;
};

export interface AbsenceInput {
  readonly from: string;
  /** Empty while the return is open. */
  readonly until: string;
  readonly reason: string;
  /** The open requests pass to the other contact with it. */
  readonly handOver: boolean;
  readonly note: string;
}

export function checkAbsence(input: AbsenceInput): readonly (DirectoryError | null)[] {
  const [from, until] = [parseDay(input.from), parseDay(input.until)];
  const given = input.until.trim() !== '';
  return [
    checkRequired('from', input.from) ?? (from.ok ? null : { type: 'bad_day', field: 'from' }),
    given && !until.ok ? { type: 'bad_day', field: 'until' } : null,
    from.ok && until.ok && until.value < from.value ? { type: 'days_reversed', field: 'until' } : null,
    checkRequired('reason', input.reason),
    checkLength('reason', input.reason, MAX_LINE),
    checkLength('note', input.note, MAX_LINE),
  ];
}

/** Notes that a contact is away, and what was handed over to the other one. */
export const recordAbsence =
  (contact: EntityId, input: AbsenceInput) =>
  (world: World, { newId }: CommandContext): Result<ChangeDraft, DirectoryError> => {
    const wrong = checkAbsence(input).find((check) => check !== null);
    if (wrong) return err(wrong);
    const row = world.row('contact', contact);
    const [from, until] = [parseDay(input.from), parseDay(input.until)];
    if (!row || !from.ok) return err({ type: 'not_found' });
    const body = { until: until.ok ? until.value : undefined, reason: trimmed(input.reason) };
    const absent = newFact(row, { id: newId(), type: 'absent', on: from.value, body });
    const view = contactOf(row);
    const to = substituteOf(world, view);
    if (!input.handOver || !to) return ok({ kind: 'contact.absent', ops: [absent] });
    const requests = owedBy(world, view.unit as EntityId).map(({ request }) => request.id);
    const handed = newFact(row, {
      id: newId(),
      type: 'handedOver',
      on: from.value,
      body: { to: to.id, requests, note: trimmed(input.note) || undefined },
    });
    return ok({ kind: 'contact.absent', ops: [absent, handed] });
  };

/** The contact is back: from today on, or, of an absence that has not begun, not away at all. */
export const endAbsence =
  (contact: EntityId, absence: Absence) =>
  (world: World, { newId, today }: CommandContext): Result<ChangeDraft, DirectoryError> => {
    const row = world.row('contact', contact);
    if (!row) return err({ type: 'not_found' });
    if (absence.fact === null) {
      const op = changedFields(row, { away: false });
      return op ? ok({ kind: 'contact.returned', ops: [op] }) : err({ type: 'nothing_to_save' });
    }
    const on = absence.from > today ? absence.from : today;
    const fact = newFact(row, { id: newId(), type: 'returned', on, body: { absence: absence.fact } });
    return ok({ kind: 'contact.returned', ops: [fact] });
  };

export interface HandOver {
  readonly on: string;
  readonly to: string;
  readonly requests: readonly string[];
  readonly note: string;
}

/** Every hand-over by a contact, the last first. */
export const handOversOf = ({ row }: Contact): readonly HandOver[] =>
  resolveFacts(row.facts)
    .filter(({ original, withdrawn }) => original.type === 'handedOver' && !withdrawn)
    .map(({ on, body }) => ({
      on,
      to: typeof body['to'] === 'string' ? body['to'] : '',
      requests: Array.isArray(body['requests']) ? body['requests'].filter((id) => typeof id === 'string') : [],
      note: typeof body['note'] === 'string' ? body['note'] : '',
    }))
    .toReversed();

/** An absence of a contact that holds now, for screens. */
export const awayNow = (contact: Contact, today: string): Absence | null => absenceOn(contact.row, today);

/** The day after the last one, on which the contact can be called again; null while that is open. */
export const backOn = ({ until }: Absence): string | null => (until && isDay(until) ? addDays(until, 1) : null);
