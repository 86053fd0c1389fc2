import { err, ok, type Result } from '../../core/result';
import { formatCaseNumber, parseCaseNumber, type CaseNumber } from '../../text/case-number';
import type { Day } from '../../text/day';
import type { CaseNumberProblem } from './problems';

/** A number that was read, with the form in which it is stored and compared. */
export interface ReadCaseNumber extends CaseNumber {
  readonly canonical: string;
}

/** A number longer than this was pasted by mistake and is not even looked at. */
const LONGEST = 200;
/** A wrong clock may not make a number unreadable; whether its year lies ahead is looked at apart. */
const NO_YEAR_LIES_AHEAD = '2199-12-31' as Day;

/** Reads the number of an enforcement case as typed, whatever the brackets, spaces and width of digits. */
export function readCaseNumber(text: string): Result<ReadCaseNumber, CaseNumberProblem> {
  if (text.length > LONGEST) return err({ type: 'case_number', reason: 'not_a_case_number' });
  const read = parseCaseNumber(text, NO_YEAR_LIES_AHEAD);
  if (!read.ok) return err({ type: 'case_number', reason: read.error.type });
  if (read.value.suffix !== null) return err({ type: 'case_number', reason: 'suffix' });
  return ok({ ...read.value, canonical: formatCaseNumber(read.value) });
}
