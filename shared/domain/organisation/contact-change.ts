import type { EntityId, FactId } from '../../core/ids';
import { err, ok, type Result } from '../../core/result';
import type { Row } from '../../exchange/row';
import { resolveFacts, type ResolvedFact } from '../case/resolve-facts';
import { newFact, newRecord } from '../ops';
import type { ChangeDraft, CommandContext, World } from '../world';
import { checkLength, checkRequired, MAX_LINE, trimmed, type DirectoryError } from './checks';
import { checkContact, contactFields, EMPTY_CONTACT, fillPlace, type ContactInput } from './contacts';
import type { ContactRole } from './records';
import { textOf } from './stored-fields';

/** Where a change of contact stands on its way: the unit, the political-legal committee, the joint conference (L 三(三)). */
export type ChangeStatus = 'proposed' | 'reviewed' | 'approved' | 'sentBack' | 'dropped';

export const STEP_TYPES = ['proposed', 'reviewed', 'sentBack', 'approved', 'dropped'] as const;
export type StepType = (typeof STEP_TYPES)[number];

export interface ChangeStep {
  readonly fact: FactId;
  readonly type: StepType;
  readonly on: string;
  /** Who decided or proposed, in words. */
  readonly by: string;
  /** The reason of a proposal or a sending back, the note of a review or an approval. */
  readonly text: string;
  readonly row: ResolvedFact;
}

export interface ContactChange {
  readonly id: EntityId;
  readonly row: Row;
  readonly unit: EntityId;
  readonly role: ContactRole;
  readonly contact: EntityId;
  readonly status: ChangeStatus;
  /** What is proposed now, or was approved. */
  readonly proposed: ContactInput;
  readonly proposal: FactId | null;
  /** Every step that was not taken back, in legal order. */
  readonly steps: readonly ChangeStep[];
}

const text = ({ body }: ResolvedFact, name: string): string => {
  const value = body[name];
  return typeof value === 'string' ? value : '';
};

/**
 * A change as it stands; a pure function of the set of facts. An approval has taken effect, so nothing undoes it but its own
 * taking back; a dropped change stays dropped; else the last step counts, and a new proposal begins the way anew.
 */
export function contactChangeOf(row: Row): ContactChange {
  const live = resolveFacts(row.facts).filter(({ withdrawn }) => !withdrawn);
  const steps = live.flatMap((fact) => stepOf(fact));
  const last = (type: StepType) => steps.findLast((step) => step.type === type);
  const approved = last('approved');
  const named = approved && steps.find(({ fact }) => fact === text(approved.row, 'proposal'));
  const proposal = named ?? last('proposed');
  return {
    id: row.id,
    row,
    unit: textOf(row, 'unit') as EntityId,
    role: textOf(row, 'role') as ContactRole,
    contact: textOf(row, 'contact') as EntityId,
    status: approved ? 'approved' : last('dropped') ? 'dropped' : statusAfter(steps.at(-1)),
    proposed: proposal ? proposedIn(proposal.row) : EMPTY_CONTACT,
    proposal: proposal?.fact ?? null,
    steps,
  };
}

const statusAfter = (step: ChangeStep | undefined): ChangeStatus => step?.type ?? 'proposed';

function stepOf(fact: ResolvedFact): readonly ChangeStep[] {
  const type = STEP_TYPES.find((each) => each === fact.original.type);
  if (!type) return [];
  const words = text(fact, 'why') || text(fact, 'reason') || text(fact, 'note');
  return [{ fact: fact.original.id, type, on: fact.on, by: text(fact, 'by'), text: words, row: fact }];
}

const proposedIn = (fact: ResolvedFact): ContactInput => ({
  nameZh: text(fact, 'nameZh'),
  nameBo: text(fact, 'nameBo'),
  post: text(fact, 'post'),
  landline: text(fact, 'landline'),
  mobile: text(fact, 'mobile'),
  away: false,
});

/** Changes of a unit, or of all, the newest first. */
export const contactChangesOf = (world: World, unit?: EntityId): readonly ContactChange[] =>
  world
    .rows('contactChange')
    .map(contactChangeOf)
    .filter((change) => unit === undefined || change.unit === unit)
    .toSorted((a, b) => (lastDay(a) < lastDay(b) ? 1 : lastDay(a) > lastDay(b) ? -1 : a.id < b.id ? 1 : -1));

const lastDay = ({ steps }: ContactChange): string => steps.at(-1)?.on ?? '';

export const isUnderWay = ({ status }: Pick<ContactChange, 'status'>): boolean =>
  status === 'proposed' || status === 'reviewed' || status === 'sentBack';

export interface ProposalInput extends ContactInput {
  readonly why: string;
  /** Who of the unit proposes it. */
  readonly by: string;
}

export const checkProposal = (input: ProposalInput): readonly (DirectoryError | null)[] => [
  ...checkContact(input),
  checkRequired('why', input.why),
  checkLength('why', input.why, MAX_LINE),
  checkRequired('by', input.by),
  checkLength('by', input.by),
];

type ChangeCommand = (world: World, context: CommandContext) => Result<ChangeDraft, DirectoryError>;

interface Place {
  readonly unit: EntityId;
  readonly role: ContactRole;
  /** Null for a place that nobody filled yet. */
  readonly contact: EntityId | null;
}

/** The unit names somebody else for a place. The contact of today stays until the change is approved. */
export const proposeChange =
  ({ unit, role, contact, input }: Place & { readonly input: ProposalInput }): ChangeCommand =>
  (world, context) => {
    const wrong = checkProposal(input).find((check) => check !== null);
    if (wrong) return err(wrong);
    if (!world.row('unit', unit) || (contact !== null && !world.row('contact', contact)))
      return err({ type: 'not_found' });
    const id = context.newId() as EntityId;
    const place = { unit, role, contact: contact ?? context.newId() };
    return ok({
      kind: 'contact.propose',
      ops: [newRecord('contactChange', id, place), proposalFact(id, input, context)],
    });
  };

/** The unit proposes anew after its change was sent back, or before anybody has looked at it. */
export const proposeAgain =
  (id: EntityId, input: ProposalInput): ChangeCommand =>
  (world, context) => {
    const wrong = checkProposal(input).find((check) => check !== null);
    if (wrong) return err(wrong);
    const found = standing(world, id, ['sentBack', 'proposed']);
    return found.ok ? ok({ kind: 'contact.propose', ops: [proposalFact(id, input, context)] }) : found;
  };

const proposalFact = (id: EntityId, input: ProposalInput, { newId, today }: CommandContext) => {
  const { landline, mobile, ...names } = contactFields(input);
  return newFact(
    { kind: 'contactChange', id },
    {
      id: newId(),
      type: 'proposed',
      on: today,
      body: {
        ...names,
        landline: landline ?? undefined,
        mobile: mobile ?? undefined,
        why: trimmed(input.why),
        by: trimmed(input.by),
      },
    },
  );
};

export interface DecisionInput {
  /** Who decided, in words: a name, a meeting. */
  readonly by: string;
  readonly text: string;
}

export const EMPTY_DECISION: DecisionInput = { by: '', text: '' };

export const checkDecision =
  (type: Exclude<StepType, 'proposed'>) =>
  (input: DecisionInput): readonly (DirectoryError | null)[] => [
    type === 'dropped' ? null : checkRequired('by', input.by),
    checkLength('by', input.by),
    type === 'sentBack' || type === 'dropped' ? checkRequired('text', input.text) : null,
    checkLength('text', input.text, MAX_LINE),
  ];

/** From which states each decision is taken. */
const DECIDED_FROM: { readonly [type in Exclude<StepType, 'proposed'>]: readonly ChangeStatus[] } = {
  reviewed: ['proposed'],
  sentBack: ['proposed', 'reviewed'],
  approved: ['reviewed'],
  dropped: ['proposed', 'reviewed', 'sentBack'],
};

export const decisionsFrom = (status: ChangeStatus): readonly Exclude<StepType, 'proposed'>[] =>
  (['reviewed', 'approved', 'sentBack', 'dropped'] as const).filter((type) => DECIDED_FROM[type].includes(status));

/** A step on the way. An approval puts the person into the place in the same change. */
export const decideChange =
  (id: EntityId, type: Exclude<StepType, 'proposed'>, input: DecisionInput): ChangeCommand =>
  (world, context) => {
    const wrong = checkDecision(type)(input).find((check) => check !== null);
    if (wrong) return err(wrong);
    const found = standing(world, id, DECIDED_FROM[type]);
    if (!found.ok) return found;
    const change = found.value;
    const words = trimmed(input.text) || undefined;
    const body = {
      by: trimmed(input.by) || undefined,
      ...(type === 'reviewed' || type === 'approved' ? { note: words } : { reason: words }),
      ...(type === 'approved' ? { proposal: change.proposal ?? undefined } : {}),
    };
    const fact = newFact(change.row, { id: context.newId(), type, on: context.today, body });
    const { unit, role, contact, proposed } = change;
    const filled = type === 'approved' ? fillPlace({ unit, role, contact, input: proposed }, { world, context }) : [];
    return ok({ kind: `contact.${type}`, ops: [fact, ...filled] });
  };

function standing(world: World, id: EntityId, from: readonly ChangeStatus[]): Result<ContactChange, DirectoryError> {
  const row = world.row('contactChange', id);
  if (!row) return err({ type: 'not_found' });
  const change = contactChangeOf(row);
  return from.includes(change.status) ? ok(change) : err({ type: 'not_now' });
}
