import { must } from '../../core/assert';
import type { Day } from '../../text/day';
import { NAME_ELEMENTS } from '../../text/name-elements';
import type { PartyView } from '../case/case-fields';
import { foldCases } from '../case/case-fold';
import { emptyParty, type PartyInput } from '../case/case-input';
import { addParty, editParty, partyInputOf } from '../case/party-commands';
import { judge } from '../identity/judgments';
import type { Inventor } from './invented-names';
import type { SampleCommand, SampleWorld } from './sample-world';

interface Making {
  readonly world: SampleWorld;
  readonly today: Day;
  readonly inventor: Inventor;
}

/** How a person of the rehearsal turns up in a second case. */
type Fate = 'proposed' | 'same' | 'namesake';

/**
 * People of the rehearsal who stand in a second case under another spelling: some perhaps the same, one said to be, and namesakes of one
 * village.
 */
export function samplePeople(making: Making): void {
  const { world, today } = making;
  const running = foldCases(world)
    .filter(({ state }) => state === 'open')
    .toSorted((a, b) => (a.fields.number < b.fields.number ? -1 : 1));
  const debtors = running.flatMap((view) => {
    const party = view.parties.find(isRespelt);
    return party ? [{ view, party }] : [];
  });
  const fates: readonly Fate[] = ['proposed', 'namesake', 'same', 'proposed', 'namesake'];
  const again = fates.flatMap((fate, i) => {
    const found = debtors[i];
    const second = debtors.at(-1 - i);
    return found && second && found.view.id !== second.view.id ? [{ fate, party: found.party, in: second.view }] : [];
  });
  world.run(today, ...again.map(({ party }) => tellApart(party, world)));
  const known = new Set(world.rows('party').map(({ id }) => id));
  world.run(today, ...again.map((one) => addParty(one.in.id, secondParty(one.party, one.fate, making))));
  const said = again.flatMap(({ fate, party, in: { id } }) => {
    const added = world.rows('party').find((row) => !known.has(row.id) && row.fields['case'] === id);
    return fate === 'same' && added ? [judge(party.id, added.id, { verdict: 'same', why: '当面核对户口簿' })] : [];
  });
  world.run(today, ...said);
}

/** A natural debtor whose name has another usual spelling. */
const isRespelt = ({ role, nature, nameZh, idNumber }: PartyView): boolean =>
  role === 'debtor' && nature === 'natural' && idNumber !== null && respelt(nameZh) !== null;

const otherSpelling = ({ nameZh }: PartyView): string => must(respelt(nameZh), 'the name has another spelling');

function tellApart(party: PartyView, world: SampleWorld): SampleCommand {
  const row = must(world.row('party', party.id), 'the party is on its case');
  const before = partyInputOf(party);
  const village = party.address ?? '';
  const after = { ...before, transcriptions: otherSpelling(party), houseName: '噶加仓', village };
  return editParty({ party: party.id, before, basis: row.stamps, after });
}

const secondParty = (first: PartyView, fate: Fate, { inventor }: Making): PartyInput => ({
  ...emptyParty('again', 'debtor'),
  nameZh: otherSpelling(first),
  nameBo: first.nameBo ?? '',
  phone: inventor.mobile(),
  address: first.address ?? '',
  village: first.address ?? '',
  ...(fate === 'namesake'
    ? { houseName: '多加仓', idNumber: inventor.residentId({ female: false }) }
    : { houseName: '噶加仓' }),
});

/** The name with one part written in another usual way; null where no part has one. */
function respelt(nameZh: string): string | null {
  for (const [, ...spellings] of NAME_ELEMENTS) {
    const found = spellings.find((spelling) => nameZh.startsWith(spelling));
    const other = spellings.find((spelling) => spelling !== found);
    if (found && other) return other + nameZh.slice(found.length);
  }
  return null;
}
