import type { EntityId } from '../../core/ids';
import { err, ok } from '../../core/result';
import type { Op } from '../../exchange/change';
import { newFact } from '../ops';
import { problemsOf, stateErrorOf } from './check-fact';
import { correctFact } from './correct-fact';
import { bodyOf, type InputOf, type Told } from './fact-input';
import { findRequest, type RequestCommand } from './request-command';
import type { RequestFieldProblem } from './request-problems';

/** Requests in one change; the change stays far below what the worst link can carry (design section 3). */
export const MAX_URGED = 400;

export type UrgeError =
  | { readonly type: 'too_many'; readonly limit: number }
  /** None of them waits for an answer. */
  | { readonly type: 'none_open' }
  | { readonly type: 'invalid'; readonly problems: readonly RequestFieldProblem[] };

/**
 * Urges the units of several requests, in one change (督办). What no longer waits for an answer is left out: the list on the screen may
 * be older than an answer.
 */
export function urgeRequests(ids: readonly EntityId[], told: Told<'urged'>): RequestCommand<UrgeError> {
  return (world, context) => {
    if (ids.length > MAX_URGED) return err({ type: 'too_many', limit: MAX_URGED });
    const input: InputOf<'urged'> = { type: 'urged', ...told };
    const open = ids.flatMap((id) => {
      const found = findRequest(world, id);
      return found.ok && stateErrorOf(input, found.value) === null ? [found.value] : [];
    });
    const [first] = open;
    if (!first) return err({ type: 'none_open' });
    const problems = open.map((view) => problemsOf(input, view, context)).find((each) => each.length > 0);
    if (problems) return err({ type: 'invalid', problems });
    const ops = open.map(({ row }) => {
      const fact = { id: context.newId(), type: 'urged', on: input.on, body: bodyOf(input) };
      return newFact(row, fact);
    });
    return ok({ kind: 'request.urge', ops });
  };
}

export interface RecordedFact {
  readonly request: EntityId;
  readonly fact: string;
}

/** Takes back facts of several requests, in one change; those that were taken back or corrected to nothing since are left out. */
export function takeBackFacts(
  facts: readonly RecordedFact[],
  why: string,
): RequestCommand<{ readonly type: 'nothing_left' }> {
  return (world, context) => {
    const ops = facts.flatMap(({ request, fact }): readonly Op[] => {
      const taken = correctFact({ request, fact, why, replacement: null })(world, context);
      return taken.ok ? taken.value.ops : [];
    });
    return ops.length === 0 ? err({ type: 'nothing_left' }) : ok({ kind: 'request.correct', ops });
  };
}
