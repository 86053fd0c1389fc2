/**
 * A cell that is text whatever it looks like: ids keep their digits, case numbers their brackets, and what begins with = + - @ is never
 * calculated (OWASP, "CSV injection").
 */
export const textCell = (value: string) => ({ value: safeWord(withoutForbidden(value)), type: String, format: '@' });

/** The library keeps its texts by name in a plain object, where these names are taken: a space behind sets them apart and is not seen. */
const safeWord = (value: string): string => (value in {} ? `${value} ` : value);

/** What XML 1.0 cannot hold (section 2.2: control characters, halves of a pair) would make the whole file unreadable. */
const withoutForbidden = (value: string): string => value.replace(/[^\P{Cc}\t\n\r]|[\p{Cs}\uFFFE\uFFFF]/gu, '');
