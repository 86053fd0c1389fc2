import type { TFunction } from 'i18next';
import { inLanguage } from '../../components/record-names';
import type { Language } from '../../i18n/languages';
import { createMatcher, searchLine } from '../../../shared/text/search-line';
import type { World } from '../../../shared/domain/world';
import type { Row } from '../../../shared/exchange/row';
import { textOf } from '../../../shared/domain/organisation/stored-fields';
import { contactsOf } from '../../../shared/domain/organisation/contacts';
import { presentName, unitsOf } from '../../../shared/domain/organisation/units';
import type { NavPage } from '../frame/side-nav';

export interface JumpItem {
  readonly id: string;
  readonly to: string;
  readonly label: string;
  readonly detail: string;
  /** Folded line that the query is looked for in. */
  readonly line: string;
}

export interface JumpGroup {
  readonly key: 'pages' | 'cases' | 'requests' | 'directory';
  readonly items: readonly JumpItem[];
}

/** Hits of one kind that are shown; a longer list is better read on its own page. */
const SHOWN = 8;

const filled = (texts: readonly (string | null | undefined)[]): string[] =>
  texts.filter((text): text is string => !!text);

interface Setting {
  readonly pages: readonly NavPage[];
  readonly t: TFunction;
  /** In which names are shown; they are found in either script. */
  readonly language: Language;
}

/** Everything that can be jumped to, made once when the box opens. */
export function jumpGroups(world: World, { pages, t, language }: Setting): readonly JumpGroup[] {
  const may = (name: NavPage['name']) => pages.some((page) => page.name === name);
  return [
    { key: 'pages', items: pages.map((page) => pageItem(page, t)) },
    { key: 'cases', items: may('cases') ? caseItems(world, language) : [] },
    { key: 'requests', items: may('requests') ? requestItems(world, language) : [] },
    { key: 'directory', items: may('directory') ? unitItems(world, language) : [] },
  ];
}

/** The groups with what answers to the query; without one only the pages. */
export function findJumps(groups: readonly JumpGroup[], query: string): readonly JumpGroup[] {
  if (query.trim() === '') return groups.filter(({ key }) => key === 'pages');
  const matches = createMatcher(query);
  return groups
    .map(({ key, items }) => ({ key, items: items.filter(({ line }) => matches(line)).slice(0, SHOWN) }))
    .filter(({ items }) => items.length > 0);
}

function pageItem({ path, name }: NavPage, t: TFunction): JumpItem {
  const label = t(`app.nav.${name}`);
  return { id: path, to: path, label, detail: '', line: searchLine({ texts: [label, name] }) };
}

function caseItems(world: World, language: Language): readonly JumpItem[] {
  const parties = new Map<string, Row[]>();
  for (const party of world.rows('party')) {
    const id = textOf(party, 'case');
    parties.set(id, [...(parties.get(id) ?? []), party]);
  }
  return world.rows('case').map((row) => {
    const own = parties.get(row.id) ?? [];
    const pairs = own.map((party) => ({ zh: textOf(party, 'nameZh'), bo: textOf(party, 'nameBo') }));
    const names = pairs.flatMap(({ zh, bo }) => [zh, bo]);
    const number = textOf(row, 'number');
    return {
      id: row.id,
      to: `/cases/${row.id}`,
      label: number,
      detail: pairs
        .slice(0, 3)
        .map((pair) => inLanguage(pair, language))
        .join(' · '),
      line: searchLine({
        texts: filled([number, textOf(row, 'cause'), ...names]),
        numbers: filled(own.flatMap((party) => [textOf(party, 'idNumber'), textOf(party, 'phone')])),
      }),
    };
  });
}

function requestItems(world: World, language: Language): readonly JumpItem[] {
  const units = new Map<string, Row>(world.rows('unit').map((row) => [row.id, row]));
  const cases = new Map<string, Row>(world.rows('case').map((row) => [row.id, row]));
  return world.rows('request').map((row) => {
    const issued = row.facts.find(({ type }) => type === 'issued');
    const number = typeof issued?.body['number'] === 'string' ? issued.body['number'] : '';
    const unit = units.get(textOf(row, 'unit'));
    const caseNumber = textOf(cases.get(textOf(row, 'case')), 'number');
    const own = { zh: textOf(unit, 'nameZh'), bo: textOf(unit, 'nameBo') };
    const later = { zh: textOf(unit, 'laterNameZh'), bo: textOf(unit, 'laterNameBo') };
    const present = { zh: later.zh || own.zh, bo: later.bo || own.bo };
    return {
      id: row.id,
      to: `/requests/${row.id}`,
      label: number || textOf(row, 'particulars').slice(0, 40),
      detail: filled([inLanguage(present, language), caseNumber]).join(' · '),
      line: searchLine({
        texts: filled([number, own.zh, own.bo, later.zh, later.bo, caseNumber, textOf(row, 'particulars')]),
      }),
    };
  });
}

function unitItems(world: World, language: Language): readonly JumpItem[] {
  return unitsOf(world)
    .filter(({ nameZh, nameBo }) => nameZh !== '' || nameBo !== '')
    .map((unit) => {
      const contacts = contactsOf(world, unit.id);
      const { zh, bo } = presentName(unit);
      return {
        id: unit.id,
        to: `/directory?unit=${unit.id}`,
        label: inLanguage({ zh, bo }, language),
        detail: contacts.map((each) => inLanguage({ zh: each.nameZh, bo: each.nameBo }, language)).join(' · '),
        line: searchLine({
          texts: filled([unit.nameZh, unit.nameBo, zh, bo, ...contacts.flatMap((c) => [c.nameZh, c.nameBo])]),
          numbers: filled(contacts.flatMap((c) => [c.landline, c.mobile])),
        }),
      };
    });
}
