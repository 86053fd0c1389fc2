import { isDay } from '../../text/day';
import {
  checkAmount,
  checkDone,
  checkLength,
  checkPayment,
  checkRequired,
  dayOf,
  fenOf,
  LIMITS,
} from '../case/check-values';
import type { MatterFieldProblem, MatterProblem } from './matter-problems';
import type { MatterView } from './matter-fold';
import { leftOfClaim } from './reward-claims';
import { shownFields, valueOf, type StepInput } from './step-input';
import type { FieldSpec, StepSpec } from './spec';

interface Setting {
  readonly today: string;
  /** The matter as it stands without the step; null while it is being opened. */
  readonly matter: MatterView | null;
}

/** Every faulty field of a step, in the order of the form. An unusual order of steps is no fault: papers come late. */
export function stepProblems(spec: StepSpec, input: StepInput, setting: Setting): readonly MatterFieldProblem[] {
  const checks: readonly (readonly [string, MatterProblem | null])[] = [
    ['on', checkDone(input.on, setting.today)],
    ...shownFields(spec, input).map((field) => [field.name, fieldProblem(field, input, setting)] as const),
  ];
  return checks.flatMap(([field, problem]) => (problem ? [{ field, problem }] : []));
}

function fieldProblem(field: FieldSpec, input: StepInput, setting: Setting): MatterProblem | null {
  const value = valueOf(input, field);
  const { kind, required = false, options = [] } = field;
  if (typeof value !== 'string') return required && value.length === 0 ? { type: 'not_chosen' } : null;
  switch (kind) {
    case 'choice':
      return options.includes(value) || (!required && value === '') ? null : { type: 'not_chosen' };
    case 'ref':
      return refProblem(field, value, setting);
    case 'due':
      return dueProblem(value, required, dayOf(input.on));
    case 'money':
      return (required ? checkPayment(value) : checkAmount(value)) ?? grantProblem(field, input, setting);
    default: {
      const limit = kind === 'line' ? LIMITS.line : LIMITS.note;
      return required ? checkRequired(value, limit) : checkLength(value, limit);
    }
  }
}

function dueProblem(value: string, required: boolean, on: string): MatterProblem | null {
  const day = dayOf(value);
  if (day === '') return required ? { type: 'required' } : null;
  if (!isDay(day)) return { type: 'not_a_day' };
  return isDay(on) && day < on ? { type: 'before_step' } : null;
}

function refProblem({ to, required = false }: FieldSpec, value: string, { matter }: Setting): MatterProblem | null {
  if (value === '' && !required) return null;
  return matter?.live.some(({ original }) => original.id === value && original.type === to)
    ? null
    : { type: 'not_chosen' };
}

/** No more is paid for a claim than was granted (T 二: paid first from what was enforced, so never twice). */
function grantProblem({ name }: FieldSpec, { values }: StepInput, { matter }: Setting): MatterProblem | null {
  if (name !== 'paidFen' || !matter) return null;
  const leftFen = leftOfClaim(matter, String(values['claim'] ?? ''));
  const paying = fenOf(String(values['paidFen'] ?? ''));
  return paying !== null && paying > leftFen ? { type: 'over_granted', leftFen } : null;
}
