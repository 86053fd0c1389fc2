import type { Json } from '../../core/json';
import { CADRE_KINDS, LEVELS, type CadreKind, type Level } from './records';

/** What makes a party a special subject; null where it is not. Fields of the party's record since 0.3. */
export interface PartyStanding {
  /** Level of the people's congress of which the party is a deputy. */
  readonly congress: Level | null;
  /** Level of the CPPCC committee of which the party is a member. */
  readonly cppcc: Level | null;
  readonly cadre: CadreKind | null;
  /** Level of the body that manages the cadres. */
  readonly cadreLevel: Level | null;
}

/** The same as it stands in a form; empty for none. */
export type StandingInput = { readonly [field in keyof PartyStanding]: string };

export const NO_STANDING: StandingInput = { congress: '', cppcc: '', cadre: '', cadreLevel: '' };

export const standingOf = (fields: { readonly [field: string]: Json }): PartyStanding => ({
  congress: oneOf(LEVELS, fields['congress']),
  cppcc: oneOf(LEVELS, fields['cppcc']),
  cadre: oneOf(CADRE_KINDS, fields['cadre']),
  cadreLevel: oneOf(LEVELS, fields['cadreLevel']),
});

export const standingInputOf = ({ congress, cppcc, cadre, cadreLevel }: PartyStanding): StandingInput => ({
  congress: congress ?? '',
  cppcc: cppcc ?? '',
  cadre: cadre ?? '',
  cadreLevel: cadreLevel ?? '',
});

/** What is written; a kind of cadre without a level counts as the county's. A form that never asked writes nothing. */
export function standingValues(input: StandingInput | undefined): { readonly [field: string]: Json } {
  if (!input) return {};
  const cadre = oneOf(CADRE_KINDS, input.cadre);
  return {
    congress: oneOf(LEVELS, input.congress),
    cppcc: oneOf(LEVELS, input.cppcc),
    cadre,
    cadreLevel: cadre && (oneOf(LEVELS, input.cadreLevel) ?? 'county'),
  };
}

const oneOf = <T extends string>(values: readonly T[], value: Json | undefined): T | null =>
  values.find((one) => one === value) ?? null;
