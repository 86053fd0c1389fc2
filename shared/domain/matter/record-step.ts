import type { EntityId } from '../../core/ids';
import type { JsonObject } from '../../core/json';
import { err, ok, type Result } from '../../core/result';
import { checkRequired, dayOf, LIMITS } from '../case/check-values';
import type { ResolvedFact } from '../case/resolve-facts';
import { stored } from '../case/stored-values';
import { newFact } from '../ops';
import type { World } from '../world';
import { stepProblems } from './check-step';
import { matterView, type MatterView } from './matter-fold';
import type { MatterError, MatterFieldProblem } from './matter-problems';
import type { MatterCommand } from './open-matter';
import { bodyOf, type StepInput } from './step-input';
import { stepOf, SUBJECTS } from './subjects';

/** Records what happened in a matter. */
export const recordStep =
  (matter: EntityId, input: StepInput): MatterCommand =>
  (world, context) => {
    const found = findMatter(world, matter);
    if (!found.ok) return found;
    const view = found.value;
    const spec = SUBJECTS[view.subject].steps.find(({ type }) => type === input.type);
    if (!spec) return err({ type: 'no_such_step' });
    if (!offeredSteps(view).includes(input.type)) return err({ type: 'ended' });
    const problems = stepProblems(spec, input, { today: context.today, matter: view });
    if (problems.length > 0) return err({ type: 'invalid', problems });
    const fact = { id: context.newId(), type: spec.type, on: dayOf(input.on), body: bodyOf(spec, input) };
    return ok({ kind: 'matter.record', ops: [newFact(view.row, fact)] });
  };

/** The steps that can be recorded now: all while it is open, because papers come in any order; few after its end. */
export function offeredSteps({ subject, open, opening }: MatterView): readonly string[] {
  const { steps, afterEnd } = SUBJECTS[subject];
  if (opening === null) return [];
  return open ? steps.map(({ type }) => type) : afterEnd;
}

export interface StepCorrection {
  readonly matter: EntityId;
  /** The fact as it was first recorded. */
  readonly fact: string;
  readonly reason: string;
  /** What should have been recorded; null takes the step back. */
  readonly replacement: StepInput | null;
}

/** Appends a fact that replaces a step or takes it back; both stay in the history. The number of a notice stays as it was given. */
export const correctStep =
  ({ matter, fact, reason, replacement }: StepCorrection): MatterCommand =>
  (world, context) => {
    const found = findMatter(world, matter);
    if (!found.ok) return found;
    const view = found.value;
    const target = view.timeline.find(({ original }) => original.id === fact);
    const spec = target && stepOf(view.subject, target.original.type);
    if (!target || !spec || (replacement && replacement.type !== spec.type)) return err({ type: 'no_such_step' });
    if (target.withdrawn) return err({ type: 'already_taken_back' });
    const setting = { today: context.today, matter: without(view, target) };
    const problems = [...(replacement ? stepProblems(spec, replacement, setting) : []), ...reasonProblems(reason)];
    if (problems.length > 0) return err({ type: 'invalid', problems });
    const body: JsonObject = replacement
      ? {
          body: { ...numberIn(target), ...bodyOf(spec, replacement) },
          on: dayOf(replacement.on),
          reason: stored(reason),
        }
      : { withdrawn: true, reason: stored(reason) };
    const correction = { id: context.newId(), type: 'corrected', on: correctionDay(target, context.today), body };
    return ok({ kind: 'matter.correct', ops: [newFact(view.row, { ...correction, corrects: target.original.id })] });
  };

function findMatter(world: World, id: EntityId): Result<MatterView, MatterError> {
  const row = world.row('matter', id);
  const view = row && matterView(row);
  return view ? ok(view) : err({ type: 'not_found' });
}

/** Never before an earlier correction of the same step, so that a slow clock cannot make the newer one lose. */
const correctionDay = ({ corrections }: ResolvedFact, today: string): string =>
  corrections.reduce((latest, { on }) => (on > latest ? on : latest), today);

/** The matter as if the step had never been recorded: a corrected value is judged against the others, not against itself. */
function without({ row }: MatterView, { original }: ResolvedFact): MatterView | null {
  return matterView({
    ...row,
    facts: row.facts.filter(({ id, corrects }) => id !== original.id && corrects !== original.id),
  });
}

/** What a numbered notice keeps, whatever is corrected in it. */
function numberIn({ original }: ResolvedFact): JsonObject {
  const { number, year, serial } = original.body;
  return Object.fromEntries(
    Object.entries({ number, year, serial }).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

export function reasonProblems(reason: string): readonly MatterFieldProblem[] {
  const problem = checkRequired(reason, LIMITS.note);
  return problem ? [{ field: 'why', problem }] : [];
}
