import type { Role } from '../domain/organisation/records';

/** What a person may want to do. A value is added here, never renamed: the hub will name it in what it refuses. */
export const ACTIONS = [
  'case.read',
  'case.register',
  'case.edit',
  'case.void',
  'case.close',
  'request.read',
  'request.issue',
  'request.record',
  'request.withdraw',
  'request.answer',
  'escalation.lead',
  'directory.read',
  'directory.edit',
  'county.edit',
  'county.erase',
  'person.add',
  'person.edit',
  'calendar.set',
  'deadline.set',
  'board.read',
  // Since 0.3: a change of contact is proposed by the unit, reviewed by the political-legal committee, approved by the conference.
  'contact.propose',
  'contact.review',
  'contact.approve',
  // Since 0.4: the cases whose debtors live in one's own township.
  'area.read',
] as const;
export type Action = (typeof ACTIONS)[number];

const READ: readonly Action[] = ['case.read', 'request.read', 'directory.read'];
const WORK: readonly Action[] = [
  ...READ,
  'case.register',
  'case.edit',
  'case.close',
  // A mistaken registration is voided by whoever made it; it stays findable with the reason.
  'case.void',
  'request.issue',
  'request.record',
  'request.answer',
  'request.withdraw',
  'directory.edit',
  'board.read',
  // At the counter, on behalf of a unit.
  'contact.propose',
];

/**
 * Who may do what (design section 4). The renderer uses it to hide what would be refused; the hub, to refuse. Handlers and the
 * conference office register on one another's behalf, because a county court has one counter: what is wrong is corrected, not blocked.
 */
const ALLOWED: { readonly [role in Role]: ReadonlySet<Action> } = {
  handler: new Set(WORK),
  chief: new Set<Action>([
    ...WORK,
    'escalation.lead',
    'calendar.set',
    'deadline.set',
    'county.edit',
    'county.erase',
    'contact.review',
    'contact.approve',
  ]),
  office: new Set<Action>([
    ...WORK,
    'escalation.lead',
    'calendar.set',
    'deadline.set',
    'county.edit',
    'county.erase',
    'person.add',
    'contact.review',
    'contact.approve',
  ]),
  township: new Set<Action>(['request.read', 'request.answer', 'directory.read', 'contact.propose', 'area.read']),
  liaison: new Set<Action>(['request.read', 'request.answer', 'directory.read', 'contact.propose']),
  // The people's congress sees figures, and whom to ask; nothing of a case.
  overseer: new Set<Action>(['directory.read', 'board.read']),
  admin: new Set<Action>([
    'directory.read',
    'directory.edit',
    'county.edit',
    'county.erase',
    'person.add',
    'person.edit',
    'calendar.set',
    'deadline.set',
    'contact.propose',
    'contact.review',
    'contact.approve',
  ]),
};

/** The first person of a county sets it up, whatever the role: without that an only handler could add nobody. */
export interface Actor {
  readonly role: Role;
  readonly founder: boolean;
}

const FOUNDER: ReadonlySet<Action> = new Set<Action>([
  'county.edit',
  'county.erase',
  'directory.edit',
  'person.add',
  'person.edit',
  'calendar.set',
  'deadline.set',
  'contact.propose',
  'contact.review',
  'contact.approve',
]);

export const may = (actor: Actor, action: Action): boolean =>
  ALLOWED[actor.role].has(action) || (actor.founder && FOUNDER.has(action));
