import type { TFunction } from 'i18next';
import type { EntityId } from '../../shared/core/ids';
import type { EntityKind } from '../../shared/exchange/change';
import type { Row } from '../../shared/exchange/row';
import { mergedCases } from '../../shared/domain/case/merged-cases';
import { mergedPersons, personOfParty } from '../../shared/domain/identity/merged-persons';
import type { World } from '../../shared/domain/world';
import type { Body, Words } from '../../shared/rulebook/schema';
import type { Language } from '../i18n/languages';

const field = (world: World, { kind, id, name }: { kind: EntityKind; id: string; name: string }): string => {
  const value = world.row(kind, id as EntityId)?.fields[name];
  return typeof value === 'string' ? value : '';
};

/** Present names of a unit in both scripts; the name of the document where it has no later one. */
export function unitNames(world: World, id: string): { readonly zh: string; readonly bo: string } {
  const get = (name: string) => field(world, { kind: 'unit', id, name });
  return { zh: get('laterNameZh') || get('nameZh'), bo: get('laterNameBo') || get('nameBo') };
}

/** Name of a unit for the screen; a dash when its record is not here. */
export const unitName = (world: World, id: string, language: Language): string =>
  inLanguage(unitNames(world, id), language);

export interface TownshipWords {
  readonly t: TFunction;
  readonly language: Language;
  /** Writes a number in the digits of the screen; Arabic ones where it is absent, as on paper and in sheets. */
  readonly number?: (value: number) => string;
}

/** Name of a township, or its place in the list in words until it has been named. */
export function townshipName(world: World, id: string, { t, language, number = String }: TownshipWords): string {
  const order = world.row('township', id as EntityId)?.fields['order'];
  const get = (name: string) => field(world, { kind: 'township', id, name });
  const name = inLanguage({ zh: get('nameZh'), bo: get('nameBo') }, language);
  return name === '—' && typeof order === 'number' ? t('directory.township.unnamed', { number: number(order) }) : name;
}

/** Number of a case, by the record that is kept of it. */
export const caseNumber = (world: World, id: string): string =>
  field(world, { kind: 'case', id: mergedCases(world).keptOf(id), name: 'number' }) || '—';

/** Address of the page of a case, by the record that is kept of it. */
export const caseAddress = (world: World, id: string): string => `/cases/${mergedCases(world).keptOf(id)}`;

/** Name of a party, by the record that is kept of the person. */
export function partyName(world: World, id: string, language: Language): string {
  const party = personOfParty(world, id as EntityId);
  return inLanguage({ zh: party?.nameZh ?? '', bo: party?.nameBo ?? '' }, language);
}

/** Number of this very record of a case; the one that is kept of the case may have another. */
export const ownCaseNumber = (world: World, id: string): string =>
  field(world, { kind: 'case', id, name: 'number' }) || '—';

/** A record of a party by its own name and the number of its own case: what it was merged with would be called the same. */
export function recordName(world: World, { id, fields }: Row, language: Language): string {
  const own = (name: string) => field(world, { kind: 'party', id, name });
  const home = typeof fields['case'] === 'string' ? fields['case'] : '';
  return `${inLanguage({ zh: own('nameZh'), bo: own('nameBo') }, language)} ${ownCaseNumber(world, home)}`;
}

/** Names of parties, each person once. */
export function partyNames(world: World, ids: readonly string[], language: Language): readonly string[] {
  const { keptOf } = mergedPersons(world);
  const persons = new Map(ids.toReversed().map((id) => [keptOf(id), id] as const));
  return [...persons.values()].toReversed().map((id) => partyName(world, id, language));
}

export const inLanguage = ({ zh, bo }: { readonly zh: string; readonly bo: string }, language: Language): string =>
  (language === 'bo' ? bo || zh : zh || bo) || '—';

/** Words of the rulebook in the language of the screen. */
export const wordsIn = (words: Words, language: Language): string => words[language === 'zh-CN' ? 'zh' : language];

/** The present name of a body and, where a reform changed it, the one that the document writes. */
export function bodyNames(body: Body, language: Language): { readonly now: string; readonly written: string | null } {
  const written = wordsIn(body.name, language);
  return body.later ? { now: wordsIn(body.later, language), written } : { now: written, written: null };
}
