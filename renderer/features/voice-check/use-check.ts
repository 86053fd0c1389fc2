import { useDeferredValue, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { COURT } from '../../../shared/access/audience';
import { itemsOf } from '../../../shared/voice-check/items';
import { questionAfter, type Answer, type Question } from '../../../shared/voice-check/narrowing';
import { countShared, sharedRows, type Comparison } from '../../../shared/voice-check/shared-rows';
import { useExchange, useSession } from '../../app/session-context';
import type { Delivered } from '../../exchange/exchange-api';
import { CHECKS, checksOf, foundOf, PROGRESS, progressOf, withCheck, type Progress } from './check-memory';
import { useDigested } from './use-digested';

/** One check with one person on the telephone, as far as it has come. */
export interface CheckAtWork {
  readonly comparison: Comparison | null;
  readonly withWhom: string;
  readonly answers: readonly Answer[];
  /** The code to read out now; null until it is chosen what is compared, and while a large county is digested. */
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
  /** A search was ended to begin again. */
  readonly isAnew: boolean;
}

const NEW: Progress = { comparison: '', withWhom: '', answers: [], code: '' };

/** The check at work. While a difference is looked for the records stand still, whatever the hub sends meanwhile. */
export function useCheck(allowed: readonly Comparison[]): CheckAtWork {
  const session = useSession();
  const exchange = useExchange();
  const newest = useSyncExternalStore(session.subscribe, exchange.delivered);
  const [progress, setProgress] = useState(() => progressOf(session.preference(PROGRESS)) ?? NEW);
  const [frozen, setFrozen] = useState<Delivered | null>(() => (progress.answers.length > 0 ? newest : null));
  const [verdict, setVerdict] = useState<{ readonly answer: Answer; readonly code: string } | null>(null);
  const comparison = allowed.find((each) => each === progress.comparison) ?? (allowed.length === 1 ? allowed[0] : null);
  // Records that are projected for a unit are few; all of the court's are many.
  const now = useDigested(newest, comparison === COURT);
  const { items, unsent, code } = useShared(frozen && now ? frozen : now, comparison ?? null);
  // Looked at only beside what stands still; else it is the same.
  const later = useShared(useDeferredValue(now), frozen ? (comparison ?? null) : null);
  const isSearching = progress.answers.length > 0;
  const hasChanged =
    isSearching && items !== null && (code !== progress.code || (frozen !== null && later.code !== progress.code));
  const question = useMemo(
    () => (comparison && items ? questionAfter(items, comparison, progress.answers) : null),
    [items, comparison, progress.answers],
  );

  const newestProgress = useRef(progress);
  // A step that is seen is told on by telephone, so it is kept before. One that cannot be kept is shown all the same: the search goes on.
  const put = async (change: Partial<Progress>, show: () => void = () => undefined) => {
    newestProgress.current = { ...newestProgress.current, ...change };
    await session.putPreference(PROGRESS, newestProgress.current);
    setProgress(newestProgress.current);
    show();
  };
  const remember = (result: Answer, next: Question | null) => {
    if (!comparison) return;
    const check = {
      atMs: Date.now(),
      person: session.person,
      comparison,
      withWhom: newestProgress.current.withWhom,
      code,
      result,
      found: foundOf(next?.isFound ? next.left[0] : undefined),
    };
    void session.putMachinePreference(CHECKS, withCheck(checksOf(session.machinePreference(CHECKS)), check));
  };
  const [isAnew, setAnew] = useState(false);
  const restart = (change: Partial<Progress> = {}) =>
    void put({ ...change, answers: [], code: '' }, () => {
      setFrozen(null);
      setVerdict(null);
      setAnew(isSearching);
    });
  return {
    comparison: comparison ?? null,
    withWhom: progress.withWhom,
    answers: progress.answers,
    question,
    count: items?.length ?? 0,
    unsent,
    hasChanged,
    choose: (chosen) => restart({ comparison: chosen }),
    call: (withWhom) => {
      // A field that is typed into cannot wait for what it shows.
      setProgress((shown) => ({ ...shown, withWhom }));
      void put({ withWhom });
    },
    verdict: verdict?.code === code ? verdict.answer : null,
    answer: (answer) => {
      if (!isSearching) {
        setVerdict({ answer, code });
        remember(answer, null);
        return;
      }
      const answers = [...progress.answers, answer];
      void put({ answers });
      if (comparison && items) remember('different', questionAfter(items, comparison, answers));
    },
    narrow: () => {
      void put({ comparison: comparison ?? '', answers: ['different'], code }, () => {
        setFrozen(now);
        setVerdict(null);
      });
    },
    back: () => {
      if (progress.answers.length < 2) restart();
      else void put({ answers: progress.answers.slice(0, -1) });
    },
    beginAgain: () => restart(),
    isAnew,
  };
}

/** Null without records or without anything to compare. */
function useShared(delivered: Delivered | null, comparison: Comparison | null) {
  return useMemo(() => {
    if (comparison === null || delivered === null) return { items: null, unsent: 0, code: '' };
    const { rows, shown, waiting } = delivered;
    const items = itemsOf(sharedRows(rows, comparison));
    const { code } = questionAfter(items, comparison, []);
    return { items, unsent: countShared(waiting, shown, comparison), code: code.digits };
  }, [delivered, comparison]);
}
