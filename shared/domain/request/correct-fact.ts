import type { EntityId } from '../../core/ids';
import type { JsonObject } from '../../core/json';
import { err, ok } from '../../core/result';
import type { Op } from '../../exchange/change';
import { newFact } from '../ops';
import type { CommandContext } from '../world';
import { problemsOf } from './check-fact';
import { checkRequired, LIMITS } from './check-values';
import { bodyOf, paperOps, type FactInput } from './fact-input';
import { findRequest, type RequestCommand } from './request-command';
import { requestView, type RequestView, type TimelineEntry } from './request-fold';
import type { RequestError, RequestFieldProblem } from './request-problems';

/** Facts that are no more than the court's own arithmetic or the notice itself. */
const NOT_CORRECTABLE: ReadonlySet<string> = new Set(['issued', 'deadlineRecomputed', 'corrected']);

export const isCorrectable = ({ resolved: { original } }: TimelineEntry): boolean =>
  !NOT_CORRECTABLE.has(original.type);

export interface Correction {
  readonly request: EntityId;
  /** The fact as it was first recorded. */
  readonly fact: string;
  /** Why it is corrected. */
  readonly why: string;
  /** What should have been recorded; null takes the fact back. */
  readonly replacement: FactInput | null;
}

/** Appends a correcting fact that names the first; both stay visible for good. */
export const correctFact =
  ({ request, fact, why, replacement }: Correction): RequestCommand<RequestError> =>
  (world, context) => {
    const found = findRequest(world, request);
    if (!found.ok) return found;
    const view = found.value;
    const entry = view.timeline.find(({ resolved }) => resolved.original.id === fact);
    if (!entry || (replacement && replacement.type !== entry.resolved.original.type))
      return err({ type: 'no_such_fact' });
    if (!isCorrectable(entry)) return err({ type: 'not_correctable' });
    if (!replacement && entry.resolved.withdrawn) return err({ type: 'already_taken_back' });
    const problems = [
      ...(replacement ? problemsOf(replacement, without(entry, view), context) : []),
      ...whyProblems(why),
    ];
    if (problems.length > 0) return err({ type: 'invalid', problems });
    const body: JsonObject = replacement
      ? { body: bodyOf(replacement) as JsonObject, on: replacement.on, why: why.trim() }
      : { withdrawn: true, why: why.trim() };
    return ok({
      kind: 'request.correct',
      ops: [...(replacement ? paperOps(replacement) : []), correctingFact(entry, body, view, context)],
    });
  };

function correctingFact(
  { resolved }: TimelineEntry,
  body: JsonObject,
  { row }: RequestView,
  { newId, today }: CommandContext,
): Op {
  const { id } = resolved.original;
  return newFact(row, {
    id: newId(),
    type: 'corrected',
    on: correctionDay(resolved.corrections, today),
    corrects: id,
    body,
  });
}

/** Never before an earlier correction of the same fact, so that a slow clock cannot make the newer one lose. */
const correctionDay = (earlier: readonly { readonly on: string }[], today: string): string =>
  earlier.reduce((latest, { on }) => (on.slice(0, 10) > latest ? on.slice(0, 10) : latest), today);

/** The request as if the fact had never been recorded: a corrected value is judged against the others, not against itself. */
function without({ resolved }: TimelineEntry, { row }: RequestView): RequestView {
  const { id } = resolved.original;
  return requestView({ ...row, facts: row.facts.filter((fact) => fact.id !== id && fact.corrects !== id) });
}

function whyProblems(why: string): readonly RequestFieldProblem[] {
  const problem = checkRequired(why, LIMITS.text);
  return problem ? [{ field: 'why', problem }] : [];
}
