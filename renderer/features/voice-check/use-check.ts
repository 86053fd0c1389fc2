import { useDeferredValue, useMemo, useState, useSyncExternalStore } from 'react';
import { itemsOf } from '../../../shared/voice-check/items';
import { questionAfter, type Answer, type Question } from '../../../shared/voice-check/narrowing';
import { countShared, sharedRows, type Comparison } from '../../../shared/voice-check/shared-rows';
import { useExchange, useSession } from '../../app/session-context';
import type { Delivered } from '../../exchange/exchange-api';
import { CHECKS, checksOf, foundOf, PROGRESS, progressOf, withCheck, type Progress } from './check-memory';

/** One check with one person on the telephone, as far as it has come. */
export interface CheckAtWork {
  readonly comparison: Comparison | null;
  readonly withWhom: string;
  readonly answers: readonly Answer[];
  /** The code to read out now; null until it is chosen what is compared. */
  readonly question: Question | null;
  /** How many records both may see, and how many of this machine's changes to them are not delivered. */
  readonly count: number;
  readonly unsent: number;
  /** The records are no longer those of which the codes speak. */
  readonly hasChanged: boolean;
  readonly choose: (comparison: Comparison) => void;
  readonly call: (withWhom: string) => void;
  /** What was heard about the code of everything; null for nothing yet. */
  readonly verdict: Answer | null;
  readonly answer: (answer: Answer) => void;
  readonly narrow: () => void;
  readonly back: () => void;
  readonly beginAgain: () => void;
}

const NEW: Progress = { comparison: '', withWhom: '', answers: [], code: '' };

/** The check at work. While a difference is looked for the records stand still, whatever the hub sends meanwhile. */
export function useCheck(allowed: readonly Comparison[]): CheckAtWork {
  const session = useSession();
  const exchange = useExchange();
  const now = useSyncExternalStore(session.subscribe, exchange.delivered);
  const [progress, setProgress] = useState(() => progressOf(session.preference(PROGRESS)) ?? NEW);
  const [frozen, setFrozen] = useState<Delivered | null>(() => (progress.answers.length > 0 ? now : null));
  const [verdict, setVerdict] = useState<{ readonly answer: Answer; readonly code: string } | null>(null);
  const comparison = allowed.find((each) => each === progress.comparison) ?? (allowed.length === 1 ? allowed[0] : null);
  const { items, unsent } = useShared(frozen ?? now, comparison ?? null);
  const latest = useShared(useDeferredValue(now), comparison ?? null);
  const isSearching = progress.answers.length > 0;
  const codeOf = (of: typeof items) => (comparison ? questionAfter(of, comparison, []).code.digits : '');
  const hasChanged = isSearching && (codeOf(items) !== progress.code || codeOf(latest.items) !== progress.code);

  const put = (next: Progress) => {
    setProgress(next);
    void session.putPreference(PROGRESS, next);
  };
  const remember = (result: Answer, question: Question | null) => {
    if (!comparison) return;
    const check = {
      atMs: Date.now(),
      person: session.person,
      comparison,
      withWhom: progress.withWhom,
      code: codeOf(items),
      result,
      found: foundOf(question?.isFound ? question.left[0] : undefined),
    };
    void session.putMachinePreference(CHECKS, withCheck(checksOf(session.machinePreference(CHECKS)), check));
  };
  const restart = (next: Progress) => {
    setFrozen(null);
    setVerdict(null);
    put({ ...next, answers: [], code: '' });
  };
  return {
    comparison: comparison ?? null,
    withWhom: progress.withWhom,
    answers: progress.answers,
    question: comparison ? questionAfter(items, comparison, progress.answers) : null,
    count: items.length,
    unsent,
    hasChanged,
    choose: (chosen) => restart({ ...progress, comparison: chosen }),
    call: (withWhom) => put({ ...progress, withWhom }),
    verdict: verdict?.code === codeOf(items) ? verdict.answer : null,
    answer: (answer) => {
      if (!isSearching) {
        setVerdict({ answer, code: codeOf(items) });
        remember(answer, null);
        return;
      }
      const answers = [...progress.answers, answer];
      put({ ...progress, answers });
      if (comparison) remember('different', questionAfter(items, comparison, answers));
    },
    narrow: () => {
      setFrozen(now);
      setVerdict(null);
      put({ ...progress, comparison: comparison ?? '', answers: ['different'], code: codeOf(items) });
    },
    back: () => {
      if (progress.answers.length < 2) return restart(progress);
      put({ ...progress, answers: progress.answers.slice(0, -1) });
    },
    beginAgain: () => restart(progress),
  };
}

function useShared({ rows, shown, waiting }: Delivered, comparison: Comparison | null) {
  return useMemo(
    () =>
      comparison === null
        ? { items: [], unsent: 0 }
        : { items: itemsOf(sharedRows(rows, comparison)), unsent: countShared(waiting, shown, comparison) },
    [rows, shown, waiting, comparison],
  );
}
