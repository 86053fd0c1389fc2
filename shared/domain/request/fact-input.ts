import type { Op } from '../../exchange/change';
import type { Paper } from './fact-bodies';
import type { AnswerChannel, AnswerOutcome, EscalationReason, ServiceMethod, UrgeWay } from './records';

/** What a person types about something that happened to a request. `on` is the legal time, a day or a minute. */
export type FactInput =
  | {
      readonly type: 'served';
      readonly on: string;
      readonly method: ServiceMethod;
      /** Who served it: a person id, or a name. */
      readonly byPerson: string;
      readonly recipient: string;
      readonly post: string;
      readonly receipt: Paper | null;
    }
  | { readonly type: 'received'; readonly on: string; readonly by: string; readonly note: string }
  | {
      readonly type: 'answered';
      readonly on: string;
      readonly outcome: AnswerOutcome;
      readonly text: string;
      readonly reason: string;
      readonly howSolved: string;
      readonly channel: AnswerChannel;
      readonly from: string;
      readonly papers: readonly Paper[];
    }
  | { readonly type: 'paperReceived'; readonly on: string; readonly answer: string; readonly papers: readonly Paper[] }
  | { readonly type: 'acknowledged'; readonly on: string; readonly answer: string }
  | {
      readonly type: 'reviewSuggested';
      readonly on: string;
      readonly text: string;
      readonly from: string;
      readonly papers: readonly Paper[];
    }
  | {
      readonly type: 'postponed';
      readonly on: string;
      readonly until: string;
      readonly reason: string;
      readonly from: string;
    }
  | { readonly type: 'urged'; readonly on: string; readonly how: UrgeWay; readonly by: string; readonly text: string }
  | { readonly type: 'withdrawn'; readonly on: string; readonly reason: string }
  | {
      readonly type: 'escalated';
      readonly on: string;
      readonly reason: EscalationReason;
      readonly text: string;
      readonly owner: string;
      readonly nextStep: string;
      readonly due: string;
    }
  | {
      readonly type: 'escalationStep';
      readonly on: string;
      readonly text: string;
      readonly owner: string;
      readonly nextStep: string;
      readonly due: string;
    }
  | { readonly type: 'escalationEnded'; readonly on: string; readonly result: string };

export type FactInputType = FactInput['type'];
export type InputOf<T extends FactInputType> = Extract<FactInput, { readonly type: T }>;
/** The input of one command, whose type is known by its name. */
export type Told<T extends FactInputType> = Omit<InputOf<T>, 'type'>;

/** The body to be written; empty texts are left out, so that they do not look like answers. */
export function bodyOf(input: FactInput): { readonly [field: string]: Jsonable } {
  const { type, on: _on, ...fields } = input;
  const told = Object.entries(fields).filter(([, value]) => value !== '' && value !== null);
  const body = Object.fromEntries(
    told.map(([field, value]) => [field, typeof value === 'string' ? value.trim() : value]),
  );
  const empty = Object.fromEntries((KEPT_EMPTY[type] ?? []).map((field) => [field, '']));
  const derived = input.type === 'answered' ? { awaitingPaper: input.channel === 'telephone' } : {};
  return { ...empty, ...body, ...derived };
}

/** Texts that the fact always holds, even when nothing was typed. */
const KEPT_EMPTY: { readonly [T in FactInputType]?: readonly string[] } = {
  served: ['byPerson'],
  answered: ['text', 'from'],
};

type Jsonable = string | Paper | readonly Paper[] | boolean;

/** Declares the papers of a fact, so that their bytes are known before they travel. */
export function paperOps(input: FactInput): readonly Op[] {
  const papers = 'papers' in input ? input.papers : input.type === 'served' && input.receipt ? [input.receipt] : [];
  return papers.map(({ sha256, size, type, name }) => ['blob', sha256, { size, type, name }] as const);
}
