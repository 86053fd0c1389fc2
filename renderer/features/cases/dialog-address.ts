import { archivedOf } from '../../../shared/domain/archive/archive-case';
import { PARTY_ROLES, type PartyView } from '../../../shared/domain/case/case-fields';
import { partyWith, type CaseView } from '../../../shared/domain/case/case-fold';
import type { PartyRole } from '../../../shared/domain/case/records';
import type { ResolvedFact } from '../../../shared/domain/case/resolve-facts';

/** Which dialog stands open over the page of a case. */
export type OpenDialog =
  | { readonly type: 'pay' }
  | { readonly type: 'close' }
  | { readonly type: 'reopen' }
  | { readonly type: 'void' }
  | { readonly type: 'archive' }
  | { readonly type: 'addParty'; readonly role: PartyRole; readonly of: string | null }
  | { readonly type: 'party'; readonly party: PartyView }
  | { readonly type: 'removeParty'; readonly party: PartyView }
  | { readonly type: 'correct'; readonly fact: ResolvedFact }
  | { readonly type: 'takeBack'; readonly fact: ResolvedFact };

/** A dialog as it stands in the address (`?do=`), so that a draft (`case/<kind>/<case>.<ids>`) can be reopened: the kind and random ids, nothing else. */
export function dialogAddress(dialog: OpenDialog): string {
  switch (dialog.type) {
    case 'addParty':
      return `addParty.${dialog.role}.${dialog.of ?? ''}`;
    case 'party':
    case 'removeParty':
      return `${dialog.type}.${dialog.party.id}`;
    case 'correct':
    case 'takeBack':
      return `${dialog.type}.${dialog.fact.original.id}`;
    default:
      return dialog.type;
  }
}

/** The dialog of an address; null for none, or for one that this case has no place for now. */
export function dialogAt(address: string | null, view: CaseView): OpenDialog | null {
  const [type, first = '', second = ''] = (address ?? '').split('.');
  const party = partyWith(view.parties, first);
  const fact = view.timeline.find(({ original }) => original.id === first);
  const role = PARTY_ROLES.find((one) => one === first);
  switch (type) {
    case 'pay':
      return view.state === 'voided' ? null : { type };
    case 'void':
      return view.state === 'voided' ? null : { type };
    case 'close':
      return view.state === 'open' ? { type } : null;
    case 'reopen':
      return view.state === 'closed' ? { type } : null;
    case 'archive':
      return view.state === 'closed' && !archivedOf(view) ? { type } : null;
    case 'addParty':
      return role ? { type, role, of: second || null } : null;
    case 'party':
    case 'removeParty':
      return party ? { type, party } : null;
    case 'correct':
    case 'takeBack':
      return fact && !fact.withdrawn ? { type, fact } : null;
    default:
      return null;
  }
}
