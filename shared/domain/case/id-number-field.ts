import { parseCreditCode, parseResidentId, type IdNumberError } from '../../text/id-number';
import type { Day } from '../../text/day';
import type { Result } from '../../core/result';
import { LIMITS } from './check-values';
import type { ValueCaution } from './problems';
import type { PartyFields } from './records';

/** Births are held against a far day: a clock that is years late may not turn a good number into a doubtful one. */
const FAR_DAY = '2030-01-01' as Day;

/** A number that does not fit its rule is kept as typed: the paper in the file may well say so. It is shown until someone has looked. */
export function cautionId(text: string, nature: PartyFields['nature']): ValueCaution | null {
  if (text.trim() === '' || text.length > LIMITS.short) return null;
  const read = readId(text, nature);
  if (read.ok || read.error.type === 'empty') return null;
  return { type: read.error.type === 'bad_checksum' ? 'id_checksum' : 'id_shape' };
}

/** As it is stored: in the form of its rule when it fits one, else trimmed as typed. */
export function storedId(text: string, nature: PartyFields['nature']): string {
  const read = readId(text, nature);
  return read.ok ? read.value.value : text.trim().normalize('NFC');
}

/** A natural person has a resident number, everybody else a unified social credit code. */
const readId = (text: string, nature: PartyFields['nature']): Result<{ readonly value: string }, IdNumberError> =>
  nature === 'natural' ? parseResidentId(text, FAR_DAY) : parseCreditCode(text);
