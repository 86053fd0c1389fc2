import { useEffect } from 'react';
import type { CaseView } from '../../../shared/domain/case/case-fold';
import { caseSearchLines } from '../../../shared/domain/case/case-search';

/** Lines read per turn; a turn stays short enough not to be felt while typing. */
const LINES_A_TURN = 40;

/** Reads the search lines of all cases while the machine is idle, so that the first search in a large county is as quick as the next. */
export function useWarmSearch(cases: readonly CaseView[]): void {
  useEffect(() => {
    let next = 0;
    let turn = requestIdleCallback(function read() {
      for (const end = Math.min(next + LINES_A_TURN, cases.length); next < end; next++) {
        const view = cases[next];
        if (view) caseSearchLines(view);
      }
      if (next < cases.length) turn = requestIdleCallback(read);
    });
    return () => cancelIdleCallback(turn);
  }, [cases]);
}
