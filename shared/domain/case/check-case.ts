import { isEnforcementType } from '../../text/case-types';
import { yearOf, isDay } from '../../text/day';
import type { EntityId } from '../../core/ids';
import type { World } from '../world';
import type { CaseInput } from './case-input';
import { readCaseNumber } from './case-number-field';
import {
  cautionDay,
  checkAmount,
  checkDone,
  checkLength,
  checkPastDay,
  checkRequired,
  dayOf,
  isYearAhead,
  LIMITS,
} from './check-values';
import type { At, FieldCaution, FieldProblem, ValueCaution, ValueProblem } from './problems';

/** What a check may know besides the form. */
export interface CheckContext {
  readonly world: World;
  readonly today: string;
}

/** Everything that stops a case from being saved, in the order of the form. Duplicates are looked up apart. */
export function caseProblems(input: CaseInput, { world, today }: CheckContext): readonly FieldProblem[] {
  return present<ValueProblem>([
    ['number', checkRequired(input.number, LIMITS.short) ?? checkNumber(input.number, today)],
    ['filedOn', checkDone(input.filedOn, today)],
    ['cause', checkLength(input.cause, LIMITS.line)],
    ['basisNumber', checkLength(input.basisNumber, LIMITS.short)],
    ['basisCourt', checkLength(input.basisCourt, LIMITS.short)],
    ['basisOn', checkPastDay(input.basisOn, today)],
    ['claim', checkAmount(input.claim)],
    ['claimText', checkLength(input.claimText, LIMITS.note)],
    ['handler', checkKnown(world, 'person', input.handler)],
    ['township', checkKnown(world, 'township', input.township)],
    ['note', checkLength(input.note, LIMITS.note)],
  ]);
}

/** What should be looked at again; none of it stops the save. `courtCode` is the county's own, e.g. 青2725; empty when not known. */
export function caseCautions(
  input: CaseInput,
  { today, courtCode }: { readonly today: string; readonly courtCode: string },
): readonly FieldCaution[] {
  const number = readCaseNumber(input.number);
  const filed = dayOf(input.filedOn);
  const basis = dayOf(input.basisOn);
  return present<ValueCaution>([
    ['number', number.ok && courtCode !== '' && number.value.court !== courtCode ? { type: 'other_court' } : null],
    ['number', number.ok && !isEnforcementType(number.value.typeCode) ? { type: 'not_enforcement' } : null],
    ['filedOn', cautionDay(input.filedOn, today)],
    ['filedOn', number.ok && isDay(filed) && number.value.year !== yearOf(filed) ? { type: 'year_differs' } : null],
    ['basisOn', cautionDay(input.basisOn, today)],
    ['basisOn', isDay(filed) && isDay(basis) && basis > filed ? { type: 'after_filing' } : null],
  ]);
}

/** The court's code in case numbers, as the county's profile has it; empty before there is a profile. */
export function courtCodeOf(world: World): string {
  const code = world.rows('county')[0]?.fields['courtCode'];
  return typeof code === 'string' ? code : '';
}

function checkNumber(text: string, today: string): ValueProblem | null {
  const number = readCaseNumber(text);
  if (!number.ok) return number.error;
  return isYearAhead(number.value.year, today) ? { type: 'case_number', reason: 'bad_year' } : null;
}

function checkKnown(world: World, kind: 'person' | 'township', id: string): ValueProblem | null {
  return id === '' || world.row(kind, id as EntityId) ? null : { type: 'unknown_record' };
}

export function present<P>(checks: readonly (readonly [field: string, problem: P | null])[]): readonly At<P>[] {
  return checks.flatMap(([field, problem]) => (problem === null ? [] : [{ field, problem }]));
}
