import type { EntityId } from '../../core/ids';
import type { JsonObject } from '../../core/json';
import { err, ok, type Result } from '../../core/result';
import type { Op } from '../../exchange/change';
import { isDay, yearOf } from '../../text/day';
import { formatDocumentNumber } from '../../text/document-number';
import { caseById } from '../case/case-fold';
import { dayOf } from '../case/check-values';
import { nextNumbers } from '../lease/lease';
import { newFact, newRecord } from '../ops';
import type { ChangeDraft, CommandContext, World } from '../world';
import { stepProblems } from './check-step';
import { mattersOfCase } from './matters';
import type { MatterError, MatterFieldProblem } from './matter-problems';
import type { MatterSubject } from './records';
import { bodyOf, type StepInput } from './step-input';
import { SUBJECTS } from './subjects';

export interface OpenMatterInput {
  /** Id of the new record; given by the form, so that pressing save twice opens once. */
  readonly id: EntityId;
  readonly case: EntityId;
  readonly subject: MatterSubject;
  /** Party id, or empty. */
  readonly party: string;
  readonly step: StepInput;
}

export type MatterCommand = (world: World, context: CommandContext) => Result<ChangeDraft, MatterError>;

/** Begins a matter of a case with its first step; a notice is numbered in the same change. */
export const openMatter =
  (input: OpenMatterInput): MatterCommand =>
  (world, context) => {
    const inCase = caseById(world, input.case);
    if (!inCase) return err({ type: 'not_found' });
    if (inCase.state === 'voided') return err({ type: 'voided' });
    if (world.row('matter', input.id)) return err({ type: 'already_recorded' });
    if (input.subject === 'keyCase' && mattersOfCase(world, input.case).some(isOpenKeyCase))
      return err({ type: 'already_open' });
    const spec = SUBJECTS[input.subject];
    const known = new Set<string>(inCase.parties.flatMap(({ records }) => records));
    const problems = [
      ...partyProblems(input, known),
      ...stepProblems(spec.opening, input.step, { today: context.today, matter: null }),
    ];
    if (problems.length > 0) return err({ type: 'invalid', problems });
    const numbered = spec.numbered ? numberFor(world, context) : ok({ body: {}, ops: [] });
    if (!numbered.ok) return numbered;
    const fact = {
      id: context.newId(),
      type: spec.opening.type,
      on: dayOf(input.step.on),
      body: { ...bodyOf(spec.opening, input.step), ...numbered.value.body },
    };
    const party = spec.aboutParty ? input.party : undefined;
    return ok({
      kind: 'matter.open',
      ops: [
        ...numbered.value.ops,
        newRecord('matter', input.id, { case: input.case, subject: input.subject, party }),
        newFact({ kind: 'matter', id: input.id }, fact),
      ],
    });
  };

const isOpenKeyCase = ({ subject, open }: { readonly subject: MatterSubject; readonly open: boolean }): boolean =>
  subject === 'keyCase' && open;

/** What stops the opening, by field; the form asks it while it is filled in. */
export function partyProblems(
  { subject, party }: Pick<OpenMatterInput, 'subject' | 'party'>,
  known: ReadonlySet<string>,
): readonly MatterFieldProblem[] {
  return SUBJECTS[subject].aboutParty && !known.has(party) ? [{ field: 'party', problem: { type: 'not_chosen' } }] : [];
}

function numberFor(
  world: World,
  context: CommandContext,
): Result<{ readonly body: JsonObject; readonly ops: readonly Op[] }, MatterError> {
  const prefix = world.rows('county')[0]?.fields['documentPrefix'];
  if (typeof prefix !== 'string' || !isDay(context.today)) return err({ type: 'no_county' });
  const year = yearOf(context.today);
  const taken = nextNumbers(world, { year, count: 1 }, context);
  if (!taken.ok) return taken;
  const serial = taken.value.serials[0] ?? 0;
  return ok({ body: { number: formatDocumentNumber({ prefix, year, serial }), year, serial }, ops: taken.value.ops });
}
