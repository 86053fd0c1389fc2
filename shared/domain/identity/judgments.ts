import type { EntityId, FactId } from '../../core/ids';
import { err, ok, type Result } from '../../core/result';
import type { Row } from '../../exchange/row';
import { checkLength, LIMITS } from '../case/check-values';
import { compareResolved, resolveFacts, type ResolvedFact } from '../case/resolve-facts';
import { stored } from '../case/stored-values';
import { newFact } from '../ops';
import type { ChangeDraft, CommandContext, World } from '../world';

export type Verdict = 'same' | 'other';

/** What people have said of two parties. */
export interface Judgment {
  readonly verdict: Verdict;
  readonly fact: FactId;
  /** The party whose record holds the fact. */
  readonly on: EntityId;
  readonly day: string;
  readonly why: string;
}

const TYPES = { samePerson: 'same', otherPerson: 'other' } as const;
const isVerdict = (type: string): type is keyof typeof TYPES => Object.hasOwn(TYPES, type);

interface Said {
  readonly by: Row;
  readonly other: string;
  readonly fact: ResolvedFact;
}

function saidBy(row: Row): readonly Said[] {
  if (row.facts.length === 0) return [];
  return resolveFacts(row.facts)
    .filter(({ original, withdrawn }) => !withdrawn && isVerdict(original.type))
    .map((fact) => ({ by: row, other: typeof fact.body['other'] === 'string' ? fact.body['other'] : '', fact }));
}

/** Names the pair whichever way round it was said. */
const pairKey = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

export interface Judgments {
  readonly of: (a: EntityId, b: EntityId) => Judgment | null;
  /** Every pair that stands judged. */
  readonly all: readonly { readonly pair: readonly [EntityId, EntityId]; readonly judgment: Judgment }[];
}

/** What stands said of every pair; of several sayings the last in legal order counts, whichever of the two records holds it. */
export function judgmentsOf(parties: readonly Row[]): Judgments {
  const byPair = new Map<string, Said>();
  const said = parties.flatMap(saidBy).toSorted((a, b) => compareResolved(a.fact, b.fact));
  for (const each of said) byPair.set(pairKey(each.by.id, each.other), each);
  return {
    of: (a, b) => {
      const found = byPair.get(pairKey(a, b));
      return found ? judgmentOf(found) : null;
    },
    all: [...byPair.values()].map((each) => ({
      pair: [each.by.id, each.other as EntityId] as const,
      judgment: judgmentOf(each),
    })),
  };
}

const judgmentOf = ({ by, fact }: Said): Judgment => ({
  verdict: isVerdict(fact.original.type) ? TYPES[fact.original.type] : 'other',
  fact: fact.original.id,
  on: by.id,
  day: fact.on,
  why: typeof fact.body['why'] === 'string' ? fact.body['why'] : '',
});

export type JudgeError =
  | { readonly type: 'not_found' }
  | { readonly type: 'same_case' }
  | { readonly type: 'already_said' }
  | { readonly type: 'too_long' };

type JudgeCommand = (world: World, context: CommandContext) => Result<ChangeDraft, JudgeError>;

/** A person says that two parties of different cases are one person, or are not. Both records stay as they are. */
export const judge =
  (a: EntityId, b: EntityId, { verdict, why }: { readonly verdict: Verdict; readonly why: string }): JudgeCommand =>
  (world, { newId, today }) => {
    const [first, second] = [world.row('party', a), world.row('party', b)];
    if (!first || !second || a === b) return err({ type: 'not_found' });
    if (verdict === 'same' && first.fields['case'] === second.fields['case']) return err({ type: 'same_case' });
    if (checkLength(why, LIMITS.note)) return err({ type: 'too_long' });
    if (judgmentsOf([first, second]).of(a, b)?.verdict === verdict) return err({ type: 'already_said' });
    const type = verdict === 'same' ? 'samePerson' : 'otherPerson';
    const body = { other: b, why: stored(why) || undefined };
    return ok({ kind: `party.${type}`, ops: [newFact(first, { id: newId(), type, on: today, body })] });
  };

/** Takes back what was said of two parties: neither counts as said any more, the history keeps both. */
export const takeBackJudgment =
  ({ on, fact }: Pick<Judgment, 'on' | 'fact'>): JudgeCommand =>
  (world, { newId, today }) => {
    const row = world.row('party', on);
    const said = row && resolveFacts(row.facts).find(({ original }) => original.id === fact);
    if (!row || !said || said.withdrawn) return err({ type: 'not_found' });
    const body = { withdrawn: true };
    return ok({
      kind: 'party.unsay',
      ops: [newFact(row, { id: newId(), type: 'corrected', on: today, body, corrects: fact })],
    });
  };
