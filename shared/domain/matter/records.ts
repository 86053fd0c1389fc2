/**
 * The fields and facts of matters: what a case needs besides requests of assistance. Values stand in signed changes: a name is added
 * here, never renamed. Court staff only (`access/scope.ts`); money is integer fen.
 *
 * Facts: the opening step and the further steps of the subject (`subjects.ts`), each with the fields of its form as body, empty ones
 * left out; `issued` of a numbered subject also {number, year, serial}. `corrected` with `corrects`: {body, on, reason} replaces,
 * {withdrawn: true, reason} takes back (`../case/resolve-facts.ts`).
 */
export interface MatterFields {
  readonly case: string;
  readonly subject: MatterSubject;
  /** Party id, for subjects about one of the parties. */
  readonly party: string | null;
}

export const MATTER_SUBJECTS = [
  'specialNotice', // the debtor is a deputy, CPPCC member, organ, official, party member or state-owned enterprise (N12, C 二(一)–(三), G2)
  'keyCase', // N art. 9
  'risk', // T 二
  'entrustOut', // T 二
  'entrustIn',
  'declaration', // T 五
  'clue',
  'reward', // T 二, 五
] as const;
export type MatterSubject = (typeof MATTER_SUBJECTS)[number];

export const LEVELS = ['county', 'prefecture', 'province', 'national'] as const;
export type Level = (typeof LEVELS)[number];

/** Which kind of body is told: the congress's standing committee, the CPPCC committee, or whoever manages the cadres. */
export const BODY_KINDS = ['congress', 'cppcc', 'cadre'] as const;
export type BodyKind = (typeof BODY_KINDS)[number];

/** What makes a debtor one of whom the body that manages the cadres is told (C 二(三), G2, T 四). */
export const CADRE_KINDS = ['organ', 'official', 'partyMember', 'stateEnterprise'] as const;
export type CadreKind = (typeof CADRE_KINDS)[number];

/** N art. 9, with the last from T 二. */
export const KEY_CRITERIA = ['protectionism', 'stateDebtor', 'wages', 'construction', 'hardship', 'stability'] as const;
export type KeyCriterion = (typeof KEY_CRITERIA)[number];

export const RISK_GRADES = ['low', 'medium', 'high'] as const;
/** Signs of unrest to go through; how many are found suggests a grade, a person gives it. */
export const RISK_FACTORS = ['manyPeople', 'livelihood', 'petition', 'threat', 'pasture', 'attention'] as const;

export const WAYS = ['direct', 'post', 'electronic', 'visit'] as const;
export const ASSET_KINDS = [
  'deposit',
  'realEstate',
  'vehicle',
  'livestock',
  'equity',
  'claims',
  'income',
  'other',
] as const;
export const OUTCOMES = ['full', 'partial', 'none'] as const;
