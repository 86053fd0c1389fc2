import type { EntityId } from '../../../shared/core/ids';
import type { CaseView } from '../../../shared/domain/case/case-fold';
import type { Addressee, IssueInput } from '../../../shared/domain/request/issue-requests';
import { presentName, unitsOf, type Unit } from '../../../shared/domain/organisation/units';
import { UNIT_BEARER } from '../../../shared/domain/rule/records';
import type { World } from '../../../shared/domain/world';
import { bodyOfEntry, sameActEntries, type Rulebook } from '../../../shared/rulebook/rulebook';
import type { Entry } from '../../../shared/rulebook/schema';
import type { Row } from '../../../shared/exchange/row';
import type { Term } from '../../../shared/text/deadline';

/** A request being prepared; kept as a draft, so every value may still be missing. */
export interface NewRequestDraft {
  readonly case: string;
  readonly step: 0 | 1 | 2;
  readonly query: string;
  /** One entry of the chosen duty. */
  readonly rule: string | null;
  readonly units: readonly string[];
  readonly parties: readonly string[];
  readonly particulars: string;
  readonly particularsBo: string;
  readonly instrument: string;
  readonly handler: string;
  /** Null for the court's usual term. */
  readonly term: Term | null;
}

export const emptyNewRequest = (caseId: string, handler: string): NewRequestDraft => ({
  case: caseId,
  step: 0,
  query: '',
  rule: null,
  units: [],
  parties: [],
  particulars: '',
  particularsBo: '',
  instrument: '',
  handler,
  term: null,
});

/** A unit of the county that owes the chosen act, and its own entry. */
export interface Candidate {
  readonly unit: Row;
  readonly entry: Entry;
}

/** Bodies that stand for many units: whichever the court names. */
const ANY_UNIT: readonly string[] = ['linkage-units', 'competent-departments', 'localities'];
const OFFICE: readonly string[] = ['conference', 'conference-office'];

/**
 * Units of the directory that owe the same act: by the body that each stands for; else, where an office of the document has gone over
 * into another, by its present name; for a rule of the court's own by the unit itself.
 */
export function candidatesOf(world: World, rulebook: Rulebook, entry: Entry): readonly Candidate[] {
  const entries = sameActEntries(rulebook, entry);
  const units = unitsOf(world);
  return entries
    .flatMap((own) => unitsOwing(own, units, rulebook).map((unit) => ({ unit: unit.row, entry: own })))
    .filter(({ unit }, at, all) => all.findIndex((each) => each.unit.id === unit.id) === at);
}

function unitsOwing(entry: Entry, units: readonly Unit[], rulebook: Rulebook): readonly Unit[] {
  const { bearer } = entry;
  const byId = units.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  if (bearer.startsWith(UNIT_BEARER)) return byId.filter(({ id }) => `${UNIT_BEARER}${id}` === bearer);
  if (ANY_UNIT.includes(bearer)) return byId.filter(({ kind }) => kind !== 'court' && kind !== 'office');
  if (OFFICE.includes(bearer)) return byId.filter(({ kind }) => kind === 'office');
  const owing = byId.filter(({ body }) => body === bearer);
  if (owing.length > 0) return owing;
  const body = bodyOfEntry(rulebook, entry);
  return byId.filter((unit) => presentName(unit).zh === (body.later ?? body.name).zh);
}

/** What a newly chosen duty suggests: the only unit there is, and the debtors where the duty concerns one. */
export function suggestedBy(
  entry: Entry,
  candidates: readonly Candidate[],
  inCase: CaseView,
): Pick<NewRequestDraft, 'units' | 'parties'> {
  const only = candidates.length === 1 ? candidates.map(({ unit }) => unit.id) : [];
  const debtors = inCase.parties.filter(({ role }) => role === 'debtor').map(({ id }) => id);
  return { units: only, parties: entry.subject.startsWith('debtor') ? debtors : [] };
}

export function issueInputOf(draft: NewRequestDraft, candidates: readonly Candidate[]): IssueInput {
  const to: readonly Addressee[] = candidates
    .filter(({ unit }) => draft.units.includes(unit.id))
    .map(({ unit, entry }) => ({ unit: unit.id, entry }));
  return {
    case: draft.case as EntityId,
    to,
    parties: draft.parties as readonly EntityId[],
    particulars: draft.particulars,
    particularsBo: draft.particularsBo,
    instrument: draft.instrument,
    handler: draft.handler || null,
    term: draft.term,
  };
}
