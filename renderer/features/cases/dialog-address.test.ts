import { expect, test } from 'vitest';
import type { EntityId } from '../../../shared/core/ids';
import { caseById } from '../../../shared/domain/case/case-fold';
import { EMPTY_CASE, emptyParty } from '../../../shared/domain/case/case-input';
import { PracticeWorld } from '../../../shared/domain/case/practice-world';
import { registerCase } from '../../../shared/domain/case/register-case';
import { dialogAddress, dialogAt, type OpenDialog } from './dialog-address';

function practiceView() {
  const world = new PracticeWorld();
  const input = { ...EMPTY_CASE, number: '（2026）青2725执1号', filedOn: '2026-03-05' };
  const party = { ...emptyParty('d', 'debtor'), nameZh: '某' };
  world.must(registerCase({ id: 'c1' as EntityId, case: input, parties: [party], payments: [] }));
  return caseById(world, 'c1' as EntityId)!;
}

test('every dialog that fits the case is found again by its address', () => {
  const view = practiceView();
  const party = view.parties[0]!;
  const dialogs: readonly OpenDialog[] = [
    { type: 'pay' },
    { type: 'close' },
    { type: 'void' },
    { type: 'addParty', role: 'applicant', of: null },
    { type: 'addParty', role: 'principal', of: party.id },
    { type: 'party', party },
    { type: 'removeParty', party },
    { type: 'takeBack', fact: view.timeline[0]! },
  ];
  for (const dialog of dialogs) expect(dialogAt(dialogAddress(dialog), view)).toEqual(dialog);
});

test('an address that fits nothing opens nothing', () => {
  const view = practiceView();
  for (const address of [null, '', 'reopen', 'party.nobody', 'addParty.judge.', 'correct.x']) {
    expect(dialogAt(address, view)).toBeNull();
  }
});
