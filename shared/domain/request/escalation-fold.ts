import type { FactId } from '../../core/ids';
import type { EscalationReason } from './records';
import { isOf, type Telling } from './telling';

/** What looks like a refusal, on its way to a decision. */
export interface Escalation {
  readonly fact: FactId;
  readonly reason: EscalationReason;
  readonly since: string;
  /** Person id of who sees to it now. */
  readonly owner: string;
  readonly nextStep: string;
  /** Asia/Shanghai day by which the next step is due. */
  readonly due: string;
  /** Steps taken since, oldest first. */
  readonly steps: readonly Telling<'escalationStep'>[];
}

/** The escalation being followed. A second one while the first is open counts as its next step, so that none is lost. */
export function escalationOf(live: readonly Telling[]): Escalation | null {
  const ended = live.findLastIndex(isOf('escalationEnded'));
  const since = live.slice(ended + 1);
  const first = since.find(isOf('escalated'));
  if (!first) return null;
  const latest = since.findLast((telling) => isOf('escalated')(telling) || isOf('escalationStep')(telling));
  const { owner, nextStep, due } = latest && 'nextStep' in latest.body ? latest.body : first.body;
  return {
    fact: first.fact,
    reason: first.body.reason,
    since: first.on,
    owner,
    nextStep,
    due,
    steps: since.filter(isOf('escalationStep')),
  };
}
