import { err, ok, type Result } from '../../core/result';
import { isDay } from '../../text/day';
import { newFact } from '../ops';
import { requestView, type RequestView } from '../request/request-fold';
import type { ChangeDraft, CommandContext, World } from '../world';
import { calendarOf } from './calendar-of-world';
import { requestDeadline } from './request-deadline';

/** A change carries 64 KB; this many requests fit. The caller saves again until nothing is left. */
const REQUESTS_PER_CHANGE = 150;

/**
 * Computes provisional deadlines again after the court entered a calendar year. Closed requests and agreed later dates stay as they
 * are. Answers `nothing_to_recompute` when every deadline already agrees with the calendar: run it until then.
 */
export function recomputeProvisional(
  world: World,
  context: CommandContext,
): Result<ChangeDraft, { readonly type: 'nothing_to_recompute' }> {
  const ops = world
    .rows('request')
    .map(requestView)
    .flatMap((view) => recomputed(view, world, context))
    .slice(0, REQUESTS_PER_CHANGE);
  return ops.length === 0 ? err({ type: 'nothing_to_recompute' }) : ok({ kind: 'request.recomputeDeadlines', ops });
}

function recomputed(view: RequestView, world: World, { today, newId }: CommandContext) {
  const { deadline, issuedOn } = view;
  if (!view.open || !deadline?.provisional || !isDay(issuedOn)) return [];
  const { day, provisional } = requestDeadline(issuedOn, deadline.rule, calendarOf(world));
  if (day === deadline.day && provisional) return [];
  return [
    newFact(view.row, { id: newId(), type: 'deadlineRecomputed', on: today, body: { deadline: day, provisional } }),
  ];
}
