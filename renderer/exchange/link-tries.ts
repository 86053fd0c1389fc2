import type { ContactEnd } from './contact';

/**
 * What a try showed of the link. `good`: the hub answered to the end. `cut`: the link broke while the answer came. `silent`: nothing came.
 * `stranger`: something answered that is not the hub.
 */
export type LinkTry = 'good' | 'cut' | 'silent' | 'stranger';

const KEPT = 5;

/** The last tries, oldest first, with one more. */
export const withTry = (lately: readonly LinkTry[], end: ContactEnd): readonly LinkTry[] =>
  [...lately, tryOf(end)].slice(-KEPT);

function tryOf(end: ContactEnd): LinkTry {
  if ('cut' in end && end.cut) return 'cut';
  if (end.type === 'unreachable') return 'silent';
  return end.type === 'no_answer' ? 'stranger' : 'good';
}

export interface LinkCount {
  readonly what: LinkTry;
  readonly count: number;
  readonly total: number;
}

/** What to tell of the last tries: what went wrong and how often, or that nothing did. */
export function linkCounts(lately: readonly LinkTry[]): readonly LinkCount[] {
  const countOf = (what: LinkTry): LinkCount => ({
    what,
    count: lately.filter((one) => one === what).length,
    total: lately.length,
  });
  const faults = (['cut', 'silent', 'stranger'] as const).map(countOf).filter(({ count }) => count > 0);
  return faults.length > 0 || lately.length === 0 ? faults : [countOf('good')];
}
