import type { FactId, PersonId } from '../../core/ids';
import type { ResolvedFact } from '../case/resolve-facts';
import { FACT_BODIES, isTellingType, type FactBody, type TellingType } from './fact-bodies';

/** A fact that counts, with its body as it stands after correction. */
export interface Telling<T extends TellingType = TellingType> {
  readonly fact: FactId;
  readonly type: T;
  /** Legal time that counts now. */
  readonly on: string;
  readonly body: FactBody<T>;
  /** Who wrote it down first. */
  readonly by: PersonId;
  readonly resolved: ResolvedFact;
}

/** Reads a fact; null when this version cannot (a later type, or a body that lacks something). */
export function tellingOf(resolved: ResolvedFact): Telling | null {
  const { type, id, person } = resolved.original;
  if (!isTellingType(type)) return null;
  const body = FACT_BODIES[type].safeParse(resolved.body);
  return body.success ? { fact: id, type, on: resolved.on, body: body.data, by: person, resolved } : null;
}

/** Narrows to one type of fact. */
export const isOf =
  <T extends TellingType>(type: T) =>
  (telling: Telling): telling is Telling<T> & Telling =>
    telling.type === type;
