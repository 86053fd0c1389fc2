import type { Entry } from '../../rulebook/schema';
import type { OPEN_STORIES, PAST_STORIES } from './request-stories';

/** How soon an answer is due by the court's terms: a day, three, seven or fifteen working days. */
export type Pace = 'urgent' | 'soon' | 'usual' | 'long';

export type PastStory = keyof typeof PAST_STORIES;

/** Requests that stand in the same way on the day of the rehearsal. */
export interface OpenSlot {
  readonly story: keyof typeof OPEN_STORIES;
  readonly count: number;
  /** Issued between so many days ago, the smaller first. */
  readonly ago: readonly [least: number, most: number];
  readonly pace: readonly Pace[];
  readonly fits?: (entry: Entry) => boolean;
  /** Where the deadline matters: within a day of yesterday's issue, today by its term, or in a year whose days off are unknown. */
  readonly due?: 'tomorrow' | 'today' | 'unknownYear';
}

const UNHURRIED: readonly Pace[] = ['usual', 'long'];
const SHORT: readonly Pace[] = ['soon', 'usual'];

export const OPEN_SLOTS: readonly OpenSlot[] = [
  { story: 'overdue', count: 2, ago: [50, 80], pace: ['long'] },
  { story: 'escalatedLate', count: 1, ago: [34, 60], pace: SHORT },
  { story: 'escalatedForToday', count: 1, ago: [34, 60], pace: SHORT },
  { story: 'escalated', count: 3, ago: [34, 60], pace: SHORT },
  { story: 'urged', count: 6, ago: [26, 60], pace: SHORT },
  { story: 'overdue', count: 7, ago: [24, 60], pace: SHORT },
  { story: 'postponed', count: 4, ago: [24, 40], pace: ['soon'] },
  { story: 'promisedForToday', count: 2, ago: [22, 30], pace: ['soon'] },
  { story: 'awaitingPaper', count: 7, ago: [9, 20], pace: SHORT },
  { story: 'newAnswer', count: 6, ago: [6, 16], pace: ['soon', 'usual', 'long'] },
  { story: 'newAnswerByTelephone', count: 2, ago: [6, 16], pace: SHORT },
  { story: 'partlyAnswered', count: 4, ago: [5, 9], pace: ['long'] },
  {
    story: 'received',
    count: 2,
    ago: [3, 8],
    pace: ['long'],
    due: 'unknownYear',
    fits: ({ ask }) => ask === 'deny-honour',
  },
  { story: 'reviewSuggested', count: 3, ago: [3, 5], pace: UNHURRIED },
  { story: 'received', count: 8, ago: [3, 5], pace: UNHURRIED },
  { story: 'served', count: 6, ago: [2, 4], pace: UNHURRIED },
  { story: 'served', count: 2, ago: [1, 1], pace: ['urgent'], due: 'tomorrow' },
  { story: 'received', count: 3, ago: [3, 3], pace: ['soon'], due: 'today' },
  { story: 'issued', count: 3, ago: [0, 1], pace: ['soon', 'usual', 'long'] },
];

export const PAST_COUNTS: readonly (readonly [story: PastStory, count: number])[] = [
  ['answered', 58],
  ['answeredByTelephone', 15],
  ['couldNot', 14],
  ['withdrawn', 9],
  ['partlyThenFully', 8],
  ['urgedThenAnswered', 8],
  ['postponedThenAnswered', 7],
  ['reviewedThenAnswered', 5],
  ['escalatedAndSettled', 5],
  ['correctedService', 4],
  ['answerTakenBack', 2],
];
