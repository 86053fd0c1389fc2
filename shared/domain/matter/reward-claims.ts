import type { ResolvedFact } from '../case/resolve-facts';
import { fenIn, lastStep, stepsOf, textIn, type MatterView } from './matter-fold';

/** What became of one claim to a reward. Money in fen. */
export interface RewardClaim {
  readonly fact: ResolvedFact;
  /** By which it is called where the informer stays covered, from 1. */
  readonly index: number;
  readonly state: 'undecided' | 'granted' | 'refused' | 'paid';
  readonly grantedFen: number;
  readonly paidFen: number;
}

/** The claims to a reward, in legal order. The last decision on a claim holds. */
export function claimsOf(view: MatterView): readonly RewardClaim[] {
  return stepsOf(view, 'claimed').map((fact, i) => {
    const about = (step: ResolvedFact): boolean => step.body['claim'] === fact.original.id;
    const decision = stepsOf(view, 'decided').findLast(about) ?? null;
    const refused = textIn(decision, 'decision') === 'refuse';
    const grantedFen = refused ? 0 : (fenIn(decision, 'grantedFen') ?? 0);
    const paidFen = stepsOf(view, 'paid')
      .filter(about)
      .reduce((sum, paid) => sum + (fenIn(paid, 'paidFen') ?? 0), 0);
    const paid = paidFen > 0 && paidFen >= grantedFen;
    const state = decision === null ? 'undecided' : refused ? 'refused' : paid ? 'paid' : 'granted';
    return { fact, index: i + 1, state, grantedFen, paidFen };
  });
}

/** What may still be paid for a claim, in fen; nothing for one that was not granted. */
export function leftOfClaim(view: MatterView, claim: string): number {
  const found = claimsOf(view).find(({ fact }) => fact.original.id === claim);
  return found ? Math.max(0, found.grantedFen - found.paidFen) : 0;
}

/** What the debtor declared, with the sum of the values given, in fen. */
export function declaredOf(view: MatterView): { readonly items: readonly ResolvedFact[]; readonly sumFen: number } {
  const items = stepsOf(view, 'item');
  return { items, sumFen: items.reduce((sum, item) => sum + (fenIn(item, 'amountFen') ?? 0), 0) };
}

/** The assessment in force. */
export const assessmentOf = (view: MatterView): ResolvedFact | null => lastStep(view, 'assessed', 'reassessed');
