import { nameKeys, readingKey } from '../../text/name-fold';
import { readingsOf } from '../../text/pinyin';
import { parseResidentId, toResident18 } from '../../text/id-number';
import { toWylie } from '../../text/wylie';
import { toAsciiDigits, toHalfWidth } from '../../text/width';
import type { Day } from '../../text/day';
import { partyOf, type PartyView } from '../case/case-fields';
import type { Row } from '../../exchange/row';
import { asPerson } from './merged-persons';

/** What two parties have in common, or in what they differ. */
export type Likeness = 'sameId' | 'sameName' | 'sameVillage' | 'sameHouse' | 'sameBirthYear' | 'samePhone' | 'idSlip';

/** A party with what it is compared by. */
export interface Identified {
  readonly row: Row;
  readonly party: PartyView;
  /** Keys of every name it has, in both scripts and all spellings. */
  readonly names: ReadonlySet<string>;
  readonly village: string;
  readonly house: string;
  readonly phone: string;
  /** 18 characters whose check character fits; empty otherwise. */
  readonly id: string;
  /** As typed, folded; where it does not hold up there is a slip in it. */
  readonly typedId: string;
  /** Year of birth by the id number, also one with a slip behind it; null where it tells none. */
  readonly birthYear: number | null;
}

/** Rows never change once made, so readings are computed once per row. */
const known = new WeakMap<Row, Identified>();

/** `today` bounds plausible births; a year more or less changes nothing, so the first one given holds. */
export function identified(row: Row, today: Day): Identified {
  const before = known.get(row);
  if (before) return before;
  const party = partyOf(row);
  const made = identify({ row, party, namesOf: () => namesOf(party) }, today);
  known.set(row, made);
  return made;
}

const knownPersons = new WeakMap<Row, { readonly records: readonly Row[]; readonly made: Identified }>();

/** A party by all records of the person: shown as the person, and compared by every name that stands in one of them. */
export function identifiedPerson(row: Row, records: readonly Row[], today: Day): Identified {
  if (records.length < 2) return identified(row, today);
  const before = knownPersons.get(row);
  if (before?.records.length === records.length && before.records.every((each, i) => each === records[i]))
    return before.made;
  const party = asPerson(row, records);
  const all = records.map(partyOf).flatMap(({ nameZh, transcriptions }) => [nameZh, ...transcriptions]);
  const transcriptions = [...new Set(all)].filter((name) => name !== '' && name !== party.nameZh);
  const names = (): ReadonlySet<string> => new Set(records.flatMap((each) => [...identified(each, today).names]));
  const made = identify({ row, party: { ...party, transcriptions }, namesOf: names }, today);
  knownPersons.set(row, { records, made });
  return made;
}

interface ToIdentify {
  readonly row: Row;
  readonly party: PartyView;
  /** Readings are what costs; most parties are told apart before them. */
  readonly namesOf: () => ReadonlySet<string>;
}

function identify({ row, party, namesOf: readNames }: ToIdentify, today: Day): Identified {
  const typedId = foldedId(party.idNumber ?? '');
  const read = parseResidentId(typedId, today);
  let names: ReadonlySet<string> | null = null;
  return {
    row,
    party,
    get names() {
      names ??= readNames();
      return names;
    },
    village: placeKey(party.village ?? party.address ?? ''),
    house: placeKey(party.houseName ?? ''),
    phone: (party.phone ?? '').replace(/\D/g, ''),
    id: read.ok ? toResident18(read.value) : '',
    typedId,
    birthYear: read.ok ? Number(read.value.birthDay.slice(0, 4)) : birthYearIn(typedId, today),
  };
}

function namesOf({ nameZh, nameBo, transcriptions, pinyin }: PartyView): ReadonlySet<string> {
  const keys = [nameZh, nameBo ?? '', ...transcriptions].flatMap(nameKeys);
  return new Set([...keys, readingKey(pinyin ?? '')].filter((key) => key !== ''));
}

const foldedId = (text: string): string =>
  toAsciiDigits(toHalfWidth(text))
    .replace(/[^\dXx]/g, '')
    .toUpperCase();

/** The year in an id number that is otherwise mistyped. */
function birthYearIn(id: string, today: Day): number | null {
  const year = id.length >= 16 ? Number(id.slice(6, 10)) : NaN;
  return year >= 1900 && year <= Number(today.slice(0, 4)) ? year : null;
}

/** Without spaces, brackets and punctuation, and without the word for village, which is left out as often as written. */
const placeKey = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\s\p{P}]/gu, '')
    .replace(/(?:村民委员会|村委会|村|社区|སྡེ་?བ|གྲོང་?ཚོ)$/u, '')
    .replace(/\u0F0B+$/u, '');

export interface Comparison {
  /** 0 to 100; from `PROPOSED_FROM` on a person is asked. */
  readonly score: number;
  readonly because: readonly Likeness[];
}

/** What each likeness is worth. A name alone is never enough: one in five bears it too. */
const WORTH: { readonly [likeness in Likeness]: number } = {
  sameId: 100,
  sameName: 40,
  sameVillage: 25,
  sameHouse: 25,
  samePhone: 25,
  sameBirthYear: 20,
  idSlip: 20,
};
export const PROPOSED_FROM = 60;

const DIFFERENT: Comparison = { score: 0, because: [] };

/**
 * How much speaks for two parties being one person. Two id numbers that both hold up and differ are two people, whatever else agrees; so
 * are two years of birth. Order does not matter.
 */
export function compare(a: Identified, b: Identified): Comparison {
  if (a.party.nature !== 'natural' || b.party.nature !== 'natural') return DIFFERENT;
  if (a.id !== '' && b.id !== '' && a.id !== b.id) return DIFFERENT;
  if (a.id === b.id && a.id !== '') return { score: 100, because: likenesses(a, b, ['sameId']) };
  if (a.birthYear !== null && b.birthYear !== null && a.birthYear !== b.birthYear) return DIFFERENT;
  const because = likenesses(a, b, []);
  if (!because.includes('sameName')) return DIFFERENT;
  return {
    score: Math.min(
      99,
      because.reduce((sum, each) => sum + WORTH[each], 0),
    ),
    because,
  };
}

function likenesses(a: Identified, b: Identified, first: readonly Likeness[]): readonly Likeness[] {
  const same = (x: string, y: string): boolean => x !== '' && x === y;
  const found: readonly (readonly [Likeness, boolean])[] = [
    ['sameName', shareName(a, b)],
    ['sameVillage', same(a.village, b.village)],
    ['sameHouse', same(a.house, b.house)],
    ['samePhone', same(a.phone, b.phone)],
    ['sameBirthYear', first.length === 0 && a.birthYear !== null && a.birthYear === b.birthYear],
    ['idSlip', isSlip(a.typedId, b.typedId)],
  ];
  return [...first, ...found.flatMap(([likeness, holds]) => (holds ? [likeness] : []))];
}

export const shareName = (a: Identified, b: Identified): boolean => [...a.names].some((name) => b.names.has(name));

/** Two numbers of one length that differ in a single place: mistyped once. */
function isSlip(a: string, b: string): boolean {
  if (a.length < 15 || a.length !== b.length || a === b) return false;
  return [...a].filter((character, i) => character !== b[i]).length === 1;
}

/** How a name is read: as a person corrected it, else as its characters say; empty for a name without Chinese. */
export const readingOf = ({ pinyin, nameZh }: Pick<PartyView, 'pinyin' | 'nameZh'>): string =>
  pinyin ?? readingsOf(nameZh)[0]?.join(' ') ?? '';

/** The Tibetan name in Latin letters (Wylie); empty for a name without Tibetan. */
export const wylieOf = ({ nameBo }: Pick<PartyView, 'nameBo'>): string => (nameBo ? toWylie(nameBo) : '');
