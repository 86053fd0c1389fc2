import type { CourtDefaults } from '../../../shared/domain/settings/court-defaults';
import type { FactInput, FactInputType } from '../../../shared/domain/request/fact-input';
import {
  ANSWER_CHANNELS,
  ANSWER_OUTCOMES,
  ESCALATION_REASONS,
  SERVICE_METHODS,
  URGE_WAYS,
} from '../../../shared/domain/request/records';
import type { RequestView } from '../../../shared/domain/request/request-fold';

/** The fields of the forms in which people record what happened; one list per type of fact, in the order of the form. */
export type FieldKind = 'day' | 'moment' | 'line' | 'text' | 'choice' | 'name' | 'person' | 'paper' | 'papers';

export interface FieldSpec {
  readonly name: FieldName;
  readonly kind: FieldKind;
  readonly required?: boolean;
  readonly options?: readonly string[];
  /** Shown only for this outcome of an answer. */
  readonly outcome?: 'couldNot';
}

export type FieldName =
  | 'on'
  | 'method'
  | 'byPerson'
  | 'recipient'
  | 'post'
  | 'receipt'
  | 'by'
  | 'note'
  | 'outcome'
  | 'channel'
  | 'from'
  | 'text'
  | 'reason'
  | 'howSolved'
  | 'papers'
  | 'until'
  | 'how'
  | 'owner'
  | 'nextStep'
  | 'due'
  | 'result';

const on: FieldSpec = { name: 'on', kind: 'day', required: true };
/** Where the minute can matter: a freeze holds from the minute of its service. */
const onMinute: FieldSpec = { name: 'on', kind: 'moment', required: true };
const text: FieldSpec = { name: 'text', kind: 'text', required: true };
const reason: FieldSpec = { name: 'reason', kind: 'text', required: true };
const papers: FieldSpec = { name: 'papers', kind: 'papers' };
const from: FieldSpec = { name: 'from', kind: 'line', required: true };
const nextSteps: readonly FieldSpec[] = [
  { name: 'owner', kind: 'person', required: true },
  { name: 'nextStep', kind: 'text', required: true },
  { name: 'due', kind: 'day', required: true },
];

export const FORM_FIELDS: { readonly [T in FactInputType]: readonly FieldSpec[] } = {
  served: [
    onMinute,
    { name: 'method', kind: 'choice', required: true, options: SERVICE_METHODS },
    { name: 'byPerson', kind: 'name', required: true },
    { name: 'recipient', kind: 'line', required: true },
    { name: 'post', kind: 'line' },
    { name: 'receipt', kind: 'paper' },
  ],
  received: [onMinute, { name: 'by', kind: 'line', required: true }, { name: 'note', kind: 'text' }],
  answered: [
    { name: 'outcome', kind: 'choice', required: true, options: ANSWER_OUTCOMES },
    onMinute,
    { name: 'channel', kind: 'choice', required: true, options: ANSWER_CHANNELS },
    { name: 'from', kind: 'line' },
    { ...reason, outcome: 'couldNot' },
    { name: 'howSolved', kind: 'text', required: true, outcome: 'couldNot' },
    { name: 'text', kind: 'text' },
    papers,
  ],
  paperReceived: [on, papers],
  acknowledged: [on],
  reviewSuggested: [on, from, text, papers],
  postponed: [on, { name: 'until', kind: 'day', required: true }, reason, from],
  urged: [
    on,
    { name: 'how', kind: 'choice', required: true, options: URGE_WAYS },
    { name: 'by', kind: 'name', required: true },
    { name: 'text', kind: 'text' },
  ],
  withdrawn: [on, reason],
  escalated: [on, { name: 'reason', kind: 'choice', required: true, options: ESCALATION_REASONS }, text, ...nextSteps],
  escalationStep: [on, text, ...nextSteps],
  escalationEnded: [on, { name: 'result', kind: 'text', required: true }],
};

/** What a form holds while it is being filled in: the input of the command, with texts that may not hold up yet. */
export type FormValue = FactInput & { readonly why?: string };

interface Given {
  readonly today: string;
  /** Name and id of the person at work. */
  readonly me: { readonly id: string; readonly name: string };
  readonly request: RequestView;
  /** The answer that a paper belongs to. */
  readonly about: string;
  /** The court's own defaults. */
  readonly usual: Pick<CourtDefaults, 'serviceMethod' | 'urgeWay'>;
}

/** An empty form with what is most likely already in it. */
export function emptyForm(type: FactInputType, { today, me, request, about, usual }: Given): FactInput {
  const step = { owner: request.escalation?.owner ?? me.id, nextStep: '', due: '' };
  switch (type) {
    case 'served':
      return {
        type,
        on: today,
        method: usual.serviceMethod,
        byPerson: me.name,
        recipient: '',
        post: '',
        receipt: null,
      };
    case 'received':
      return { type, on: today, by: '', note: '' };
    case 'answered':
      return {
        type,
        on: today,
        outcome: 'full',
        text: '',
        reason: '',
        howSolved: '',
        channel: 'paper',
        from: '',
        papers: [],
      };
    case 'paperReceived':
      return { type, on: today, answer: about, papers: [] };
    case 'acknowledged':
      return { type, on: today, answer: about };
    case 'reviewSuggested':
      return { type, on: today, text: '', from: '', papers: [] };
    case 'postponed':
      return { type, on: today, until: '', reason: '', from: '' };
    case 'urged':
      return { type, on: today, how: usual.urgeWay, by: me.name, text: '' };
    case 'withdrawn':
      return { type, on: today, reason: '' };
    case 'escalated':
      return { type, on: today, reason: 'looksLikeRefusal', text: '', ...step };
    case 'escalationStep':
      return { type, on: today, text: '', ...step };
    case 'escalationEnded':
      return { type, on: today, result: '' };
  }
}

/** The form of a fact as it stands, to be corrected. */
export function filledForm(empty: FactInput, body: object, on: string): FactInput {
  const known = Object.entries(body).filter(([name]) => name in empty && name !== 'type');
  return { ...empty, ...Object.fromEntries(known), on } as FactInput; // the body was read by the schema of the same type
}

/** Which fields the form shows for what has been chosen in it. */
export const shownFields = (value: FactInput): readonly FieldSpec[] =>
  FORM_FIELDS[value.type].filter(
    (field) => field.outcome === undefined || (value.type === 'answered' && value.outcome === field.outcome),
  );

/** Whether a field has to be filled in, given the rest of the form. */
export function isRequired({ name, required = false }: FieldSpec, value: FactInput): boolean {
  if (value.type !== 'answered') return required;
  if (name === 'from') return value.channel === 'telephone' || value.channel === 'visit';
  if (name === 'text') return value.outcome === 'partial';
  return required;
}
