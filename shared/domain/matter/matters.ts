import { foldCase } from '../case/case-fold';
import type { World } from '../world';
import { matterView, type MatterView } from './matter-fold';
import type { MatterSubject } from './records';

/** Every matter that this version understands. */
export const matters = (world: World): readonly MatterView[] =>
  world.rows('matter').flatMap((row) => matterView(row) ?? []);

/** Every matter that counts: not opened by mistake, and not of a voided case. */
export const liveMatters = (world: World): readonly MatterView[] =>
  matters(world).filter((view) => {
    const inCase = world.row('case', view.case);
    // Without its parties: how a case stands does not hang on them, and looking for them is what costs.
    return view.opening !== null && inCase !== undefined && foldCase(inCase, []).state !== 'voided';
  });

/** The matters of a case that were not opened by mistake, in the order in which they began. */
export const mattersOfCase = (world: World, caseId: string): readonly MatterView[] =>
  matters(world)
    .filter((view) => view.case === caseId && view.opening !== null)
    .toSorted((a, b) => compareText(a.opening?.on ?? '', b.opening?.on ?? '') || compareText(a.id, b.id));

/** The open key case of a case, or the last one. A case is flagged once; what was flagged on two machines at once shows twice on its page. */
export function keyCaseOf(world: World, caseId: string): MatterView | null {
  const known = mattersOfCase(world, caseId).filter(isOf('keyCase'));
  return known.find(({ open }) => open) ?? known.at(-1) ?? null;
}

export const isOf =
  (subject: MatterSubject) =>
  (view: MatterView): boolean =>
    view.subject === subject;

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
