import type { EntityId } from '../../core/ids';
import { caseCautions } from './check-case';
import { partyCautions } from './check-party';
import type { PartyView, RepresentativeRole } from './case-fields';
import { isBehind, type CaseView } from './case-fold';
import { caseInputOf } from './edit-case';
import { partyInputOf } from './party-commands';
import type { ValueCaution } from './problems';

export type CompletenessItem =
  | 'number'
  | 'filedOn'
  | 'cause'
  | 'basisKind'
  | 'basisNumber'
  | 'basisCourt'
  | 'basisOn'
  | 'claim'
  | 'handler'
  | 'debtor'
  | 'applicant'
  | 'name'
  | 'idNumber'
  | 'address'
  | 'phone'
  | RepresentativeRole;

export interface CompletenessEntry {
  readonly item: CompletenessItem;
  /** The party it belongs to; undefined for the case itself. */
  readonly party?: EntityId;
  readonly present: boolean;
  /** What the registration rules ask for counts; what merely helps (`advised`) is shown but does not make a case incomplete. */
  readonly weight: 'required' | 'advised';
  /** Present, but something is odd about it. */
  readonly cautions: readonly ValueCaution[];
}

export interface Completeness {
  readonly entries: readonly CompletenessEntry[];
  readonly present: number;
  readonly required: number;
  readonly complete: boolean;
  readonly cautionCount: number;
}

/**
 * What a complete registration has (法发〔2010〕15号 art. 18: timely, complete, accurate), item by item. The debtor includes, for a
 * unit, its legal representative, principal, those directly responsible and senior managers (荔政法〔2017〕72号 六1).
 */
export function completenessOf(
  view: CaseView,
  { today, courtCode }: { readonly today: string; readonly courtCode: string },
): Completeness {
  const entries = [
    ...caseEntries(view, { today, courtCode }),
    ...view.parties.flatMap((party) => partyEntries(party, view)),
  ];
  const required = entries.filter(({ weight }) => weight === 'required');
  const present = required.filter((entry) => entry.present).length;
  return {
    entries,
    present,
    required: required.length,
    complete: present === required.length,
    cautionCount: entries.reduce((sum, { cautions }) => sum + cautions.length, 0),
  };
}

function caseEntries(
  view: CaseView,
  context: { readonly today: string; readonly courtCode: string },
): readonly CompletenessEntry[] {
  const { fields, parties } = view;
  const cautions = caseCautions(caseInputOf(view.row), context);
  const entry = (item: CompletenessItem, present: boolean): CompletenessEntry => ({
    item,
    present,
    weight: 'required',
    cautions: present ? cautions.filter(({ field }) => field === item).map(({ problem }) => problem) : [],
  });
  return [
    entry('number', fields.number !== ''),
    entry('filedOn', fields.filedOn !== ''),
    entry('cause', fields.cause !== ''),
    entry('basisKind', fields.basisKind !== null),
    entry('basisNumber', fields.basisNumber !== ''),
    entry('basisCourt', fields.basisCourt !== ''),
    entry('basisOn', fields.basisOn !== ''),
    entry('claim', fields.claimFen !== null || fields.claimText !== null),
    entry('handler', fields.handler !== null),
    entry(
      'debtor',
      parties.some(({ role }) => role === 'debtor'),
    ),
    entry(
      'applicant',
      parties.some(({ role }) => role === 'applicant'),
    ),
  ];
}

function partyEntries(party: PartyView, view: CaseView): readonly CompletenessEntry[] {
  const cautions = partyCautions(partyInputOf(party));
  const entry = (item: CompletenessItem, present: boolean, weight: CompletenessEntry['weight']): CompletenessEntry => ({
    item,
    party: party.id,
    present,
    weight,
    cautions: present ? cautions.filter(({ field }) => field === item).map(({ problem }) => problem) : [],
  });
  const isMain = party.role === 'debtor' || party.role === 'applicant';
  const own = [
    entry('name', party.nameZh !== '', 'required'),
    entry('idNumber', party.idNumber !== null, isMain || party.role === 'legalRepresentative' ? 'required' : 'advised'),
    entry('address', party.address !== null, isMain ? 'required' : 'advised'),
    entry('phone', party.phone !== null, 'advised'),
  ];
  return party.role === 'debtor' && party.nature !== 'natural'
    ? [...own, ...representativeEntries(party, view, entry)]
    : own;
}

/** A legal person has a legal representative; another organisation has a principal. The rest may not exist, so it is only advised. */
function representativeEntries(
  debtor: PartyView,
  view: CaseView,
  entry: (item: CompletenessItem, present: boolean, weight: CompletenessEntry['weight']) => CompletenessEntry,
): readonly CompletenessEntry[] {
  const has = (role: RepresentativeRole): boolean =>
    view.parties.some((one) => isBehind(one, debtor) && one.role === role);
  const legal = debtor.nature === 'legal';
  return [
    ...(legal ? [entry('legalRepresentative', has('legalRepresentative'), 'required')] : []),
    entry('principal', has('principal'), 'required'),
    entry('directlyResponsible', has('directlyResponsible'), 'advised'),
    entry('seniorManager', has('seniorManager'), 'advised'),
  ];
}
