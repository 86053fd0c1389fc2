import { expect, test } from 'vitest';
import { may } from '../../../shared/access/permissions';
import type { ROLES } from '../../../shared/domain/organisation/persons';
import { listsFor } from './lists-of';

const of = (role: (typeof ROLES)[number]) => listsFor((action) => may({ role, founder: false }, action));

test('the court has all lists of its work, and no list of what units owe', () => {
  for (const role of ['handler', 'chief', 'office'] as const)
    expect(of(role)).toEqual([
      'overdue',
      'dueToday',
      'newAnswers',
      'awaitingPaper',
      'escalations',
      'matters',
      'drafts',
    ]);
});

test('a unit and a township begin with what they are asked, and get nothing that only the court can settle', () => {
  for (const role of ['liaison', 'township'] as const)
    expect(of(role)).toEqual(['toAnswer', 'overdue', 'dueToday', 'awaitingPaper', 'drafts']);
});

test('whoever may not read requests is not told that there are none', () => {
  for (const role of ['overseer', 'admin'] as const) expect(of(role)).toEqual(['drafts']);
});
