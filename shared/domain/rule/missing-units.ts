import { err, ok, type Result } from '../../core/result';
import { requestableEntries } from '../../rulebook/rulebook';
import type { Body } from '../../rulebook/schema';
import { NOT_ONE_UNIT, unitOp } from '../organisation/county-seed';
import { presentName, unitsOf } from '../organisation/units';
import type { ChangeDraft, CommandContext, World } from '../world';
import { appliedRulebookOf } from './county-rulebook';

/** Bodies that the applied documents let the court ask, and that no unit of the directory stands for, by id or by present name. */
export function missingBodies(world: World, today: string): readonly Body[] {
  const rulebook = appliedRulebookOf(world, today);
  const asked = new Set(requestableEntries(rulebook).map(({ bearer }) => bearer));
  const units = unitsOf(world);
  const names = new Set(units.map((unit) => presentName(unit).zh));
  return rulebook.bodies.filter(
    ({ id, name, later }) =>
      asked.has(id) &&
      !NOT_ONE_UNIT.includes(id) &&
      !units.some(({ body }) => body === id) &&
      !names.has((later ?? name).zh) &&
      !id.includes(':'),
  );
}

/** Adds a unit to the directory for each of them, by the name of its document, with its present one. */
export const addMissingUnits = (
  world: World,
  context: CommandContext,
): Result<ChangeDraft, { readonly type: 'nothing_to_save' }> => {
  const ops = missingBodies(world, context.today).map((body) =>
    unitOp({ ...body, member: false, order: null }, context),
  );
  return ops.length === 0 ? err({ type: 'nothing_to_save' }) : ok({ kind: 'unit.seed', ops });
};
