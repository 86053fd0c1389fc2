import { toAsciiDigits, toHalfWidth } from '../../../shared/text/width';

/** The two parts of a legal time as they stand in two fields. */
export interface MomentParts {
  readonly day: string;
  /** `HH:mm`, or what was typed; empty when only the day is known. */
  readonly clock: string;
}

export function splitMoment(value: string): MomentParts {
  const at = value.indexOf('T');
  return at < 0 ? { day: value, clock: '' } : { day: value.slice(0, at), clock: value.slice(at + 1) };
}

export const joinMoment = ({ day, clock }: MomentParts): string => (clock === '' ? day : `${day}T${clock}`);

/** 9:30, 0930 or ９：３０ become 09:30; what is no time of day stays as typed and is refused on saving. */
export function tidyClock(typed: string): string {
  const folded = toAsciiDigits(toHalfWidth(typed)).trim();
  const [, hours, minutes] = /^(\d{1,2})[:.]?(\d{2})$/.exec(folded) ?? [];
  return hours === undefined || minutes === undefined ? folded : `${hours.padStart(2, '0')}:${minutes}`;
}
