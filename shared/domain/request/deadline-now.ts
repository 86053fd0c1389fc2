import type { DeadlineRule } from './fact-bodies';
import { isOf, type Telling } from './telling';

/** The deadline that counts now. */
export interface DeadlineNow {
  /** Asia/Shanghai day; the unit may act until its end. */
  readonly day: string;
  readonly rule: DeadlineRule;
  /** Lies beyond the last year whose holidays are known; recomputed when the court enters that year. */
  readonly provisional: boolean;
  /** The deadline when the request was issued. */
  readonly issuedDay: string;
  /** Set when the unit said that it needs longer; then the day is that of the postponement. */
  readonly postponed: { readonly reason: string; readonly from: string; readonly on: string } | null;
}

/** A later date agreed replaces a computed one; a recomputed one replaces the first. */
export function deadlineOf(live: readonly Telling[]): DeadlineNow | null {
  const issued = live.find(isOf('issued'));
  if (!issued) return null;
  const computed = live.findLast(isOf('deadlineRecomputed'))?.body ?? issued.body;
  const postponed = live.findLast(isOf('postponed'));
  return {
    day: postponed?.body.until ?? computed.deadline,
    rule: issued.body.deadlineRule,
    provisional: !postponed && computed.provisional,
    issuedDay: issued.body.deadline,
    postponed: postponed ? { reason: postponed.body.reason, from: postponed.body.from, on: postponed.on } : null,
  };
}
