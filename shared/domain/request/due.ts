import type { RequestView } from './request-fold';

export type DueState = 'overdue' | 'today' | 'later' | 'none';

/** How a request stands against its deadline on a given Asia/Shanghai day. Closed requests are never due. */
export function dueState(request: Pick<RequestView, 'open' | 'deadline'>, today: string): DueState {
  if (!request.open || !request.deadline) return 'none';
  const { day } = request.deadline;
  return day < today ? 'overdue' : day === today ? 'today' : 'later';
}
