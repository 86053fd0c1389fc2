import { must } from '../../core/assert';
import { applying, builtInRulebook, requestableEntries, sameActEntries } from '../../rulebook/rulebook';
import type { Entry } from '../../rulebook/schema';
import type { Subject } from '../../rulebook/vocabulary';
import type { CaseKind, Topic } from './case-kinds';
import type { Dice } from './dice';

/** Chooses duties so that all kinds come up: of those that fit, one that was chosen least so far. */
export interface Duties {
  readonly next: (kind: CaseKind, fits: (entry: Entry) => boolean) => Entry;
  /** The same act owed by other bodies, e.g. the other banks: to be asked at once. */
  readonly siblings: (entry: Entry) => readonly Entry[];
  /** Counts an entry as used. */
  readonly use: (entry: Entry) => void;
}

const TOPICS: { readonly [subject in Subject]: Topic | 'any' | 'none' } = {
  debtor: 'person',
  'debtor-vehicle': 'vehicle',
  'debtor-land': 'land',
  'debtor-real-estate': 'land',
  'debtor-deposit': 'deposit',
  'debtor-equity': 'company',
  'debtor-company': 'company',
  'debtor-insurance': 'insurance',
  'debtor-public-money': 'publicMoney',
  'debtor-tax': 'company',
  company: 'company',
  detainee: 'person',
  suspect: 'person',
  deputy: 'any',
  official: 'any',
  unit: 'any',
  case: 'any',
  'debtor-project': 'company',
  'debtor-securities': 'company',
  'debtor-intellectual-property': 'company',
  'debtor-family': 'person',
  'debtor-social-security': 'person',
  applicant: 'person',
  list: 'person',
  public: 'none',
  none: 'none',
};

/** A deposit is looked up by the name of a unit or by the number of a person. */
const BY_UNIT_NAME = '按单位名称查询存款';
const BY_PERSON_NUMBER = '按身份证号码查询个人存款';

/** Articles 26 to 33 ask of all units together. */
const LAST_UNIT_ARTICLE = 25;

export function createDuties(dice: Dice): Duties {
  // What the county's own document asks of single units; the other documents stand beside it in a few requests (`more-rules.ts`).
  const rulebook = applying(builtInRulebook(), ['N']);
  const entries = dice.shuffled(
    requestableEntries(rulebook).filter(({ article }) => Number(article) <= LAST_UNIT_ARTICLE),
  );
  const used = new Map<string, number>();
  const usesOf = (entry: Entry): number => used.get(entry.id) ?? 0;
  return {
    next: (kind, fits) => {
      const fitting = entries.filter((entry) => suits(entry, kind) && fits(entry));
      const least = Math.min(...fitting.map(usesOf));
      return must(
        fitting.find((entry) => usesOf(entry) === least),
        `some duty fits ${kind.cause}`,
      );
    },
    siblings: (entry) => sameActEntries(rulebook, entry).filter((other) => other.id !== entry.id && other.requestable),
    use: (entry) => void used.set(entry.id, usesOf(entry) + 1),
  };
}

function suits({ subject, title }: Entry, kind: CaseKind): boolean {
  if (title.zh === BY_UNIT_NAME) return kind.debtor !== 'natural' && kind.topics.includes('company');
  if (title.zh === BY_PERSON_NUMBER && kind.debtor !== 'natural') return false;
  const topic = TOPICS[subject];
  return topic === 'any' || (topic !== 'none' && kind.topics.includes(topic));
}
