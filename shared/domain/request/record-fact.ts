import type { EntityId } from '../../core/ids';
import { err, ok } from '../../core/result';
import { newFact } from '../ops';
import { problemsOf, stateErrorOf } from './check-fact';
import { bodyOf, paperOps, type FactInput, type FactInputType, type Told } from './fact-input';
import { findRequest, type RequestCommand } from './request-command';
import type { RequestError } from './request-problems';

/** Records what happened to a request. Every form of the request page ends here. */
export const recordFact =
  (request: EntityId, input: FactInput): RequestCommand<RequestError> =>
  (world, context) => {
    const found = findRequest(world, request);
    if (!found.ok) return found;
    const view = found.value;
    const stateError = stateErrorOf(input, view);
    if (stateError) return err(stateError);
    const problems = problemsOf(input, view, context);
    if (problems.length > 0) return err({ type: 'invalid', problems });
    const fact = newFact(view.row, { id: context.newId(), type: input.type, on: input.on, body: bodyOf(input) });
    return ok({ kind: KINDS[input.type], ops: [...paperOps(input), fact] });
  };

const KINDS: { readonly [T in FactInputType]: string } = {
  served: 'request.serve',
  received: 'request.receive',
  answered: 'request.answer',
  paperReceived: 'request.paperReceived',
  acknowledged: 'request.acknowledge',
  reviewSuggested: 'request.suggestReview',
  postponed: 'request.postpone',
  urged: 'request.urge',
  withdrawn: 'request.withdraw',
  escalated: 'request.escalate',
  escalationStep: 'request.escalationStep',
  escalationEnded: 'request.endEscalation',
};

/** A command that records one type of fact. */
const recorder =
  <T extends FactInputType>(type: T) =>
  (request: EntityId, told: Told<T>): RequestCommand<RequestError> =>
    recordFact(request, { type, ...told } as unknown as FactInput); // Omit loses the link between the tag and its fields

export const serve = recorder('served');
export const receive = recorder('received');
/** Fully, partly, or could not for an objective reason (N art. 19). An answer by telephone awaits its paper. */
export const answer = recorder('answered');
export const paperReceived = recorder('paperReceived');
export const acknowledge = recorder('acknowledged');
/** The request stays in force (G20). */
export const suggestReview = recorder('reviewSuggested');
export const postpone = recorder('postponed');
export const urge = recorder('urged');
export const withdraw = recorder('withdrawn');
/** What looks like a refusal: nobody can enter one as an outcome. */
export const escalate = recorder('escalated');
export const escalationStep = recorder('escalationStep');
export const endEscalation = recorder('escalationEnded');
