import type { PartyView } from '../case/case-fields';
import type { CaseView } from '../case/case-fold';
import { requestsOfCase } from '../request/agenda';
import type { World } from '../world';
import { matterView, lastStep, listIn, stepsOf, textIn, type MatterView } from './matter-fold';
import { isOf, mattersOfCase } from './matters';
import { KEY_CRITERIA, type BodyKind, type KeyCriterion, type Level } from './records';
import { assessmentOf } from './reward-claims';

/** A notice that the records ask for and nobody has written yet. */
export interface ProposedNotice {
  readonly party: PartyView;
  readonly bodyKind: BodyKind;
  readonly level: Level;
}

/** Debtors and those behind them: C 二(一)(二) name the legal representative beside the debtor. */
const isOnDebtorsSide = ({ role }: PartyView): boolean => role !== 'applicant';

/** Whom a party's standing asks to be told (N art. 12; C 二(一)–(三); G2). */
export function bodiesOf({ congress, cppcc, cadre, cadreLevel }: PartyView): readonly Omit<ProposedNotice, 'party'>[] {
  return [
    ...(congress ? [{ bodyKind: 'congress', level: congress } as const] : []),
    ...(cppcc ? [{ bodyKind: 'cppcc', level: cppcc } as const] : []),
    ...(cadre ? [{ bodyKind: 'cadre', level: cadreLevel ?? 'county' } as const] : []),
  ];
}

/** Notices still to be written. One that was withdrawn is proposed again. */
export function proposedNotices(world: World, view: CaseView): readonly ProposedNotice[] {
  if (view.state === 'voided') return [];
  const written = noticesOf(world, view);
  return view.parties
    .filter(isOnDebtorsSide)
    .flatMap((party) => bodiesOf(party).map((body) => ({ party, ...body })))
    .filter((proposed) => !written.some((notice) => answersTo(notice, proposed)));
}

const noticesOf = (world: World, { id }: CaseView): readonly MatterView[] =>
  mattersOfCase(world, id).filter((view) => view.subject === 'specialNotice' && view.status !== 'withdrawn');

const answersTo = ({ party, opening }: MatterView, { party: { records }, bodyKind, level }: ProposedNotice): boolean =>
  records.some((id) => id === party) && textIn(opening, 'bodyKind') === bodyKind && textIn(opening, 'level') === level;

/**
 * Whether a measure that limits a deputy's liberty may be taken: such measures need the permission of the congress's standing
 * committee (law of deputies, from memory; marked so on the screen). It is recorded as the answer to a notice that asks for it.
 */
export interface Permission {
  readonly party: PartyView;
  readonly level: Level;
  readonly state: 'notAsked' | 'asked' | 'permitted' | 'notPermitted';
  /** The day of the answer, or of the asking. */
  readonly on: string | null;
}

export function permissionsOf(world: World, view: CaseView): readonly Permission[] {
  const asking = noticesOf(world, view).filter(({ opening }) => textIn(opening, 'purpose') === 'permission');
  return view.parties.filter(isOnDebtorsSide).flatMap((party) => {
    const level = party.congress;
    if (!level) return [];
    const notice = asking.findLast((one) => answersTo(one, { party, bodyKind: 'congress', level }));
    const decision =
      notice?.live.findLast((step) => ['permitted', 'notPermitted'].includes(textIn(step, 'reply'))) ?? null;
    const state = decision
      ? (textIn(decision, 'reply') as 'permitted' | 'notPermitted')
      : notice
        ? 'asked'
        : 'notAsked';
    return [{ party, level, state, on: decision?.on ?? notice?.opening?.on ?? null }];
  });
}

/** Why a criterion of N art. 9 is proposed: what in the records speaks for it. */
export interface ProposedCriterion {
  readonly criterion: KeyCriterion;
  readonly because: 'cause' | 'debtor' | 'interference' | 'risk';
  /** The cause, or the debtor's name in Chinese; empty where the reason says it all. */
  readonly what: string;
}

const WAGES = /工资|劳动报酬|劳务/;
const CONSTRUCTION = /建设工程|工程款|建筑工程/;

/** Criteria for which something in the records speaks. A person flags the case; one that was flagged, or dropped, is not proposed again. */
export function proposedCriteria(world: World, view: CaseView): readonly ProposedCriterion[] {
  if (view.state !== 'open') return [];
  const known = new Set(mattersOfCase(world, view.id).filter(isOf('keyCase')).flatMap(criteriaOf));
  return KEY_CRITERIA.filter((criterion) => !known.has(criterion)).flatMap(
    (criterion) => reasonFor(criterion, world, view) ?? [],
  );
}

/** What a key case was flagged for. */
export const criteriaOf = ({ opening }: MatterView): readonly string[] => listIn(opening, 'criteria');

function reasonFor(criterion: KeyCriterion, world: World, view: CaseView): ProposedCriterion | null {
  const { cause } = view.fields;
  switch (criterion) {
    case 'wages':
      return WAGES.test(cause) ? { criterion, because: 'cause', what: cause } : null;
    case 'construction':
      return CONSTRUCTION.test(cause) ? { criterion, because: 'cause', what: cause } : null;
    case 'stateDebtor': {
      const debtor = view.parties.find(({ role, cadre }) => role === 'debtor' && isOfState(cadre));
      return debtor ? { criterion, because: 'debtor', what: debtor.nameZh } : null;
    }
    case 'protectionism':
      return requestsOfCase(world, view.id).some(({ escalation }) => escalation?.reason === 'interference')
        ? { criterion, because: 'interference', what: '' }
        : null;
    case 'stability':
      return mattersOfCase(world, view.id).some(isHighRisk) ? { criterion, because: 'risk', what: '' } : null;
    // Nothing in the records tells of hardship: a person knows it.
    case 'hardship':
      return null;
  }
}

const isOfState = (cadre: PartyView['cadre']): boolean => cadre === 'organ' || cadre === 'stateEnterprise';
const isHighRisk = (view: MatterView): boolean =>
  view.subject === 'risk' && view.open && textIn(assessmentOf(view), 'grade') === 'high';

/** How a case stands among the key cases, for the list of cases. */
export type KeyState = 'flagged' | 'listed' | 'overdue';

/** The open key cases by case. `overdue`: listed, and the next progress or the end of the term lies before today. */
export function keyStates(world: World, today: string): ReadonlyMap<string, KeyState> {
  const views = world.rows('matter').flatMap((row) => matterView(row) ?? []);
  return new Map(
    views
      .filter((view) => view.subject === 'keyCase' && view.open)
      .map((view) => [view.case, keyStateOf(view, today)] as const),
  );
}

export function keyStateOf({ status, due, until }: MatterView, today: string): KeyState {
  if (status !== 'listed') return 'flagged';
  return [due, until].some((day) => day !== null && day < today) ? 'overdue' : 'listed';
}

/** Who is in charge of a listed case. */
export const listingOf = (view: MatterView) => lastStep(view, 'listed');
export const progressOf = (view: MatterView) => stepsOf(view, 'progress');

/** The grade that the signs found suggest: none or one low, two or three medium, more high. A person gives the grade. */
export const suggestedGrade = (factors: number): 'low' | 'medium' | 'high' =>
  factors <= 1 ? 'low' : factors <= 3 ? 'medium' : 'high';
