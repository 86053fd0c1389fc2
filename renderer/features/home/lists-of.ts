import type { Action } from '../../../shared/access/permissions';

export type ListName =
  'toAnswer' | 'overdue' | 'dueToday' | 'awaitingPaper' | 'newAnswers' | 'escalations' | 'matters' | 'drafts';

const COURT: readonly ListName[] = [
  'overdue',
  'dueToday',
  'newAnswers',
  'awaitingPaper',
  'escalations',
  'matters',
  'drafts',
];
const ASKED: readonly ListName[] = ['toAnswer', 'overdue', 'dueToday', 'awaitingPaper', 'drafts'];

/** The lists of the first screen for whoever may do this. An empty list says that there is nothing: it is not shown to whom it would lie. */
export function listsFor(may: (action: Action) => boolean): readonly ListName[] {
  if (may('request.record')) return COURT;
  return may('request.answer') ? ASKED : ['drafts'];
}
