import type { CommandContext } from '../world';
import { checkDue, checkHappened, checkOneOf, checkRequired, checkText, LIMITS } from './check-values';
import type { FactInput, InputOf } from './fact-input';
import { ANSWER_CHANNELS, ANSWER_OUTCOMES, ESCALATION_REASONS, SERVICE_METHODS, URGE_WAYS } from './records';
import type { RequestView } from './request-fold';
import type { RequestError, RequestFieldProblem, RequestProblem } from './request-problems';

type Checks = { readonly [field: string]: RequestProblem | null };

/** Every faulty field of an input, in the order of the form. Impossible days are faults; an unusual order of facts is not. */
export function problemsOf(
  input: FactInput,
  view: RequestView,
  { today }: CommandContext,
): readonly RequestFieldProblem[] {
  const checks: Checks = {
    on: checkHappened(input.on, { issuedOn: view.issuedOn, today }),
    ...valueChecks(input, view, today),
  };
  return Object.entries(checks).flatMap(([field, problem]) => (problem ? [{ field, problem }] : []));
}

const line = (text: string) => checkText(text, LIMITS.line);
const requiredLine = (text: string) => checkRequired(text, LIMITS.line);
const requiredText = (text: string) => checkRequired(text, LIMITS.text);

function valueChecks(input: FactInput, view: RequestView, today: string): Checks {
  switch (input.type) {
    case 'served':
      return {
        method: checkOneOf(input.method, SERVICE_METHODS),
        byPerson: requiredLine(input.byPerson),
        recipient: requiredLine(input.recipient),
        post: line(input.post),
      };
    case 'received':
      return { by: requiredLine(input.by), note: checkText(input.note, LIMITS.text) };
    case 'answered':
      return answerChecks(input);
    case 'reviewSuggested':
      return { from: requiredLine(input.from), text: requiredText(input.text) };
    case 'postponed':
      return {
        until: checkLater(input.until, view),
        reason: requiredText(input.reason),
        from: requiredLine(input.from),
      };
    case 'urged':
      return {
        how: checkOneOf(input.how, URGE_WAYS),
        by: requiredLine(input.by),
        text: checkText(input.text, LIMITS.text),
      };
    case 'withdrawn':
      return { reason: requiredText(input.reason) };
    case 'escalated':
      return {
        reason: checkOneOf(input.reason, ESCALATION_REASONS),
        text: requiredText(input.text),
        ...nextStepChecks(input, today),
      };
    case 'escalationStep':
      return { text: requiredText(input.text), ...nextStepChecks(input, today) };
    case 'escalationEnded':
      return { result: requiredText(input.result) };
    case 'paperReceived':
    case 'acknowledged':
      return {};
  }
}

/** What could not be done needs the reason and a way to solve it, in writing (N art. 19). */
function answerChecks(input: InputOf<'answered'>): Checks {
  const couldNot = input.outcome === 'couldNot';
  const spoken = input.channel === 'telephone' || input.channel === 'visit';
  return {
    outcome: checkOneOf(input.outcome, ANSWER_OUTCOMES),
    channel: checkOneOf(input.channel, ANSWER_CHANNELS),
    from: spoken ? requiredLine(input.from) : line(input.from),
    text: input.outcome === 'partial' ? requiredText(input.text) : checkText(input.text, LIMITS.text),
    reason: couldNot ? requiredText(input.reason) : checkText(input.reason, LIMITS.text),
    howSolved: couldNot ? requiredText(input.howSolved) : checkText(input.howSolved, LIMITS.text),
  };
}

function nextStepChecks(
  { owner, nextStep, due }: { owner: string; nextStep: string; due: string },
  today: string,
): Checks {
  return { owner: requiredLine(owner), nextStep: requiredText(nextStep), due: checkDue(due, today) };
}

function checkLater(until: string, { deadline, issuedOn }: RequestView): RequestProblem | null {
  const day = checkDue(until, issuedOn);
  if (day) return day.type === 'in_past' ? { type: 'before_issue', issuedOn } : day;
  return deadline && until <= deadline.day ? { type: 'not_later', deadline: deadline.day } : null;
}

/** Why the request, as it stands, does not take such a fact; null when it does. */
export function stateErrorOf(input: FactInput, view: RequestView): RequestError | null {
  switch (input.type) {
    case 'withdrawn':
      return closedError(view);
    case 'urged':
    case 'postponed':
      return view.open ? null : (closedError(view) ?? { type: 'already_answered' });
    case 'paperReceived':
      return (
        answerError(view, input.answer) ??
        (view.awaitingPaper.some(({ fact }) => fact === input.answer) ? null : { type: 'not_awaiting_paper' })
      );
    case 'acknowledged':
      return (
        answerError(view, input.answer) ??
        (view.newAnswers.some(({ fact }) => fact === input.answer) ? null : { type: 'already_acknowledged' })
      );
    case 'escalated':
      return view.escalation ? { type: 'already_escalated' } : null;
    case 'escalationStep':
    case 'escalationEnded':
      return view.escalation ? null : { type: 'not_escalated' };
    case 'served':
    case 'received':
    case 'answered':
    case 'reviewSuggested':
      return null;
  }
}

function closedError({ status }: RequestView): RequestError | null {
  if (status === 'withdrawn') return { type: 'already_withdrawn' };
  return status === 'answeredFull' ? { type: 'already_answered' } : null;
}

const answerError = ({ timeline }: RequestView, answer: string): RequestError | null =>
  timeline.some(({ telling }) => telling?.type === 'answered' && telling.fact === answer)
    ? null
    : { type: 'no_such_answer' };
