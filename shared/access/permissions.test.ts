import { describe, expect, it } from 'vitest';
import { ROLES } from '../domain/organisation/persons';
import { ACTIONS, may } from './permissions';

const as = (role: (typeof ROLES)[number], founder = false) => ({ role, founder });

describe('permissions', () => {
  it('let a handler do the daily work, but not set what holds for the whole court', () => {
    expect(may(as('handler'), 'case.register')).toBe(true);
    expect(may(as('handler'), 'request.issue')).toBe(true);
    expect(may(as('handler'), 'case.void')).toBe(true);
    expect(may(as('handler'), 'deadline.set')).toBe(false);
    expect(may(as('chief'), 'deadline.set')).toBe(true);
  });

  it('show an overseer of the people’s congress figures, and nothing of a case', () => {
    expect(ACTIONS.filter((action) => may(as('overseer'), action))).toEqual(['directory.read', 'board.read']);
  });

  it('let units and townships answer what reached them, propose another contact, and change nothing else', () => {
    for (const role of ['liaison', 'township'] as const) {
      expect(ACTIONS.filter((action) => may(as(role), action))).toEqual([
        'request.read',
        'request.answer',
        'directory.read',
        'contact.propose',
        // A township sees the cases of its area, and changes nothing in them either.
        ...(role === 'township' ? ['area.read'] : []),
      ]);
    }
  });

  it('keep an administrator out of cases and requests', () => {
    expect(ACTIONS.filter((action) => /^(case|request)\./.test(action) && may(as('admin'), action))).toEqual([]);
  });

  it('let the founder of a county set it up, whatever the role', () => {
    for (const role of ROLES) expect(may(as(role, true), 'person.add')).toBe(true);
    expect(may(as('overseer', true), 'case.read')).toBe(false);
  });

  it('give nobody an action that no role has', () => {
    for (const action of ACTIONS) expect(ROLES.some((role) => may(as(role), action))).toBe(true);
  });
});
