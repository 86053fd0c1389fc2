/** The fields and facts of cases. Values stand in signed changes: a field is added here, never renamed. Money is integer fen. */

import type { CadreKind, Level } from '../matter/records';

/** What the claim rests on (执行依据). */
export type BasisKind =
  | 'civilJudgment'
  | 'ruling'
  | 'mediation'
  | 'arbitralAward'
  | 'notarial'
  | 'criminalJudgment'
  | 'administrative'
  | 'paymentOrder'
  | 'other';

export interface CaseFields {
  /** Canonical case number with full-width brackets, e.g. （2026）青2725执123号. */
  readonly number: string;
  /** Day of filing, `YYYY-MM-DD`. */
  readonly filedOn: string;
  readonly cause: string;
  readonly basisKind: BasisKind;
  readonly basisNumber: string;
  readonly basisCourt: string;
  readonly basisOn: string;
  /** Amount claimed in fen; null when the claim is an act. */
  readonly claimFen: number | null;
  /** The claim in words, where it is an act or has several parts. */
  readonly claimText: string | null;
  /** Person id of the handler. */
  readonly handler: string | null;
  /** Township in whose area it lies. */
  readonly township: string | null;
  readonly note: string | null;
}

/** What a case that was brought in with others has besides. */
export interface BroughtInFields {
  /** Its batch, without whose closing it does not count (`case-import/batch.ts`). */
  readonly batch: string;
  /** Its row in the sheet, as the spreadsheet numbers it. */
  readonly batchRow: number;
}

/** What a party that was entered together with others has besides. */
export interface PartyPlace {
  /** Its place among them, from 0: they share one change, and ids tell no order. Since 0.2. */
  readonly order: number;
}

/** `debtor` 被执行人, `applicant` 申请执行人; the others belong to a debtor that is a unit (L 六1). */
export type PartyRole =
  'debtor' | 'applicant' | 'legalRepresentative' | 'principal' | 'directlyResponsible' | 'seniorManager';

export interface PartyFields {
  readonly case: string;
  readonly role: PartyRole;
  /** For the roles that belong to a debtor: the party id of that debtor. */
  readonly of: string | null;
  readonly nature: 'natural' | 'legal' | 'other';
  readonly nameZh: string;
  readonly nameBo: string | null;
  readonly idNumber: string | null;
  readonly phone: string | null;
  readonly address: string | null;
  readonly note: string | null;
  /** How the Tibetan name is written in Chinese elsewhere, at most eight ways; `nameZh` is the one used. Since 0.3. */
  readonly transcriptions: readonly string[];
  /** How the name is read, where it is not what the characters say; null: derived. Since 0.3. */
  readonly pinyin: string | null;
  /** Name of the house (房名), which tells namesakes apart. Since 0.3. */
  readonly houseName: string | null;
  /** Village or community, in words. Since 0.3. */
  readonly village: string | null;
  /** What makes the party a special subject (N12, C2.3). Since 0.3. */
  readonly congress: Level | null;
  readonly cppcc: Level | null;
  readonly cadre: CadreKind | null;
  readonly cadreLevel: Level | null;
  /** Taken off the case by mistake correction; stays in the history. */
  readonly removed: boolean;
}

/**
 * Facts of a party (since 0.3), by which a person says whether two parties are one: `samePerson` {other: party id, why?},
 * `otherPerson` {other, why?} (`../identity/judgments.ts`): each case keeps its party. Since 0.4 `mergedInto` {party, reason}: what the named
 * record says of the person is shown wherever this one stands (`../identity/merge-persons.ts`). `corrected` {withdrawn: true, reason?}.
 */
export type PartyFactType = 'samePerson' | 'otherPerson' | 'mergedInto' | 'corrected';

/**
 * Facts of a case: `registered`, `paid` {amountFen, party?, note?}, `voided` {reason}, `closed` {way, note?}, `reopened` {reason},
 * `enteredNational` {number?} (entered by hand into the national system),
 * `archived` {number, place?, term, closing: the fact of the closing} (the file lies in the archive, `archive/archive-case.ts`),
 * `mergedInto` {case, reason} (this record and the named one are one case, which is kept there), `keptApart` {case, reason} (they only look alike),
 * `corrected` (with `corrects`: replaces the named fact, or takes it back when body.withdrawn is true).
 */
export type CaseFactType =
  | 'registered'
  | 'paid'
  | 'voided'
  | 'closed'
  | 'reopened'
  | 'enteredNational'
  | 'archived'
  | 'mergedInto'
  | 'keptApart'
  | 'corrected';

/** Legal ways to close an enforcement case (data with source in `closing-ways.ts`). */
export type ClosingWay =
  'performed' | 'procedureConcluded' | 'terminated' | 'withdrawnFiling' | 'notEnforced' | 'dismissed';
