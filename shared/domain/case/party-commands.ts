import type { EntityId } from '../../core/ids';
import { err, ok } from '../../core/result';
import type { Json } from '../../core/json';
import type { Op } from '../../exchange/change';
import type { Row } from '../../exchange/row';
import { standingInputOf } from '../matter/party-standing';
import { isPersonField, mergedPersons } from '../identity/merged-persons';
import { changedFields, newRecord } from '../ops';
import type { World } from '../world';
import { isRepresentative, partyOf, type PartyView } from './case-fields';
import { caseById, isBehind, partyWith, type CaseView } from './case-fold';
import type { CaseCommand, CaseNotThere, CaseVoided } from './case-command';
import type { PartyInput } from './case-input';
import { partyProblems } from './check-party';
import { editOps, type Edit, type FieldBasis } from './edit-ops';
import { mergedCases } from './merged-cases';
import type { FieldProblem, InvalidInput } from './problems';
import { filledIn, partyValues } from './stored-values';

export type AddPartyError = CaseNotThere | CaseVoided | InvalidInput;

/** Adds a party to a case; `party.of` is the id of the debtor it stands behind. */
export function addParty(caseId: EntityId, party: PartyInput): CaseCommand<AddPartyError> {
  return (world, context) => {
    const view = caseById(world, caseId);
    if (!view) return err({ type: 'not_found' });
    if (view.state === 'voided') return err({ type: 'voided' });
    const problems = placedProblems(party, view);
    if (problems.length > 0) return err({ type: 'invalid', problems });
    const values = { ...filledIn({ ...partyValues(party), of: party.of }), case: caseId, removed: false };
    return ok({ kind: 'party.add', ops: [newRecord('party', context.newId() as EntityId, values)] });
  };
}

export interface EditPartyInput {
  readonly party: EntityId;
  /** The form when it was opened; only what differs from it is written. */
  readonly before: PartyInput;
  readonly basis: FieldBasis;
  readonly after: PartyInput;
}

export type EditPartyError = { readonly type: 'not_found' } | InvalidInput | { readonly type: 'nothing_changed' };

export function editParty({ party: id, before, basis, after }: EditPartyInput): CaseCommand<EditPartyError> {
  return (world) => {
    const row = world.row('party', id);
    const view = row && caseOfParty(world, row);
    if (!row || !view) return err({ type: 'not_found' });
    const problems = placedProblems(after, view);
    if (problems.length > 0) return err({ type: 'invalid', problems });
    const ops = partyOps(world, view, {
      row,
      basis,
      before: { ...partyValues(before), of: before.of },
      after: { ...partyValues(after), of: after.of },
    });
    return ops.length === 0 ? err({ type: 'nothing_changed' }) : ok({ kind: 'party.edit', ops });
  };
}

/** The stamps of a party's form when it is opened: of its own record, and of the others of the person. */
export function partyBasis(world: World, id: EntityId): FieldBasis {
  const row = world.row('party', id);
  if (!row) return {};
  const others = mergedPersons(world)
    .recordsOf(row)
    .filter((each) => each !== row)
    .flatMap((each) => Object.entries(each.stamps).map(([field, stamp]) => [`${each.id}/${field}`, stamp] as const));
  return { ...row.stamps, ...Object.fromEntries(others) };
}

/**
 * Where a person has several records, what is said of the person is written to the record of this case and to the kept one, so that it
 * shows wherever the person does, and whoever sees this case only sees it too; role and note, to every record of the person on this case.
 */
function partyOps(world: World, { parties }: CaseView, edit: Edit): readonly Op[] {
  const { row, basis, before, after } = edit;
  const [kept = row, ...others] = mergedPersons(world).recordsOf(row);
  if (others.length === 0) return editOps(edit);
  const onCase = (partyWith(parties, row.id)?.records ?? []).flatMap((id) => world.row('party', id) ?? []);
  const homes = (field: string): readonly Row[] => [row, ...(isPersonField(field) ? [kept] : onCase)];
  const records = [...new Set([row, kept, ...onCase])];
  const changed = Object.entries(after).filter(([field, value]) => !isSame(before[field], value));
  return records.flatMap((each): readonly Op[] => {
    const writes = changed
      .filter(
        ([field, value]) => homes(field).includes(each) && !(field in each.fields && isSame(each.fields[field], value)),
      )
      .map(([field, value]) => {
        const seen = each === row ? basis[field] : basis[`${each.id}/${field}`];
        return [field, [value, seen ?? null] as const] as const;
      });
    return writes.length === 0 ? [] : [['set', each.kind, each.id, Object.fromEntries(writes)]];
  });
}

const isSame = (a: Json | undefined, b: Json | undefined): boolean =>
  JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

export type RemovePartyError = { readonly type: 'not_found' } | { readonly type: 'last_debtor' };

/** Takes a party off the case, and with a debtor those who stand behind it. They stay in the history and can be put back. */
export function removeParty(id: EntityId): CaseCommand<RemovePartyError> {
  return (world) => {
    const row = world.row('party', id);
    const view = row && caseOfParty(world, row);
    const party = view && partyWith(view.parties, id);
    if (!view || !party) return err({ type: 'not_found' });
    if (isOnlyDebtor(party, view)) return err({ type: 'last_debtor' });
    const leaving = view.parties.filter((one) => one === party || isBehind(one, party));
    const ops = leaving.flatMap(({ records }) => records.flatMap((each) => removal(world.row('party', each))));
    return ok({ kind: 'party.remove', ops });
  };
}

/** The case on which a party stands, by the record that is kept of it. */
const caseOfParty = (world: World, row: Row): CaseView | undefined =>
  caseById(world, mergedCases(world).keptOf(partyOf(row).case));

/** Puts a party back that was taken off by mistake. */
export function restoreParty(id: EntityId): CaseCommand<{ readonly type: 'not_found' }> {
  return (world) => {
    const row = world.row('party', id);
    const op = row && changedFields(row, { removed: false });
    return op ? ok({ kind: 'party.restore', ops: [op] }) : err({ type: 'not_found' });
  };
}

/** A party as the form for editing shows it. */
export const partyInputOf = (party: PartyView): PartyInput => ({
  key: party.id,
  role: party.role,
  of: party.of,
  nature: party.nature,
  nameZh: party.nameZh,
  nameBo: party.nameBo ?? '',
  idNumber: party.idNumber ?? '',
  phone: party.phone ?? '',
  address: party.address ?? '',
  note: party.note ?? '',
  transcriptions: party.transcriptions.join('、'),
  pinyin: party.pinyin ?? '',
  houseName: party.houseName ?? '',
  village: party.village ?? '',
  standing: standingInputOf(party),
});

/** What stops a party from standing on this case, by field. */
export function placedProblems(party: PartyInput, view: CaseView): readonly FieldProblem[] {
  const problems = partyProblems(party);
  if (!isRepresentative(party.role) || party.of === null) return problems;
  const behind = view.parties.some((one) => isBehind(party, one) && one.role === 'debtor' && one.nature !== 'natural');
  return behind ? problems : [...problems, { field: 'of', problem: { type: 'needs_unit_debtor' } }];
}

function removal(row: Row | undefined): readonly Op[] {
  const op = row && changedFields(row, { removed: true });
  return op ? [op] : [];
}

const isOnlyDebtor = (party: PartyView, { parties }: CaseView): boolean =>
  party.role === 'debtor' && parties.filter(({ role }) => role === 'debtor').length === 1;
