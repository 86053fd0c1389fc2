import type { TFunction } from 'i18next';
import type { CaseView } from '../../../shared/domain/case/case-fold';
import { foldCases } from '../../../shared/domain/case/case-fold';
import { caseSearchLines } from '../../../shared/domain/case/case-search';
import { contactsOf } from '../../../shared/domain/organisation/contacts';
import { presentName, unitsOf, type Unit } from '../../../shared/domain/organisation/units';
import { requestView } from '../../../shared/domain/request/request-fold';
import { requestSearchLines } from '../../../shared/domain/request/request-search';
import type { World } from '../../../shared/domain/world';
import { createMatcher, searchLine, type SearchLine } from '../../../shared/text/search-line';
import { caseNumber, inLanguage, unitNames } from '../../components/record-names';
import type { Language } from '../../i18n/languages';
import type { NavPage } from '../frame/side-nav';

export interface JumpItem {
  readonly id: string;
  readonly to: string;
  readonly label: string;
  readonly detail: string;
}

/** Something to jump to. Lines and labels are made when they are needed: a county has tens of thousands of records. */
interface Candidate {
  readonly id: string;
  /** Folded lines that the query is looked for in. */
  readonly lines: () => readonly SearchLine[];
  readonly item: () => JumpItem;
  /** Offered only to whoever types it. */
  readonly isAside?: true;
}

export interface JumpGroup {
  readonly key: 'recent' | 'pages' | 'cases' | 'requests' | 'directory' | 'rules';
  readonly items: readonly JumpItem[];
}

export interface JumpSource {
  readonly key: Exclude<JumpGroup['key'], 'recent' | 'rules'>;
  readonly candidates: readonly Candidate[];
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

/** Everything that can be jumped to, gathered once when the box opens. */
export function jumpSources(world: World, { pages, t, language }: Setting): readonly JumpSource[] {
  const may = (name: NavPage['name']) => pages.some((page) => page.name === name);
  return [
    { key: 'pages', candidates: [...pages.map((page) => pageCandidate(page, t)), ...pagesAside(t)] },
    { key: 'cases', candidates: may('cases') ? foldCases(world).map((view) => caseCandidate(view, language)) : [] },
    { key: 'requests', candidates: may('requests') ? requestCandidates(world, language) : [] },
    { key: 'directory', candidates: may('directory') ? unitCandidates(world, language) : [] },
  ];
}

/** The groups with what answers to the query; without one what was opened last, and the pages. */
export function findJumps(
  sources: readonly JumpSource[],
  query: string,
  recent: readonly string[] = [],
): readonly JumpGroup[] {
  if (query.trim() === '') return beforeTyping(sources, recent);
  const matches = createMatcher(query);
  return sources
    .map(({ key, candidates }) => ({ key, items: firstItems(candidates, matches) }))
    .filter(({ items }) => items.length > 0);
}

function firstItems(
  candidates: readonly Candidate[],
  matches: (lines: readonly SearchLine[]) => boolean,
): readonly JumpItem[] {
  const items: JumpItem[] = [];
  for (const { lines, item } of candidates) {
    if (items.length === SHOWN) break;
    if (matches(lines())) items.push(item());
  }
  return items;
}

function beforeTyping(sources: readonly JumpSource[], recent: readonly string[]): readonly JumpGroup[] {
  const all = new Map(sources.flatMap(({ candidates }) => candidates.map((each) => [each.id, each] as const)));
  const opened = recent.flatMap((id) => all.get(id)?.item() ?? []);
  const pages = sources.flatMap(({ key, candidates }) =>
    key === 'pages' ? candidates.filter(({ isAside }) => !isAside) : [],
  );
  return [
    { key: 'recent' as const, items: opened },
    { key: 'pages' as const, items: pages.map(({ item }) => item()) },
  ].filter(({ items }) => items.length > 0);
}

function pageCandidate({ path, name }: NavPage, t: TFunction): Candidate {
  const label = t(`app.nav.${name}`);
  return {
    id: path,
    lines: () => [searchLine({ texts: [label, name] })],
    item: () => ({ id: path, to: path, label, detail: '' }),
  };
}

/** Pages that stand in no navigation, because they are needed seldom. */
const pagesAside = (t: TFunction): readonly Candidate[] =>
  [
    { path: '/stick', label: t('stick.title'), word: 'stick usb' },
    { path: '/outbox', label: t('exchange.outbox.title'), word: 'outbox' },
    { path: '/voice-check', label: t('voice.title'), word: 'voice check' },
  ].map(({ path, label, word }) => ({
    id: path,
    lines: () => [searchLine({ texts: [label, word] })],
    item: () => ({ id: path, to: path, label, detail: '' }),
    isAside: true,
  }));

function caseCandidate(view: CaseView, language: Language): Candidate {
  const { id, fields, parties } = view;
  return {
    id,
    lines: () => caseSearchLines(view),
    item: () => {
      const names = parties
        .slice(0, 3)
        .map((party) => inLanguage({ zh: party.nameZh, bo: party.nameBo ?? '' }, language));
      return { id, to: `/cases/${id}`, label: fields.number, detail: names.join(' · ') };
    },
  };
}

const requestCandidates = (world: World, language: Language): readonly Candidate[] =>
  world.rows('request').map((row) => ({
    id: row.id,
    lines: () => requestSearchLines(world, requestView(row)),
    item: () => {
      const { number, fields } = requestView(row);
      return {
        id: row.id,
        to: `/requests/${row.id}`,
        label: number || fields.particulars.slice(0, 40),
        detail: filled([inLanguage(unitNames(world, fields.unit), language), caseNumber(world, fields.case)]).join(
          ' · ',
        ),
      };
    },
  }));

const unitCandidates = (world: World, language: Language): readonly Candidate[] =>
  unitsOf(world)
    .filter(({ nameZh, nameBo }) => nameZh !== '' || nameBo !== '')
    .map((unit) => unitCandidate(world, unit, language));

function unitCandidate(world: World, unit: Unit, language: Language): Candidate {
  const contacts = contactsOf(world, unit.id);
  const { zh, bo } = presentName(unit);
  return {
    id: unit.id,
    lines: () => [
      searchLine({
        texts: filled([unit.nameZh, unit.nameBo, zh, bo, ...contacts.flatMap((c) => [c.nameZh, c.nameBo])]),
        numbers: filled(contacts.flatMap((c) => [c.landline, c.mobile])),
      }),
    ],
    item: () => ({
      id: unit.id,
      to: `/directory?unit=${unit.id}`,
      label: inLanguage({ zh, bo }, language),
      detail: contacts.map((each) => inLanguage({ zh: each.nameZh, bo: each.nameBo }, language)).join(' · '),
    }),
  };
}
