import { z } from '../../core/zod';
import type { EntityId } from '../../core/ids';
import { err, ok, type Result } from '../../core/result';
import type { Row } from '../../exchange/row';
import { CLOSING_WAYS } from '../case/closing-ways';
import type { ClosingWay } from '../case/records';
import { changedFields, newRecord } from '../ops';
import type { ChangeDraft, CommandContext, World } from '../world';

/** How long a file is kept after its case was closed: for good, or so many years. */
export type RetentionTerm = 'permanent' | number;

/**
 * Where the terms come from: Supreme People's Court and National Archives Administration, Measures on the archives of litigation
 * (人民法院诉讼档案管理办法, 2013), which knows permanent, 60 and 30 years. Names and figures were written down from memory, and which way of
 * closing has which term is a suggestion of this program: every term counts as unconfirmed until the court has set it.
 */
export const RETENTION_SOURCE = { title: '人民法院诉讼档案管理办法', year: 2013, confirmed: false } as const;

/** The terms a court chooses from; any other number of years is possible too. */
export const USUAL_TERMS: readonly RetentionTerm[] = ['permanent', 60, 30, 10];

/** Longest term in years; a longer one is a typing error, or means permanent. */
export const MAX_YEARS = 100;

/** What may be enforced again is suggested to be kept twice as long. */
const SUGGESTED: { readonly [way in ClosingWay]: RetentionTerm } = {
  performed: 30,
  procedureConcluded: 60,
  terminated: 30,
  withdrawnFiling: 30,
  notEnforced: 60,
  dismissed: 30,
};

/** The `setting` record of this name holds the court's own terms: one field per way of closing, and where the court has them from. */
const RETENTION_SETTING = 'retention';
/** No way of closing is spelled like this. */
const SOURCE_FIELD = 'source';

const storedTerm = z.union([z.literal('permanent'), z.int().min(1).max(MAX_YEARS)]);

export const isRetentionTerm = (value: unknown): value is RetentionTerm => storedTerm.safeParse(value).success;

export interface RetentionOfWay {
  readonly way: ClosingWay;
  readonly term: RetentionTerm;
  /** The court has set it; else it is the program's suggestion, to be confirmed. */
  readonly confirmed: boolean;
}

/** The term for each way of closing. */
export function retentionTerms(world: World): readonly RetentionOfWay[] {
  const row = retentionRow(world);
  return CLOSING_WAYS.map(({ way }) => {
    const set = row?.fields[way];
    return isRetentionTerm(set) ? { way, term: set, confirmed: true } : { way, term: SUGGESTED[way], confirmed: false };
  });
}

export const retentionOf = (world: World, way: ClosingWay): RetentionTerm =>
  retentionTerms(world).find((one) => one.way === way)?.term ?? 'permanent';

/** Where the court says it has its terms from; empty before it has said so. */
export function retentionSource(world: World): string {
  const source = retentionRow(world)?.fields[SOURCE_FIELD];
  return typeof source === 'string' ? source : '';
}

export interface RetentionInput {
  readonly terms: readonly { readonly way: ClosingWay; readonly term: RetentionTerm }[];
  /** Document, number and day, e.g. 法〔2013〕283号. */
  readonly source: string;
}

export type RetentionError =
  | { readonly type: 'bad_term'; readonly way: ClosingWay }
  | { readonly type: 'no_source' }
  | { readonly type: 'nothing_to_save' };

/** Sets the court's own terms. What was archived before keeps the term that it was archived with. */
export const setRetention =
  ({ terms, source }: RetentionInput) =>
  (world: World, { newId }: CommandContext): Result<ChangeDraft, RetentionError> => {
    const bad = terms.find(({ term }) => !isRetentionTerm(term));
    if (bad) return err({ type: 'bad_term', way: bad.way });
    const from = source.trim().normalize('NFC');
    if (from === '') return err({ type: 'no_source' });
    const fields = { ...Object.fromEntries(terms.map(({ way, term }) => [way, term])), [SOURCE_FIELD]: from };
    const row = retentionRow(world);
    const op = row
      ? changedFields(row, fields)
      : newRecord('setting', newId() as EntityId, { name: RETENTION_SETTING, ...fields });
    return op ? ok({ kind: 'retention.set', ops: [op] }) : err({ type: 'nothing_to_save' });
  };

/** Two devices may each have made the record before they met: the oldest id holds, for everyone alike. */
const retentionRow = (world: World): Row | undefined =>
  world
    .rows('setting')
    .filter(({ fields }) => fields['name'] === RETENTION_SETTING)
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))[0];
